/// What the parts of an article look like: datelines, bylines, credits, posts, attributions.
///
/// Every question is O(tokens of the line).
struct LineShapes {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  // MARK: Dateline

  /// Behind the dash of `TORONTO –`, `DALLAS, Feb. 26 —`, `Rivière-aux-Pins, le jeudi 26 septembre.`; nil for none.
  func datelineEnd(_ line: TextLine) -> Int? {
    let limit = min(line.tokens.upperBound, line.tokens.lowerBound + 24)
    var index = line.tokens.lowerBound
    guard index < limit, tokens[index].kind == .word, tokens[index].isCapitalized else { return nil }
    var words = 0
    var capitals = true
    var hasDate = false
    var depth = 0
    while index < limit {
      let token = tokens[index]
      switch token.kind {
      case .word:
        let keys = keys(at: index, limit)
        if !keys.isDisjoint(with: [.month, .weekday]) {
          hasDate = true
        } else if depth == 0, !hasDate {
          guard
            token.isCapitalized
              || words > 0
                && (tokens[index - 1].isMark(0x2D) || isPlaceParticle(index, limit)
                  || isDateLink(index, limit))
          else { return nil }
          words += 1
          if words <= 1, !token.flags.contains(.allCaps) { capitals = false }
        } else if depth == 0, !keys.contains(.dateLink), !keys.contains(.ordinal), !keys.contains(.agency),
          !token.isCapitalized
        {
          return nil
        }
        if words > 6 { return nil }
      case .number:
        guard
          hasDate || depth > 0 || keys(at: index + 1, limit).contains(.month)
            || words > 0 && isDateBefore(index)
        else { return nil }
        hasDate = true
      case .punctuation, .symbol:
        if token.isMark(0x28) { depth += 1 } else if token.isMark(0x29) { depth -= 1 }
        if depth == 0,
          token.isMark(0x2014) || token.isMark(0x2D) && !token.isGlued && (capitals || hasDate)
            || token.isMark(0x3A) && capitals && words <= 3
        {
          let letters = tokens[index - 1].end - tokens[line.tokens.lowerBound].start
          return letters > 2 && isBodyStart(index + 1, line) ? index + 1 : nil
        }
        if token.isMark(0x2E), hasDate, depth == 0, index + 1 == limit || tokens[index + 1].isCapitalized,
          words <= 5
        {
          // `…, le jeudi 26 septembre. La Ville …`
          return index + 1 < line.tokens.upperBound && isBodyStart(index + 1, line)
            && !keys(at: index - 1, limit).contains(.month)
            || index + 1 < line.tokens.upperBound && tokens[index - 1].end - tokens[index - 1].start > 4
            ? index + 1 : nil
        }
        guard
          token.isMark(0x2C) || token.isMark(0x2E) || token.isMark(0x28) || token.isMark(0x29)
            || token.isMark(0x2D)
            || token.isMark(0x27) || token.isMark(0x2F) || depth > 0
        else { return nil }
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// A small word inside a name of a place (`Rivière-du-Loup sur Mer`).
  private func isPlaceParticle(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && tokens[index + 1].isCapitalized && tokens[index].end - tokens[index].start <= 3
  }

  /// `le` before `jeudi 26 septembre` or `14 mars`.
  private func isDateLink(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, keys(at: index, limit).contains(.dateLink) else { return false }
    return tokens[index + 1].kind == .number || keys(at: index + 1, limit).contains(.weekday)
  }

  private func isDateBefore(_ index: Int) -> Bool {
    tokens[index - 1].isMark(0x2C) || keys(at: index - 1, index).contains(.dateLink)
  }

  private func isBodyStart(_ index: Int, _ line: TextLine) -> Bool {
    guard index + 5 < line.tokens.upperBound else { return false }
    let token = tokens[index]
    return token.kind == .word ? token.isCapitalized : !token.isMark(0x2D)
  }

  // MARK: Posts

  /// Behind the sign-off of an embedded post, `— Name (@handle) July 9, 2022`; nil for none.
  func postEnd(_ line: TextLine) -> Int? {
    guard line.look.handles > 0 else { return nil }
    for index in line.tokens where tokens[index].kind == .handle {
      guard index > line.tokens.lowerBound, tokens[index - 1].isMark(0x28), hasDash(before: index - 1, line)
      else { continue }
      var end = index + 1
      if end < line.tokens.upperBound, tokens[end].isMark(0x29) { end += 1 }
      var next = end
      while next < min(end + 3, line.tokens.upperBound) {
        let reader = DateReader(bytes: bytes, tokens: tokens, phrases: phrases)
        if let date = reader.date(at: next, limit: line.tokens.upperBound) { return date.end }
        next += 1
      }
      if end == line.tokens.upperBound { return end }
    }
    return nil
  }

  private func hasDash(before index: Int, _ line: TextLine) -> Bool {
    var back = index - 1
    while back >= line.tokens.lowerBound, index - back < 18 {
      if tokens[back].isMark(0x2014) || tokens[back].isMark(0x2D),
        !tokens[back].isGlued || back == line.tokens.lowerBound
      {
        return true
      }
      back -= 1
    }
    return false
  }

  /// Whether a link to a post's picture stands in the line.
  func hasPicture(_ line: TextLine) -> Bool {
    line.tokens.contains { isPictureHost($0) }
  }

  private func isPictureHost(_ index: Int) -> Bool {
    tokens[index].kind == .url && bytes[tokens[index].range].starts(with: Self.pictureHost)
  }

  private static let pictureHost = Array("pic.twitter.com".utf8)

  // MARK: Credits

  /// Whether the line is a credit: of a picture, of agencies, of files.
  func isCredit(_ line: TextLine) -> Bool {
    let look = line.look
    guard look.words <= 24, look.words > 0, !look.isProse || look.words <= 14 else { return false }
    var first = line.tokens.lowerBound
    while first < line.tokens.upperBound, tokens[first].kind == .punctuation { first += 1 }
    let keys = keys(at: first, line.tokens.upperBound)
    if !keys.isDisjoint(with: [.credit, .copyright]) { return !look.isSentence || look.words <= 12 }
    if look.whole.contains(.agency) { return true }
    if look.endsSentence || look.words > 10 { return false }
    if look.keys.contains(.agency) { return look.words <= 8 }
    // `Rudy Marsh / 7 Action News`: a name and whom it works for.
    return look.words <= 6 && look.capitalized == look.words
      && line.tokens.dropFirst(2).contains {
        (tokens[$0].isMark(0x2F) || tokens[$0].isMark(0x7C)) && !tokens[$0].isGlued
      }
  }

  /// A credit behind the article that names its sources somewhere: `Le Fil boréal, avec La Presse régionale`.
  func isLateCredit(_ line: TextLine) -> Bool {
    line.look.keys.contains(.credit) && line.look.words <= 14 && !line.look.isProse
  }

  /// Where the credit begins that stands behind a caption on the same line; nil for none.
  func creditStart(_ line: TextLine) -> Int? {
    guard !line.look.keys.isDisjoint(with: [.credit, .agency, .copyright]) else { return nil }
    var index = max(line.tokens.lowerBound + 3, line.tokens.upperBound - 14)
    while index < line.tokens.upperBound {
      let keys = keys(at: index, line.tokens.upperBound)
      if !keys.isDisjoint(with: [.credit, .agency, .copyright]), index > line.tokens.lowerBound {
        let before = tokens[index - 1]
        if before.isMark(0x28) { return tokens[line.tokens.upperBound - 1].isMark(0x29) ? index - 1 : nil }
        if before.isMark(0x2E) || before.isMark(0x21) || before.isMark(0x3F) || before.isMark(0x2014)
          || before.isMark(0x7C)
        {
          let words = (index..<line.tokens.upperBound).filter { tokens[$0].kind == .word }.count
          return tokens[line.tokens.upperBound - 1].isMark(0x2E) && words > 6 ? nil : index
        }
      }
      // `(Submitted by …)`, `(Staff photo)`: a bracket that holds a credit.
      if tokens[index].isMark(0x28), tokens[line.tokens.upperBound - 1].isMark(0x29),
        line.tokens.upperBound - index <= 10
      {
        if (index + 1..<line.tokens.upperBound).contains(where: {
          !self.keys(at: $0, line.tokens.upperBound).isDisjoint(with: [.credit, .agency])
        }) {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  // MARK: Bylines

  /// Whether the line says by whom or when the article is.
  func isByline(_ line: TextLine) -> Bool {
    let look = line.look
    if look.words == 0 { return look.numbers >= 3 && isDateAlone(line) }
    guard look.words <= 30 else { return false }
    if look.first.contains(.published), look.numbers > 0 { return true }
    if look.first.contains(.by), !look.isProse {
      guard let match = phrases.match(at: line.tokens.lowerBound, in: tokens, limit: line.tokens.upperBound)
      else { return false }
      if match.end == line.tokens.upperBound { return true }
      let next = tokens[match.end]
      return (next.isCapitalized || look.keys.contains(.desk)) && look.words <= 22 && !look.endsSentence
    }
    if look.keys.contains(.desk), !look.isProse, look.words <= 14 { return true }
    if look.isProse || look.numbers == 0 { return false }
    if look.keys.contains(.published) || isDateAlone(line) { return true }
    guard look.words <= 14, look.keys.contains(.by) || look.capitalized > 1 else { return false }
    let reader = DateReader(bytes: bytes, tokens: tokens, phrases: phrases)
    guard let date = reader.first(in: line.tokens), date.year != nil || date.hour != nil else { return false }
    return look.keys.contains(.by) || line.tokens.upperBound - date.end <= 4 && isNameStart(line)
  }

  /// Whether the line is a date of a known year and nothing else: `Friday 8 July 2022 at 10:15 BST`, `Le 8 juillet 2022, 6 h 42`.
  private func isDateAlone(_ line: TextLine) -> Bool {
    let calendar: PhraseTable.Keys = [
      .month, .weekday, .zone, .morning, .afternoon, .hour, .dateLink, .ordinal,
    ]
    let limit = line.tokens.upperBound
    var index = line.tokens.lowerBound
    while index < limit {
      if tokens[index].kind == .word {
        guard let match = phrases.match(at: index, in: tokens, limit: limit),
          !match.keys.isDisjoint(with: calendar)
        else { return false }
        index = match.end
      } else {
        index += 1
      }
    }
    return DateReader(bytes: bytes, tokens: tokens, phrases: phrases).first(in: line.tokens)?.year != nil
  }

  private func isNameStart(_ line: TextLine) -> Bool {
    let first = line.tokens.lowerBound
    return first + 2 < line.tokens.upperBound && tokens[first].isCapitalized
      && tokens[first + 1].isCapitalized
      && tokens[first].kind == .word && tokens[first + 1].kind == .word
  }

  /// Whether the line is a name, with or without what its bearer does: `Anouk Debras`, `Rhiannon Caddick, bills editor`.
  func isName(_ line: TextLine) -> Bool {
    let look = line.look
    guard look.words >= 2, look.words <= 9, !look.endsSentence, !look.endsColon,
      look.numbers == 0 || look.keys.contains(.month)
    else { return false }
    var index = line.tokens.lowerBound
    var names = 0
    while index < line.tokens.upperBound,
      tokens[index].kind == .word || tokens[index].isMark(0x2D) || tokens[index].isMark(0x2E)
    {
      if tokens[index].kind == .word {
        let keys = keys(at: index, index + 1)
        if keys.contains(.prose) { return false }
        if !tokens[index].isCapitalized {
          // `L'Écho de la Baie`
          guard keys.contains(.function), tokens[index].end - tokens[index].start <= 3, names > 0 else {
            return false
          }
        } else if !keys.contains(.function)
          || !tokens[index + 1 < line.tokens.upperBound ? index + 1 : index].isGlued && names == 0
        {
          if keys.contains(.function), names == 0, index > line.tokens.lowerBound { return false }
          names += 1
        }
      }
      index += 1
    }
    guard (2...3).contains(names) || names == 4 && line.tokens.contains(where: { tokens[$0].isMark(0x2D) })
    else { return false }
    return index == line.tokens.upperBound || tokens[index].isMark(0x2C) || tokens[index].isMark(0x2022)
      || tokens[index].isMark(0xB7)
      || tokens[index].isMark(0x7C)
  }

  // MARK: Block quotes

  /// Whether a line that begins with a quotation mark ends with whom it quotes: `“…” — Dale Prystupa, trucker`.
  func isAttributedQuote(_ line: TextLine) -> Bool {
    guard isOpeningQuote(line.tokens.lowerBound), let close = lastClosingQuote(line),
      close + 2 < line.tokens.upperBound
    else { return false }
    let dash = tokens[close + 1]
    return (dash.isMark(0x2014) || dash.isMark(0x2D)) && tokens[close + 2].isCapitalized
      && line.tokens.upperBound - close <= 20
  }

  /// Whether the line is one quotation from end to end.
  func isWholeQuote(_ line: TextLine) -> Bool {
    guard isOpeningQuote(line.tokens.lowerBound), let close = lastClosingQuote(line) else { return false }
    return close == line.tokens.upperBound - 1
  }

  /// Whether the line is the speaker of the line before it: `— Niamh Corrigan, managing director`.
  func isSpeaker(_ line: TextLine) -> Bool {
    var copy = line
    let first = tokens[line.tokens.lowerBound]
    if first.isMark(0x2014) || first.isMark(0x2D) {
      copy.tokens = (line.tokens.lowerBound + 1)..<line.tokens.upperBound
      guard let name = copy.tokens.first else { return false }
      return tokens[name].isCapitalized && line.look.words <= 14
    }
    return isName(copy)
  }

  /// Whether the line is a quotation that lost its marks but ends with its speaker:
  /// `Ils ont trouvé la fenêtre. Alain Duhaime, président de Sogetel`.
  func endsWithSpeaker(_ line: TextLine) -> Bool {
    guard line.look.words >= 6, line.look.words <= 90 else { return false }
    let last = tokens[line.tokens.upperBound - 1]
    let stops = last.isMark(0x2E)
    // A last word in small letters is no name; what it is of may be long, so only short lines may end with a stop.
    if stops ? line.look.stops < 2 : line.look.stops < 1 { return false }
    var index = line.tokens.upperBound - (stops ? 2 : 1)
    let end = index + 1
    while index > line.tokens.lowerBound, end - index < 16 {
      if tokens[index].isMark(0x2E) || tokens[index].isMark(0x21) || tokens[index].isMark(0x3F),
        tokens[index].isGlued
      {
        break
      }
      index -= 1
    }
    let start = index + 1
    guard start < end, end - start < 16, index > line.tokens.lowerBound + 3, !isShortWord(index - 1) else {
      return false
    }
    var names = start
    while names < end, tokens[names].kind == .word, tokens[names].isCapitalized,
      !keys(at: names, names + 1).contains(.function)
    { names += 1 }
    guard names > start else { return false }
    if names == end { return !stops && names - start <= 4 }
    guard tokens[names].isMark(0x2C), names - start >= 2, names - start <= 4 else { return false }
    return !stops || !(names + 1..<end).contains { tokens[$0].isMark(0x2C) }
  }

  private func isShortWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized && tokens[index].end - tokens[index].start <= 3
  }

  private func isOpeningQuote(_ index: Int) -> Bool {
    switch UTF8Scalar.decode(bytes, at: Int(tokens[index].start)).scalar {
    case 0x22, 0xAB, 0x201C: true
    default: false
    }
  }

  private func lastClosingQuote(_ line: TextLine) -> Int? {
    var index = line.tokens.upperBound - 1
    while index > line.tokens.lowerBound {
      if tokens[index].kind == .punctuation {
        switch UTF8Scalar.decode(bytes, at: Int(tokens[index].start)).scalar {
        case 0x22, 0xBB, 0x201D: return index
        default: break
        }
      }
      index -= 1
    }
    return nil
  }

  func keys(at index: Int, _ limit: Int) -> PhraseTable.Keys {
    index < limit ? phrases.match(at: index, in: tokens, limit: limit)?.keys ?? [] : []
  }
}
