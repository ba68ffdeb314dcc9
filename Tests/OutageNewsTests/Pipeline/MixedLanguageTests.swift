import Testing

@testable import OutageNews

/// Sections of one article may be in two languages: forms of one lexicon mean nothing in the other.
@Suite("Pipeline: articles in two languages")
struct MixedLanguageTests {
  static let french = [
    "Les abonnés de Rogers n'ont plus accès au réseau depuis vendredi matin, a reconnu l'entreprise.",
    "Le réseau de Vidéotron, qui avait été interrompu, fonctionnait de nouveau samedi vers 15 h.",
    "Ils seront indemnisés. Orange leur offrira une journée d'appels, ce que Free n'a pas encore décidé",
    "Quelque 26 millions d'abonnés étaient privés d'Internet ; les virements Interac étaient impossibles",
  ]
  static let english = [
    "Will reopen Friday, the company said. Service had been due to return by 3 p.m. on Thursday.",
    "Restored by Monday, the network carried 911 calls again. Customers were given five days of credit.",
    "Was it down Tuesday? \"It was,\" said Kelly Marr, a spokesperson for the carrier, \"for three hours.\"",
    "Have customers been compensated? Bell has yet to decide, and Telus refused to pay anyone $20.",
  ]

  @Test func paragraphsInTurn() throws {
    for first in Self.french {
      for second in Self.english {
        for text in ["\(first)\n\n\(second)", "\(second)\n\n\(first)", "\(second)\n\n\(first)\n\n\(second)"] {
          let report = try Extractor().extract(Article(text: text, published: "2024-05-10"))
          #expect(Set(report.sections.map(\.language)).isSubset(of: [.english, .french]))
          for mention in report.dates {
            #expect(
              String(decoding: Array(text.utf8)[mention.bytes.start..<mention.bytes.end], as: UTF8.self)
                == mention.text)
          }
        }
      }
    }
  }

  /// A verb of the future that begins a section is not judged by the words of the section before it.
  @Test func tenseStopsAtTheSentence() throws {
    let text = "\(Self.french[0])\n\nThe shops of the mobile carrier are shut. Will reopen Friday, it says."
    let report = try Extractor().extract(Article(text: text, published: "2024-05-08"))
    #expect(report.dates.last?.value == TimexValue("2024-05-10"))
  }
}
