/// What a text is made of: its lines, its sections, and where dates of publication may stand.
struct TextStructure {
  var lines: [TextLine] = []
  var sections: [DocumentSection] = []
  /// The date of the header line.
  var header: Range<Int>?
}

/// Reads the structure of plain text: lines, then their kinds, then sections.
struct SectionReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  /// Complexity: O(bytes).
  func read() -> TextStructure {
    var structure = TextStructure()
    var start = 0
    if let end = headerEnd() {
      structure.header = 0..<end
      structure.sections.append(section(.header, 0..<end, from: 0))
      start = end
    }
    structure.lines = lines(from: start)
    LineClassifier(shapes: LineShapes(bytes: bytes, tokens: tokens, phrases: phrases))
      .classify(&structure.lines)
    assemble(&structure)
    return structure
  }

  // MARK: Header

  /// Behind ` date 2022-07-08`, the line that scrapers put before a text.
  private func headerEnd() -> Int? {
    guard tokens.count >= 2, let match = phrases.match(at: 0, in: tokens, limit: tokens.count),
      match.keys.contains(.header)
    else { return nil }
    var index = match.end
    if index < tokens.count, tokens[index].isMark(0x3A) { index += 1 }
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].digits == 4,
      !tokens[index].flags.contains(.lineStart)
    else { return nil }
    index += 1
    var parts = 1
    while parts < 3, index + 1 < tokens.count, tokens[index].isMark(0x2D), tokens[index].isGlued,
      tokens[index + 1].isGlued,
      tokens[index + 1].kind == .number, tokens[index + 1].digits == 2
    {
      index += 2
      parts += 1
    }
    return parts == 3 ? time(behind: index) : index
  }

  /// Behind `T15:04:05-04:00`, where a time follows a day.
  private func time(behind day: Int) -> Int {
    guard day + 3 < tokens.count, tokens[day].isGlued, tokens[day].kind == .word,
      tokens[day].isLetter(in: bytes),
      tokens[day + 1].kind == .number, tokens[day + 2].isMark(0x3A), tokens[day + 3].kind == .number
    else { return day }
    var index = day + 4
    while index < tokens.count, tokens[index].isGlued { index += 1 }
    return index
  }

  // MARK: Lines

  private func lines(from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(16)
    var first = start
    while first < tokens.count {
      var end = first
      let look = LineLook(from: first, to: &end, in: bytes, tokens, phrases)
      lines.append(
        TextLine(
          tokens: first..<end, start: Int(tokens[first].start), end: Int(tokens[end - 1].end),
          gap: gap(before: first), look: look))
      first = end
    }
    return lines
  }

  /// Line breaks between a token and the one before it.
  private func gap(before token: Int) -> Int {
    guard token > 0 else { return 2 }
    var count = 0
    for index in Int(tokens[token - 1].end)..<Int(tokens[token].start) where bytes[index] == 0x0A {
      count += 1
    }
    return count
  }

  // MARK: Sections

  private func section(_ kind: SectionKind, _ range: Range<Int>, from start: Int? = nil) -> DocumentSection {
    DocumentSection(
      kind: kind, start: start ?? Int(tokens[range.lowerBound].start),
      end: Int(tokens[range.upperBound - 1].end),
      tokens: range, language: .undetermined)
  }

  /// Lines become sections; neighbours of one kind that run on become one.
  private func assemble(_ structure: inout TextStructure) {
    for line in structure.lines {
      if let cut = line.cut {
        append(line.kind, line.tokens.lowerBound..<cut.token, gap: line.gap, to: &structure)
        append(cut.kind, cut.token..<line.tokens.upperBound, gap: 0, to: &structure)
      } else {
        append(line.kind, line.tokens, gap: line.gap, to: &structure)
      }
    }
  }

  private func append(_ kind: SectionKind, _ range: Range<Int>, gap: Int, to structure: inout TextStructure) {
    let new = section(kind, range)
    if let last = structure.sections.last, last.kind == kind, joins(kind, gap: gap) {
      structure.sections[structure.sections.count - 1].end = new.end
      structure.sections[structure.sections.count - 1].tokens = last.tokens.lowerBound..<range.upperBound
    } else {
      structure.sections.append(new)
    }
  }

  /// Whether a line goes on with the section before it, of the same kind.
  private func joins(_ kind: SectionKind, gap: Int) -> Bool {
    switch kind {
    case .boilerplate: true
    case .post: gap > 2 || gap < 2
    case .body, .quote, .byline, .credit: gap < 2
    case .header, .headline, .dateline, .caption: false
    }
  }
}
