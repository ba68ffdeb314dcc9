/// Finds spellings of carriers sentence by sentence, with what stands around each; `CarrierJudge` decides.
///
/// O(tokens): every token is looked at once, and a few neighbours of each spelling.
struct CarrierScan {
  private let gazetteer: Gazetteer
  private(set) var sightings: [CarrierSighting] = []
  /// Telecom words, words of trouble, and all words that were read.
  private(set) var telecom = 0
  private(set) var trouble = 0
  private(set) var words = 0
  /// A sentence or two, which may do without the words of the trade.
  var isShort: Bool { words < 80 }

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  mutating func read(_ index: Int, in document: Document, pack: LanguagePack) {
    let sentence = document.sentences[index]
    let first = sightings.count
    var blocked = Block(end: sentence.tokens.lowerBound)
    var next = sentence.tokens.lowerBound
    var telecom = 0
    var trouble = 0
    for position in sentence.tokens where !document.topics[position].isDisjoint(with: [.carrier, .trade]) {
      let token = document.tokens[position]
      let cues = pack.carrierCues.marks(at: position, in: document)
      if cues.contains(.telecom) { telecom += 1 }
      if cues.contains(.trouble) { trouble += 1 }
      guard token.form != .none else { continue }
      blocked.extend(at: position, in: document, limit: sentence.tokens.upperBound, pack: pack)
      if position >= next, let end = see(position, index, in: document, pack: pack, blocked: blocked) {
        next = end
      }
    }
    self.telecom += telecom
    self.trouble += trouble
    words += sentence.tokens.count
    guard sightings.count > first else { return }
    let letters = LetterCase(of: sentence.tokens, in: document)
    for sighting in first..<sightings.count {
      sightings[sighting].telecom = telecom
      sightings[sighting].trouble = trouble
      observe(sighting, in: document, pack: pack, letters: letters)
    }
    placeAtHome(first..<sightings.count, sentence.tokens, in: document, pack: pack)
  }

  /// Notes which bare spellings stand in a sentence that names a place of their country, or a carrier of it beyond doubt.
  /// O(tokens + spellings × countries).
  private mutating func placeAtHome(
    _ own: Range<Int>, _ tokens: Range<Int>, in document: Document, pack: LanguagePack
  ) {
    guard own.contains(where: { sightings[$0].kind == .bare }) else { return }
    var countries: Set<String> = []
    var namesPlace = false
    for sighting in own where sightings[sighting].kind != .bare {
      countries.insert(sightings[sighting].country ?? gazetteer.entries[sightings[sighting].entry].country)
    }
    var next = own.lowerBound
    for position in tokens where document.topics[position].contains(.place) {
      while next < own.upperBound, sightings[next].tokens.upperBound <= position { next += 1 }
      let isName = next < own.upperBound && sightings[next].tokens.contains(position)
      if !isName, let place = pack.places.place(at: position, limit: tokens.upperBound, in: document) {
        countries.insert(place.country)
        namesPlace = true
      }
    }
    guard !countries.isEmpty else { return }
    for sighting in own where sightings[sighting].kind == .bare {
      let entry = gazetteer.entries[sightings[sighting].entry]
      if countries.contains(entry.country) || entry.countries.contains(where: countries.contains) {
        sightings[sighting].signs.insert(.atHome)
      } else if namesPlace {
        sightings[sighting].signs.insert(.abroad)
      }
    }
  }

  /// Adds the longest spelling that begins at a token; gives its end.
  private mutating func see(
    _ position: Int, _ sentence: Int, in document: Document, pack: LanguagePack, blocked: Block
  ) -> Int? {
    let limit = document.sentences[sentence].tokens.upperBound
    if document.tokens[position].firstUnit != 0 {
      for unit in document.units(at: position) where unit.form != .number && Int(unit.end) <= limit {
        if add(unit.form, position..<Int(unit.end), sentence, in: document, pack: pack, blocked: blocked) {
          return Int(unit.end)
        }
      }
    }
    let form = document.tokens[position].form
    return add(form, position..<(position + 1), sentence, in: document, pack: pack, blocked: blocked)
      ? position + 1 : nil
  }

