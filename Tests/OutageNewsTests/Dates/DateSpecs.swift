import Testing

@testable import OutageNews

/// Small tables of sentences with the dates, durations and sums that they tell.
@Suite("Times: specs")
struct TimeSpecs {
  struct Spec: Sendable {
    var text: String
    var published: String
    var expected: [String]

    init(_ text: String, _ published: String, _ expected: [String]) {
      self.text = text
      self.published = published
      self.expected = expected
    }
  }

  private func times(_ spec: Spec, _ language: Language) throws -> [String] {
    let engine = try Engine.standard.get()
    let document = try engine.document(sentence: Array(spec.text.utf8), language: language)
    var reading = Reading(document: document, engine: engine, published: TimexValue(publicationDate: spec.published))
    try reading.findTimes()
    func line(_ text: String, _ value: String, _ modifier: TimexModifier?) -> String {
      "\(text)=\(value)" + (modifier.map { " \($0)" } ?? "")
    }
    return reading.dates.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
      + reading.durations.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
      + reading.money.map { line($0.value.text, $0.value.money.description, $0.value.modifier) }
  }

  static let english: [Spec] = [
    Spec("It fell on Friday.", "2022-07-09", ["Friday=2022-07-08"]),
    Spec("It will end on Friday.", "2022-07-09", ["Friday=2022-07-15"]),
    Spec("It fell in December.", "2022-07-09", ["December=2021-12"]),
    Spec("It fell last night.", "2022-07-09", ["last night=2022-07-08TNI"]),
    Spec("It fell at about 3:04 p.m. ET on Friday.", "2022-07-09", ["about 3:04 p.m. ET=2022-07-08T15:04-04:00 APPROX", "Friday=2022-07-08"]),
    Spec("It fell two years ago.", "2022-07-09", ["two years ago=2020"]),
    Spec("It fell 15 months ago.", "2022-07-09", ["15 months ago=2021-04"]),
    Spec("It lasted more than 15 hours.", "2022-07-09", ["more than 15 hours=PT15H MORE_THAN"]),
    Spec("It took seven hours and 20 minutes.", "2022-07-09", ["seven hours and 20 minutes=PT7H20M"]),
    Spec("It paid $1.5 million.", "2022-07-09", ["$1.5 million=USD 1500000.0"]),
  ]

  static let french: [Spec] = [
    Spec("Le réseau est tombé vendredi.", "2022-07-09", ["vendredi=2022-07-08"]),
    Spec("Le service sera rétabli vendredi.", "2022-07-09", ["vendredi=2022-07-15"]),
    Spec("Il est tombé en décembre.", "2022-07-09", ["décembre=2021-12"]),
    Spec("Il est tombé le 8 juillet.", "2022-07-09", ["le 8 juillet=2022-07-08"]),
    Spec("Tout est tombé vendredi à 15 h 30.", "2022-07-09", ["vendredi=2022-07-08", "15 h 30=2022-07-08T15:30"]),
    Spec("Il y a huit ans, tout allait.", "2022-07-09", ["Il y a huit ans=2014"]),
    Spec("La panne a duré près de dix heures.", "2022-07-09", ["près de dix heures=PT10H LESS_THAN"]),
    Spec("Elle a duré deux heures et demie.", "2022-07-09", ["deux heures et demie=PT2H30M"]),
    Spec("Il verse 5,00 $ aux clients.", "2022-07-09", ["5,00 $=CAD 5.0"]),
  ]

  @Test(arguments: english)
  func english(spec: Spec) throws { #expect(try times(spec, .english) == spec.expected) }

  @Test(arguments: french)
  func french(spec: Spec) throws { #expect(try times(spec, .french) == spec.expected) }

  @Test("What is no time", arguments: [
    ("They called 911 in vain.", Language.english), ("Open 24/7 as ever.", .english), ("It may fail.", .english), ("The second one.", .english),
    ("Le 911 ne répond pas.", .french), ("Ouvert 24/7 sans faute.", .french), ("Il a été vu.", .french), ("Sept clients sur dix.", .french),
    ("La planète Mars.", .french), ("L'or est cher.", .french),
  ])
  func nothing(text: String, language: Language) throws {
    #expect(try times(Spec(text, "2022-07-09", []), language) == [])
  }
}
