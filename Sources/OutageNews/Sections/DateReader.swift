/// A date as bylines, datelines and posts write it; what it does not say is nil.
struct StatedDate: Sendable, Equatable {
  var year: Int?
  var month: Int
  var day: Int
  var hour: Int?
  var minute: Int?
  /// A zone identifier (`America/Toronto`) or an offset in minutes, as the data has it.
  var zone: String?
  /// Behind its last token.
  var end: Int
}

/// Reads full dates, with a time where one stands next to them, without knowing the language of the text.
struct DateReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  /// The first date in a range of tokens, with the time that stands within a few tokens of it.
  func first(in range: Range<Int>) -> StatedDate? {
    var index = range.lowerBound
    while index < range.upperBound {
      if var date = date(at: index, limit: range.upperBound) {
        addTime(to: &date, from: index, range)
        return date
      }
      index += 1
    }
    return nil
  }

  /// The date that begins at a token.
  func date(at index: Int, limit: Int) -> StatedDate? {
    let token = tokens[index]
    if token.kind == .number { return numeric(at: index, limit) ?? dayFirst(at: index, limit) }
    guard token.kind == .word, let month = month(at: index, limit) else { return nil }
    return monthFirst(month.value, from: month.end, limit)
  }

  // MARK: Forms

  /// `2022-07-08`, `08/07/2022`, `12.07.22`.
  private func numeric(at index: Int, _ limit: Int) -> StatedDate? {
    guard index + 4 < limit, tokens[index + 2].kind == .number, tokens[index + 4].kind == .number,
      tokens[index + 1].hash == tokens[index + 3].hash, isDateMark(index + 1),
      (index + 1...index + 4).allSatisfy({ tokens[$0].isGlued })
    else { return nil }
    let (a, b, c) = (number(index), number(index + 2), number(index + 4))
    var date = StatedDate(year: nil, month: b, day: a, end: index + 5)
    if tokens[index].digits == 4 {
      date = StatedDate(year: a, month: b, day: c, end: index + 5)
    } else if tokens[index + 4].digits == 4 || tokens[index + 4].digits == 2 {
      date.year = tokens[index + 4].digits == 4 ? c : 2000 + c
      if b > 12 { (date.month, date.day) = (a, b) }
    } else {
      return nil
    }
    return isValid(date) ? date : nil
  }

  /// `8 July 2022`, `1er juillet 2022`, `12 sept. 2024`.
  private func dayFirst(at index: Int, _ limit: Int) -> StatedDate? {
    guard tokens[index].digits <= 2 else { return nil }
    var next = index + 1
    if next < limit, tokens[next].isGlued, keys(next, limit).contains(.ordinal) { next += 1 }
    guard next < limit, let month = month(at: next, limit) else { return nil }
    next = skipStop(month.end, limit)
    var date = StatedDate(year: nil, month: month.value, day: number(index), end: next)
    addYear(to: &date, limit)
    return isValid(date) ? date : nil
  }

  /// `July 8, 2022`, `Feb. 26`, `Oct 20th 2022`.
  private func monthFirst(_ month: Int, from end: Int, _ limit: Int) -> StatedDate? {
    var next = skipStop(end, limit)
    guard next < limit, tokens[next].kind == .number, tokens[next].digits <= 2 else { return nil }
    var date = StatedDate(year: nil, month: month, day: number(next), end: next + 1)
    next += 1
    if next < limit, tokens[next].isGlued, keys(next, limit).contains(.ordinal) { next += 1 }
    date.end = next
    addYear(to: &date, limit)
    return isValid(date) ? date : nil
  }

  private func addYear(to date: inout StatedDate, _ limit: Int) {
    var next = date.end
    if next < limit, tokens[next].isMark(0x2C) { next += 1 }
    guard next < limit, tokens[next].kind == .number, tokens[next].digits == 4,
      (1900...2199).contains(number(next))
    else { return }
    date.year = number(next)
    date.end = next + 1
  }

  private func isValid(_ date: StatedDate) -> Bool {
    CivilDay(year: date.year ?? 2000, month: date.month, day: date.day) != nil
  }

  // MARK: Times

  /// Adds the time that stands behind the date, or before it.
  private func addTime(to date: inout StatedDate, from start: Int, _ range: Range<Int>) {
    var index = date.end
    while index < min(range.upperBound, date.end + 4) {
      if time(at: index, range.upperBound, &date) { return }
      guard isLink(index, range.upperBound) else { break }
      index += 1
    }
    index = max(range.lowerBound, start - 9)
    while index < start {
      var copy = date
      if time(at: index, start, &copy), copy.end <= start, isNear(copy.end, start) {
        copy.end = date.end
        date = copy
        return
      }
      index += 1
    }
  }

  private func isNear(_ end: Int, _ start: Int) -> Bool {
    (end..<start).allSatisfy { isLink($0, start) || keys($0, start).contains(.weekday) }
  }

  /// `3:04 PM EDT`, `15 h 04`, `21h05`, `7:15`, `11 a.m. ET`; moves the date's end behind it.
  private func time(at index: Int, _ limit: Int, _ date: inout StatedDate) -> Bool {
    guard index < limit, tokens[index].kind == .number, tokens[index].digits <= 2 else { return false }
    var hour = number(index)
    var minute = 0
    var next = index + 1
    var isTime = false
    if next + 1 < limit, tokens[next].isMark(0x3A), tokens[next].isGlued, tokens[next + 1].digits == 2,
      tokens[next + 1].isGlued
    {
      minute = number(next + 1)
      next += 2
      isTime = true
      if next + 1 < limit, tokens[next].isMark(0x3A), tokens[next + 1].digits == 2 { next += 2 }
    } else if next < limit, keys(next, limit).contains(.hour) {
      isTime = true
      next += 1
      if next < limit, tokens[next].kind == .number, tokens[next].digits == 2, number(next) < 60 {
        minute = number(next)
        next += 1
      }
    }
    if next < limit, let match = phrases.match(at: next, in: tokens, limit: limit),
      !match.keys.isDisjoint(with: [.morning, .afternoon])
    {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (match.keys.contains(.afternoon) ? 12 : 0)
      next = match.end
      isTime = true
    }
    guard isTime, hour < 24, minute < 60 else { return false }
    date.hour = hour
    date.minute = minute
    if next < limit, tokens[next].isMark(0x28) { next += 1 }
    if next < limit, let match = phrases.match(at: next, in: tokens, limit: limit), match.keys.contains(.zone)
    {
      date.zone = phrases.value(match)
      next = match.end
    }
    date.end = next
    return true
  }

  // MARK: Tokens

  private func keys(_ index: Int, _ limit: Int) -> PhraseTable.Keys {
    phrases.match(at: index, in: tokens, limit: limit)?.keys ?? []
  }

  private func month(at index: Int, _ limit: Int) -> (value: Int, end: Int)? {
    guard let match = phrases.match(at: index, in: tokens, limit: index + 1), match.keys.contains(.month),
      let value = phrases.value(match).flatMap({ Int($0) })
    else { return nil }
    return (value, match.end)
  }

  private func number(_ index: Int) -> Int { Int(tokens[index].number) }

  private func skipStop(_ index: Int, _ limit: Int) -> Int {
    index < limit && tokens[index].isMark(0x2E) && tokens[index].isGlued ? index + 1 : index
  }

  private func isDateMark(_ index: Int) -> Bool {
    tokens[index].isMark(0x2D) || tokens[index].isMark(0x2F) || tokens[index].isMark(0x2E)
  }

  /// What may stand between a date and its time.
  private func isLink(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .word {
      return keys(index, limit).contains(.dateLink)
        || token.end - token.start == 1 && bytes[Int(token.start)] == 0x54
    }
    return token.isMark(0x2C) || token.isMark(0x7C) || token.isMark(0xB7) || token.isMark(0x2D)
      || token.isMark(0x2014)
      || token.isMark(0x2F) || token.isMark(0x2022)
  }
}