  private mutating func add(
    _ form: Form, _ tokens: Range<Int>, _ sentence: Int, in document: Document, pack: LanguagePack,
    blocked: Block
  ) -> Bool {
    var isFound = false
    for index in pack.carriers.candidates(form) {
      let candidate = pack.carriers.candidate(index)
      guard candidate.fits(tokens, in: document), !blocked.covers(tokens, in: document) else { continue }
      let isStrong = candidate.kind != .bare
      if isStrong, isFound { continue }
      sightings.append(
        CarrierSighting(
          entry: Int(candidate.entry), tokens: tokens, sentence: sentence, language: pack.language,
          kind: candidate.kind, country: candidate.country))
      isFound = true
      if isStrong { break }
    }
    return isFound
  }

  /// Notes what stands around a spelling.
  private mutating func observe(_ index: Int, in document: Document, pack: LanguagePack, letters: LetterCase)
  {
    let surroundings = CarrierSurroundings(
      sighting: sightings[index],
      isPersonal: gazetteer.entries[sightings[index].entry].ambiguity.contains(.person),
      document: document, pack: pack, letters: letters)
    if sightings[index].kind == .bare { sightings[index].signs = surroundings.signs() }
    guard index > 0 else { return }
    let previous = sightings[index - 1]
    if surroundings.isListed(behind: previous) {
      sightings[index].isListed = true
      sightings[index - 1].isListed = true
    } else if surroundings.isBeside(previous) {
      if !isPlainOpener(previous) { sightings[index].signs.insert(.longerName) }
      sightings[index - 1].signs.insert(.longerName)
    }
    if previous.sentence == sightings[index].sentence, previous.entry != sightings[index].entry {
      sightings[index].signs.insert(.company)
      sightings[index - 1].signs.insert(.company)
    }
  }

  /// A plain word or a number at the head of a sentence (`Only Rogers`, `Three Bell towers`) is no part of
  /// the name behind it.
  private func isPlainOpener(_ sighting: CarrierSighting) -> Bool {
    guard sighting.signs.contains(.noCase) else { return false }
    let ambiguity = gazetteer.entries[sighting.entry].ambiguity
    if ambiguity.contains(.number) { return true }
    let needs = gazetteer.entries[sighting.entry].needs(in: sighting.language)
    guard needs == .neighbour || needs == .fullName else { return false }
    return ambiguity.contains(.commonWord)
      || sighting.language == .english && ambiguity.contains(.englishWord)
  }
}

/// A spelling of a carrier in the text.
struct CarrierSighting: Sendable {
  /// Index into `Gazetteer.entries`.
  var entry: Int
  var tokens: Range<Int>
  var sentence: Int
  var language: Language
  var kind: CarrierEntry.Spelling.Kind
  var country: String?
  var signs: Signs = []
  /// Stands in a list with another spelling.
  var isListed = false
  /// Telecom words and words of trouble in its sentence.
  var telecom = 0
  var trouble = 0

