import Testing

@testable import OutageNews

/// The tokenizer against ICU's word iterator: where they differ, the difference is one of the classes listed here.
@Suite struct WordOracleTests {
  /// Classes of differences, each with a text that shows it.
  enum Difference: String, CaseIterable {
    /// `l'opérateur` is an article and a word; to ICU it is one.
    case elision
    /// `Rogers's`, `we're`: the ending is its own word.
    case clitic
    /// `15h30`, `3pm`, `4G`: digits and letters part.
    case digitsAndLetters
    /// `26,000`, `3.5`, `12:30`: marks inside a number are their own.
    case numberMarks
    /// `U.S.`, `p.m`, `J.-C.`: a full stop inside an abbreviation is its own.
    case stops
    /// `rogers.com/aide`, `a@b.ca`: an address is one word.
    case address
    /// `@RogersHelps`, `#panne`: the sign belongs to the word.
    case tag
    /// `snake_case`: the low line parts.
    case lowLine
    /// Scripts that ICU cuts by dictionary, or that the tokenizer keeps letter by letter.
    case script
  }

  /// Differences between both cuts of a text, as the stretches between common boundaries.
  private func differences(_ text: String) throws -> [String] {
    var copy = text
    let icu = try copy.withUTF8 { try TextBreaker(.words).statusedBoundaries(of: $0) }
    let own = try LayerReading(text).document.tokens
    let bytes = Array(text.utf8)
    let icuEnds = Set(icu.map(\.end))
    let ownEnds = Set(own.flatMap { [Int($0.start), Int($0.end)] }).union([0, bytes.count])
    var found: [String] = []
    var last = 0
    for end in 1...max(1, bytes.count)
    where icuEnds.contains(end) && ownEnds.contains(end) || end == bytes.count {
      let inner = (last + 1..<end)
      let isSpace = bytes[last..<end].allSatisfy { $0 == 0x20 || $0 == 0x0A }
      if !isSpace, inner.contains(where: { icuEnds.contains($0) != ownEnds.contains($0) }) {
        found.append(String(decoding: bytes[last..<end], as: UTF8.self))
      }
      last = end
    }
    return found
  }

  private func classify(_ stretch: String) -> Difference? {
    let scalars = Array(stretch.unicodeScalars)
    func has(_ test: (Unicode.Scalar) -> Bool) -> Bool { scalars.contains(where: test) }
    let digit: (Unicode.Scalar) -> Bool = { $0.properties.numericType == .decimal }
    let letter: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic }
    if has({ $0.value > 0x2E00 || (0x590...0x10FF).contains($0.value) }) { return .script }
    if stretch.contains("@") && stretch.contains(".") || stretch.contains("/") || stretch.contains(".co")
      || stretch.contains(".ca")
    {
      return .address
    }
    if scalars.first == "@" || scalars.first == "#" { return .tag }
    if has({ $0 == "'" || $0 == "\u{2019}" }) {
      let ending = stretch.split { $0 == "'" || $0 == "\u{2019}" }.last ?? ""
      return ["s", "re", "ll", "ve", "d", "m"].contains(ending) ? .clitic : .elision
    }
    if has({ $0 == "_" }) { return .lowLine }
    if has(digit), has(letter) { return .digitsAndLetters }
    if has(digit), has({ $0 == "." || $0 == "," || $0 == ":" }) { return .numberMarks }
    if has({ $0 == "." || $0 == ":" || $0 == "·" }) { return .stops }
    return nil
  }

  @Test(arguments: [
    ("L'opérateur dit qu’il n'a pas l'heure.", Difference.elision),
    ("Rogers's and we're", .clitic),
    ("À 15h30 ou 3pm en 4G", .digitsAndLetters),
    ("26,000 et 3.5 à 12:30", .numberMarks),
    ("The U.S. at 3 p.m today", .stops),
    ("Voir rogers.com/aide ou a@b.ca", .address),
    ("Suivre @RogersHelps #panne", .tag),
    ("snake_case", .lowLine),
    ("通信障害 réseau", .script),
  ])
  func classes(text: String, expected: Difference) throws {
    let found = try differences(text)
    #expect(!found.isEmpty)
    for stretch in found { #expect(classify(stretch) == expected, "\(stretch)") }
  }

  @Test(arguments: [
    "Le réseau de Rogers est tombé vendredi matin partout au pays.", "T-Mobile, AT&T et Bell Canada",
    "9-1-1 « crédit » de 26 000 clients (ou plus) – dit-on…", "aujourd'hui don't o'clock",
    "Montréal (Québec) : 20 $ par mois",
  ])
  func elsewhereTheyAgree(text: String) throws { #expect(try differences(text) == []) }

  @Test func everyDifferenceInNewsIsListed() throws {
    for text in NewsSamples.all {
      for stretch in try differences(text) { #expect(classify(stretch) != nil, "\(stretch)") }
    }
  }
}
