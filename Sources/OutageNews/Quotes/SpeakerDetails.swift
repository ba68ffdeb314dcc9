/// What stands beside a person's name: title and organization.
struct SpeakerDetails {
  var title: Range<Int>?
  var organization: Organization?
  var isCorporate = false

  enum Organization {
    case carrier(CarrierID)
    case name(Range<Int>)
  }
}

extension SpeakerFinder {
  /// Reads title and organization before and behind a name. O(1): at most some 40 tokens are read.
  func details(of name: NameSpan, limit: Range<Int>) -> SpeakerDetails {
    var details = SpeakerDetails()
    readApposition(behind: name, limit: limit, &details)
    if details.title == nil { readTitle(before: name, limit: limit, &details) }
    if details.organization == nil {
      readOrganization(at: name.tokens.upperBound, limit: limit, needsProof: details.title == nil, &details)
    }
    return details
  }

  /// `Tony Staffieri, président et chef de la direction de Rogers`, `Curtis Bell, 81, a company spokesman`
  private func readApposition(behind name: NameSpan, limit: Range<Int>, _ details: inout SpeakerDetails) {
    var index = name.tokens.upperBound
    guard index + 1 < limit.upperBound, document.tokens[index].hash == Sign.comma else { return }
    index += 1
    if document.tokens[index].kind == .number {  // an age
      while index < limit.upperBound, document.tokens[index].hash != Sign.comma, !isStop(index) { index += 1 }
      guard index + 1 < limit.upperBound, document.tokens[index].hash == Sign.comma else { return }
      index += 1
    }
    let end = min(limit.upperBound, index + 6)
    var start = index
    while index < end, document.tokens[index].hash != Sign.comma, !isStop(index) {
      if let spot = carriers.carrier(at: index) {
        details.organization = .carrier(spot.id)
        index = spot.tokens.upperBound
        start = index
      } else if let entry = words.entry(words.role, at: index, in: document) {
        take(entry.sense, &details)
        let titleEnd = titleEnd(from: entry.end, limit: limit)
        details.title = start..<titleEnd
        readOrganization(at: titleEnd, limit: limit, needsProof: false, &details)
        return
      } else {
        let token = document.tokens[index]
        index += 1
        if words.has(token, words.stop) || words.has(token, words.company) || token.hash == Sign.possessive
          || token.hash == Sign.apostrophe
        {
          start = index
        }
      }
    }
  }

  private func take(_ sense: Sense, _ details: inout SpeakerDetails) {
    if let symbol = sense.symbol, symbol == words.corporate { details.isCorporate = true }
  }

  private func isStop(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.hash == Sign.period || token.hash == Sign.exclamation || token.hash == Sign.question
      || token.flags.contains(.lineStart)
      || QuoteMark(token, in: document.bytes) != nil && token.hash != Sign.apostrophe
  }

  /// A title ends before punctuation, a verb, or a preposition with the organization behind it.
  private func titleEnd(from index: Int, limit: Range<Int>) -> Int {
    var end = index
    while end < limit.upperBound, end - index < 14, document.tokens[end].kind == .word,
      !document.tokens[end].flags.contains(.lineStart)
    {
      if words.has(document.tokens[end], words.say) || words.has(document.tokens[end], words.pronoun) {
        break
      }
      if organizationStart(at: end, limit: limit) != nil { break }
      end += 1
    }
    return end
  }

  /// Where the name behind `of`, `de la`, `chez` begins; nil where none does.
  private func organizationStart(at index: Int, limit: Range<Int>) -> Int? {
    guard index + 1 < limit.upperBound, words.has(document.tokens[index], words.preposition) else {
      return nil
    }
    var next = index + 1
    if next + 1 < limit.upperBound, words.has(document.tokens[next], words.stop),
      !document.tokens[next].isCapitalized
    {
      next += 1
    }
    let token = document.tokens[next]
    return token.kind == .word && token.isCapitalized ? next : nil
  }

