import Foundation
import OutageNews
import OutageNewsTestSupport
import Testing

/// The same letters in other code points give the same facts, and each mention covers the same letters.
@Suite struct RenormalizationTests {
  /// A form of a text that says the same.
  private struct Form {
    let name: String
    let of: (String) -> String
  }

  private static var forms: [Form] {
    [
      Form(name: "NFD") { $0.decomposedStringWithCanonicalMapping },
      Form(name: "NFC") { $0.precomposedStringWithCanonicalMapping },
      Form(name: "curly apostrophes") { $0.replacing("'", with: "\u{2019}") },
      Form(name: "straight quotes") {
        $0.replacing("\u{2019}", with: "'").replacing("\u{201C}", with: "\"").replacing(
          "\u{201D}", with: "\"")
      },
      Form(name: "no-break spaces") {
        $0.replacing(" »", with: "\u{A0}»").replacing("« ", with: "«\u{202F}").replacing(
          " $", with: "\u{A0}$")
      },
      Form(name: "CR LF") { $0.replacing("\n", with: "\r\n") },
      Form(name: "byte-order mark") { "\u{FEFF}" + $0 },
    ]
  }

  @Test func sameFactsInOtherForms() throws {
    let extractor = Extractor()
    for (index, gold) in try GoldFolder.articles().enumerated() where index % 6 == 0 {
      let expected = try facts(of: extractor.extract(gold.article))
      for form in Self.forms {
        var other = gold.article
        other.text = form.of(gold.article.text)
        let found = try facts(of: extractor.extract(other))
        #expect(found == expected, "\(gold.article.id ?? "") in \(form.name)")
      }
    }
  }

  /// A report without its offsets, letters in one form.
  private func facts(of report: Report) throws -> NSObject {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report))
    return try #require(plain(object) as? NSObject)
  }

  private func plain(_ value: Any) -> Any {
    switch value {
    case let fields as [String: Any]:
      fields.filter { !["start", "end"].contains($0.key) || !($0.value is NSNumber) }.mapValues(plain)
    case let list as [Any]: list.map(plain)
    case let text as String:
      text.precomposedStringWithCanonicalMapping.replacing("\u{2019}", with: "'")
        .replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\"")
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\r\n", with: "\n")
    default: value
    }
  }
}
