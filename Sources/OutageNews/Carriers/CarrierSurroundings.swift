/// How a sentence uses capitals.
struct LetterCase {
  /// Nearly all its words are capitalized, as in an English headline; a capital says nothing there.
  let isTitle: Bool
  /// Nearly all letters are capitals.
  let isCapitals: Bool

  /// O(tokens).
  init(of tokens: Range<Int>, in document: Document) {
    var words = 0
    var capitalized = 0
    var capitals = 0
    for index in tokens {
      let token = document.tokens[index]
      guard token.kind == .word, token.end - token.start > 3 else { continue }
      words += 1
      if token.isCapitalized { capitalized += 1 }
      if token.flags.contains(.allCaps) { capitals += 1 }
    }
    isTitle = words >= 3 && capitalized * 10 >= words * 7
    isCapitals = words >= 2 && capitals * 10 >= words * 7
  }
}

/// The words around a bare spelling of a carrier.
struct CarrierSurroundings {
  let sighting: CarrierSighting
  /// The name is also one that people bear.
  let isPersonal: Bool
  let document: Document
  let pack: LanguagePack
  let letters: LetterCase

  private var sentence: Range<Int> { document.sentences[sighting.sentence].tokens }

  func signs() -> CarrierSighting.Signs {
    var signs: CarrierSighting.Signs = []
    if isFirst || letters.isTitle || letters.isCapitals {
      signs.insert(.noCase)
    } else if document.tokens[sighting.tokens.lowerBound].isCapitalized {
      signs.insert(.capital)
    }
    lookBehind(&signs)
    lookAhead(&signs)
    if isTitledBefore || isTitledBehind {
      signs.insert(.titled)
      signs.remove(.apposed)
    }
    return signs
  }

  /// Whether nothing but marks stands before it in its sentence.
  private var isFirst: Bool {
    var index = sighting.tokens.lowerBound - 1
    guard index >= sentence.lowerBound else { return true }
    let before = document.tokens[index]
    if before.kind != .word && before.kind != .number { return before.hash != Folding.comma }
    while index >= sentence.lowerBound, index > sighting.tokens.lowerBound - 4 {
      if document.tokens[index].kind == .word || document.tokens[index].kind == .number { return false }
      index -= 1
    }
    return true
  }

