import OutageNews
import OutageNewsTestSupport
import Testing

/// Texts that nobody would write: a report comes out, and each mention is the bytes that it points to.
@Suite struct RobustnessTests {
  private func check(_ text: String, language: Language? = nil) throws {
    let report = try Extractor().extract(Article(text: text, published: "2022-07-09", language: language))
    let bytes = Array(text.utf8)
    for citation in report.citations {
      let place = citation.bytes
      let isInside = place.start >= 0 && place.start < place.end && place.end <= bytes.count
      try #require(isInside, "\(place) of \(bytes.count)")
      #expect(bytes[place.start..<place.end].elementsEqual(citation.text.utf8))
    }
    var end = 0
    for section in report.sections {
      #expect(section.bytes.start >= end)
      end = section.bytes.end
    }
    #expect(end <= bytes.count)
    #expect(try Report(json: report.json()) == report)
  }

  @Test func articlesOfBothLanguagesInOne() throws {
    let articles = try GoldFolder.articles().filter { $0.id.hasSuffix("3") || $0.id.hasSuffix("7") }
    let (english, french) = (articles.filter { $0.language == "en" }, articles.filter { $0.language == "fr" })
    for (a, b) in zip(english, french) { try check(a.text + "\n\n" + b.text + "\n\n" + a.text) }
  }

  @Test func articlesWithLinesInAnotherOrder() throws {
    var random = SplitMix(state: 1)
    for gold in try GoldFolder.articles().filter({ $0.id.hasSuffix("1") }) {
      try check(gold.text.split(separator: "\n").shuffled(using: &random).joined(separator: "\n"))
    }
  }

  @Test func articlesCutAnywhere() throws {
    var random = SplitMix(state: 2)
    for gold in try GoldFolder.articles().filter({ $0.id.hasSuffix("5") }) {
      let scalars = Array(gold.text.unicodeScalars)
      let range =
        Int.random(
          in: 0..<scalars.count / 2, using: &random)..<Int.random(
          in: scalars.count / 2..<scalars.count, using: &random)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      try check(String(text))
    }
  }

  @Test func articlesWithStrayCharacters() throws {
    var random = SplitMix(state: 3)
    let strays: [Unicode.Scalar] = [
      "\u{0}", "\u{301}", "\u{AD}", "\u{200D}", "\u{FEFF}", "«", "\"", "(", "\n", "9", "'", "\u{1F341}",
      "\u{202E}", "\t", "%",
    ]
    for gold in try GoldFolder.articles().filter({ $0.id.hasSuffix("9") }) {
      var text = String.UnicodeScalarView()
      for scalar in gold.text.unicodeScalars {
        text.append(scalar)
        if Int.random(in: 0..<12, using: &random) == 0, let stray = strays.randomElement(using: &random) {
          text.append(stray)
        }
      }
      try check(String(text))
    }
  }

  @Test(arguments: [
    "7", "e", "«", "»", "\"", "'", "e\u{301}", "\u{301}", "\u{200B}", "le ", "juillet ", "Orange ", "(", "-",
    "\"this week ", "it is not, ",
    ".", "\n", "\r\n", "A. ", "8 juillet 2022, ",
    "panne de Rogers. ", "« ", "@a ", "https://a.b/", "911 ", "$5 ", "heures ", "et ", "M. ", "\u{1F341}",
    "a\n\n",
  ])
  func oneThingAgainAndAgain(piece: String) throws {
    let text = String(repeating: piece, count: 6000 / piece.utf8.count)
    for language in [Language.english, .french, nil] { try check(text, language: language) }
  }
}

/// A generator whose numbers are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
