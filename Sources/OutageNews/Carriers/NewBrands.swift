/// Finds operators that no gazetteer lists where the article itself says what they are: `l'opérateur Zytel`,
/// `mobile operator Zytel`, `Zytel, the country's second mobile operator`.
///
/// Only an article about telecommunications is read so. O(tokens × names found), the names at most `most`.
struct NewBrands {
  private let document: Document
  private var brands: [Brand] = []

  /// Names of one article; more are a list of something else.
  private static let most = 6
  /// Words of a name.
  private static let longest = 3
  /// Tokens between a name and the noun that explains it: `, the country's second-largest`.
  private static let reach = 8

  private struct Brand {
    var words: [UInt64]
    var id: CarrierID
  }

  init(_ document: Document) {
    self.document = document
  }

  /// Takes the names that a sentence introduces. `taken` holds tokens of known names.
  mutating func learn(_ sentence: Sentence, pack: LanguagePack, taken: TakenTokens) {
    for position in sentence.tokens
    where document.topics[position].contains(.brand) && document.tokens[position].kind == .word {
      guard brands.count < Self.most, let noun = noun(at: position, in: sentence, pack) else { continue }
      if let name = nameBehind(noun.tokens.upperBound, noun, sentence, pack, taken)
        ?? nameBefore(noun, sentence, pack, taken)
      {
        add(name)
      }
    }
  }

