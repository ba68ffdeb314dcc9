import Testing

@testable import OutageNews

/// Another normalization of a text changes no value: same words, sections, sentences, language and date.
@Suite struct NormalizationTests {
  private static let texts = [
    """
     date 2022-07 MONTRÉAL – Le cœur du réseau de Rogers s'est éteint vendredi à 4 h 45, a confirmé l'opérateur.

    « Nous sommes désolés. Le service 911 est rétabli », a dit l'entreprise. L'été dernier, déjà...

    Panne réglée dès ce soir, promis. — RogersVousAide (@RogersVousAide) 9 juillet 2022

    Photo : Agence Éclair

    À lire aussi : Les forfaits à 35 $
    """,
    """
    Telus naïvely promised a "full refund" - customers weren't amused.

    By Zoë O'Neil | Published July 8, 2022, 3:04 p.m. ET

    TORONTO - Rogers' outage hit 12,000 lines. "It's back," the co-op said at 5 p.m. Friday.

    Sign up for our newsletter | Privacy policy
    """,
  ]

  private struct View: Equatable {
    var keys: [UInt64]
    var kinds: [SectionKind]
    var languages: [Language]
    var sentences: [Range<Int>]
    var published: TimexValue?
    var language: Language

    init(_ reading: LayerReading) {
      keys = reading.document.tokens.map(\.hash)
      kinds = reading.kinds
      languages = reading.document.sections.map(\.language)
      sentences = reading.document.sentences.map(\.tokens)
      published = reading.published
      language = reading.document.language
    }
  }

  private static func composed(_ text: String, _ form: NormalizationForm) throws -> String {
    String(decoding: try form.apply(Array(text.utf8)), as: UTF8.self)
  }

  private static func replacing(_ text: String, _ from: Unicode.Scalar, _ to: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == from { scalars.append(contentsOf: to.unicodeScalars) } else { scalars.append(scalar) }
    }
    return String(scalars)
  }

  @Test(arguments: texts)
  func formsQuotesAndSpaces(text: String) throws {
    let plain = View(try LayerReading(text))
    let variants = [
      try Self.composed(text, .decomposed), try Self.composed(text, .composed),
      Self.replacing(text, "'", "\u{2019}"),
      Self.replacing(Self.replacing(text, "é", "e\u{301}"), "'", "\u{2019}"),
      Self.replacing(text, "œ", "oe"),
      Self.replacing(text, "\n", "\r\n"),
    ]
    for variant in variants {
      let view = View(try LayerReading(variant))
      #expect(view == plain, "\(variant.debugDescription)")
    }
  }

  @Test func noBreakSpacesSoftHyphensAndWidths() throws {
    let plain = View(try LayerReading(Self.texts[0]))
    for space in ["\u{A0}", "\u{202F}", "\u{2009}"] {
      let variant = Self.replacing(Self.texts[0], "«", "«").unicodeScalars.split(
        separator: " ", omittingEmptySubsequences: false
      )
      .map { String(String.UnicodeScalarView($0)) }
      // The first space opens the header line and the ends of words stay as they are.
      let text = variant.joined(separator: space)
      let view = View(try LayerReading(text))
      #expect(view.keys == plain.keys)
      #expect(view.published == plain.published)
      #expect(view.kinds == plain.kinds)
    }
    let soft = Self.replacing(Self.texts[0], "r", "r\u{AD}")
    #expect(View(try LayerReading(soft)).keys == plain.keys)
    let bom = "\u{FEFF}" + Self.texts[0]
    #expect(View(try LayerReading(bom)).keys == plain.keys)
    let wide = Self.replacing(Self.replacing(Self.texts[0], "2", "\u{FF12}"), "0", "\u{FF10}")
    #expect(View(try LayerReading(wide)).keys == plain.keys)
  }

  /// The same letters stay under a word, whatever their bytes.
  @Test func wordsCoverTheSameLetters() throws {
    let nfd = try Self.composed(Self.texts[0], .decomposed)
    let one = try LayerReading(Self.texts[0]).words
    let two = try LayerReading(nfd).words
    #expect(one.count == two.count)
    for (a, b) in zip(one, two) {
      #expect(try Self.composed(a, .composed) == Self.composed(b, .composed))
    }
  }
}
