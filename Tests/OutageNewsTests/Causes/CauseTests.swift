import Testing

@testable import OutageNews

/// Causes, in sentences of our own.
@Suite("Causes")
struct CauseTests {
  @Test(arguments: [
    ("The outage was caused by a software bug, Telus said.", Language.english, "software stated"),
    ("La panne a été causée par un bogue logiciel, dit Telus.", .french, "software stated"),
    ("A backhoe tore through the fibre and the network went down.", .english, "fibre-cut stated"),
    ("Une pelleteuse a sectionné la fibre et le réseau est tombé.", .french, "fibre-cut stated"),
    ("A technician typed the wrong command, Telus said.", .english, "human-error stated"),
    ("Un technicien s’est trompé de commande, dit Telus.", .french, "human-error stated"),
    ("Vandals may have cut the line, police say.", .english, "vandalism suspected"),
    ("Des vandales auraient coupé la ligne, selon la police.", .french, "vandalism suspected"),
    ("It was not a cyberattack, Telus said of the outage.", .english, "cyberattack denied"),
    ("Il ne s’agit pas d’une cyberattaque, dit Telus de la panne.", .french, "cyberattack denied"),
    ("The cause of the outage is still a mystery.", .english, "unknown stated"),
    ("La cause de la panne n’est toujours pas connue.", .french, "unknown stated"),
  ])
  func cause(text: String, language: Language, expected: String) throws {
    let engine = try Engine.standard.get()
    let (document, day) = try engine.document(of: Article(text: text, language: language), given: nil)
    var reading = Reading(document: document, engine: engine, published: day)
    try reading.findCauses()
    #expect(reading.causes.contains { "\($0.cause.rawValue) \($0.certainty)" == expected })
  }

  @Test("Weather without a failure is no cause")
  func weather() throws {
    let engine = try Engine.standard.get()
    let (document, day) = try engine.document(
      of: Article(text: "Wind and rain are expected on Sunday.", language: .english), given: nil)
    var reading = Reading(document: document, engine: engine, published: day)
    try reading.findCauses()
    #expect(reading.causes.isEmpty)
  }
}