  /// All places where the names that were learned stand in a sentence.
  func mentions(in sentence: Sentence, index: Int, taken: TakenTokens) -> [CarrierMention] {
    guard !brands.isEmpty else { return [] }
    var found: [CarrierMention] = []
    var position = sentence.tokens.lowerBound
    while position < sentence.tokens.upperBound {
      let brand = brands.first { matches($0, at: position, in: sentence) }
      if let brand, !taken.touches(position..<(position + brand.words.count)) {
        let tokens = position..<(position + brand.words.count)
        found.append(CarrierMention(id: brand.id, tokens: tokens, sentence: index, certainty: .context))
        position = tokens.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private func matches(_ brand: Brand, at position: Int, in sentence: Sentence) -> Bool {
    guard position + brand.words.count <= sentence.tokens.upperBound else { return false }
    for (offset, hash) in brand.words.enumerated() {
      let token = document.tokens[position + offset]
      if token.hash != hash || !token.isCapitalized { return false }
    }
    return true
  }

  /// A noun that says `operator`, with the words of the longest entry.
  private func noun(at position: Int, in sentence: Sentence, _ pack: LanguagePack)
    -> (tokens: Range<Int>, isPlain: Bool)?
  {
    let token = document.tokens[position]
    if token.firstUnit != 0 {
      for unit in document.units(at: position)
      where unit.form != .number && Int(unit.end) <= sentence.tokens.upperBound {
        if pack.carrierCues[unit.form].contains(.noun) { return (position..<Int(unit.end), false) }
      }
    }
    let cues = pack.carrierCues[token.form]
    if cues.contains(.noun) { return (position..<(position + 1), false) }
    return cues.contains(.plainNoun) ? (position..<(position + 1), true) : nil
  }

  /// `the carrier Foo Mobile`: a capitalized name right behind the noun.
  private func nameBehind(
    _ start: Int, _ noun: (tokens: Range<Int>, isPlain: Bool), _ sentence: Sentence, _ pack: LanguagePack,
    _ taken: TakenTokens
  ) -> Range<Int>? {
    guard let name = name(from: start, sentence, pack, taken) else { return nil }
    // `operator Jane Doe` is a person, unless the name ends as those of firms do.
    let endsAsFirm = pack.carrierCues[document.tokens[name.upperBound - 1].form].contains(.brandWord)
    if noun.isPlain {
      let before = noun.tokens.lowerBound - 1
      guard before >= sentence.tokens.lowerBound,
        pack.carrierCues[document.tokens[before].form].contains(.opener)
      else { return nil }
    }
    return name.count == 1 || endsAsFirm || !noun.isPlain ? name : nil
  }

  /// `Zytel, the country's second mobile operator`: an apposition that ends in the noun.
  private func nameBefore(
    _ noun: (tokens: Range<Int>, isPlain: Bool), _ sentence: Sentence, _ pack: LanguagePack,
    _ taken: TakenTokens
  ) -> Range<Int>? {
    // `the carrier's engineers`, `operator of the cable`: not what the name is.
    let end = noun.tokens.upperBound
    if end < sentence.tokens.upperBound, document.tokens[end].isGlued, document.tokens[end].kind == .word {
      return nil
    }
    var comma = noun.tokens.lowerBound - 1
    guard comma >= sentence.tokens.lowerBound else { return nil }
    let limit = max(sentence.tokens.lowerBound, noun.tokens.lowerBound - Self.reach)
    while comma > limit, document.tokens[comma].hash != Folding.comma {
      if document.tokens[comma].kind == .punctuation, !document.tokens[comma].isGlued { return nil }
      comma -= 1
    }
    guard comma >= limit, document.tokens[comma].hash == Folding.comma else { return nil }
    // What stands between is a noun phrase (`, the country's second …`), no statement (`, say sources that …`).
    let first = pack.carrierCues[document.tokens[comma + 1].form]
    guard comma + 1 == noun.tokens.lowerBound || !first.isDisjoint(with: [.opener, .glue]) else { return nil }
    var start = comma
    while start > sentence.tokens.lowerBound, comma - start < Self.longest,
      isNameWord(start - 1, pack, taken)
    {
      start -= 1
    }
    guard start < comma, !isPlace(start, in: sentence, pack),
      let name = name(from: start, sentence, pack, taken), name.upperBound == comma
    else {
      return nil
    }
    return name
  }

  /// `in Evere, the operator …`: a preposition of places before a name.
  private func isPlace(_ start: Int, in sentence: Sentence, _ pack: LanguagePack) -> Bool {
    start > sentence.tokens.lowerBound && pack.carrierCues[document.tokens[start - 1].form].contains(.place)
  }

  /// The name that begins at a token: up to three capitalized words, the first not of the common stock.
  private func name(
    from start: Int, _ sentence: Sentence, _ pack: LanguagePack, _ taken: TakenTokens
  ) -> Range<Int>? {
    var end = start
    while end < sentence.tokens.upperBound, end - start < Self.longest, isNameWord(end, pack, taken) {
      end += 1
    }
    guard end > start else { return nil }
    if end < sentence.tokens.upperBound, isNameWord(end, pack, taken) { return nil }
    let first = document.tokens[start]
    // A word that a lexicon knows (a place, a month, a given name) makes no name by itself.
    let cues = pack.carrierCues[first.form]
    guard cues.isDisjoint(with: [.given, .person, .opener]) else { return nil }
    let endsAsFirm = pack.carrierCues[document.tokens[end - 1].form].contains(.brandWord)
    if first.form != .none, !(end - start > 1 && endsAsFirm) { return nil }
    return end - start == 1 && cues.contains(.brandWord) ? nil : start..<end
  }

  private func isNameWord(_ index: Int, _ pack: LanguagePack, _ taken: TakenTokens) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalized && !taken.contains(index)
      && token.end - token.start > 1
      && !(token.isGlued && index > 0 && document.tokens[index - 1].kind == .punctuation
        && document.tokens[index - 1].hash == Folding.hyphen)
  }

  private mutating func add(_ name: Range<Int>) {
    let words = name.map { document.tokens[$0].hash }
    guard !brands.contains(where: { $0.words == words }), let id = id(of: name) else { return }
    brands.append(Brand(words: words, id: id))
  }

  /// The brand in lower-case ASCII, words joined by `-`; nil for a name with other letters.
  private func id(of name: Range<Int>) -> CarrierID? {
    var bytes: [UInt8] = []
    for index in name {
      if !bytes.isEmpty { bytes.append(0x2D) }
      for byte in document.bytes[document.tokens[index].range] {
        switch byte {
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
        default: return nil
        }
      }
    }
    return CarrierID(rawValue: String(decoding: bytes, as: UTF8.self))
  }
}