  private func lookBehind(_ signs: inout CarrierSighting.Signs) {
    let first = sighting.tokens.lowerBound
    guard first > sentence.lowerBound else { return }
    let before = document.tokens[first - 1]
    if pack.carriers.isBarred(sighting.entry, after: before) { signs.insert(.barred) }
    let cues = pack.carrierCues[before.form]
    if cues.contains(.person)
      || cues.contains(.given) && before.isCapitalized && isPersonal
    {
      signs.insert(.person)
    }
    if cues.isEmpty, before.kind == .word, !before.isCapitalized { signs.insert(.apposed) }
    if cues.contains(.venueBefore), before.isCapitalized { signs.insert(.barred) }
    if before.kind == .punctuation, first - 2 >= sentence.lowerBound,
      pack.carrierCues[document.tokens[first - 2].form].contains(.person), before.isGlued
    {
      signs.insert(.person)
    }
    var index = first - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let cues = pack.carrierCues[document.tokens[index].form]
      if cues.contains(.head) {
        signs.insert(.head)
        break
      }
      if cues.contains(.seat) {
        signs.insert(.seat)
        break
      }
      if cues.contains(.place) { signs.insert(.place) }
      guard cues.contains(.glue) else { break }
      index -= 1
      steps += 1
    }
    if isGivenName(before, at: first - 1, cues) { signs.insert(.person) }
  }

  /// `the mobile operator Zain`, `l'opérateur maltais Epic`: at most two plain words stand between.
  private var isTitledBefore: Bool {
    var end = sighting.tokens.lowerBound
    for _ in 0...2 {
      if titleEnds(at: end) { return true }
      guard end - 1 > sentence.lowerBound, document.tokens[end - 1].kind == .word,
        pack.carrierCues[document.tokens[end - 1].form].isEmpty
      else { return false }
      end -= 1
    }
    return false
  }

  /// `TVL, the local telephone company, was`; at the head of a sentence the title ends with a mark.
  private var isTitledBehind: Bool {
    var index = sighting.tokens.upperBound
    guard index + 1 < sentence.upperBound, document.tokens[index].hash == Folding.comma else { return false }
    for _ in 0..<7 {
      index += 1
      guard index < sentence.upperBound, document.tokens[index].kind != .punctuation else { return false }
      guard pack.carrierCues[document.tokens[index].form].isDisjoint(with: [.verb, .say]) else {
        return false
      }
      let isLast = index + 1 == sentence.upperBound || document.tokens[index + 1].kind == .punctuation
      if isLast || !isFirst, titleEnds(at: index + 1) { return true }
    }
    return false
  }

  /// Whether what only a carrier is called ends before a token. Looks at four tokens.
  private func titleEnds(at end: Int) -> Bool {
    guard end > sentence.lowerBound else { return false }
    if pack.carrierCues[document.tokens[end - 1].form].contains(.title) { return true }
    for start in max(sentence.lowerBound, end - 5)..<end where document.tokens[start].firstUnit != 0 {
      for unit in document.units(at: start) where Int(unit.end) == end && unit.form != .number {
        if pack.carrierCues[unit.form].contains(.title) { return true }
      }
    }
    return false
  }

  /// A capitalized word before it that is no word of the language's common stock.
  private func isGivenName(_ token: Token, at index: Int, _ cues: CarrierCues) -> Bool {
    guard token.kind == .word, token.isCapitalized, !letters.isTitle, !letters.isCapitals,
      !document.tokens[sighting.tokens.lowerBound].isGlued
    else { return false }
    if !cues.isDisjoint(with: [.opener, .head, .seat, .glue, .link, .tail, .telecom, .trouble, .verb]) {
      return false
    }
    if token.flags.contains(.allCaps) || !pack.carriers.candidates(token.form).isEmpty { return false }
    return index > sentence.lowerBound || isPersonal
  }

  private func lookAhead(_ signs: inout CarrierSighting.Signs) {
    var index = sighting.tokens.upperBound
    guard index < sentence.upperBound else {
      signs.insert(.pause)
      return
    }
    let next = document.tokens[index]
    if next.kind == .punctuation, next.hash != Folding.apostrophe, next.hash != Folding.hyphen {
      signs.insert(.pause)
    }
    // `Frontier, which serves the same area`, `Three, dont les antennes`
    if isFirst, next.hash == Folding.comma, index + 1 < sentence.upperBound,
      pack.assertions.entry(document.tokens[index + 1].form)?.border == .relative
    {
      signs.formUnion([.subject, .speaker])
    }
    if pack.carriers.isBarred(sighting.entry, before: next) { signs.insert(.barred) }
    if next.isCapitalized, pack.carrierCues[next.form].contains(.venueAfter) { signs.insert(.barred) }
    if next.hash == Folding.possessive || next.hash == Folding.apostrophe, next.isGlued,
      index + 1 < sentence.upperBound
    {
      if next.hash == Folding.possessive { signs.insert(.subject) }
      index += 1
    }
    let token = document.tokens[index]
    let cues = pack.carrierCues.marks(at: index, in: document)
    if cues.contains(.tail) { signs.insert(.tail) }
    if cues.contains(.verb), index == sighting.tokens.upperBound { signs.insert(.subject) }
    if cues.contains(.say), index == sighting.tokens.upperBound { signs.insert(.speaker) }
    if token.kind == .word, token.isCapitalized, !letters.isTitle, !letters.isCapitals, !token.isGlued,
      index == sighting.tokens.upperBound,
      cues.isDisjoint(with: [.tail, .verb, .telecom, .trouble, .opener]),
      pack.carriers.candidates(token.form).isEmpty
    {
      signs.insert(.longerName)
    }
  }

  /// Whether nothing stands between it and the spelling before: `Salt Sunrise` is something else.
  func isBeside(_ other: CarrierSighting) -> Bool {
    other.kind == .bare && sighting.kind == .bare && other.sentence == sighting.sentence
      && other.tokens.upperBound == sighting.tokens.lowerBound
  }

  /// Whether only links stand between it and the spelling before.
  func isListed(behind other: CarrierSighting) -> Bool {
    let gap = other.tokens.upperBound..<max(other.tokens.upperBound, sighting.tokens.lowerBound)
    guard other.sentence == sighting.sentence, other.entry != sighting.entry, !gap.isEmpty, gap.count <= 4
    else { return false }
    var hasLink = false
    for index in gap {
      let token = document.tokens[index]
      if token.hash == Folding.comma || pack.carrierCues[token.form].contains(.link) {
        hasLink = true
      } else if !pack.carrierCues[token.form].contains(.glue), token.hash != Folding.possessive {
        return false
      }
    }
    return hasLink
  }
}

extension Folding {
  static let comma = mix(seed, 0x2C)
}

extension FormMarks {
  /// Marks of a token and of the entries of several words that begin at it.
  @inline(__always)
  func marks(at index: Int, in document: Document) -> Marks {
    let token = document.tokens[index]
    var marks = self[token.form]
    guard token.firstUnit != 0 else { return marks }
    for unit in document.units(at: index) where unit.form != .number { marks.formUnion(self[unit.form]) }
    return marks
  }
}