  private func readOrganization(
    at index: Int, limit: Range<Int>, needsProof: Bool, _ details: inout SpeakerDetails
  ) {
    guard index < limit.upperBound else { return }
    var start = organizationStart(at: index, limit: limit)
    if start == nil, document.tokens[index].hash == Sign.comma, index + 1 < limit.upperBound {
      start =
        organizationStart(at: index + 1, limit: limit)
        ?? (document.tokens[index + 1].isCapitalized ? index + 1 : nil)
    }
    guard let start else { return }
    if let spot = carriers.carrier(at: start) {
      details.organization = .carrier(spot.id)
      return
    }
    guard details.organization == nil, let name = scanner.name(at: start, limit: limit.upperBound) else {
      return
    }
    let end = organizationEnd(name.tokens.upperBound, limit: limit)
    let isProved = isOrganization(NameSpan(tokens: start..<end, start: start, hasTitle: false, words: 2))
    if isProved { details.organization = .name(start..<end) }
  }

  /// `Institut de technologie du nord de l’Alberta`: an organization's name runs on over prepositions.
  private func organizationEnd(_ index: Int, limit: Range<Int>) -> Int {
    var end = index
    while end + 1 < limit.upperBound, end - index < 8, document.tokens[end].kind == .word,
      words.has(document.tokens[end], words.preposition) || words.has(document.tokens[end], words.particle)
    {
      end += 1
      while end < limit.upperBound, words.has(document.tokens[end], words.stop) { end += 1 }
      if end < limit.upperBound, document.tokens[end].kind == .word { end += 1 }
    }
    return end
  }

  /// `chief technology officer Dario Fenwick`, `Fire Chief Travis Kohl`, `son bâtonnier, Me Hugo Lanctôt`
  private func readTitle(before name: NameSpan, limit: Range<Int>, _ details: inout SpeakerDetails) {
    var end = name.start
    if end > limit.lowerBound, document.tokens[end - 1].hash == Sign.comma { end -= 1 }
    var start = end
    var hasRole = false
    let lowest = max(limit.lowerBound, end - 8)
    while start > lowest {
      let token = document.tokens[start - 1]
      let isHyphen = token.hash == Folding.hyphen && token.isGlued
      guard token.kind == .word || isHyphen, carriers.carrier(at: start - 1) == nil else { break }
      guard !words.has(token, words.stop), !words.has(token, words.say) || words.has(token, words.role),
        !token.isCapitalized || hasRole && end == name.start
      else { break }
      start -= 1
      if let entry = words.entry(words.role, at: start, in: document), entry.end <= end {
        take(entry.sense, &details)
        hasRole = true
      }
    }
    if hasRole {
      details.title = start..<end
      if end == name.start, name.start < name.tokens.lowerBound, !isPolite(name.start) {
        details.title = start..<name.tokens.lowerBound
      }
      readOwner(before: start, limit: limit, &details)
    } else if name.start < name.tokens.lowerBound, !isPolite(name.start) {
      details.title = name.start..<name.tokens.lowerBound
      if let entry = words.entry(words.role, at: name.start, in: document) { take(entry.sense, &details) }
      readOwner(before: name.start, limit: limit, &details)
    }
  }

  private func isPolite(_ index: Int) -> Bool {
    guard let entry = words.entry(words.honorific, at: index, in: document), let symbol = entry.sense.symbol
    else { return false }
    return words.lexicon.name(symbol) == "polite"
  }

  /// `Rogers’ chief`, `the Videotron spokesperson`
  private func readOwner(before index: Int, limit: Range<Int>, _ details: inout SpeakerDetails) {
    guard details.organization == nil, index > limit.lowerBound, let spot = carriers.last(before: index),
      index - spot.tokens.upperBound <= 1, spot.tokens.upperBound <= index
    else { return }
    details.organization = .carrier(spot.id)
  }
}