  struct Signs: OptionSet, Sendable {
    var rawValue: UInt32
    /// A capital where one need not be.
    static let capital = Signs(rawValue: 1 << 0)
    /// A word before it says that it is a carrier.
    static let head = Signs(rawValue: 1 << 1)
    /// A word behind it says that it is a carrier.
    static let tail = Signs(rawValue: 1 << 2)
    /// Subject of a verb.
    static let subject = Signs(rawValue: 1 << 3)
    /// A word beside it makes it something else.
    static let barred = Signs(rawValue: 1 << 4)
    /// Last word of a person's name.
    static let person = Signs(rawValue: 1 << 5)
    /// First word of a longer name.
    static let longerName = Signs(rawValue: 1 << 6)
    /// Where a place stands.
    static let place = Signs(rawValue: 1 << 7)
    /// The first word of a sentence, or in a line of capitals.
    static let noCase = Signs(rawValue: 1 << 8)
    /// Another carrier's spelling stands in its sentence.
    static let company = Signs(rawValue: 1 << 9)
    /// A mark or the end of the sentence comes right behind it.
    static let pause = Signs(rawValue: 1 << 10)
    /// A word before it that a carrier has beside it, but other things too.
    static let seat = Signs(rawValue: 1 << 11)
    /// Subject of a verb of a firm that speaks.
    static let speaker = Signs(rawValue: 1 << 12)
    /// Right behind a word in small letters that says nothing of carriers: `the warship Coriolis`.
    static let apposed = Signs(rawValue: 1 << 13)
    /// Its sentence names a place of its home country, or another carrier of it beyond doubt.
    static let atHome = Signs(rawValue: 1 << 14)
    /// Said to be a carrier: `the mobile operator Zain`, `TVL, the local telephone company,`.
    static let titled = Signs(rawValue: 1 << 15)
    /// Its sentence names places, and none of its country.
    static let abroad = Signs(rawValue: 1 << 16)
  }
}

/// Where a look-alike (`Bell Centre`, `Alexander Graham Bell`) covers the text.
struct Block {
  private(set) var start = 0
  private(set) var end: Int
  private var capitals: UInt32 = .max

  init(end: Int) { self.end = end }

  /// Takes in the look-alikes that begin at a token.
  mutating func extend(at position: Int, in document: Document, limit: Int, pack: LanguagePack) {
    guard document.tokens[position].firstUnit != 0 else { return }
    for unit in document.units(at: position) where unit.form != .number && Int(unit.end) <= limit {
      guard let lookalike = pack.carriers.lookalike(unit.form), Int(unit.end) > end else { continue }
      guard hasCapitals(lookalike.capitals, position..<Int(unit.end), in: document) else { continue }
      let follower = Int(unit.end)
      if lookalike.yieldsToTelecom, follower < limit,
        !pack.carrierCues.marks(at: follower, in: document).isDisjoint(with: [.telecom, .tail, .trouble])
      {
        continue
      }
      start = position
      end = follower
      capitals = lookalike.capitals
      return
    }
  }

  /// Whether the words that a look-alike spells with capitals have them in the text.
  private func hasCapitals(_ mask: UInt32, _ tokens: Range<Int>, in document: Document) -> Bool {
    var word: UInt32 = 0
    for index in tokens where !LexiconTable.isInnerHyphen(index, in: document.tokens) {
      if word < 32, mask & (1 << word) != 0, !document.tokens[index].isCapitalized { return false }
      word += 1
    }
    return true
  }

  /// Whether a spelling of a carrier lies in the look-alike. A look-alike in small letters does not cover a capital
  /// inside a sentence (`orange et` is no `Orange et SFR`).
  func covers(_ tokens: Range<Int>, in document: Document) -> Bool {
    guard tokens.lowerBound < end, tokens.upperBound <= end else { return false }
    var word: UInt32 = 0
    for index in start..<tokens.lowerBound where !LexiconTable.isInnerHyphen(index, in: document.tokens) {
      word += 1
    }
    let token = document.tokens[tokens.lowerBound]
    let isSmall = word < 32 && capitals & (1 << word) == 0
    return !(isSmall && token.isCapitalized && !token.flags.contains(.sentenceStart))
  }
}

extension CarrierSpellings.Candidate {
  /// Whether the letters and the spacing of the text are those of the spelling.
  func fits(_ tokens: Range<Int>, in document: Document) -> Bool {
    if isTight, tokens.count > 1 {
      for index in tokens.dropFirst() where !document.tokens[index].isGlued { return false }
    }
    switch letterCase {
    case .any: return true
    case .capital:
      let token = document.tokens[tokens.lowerBound]
      return token.isCapitalized || token.kind != .word
    case .exact: return document.bytes[document.byteRange(tokens)].elementsEqual(exact)
    }
  }
}
