/// Tells the parts of an article apart: headline, byline, dateline, body, post, quote, caption, credit.
struct ArticleKinds {
  let shapes: LineShapes
  let isPage: Bool

  /// Complexity: O(bytes).
  func mark(_ lines: inout [TextLine]) {
    posts(&lines)
    let first = lines.firstIndex { $0.kind == .body && $0.look.isProse } ?? lines.count
    let last = lines.lastIndex { $0.kind == .body && $0.look.isProse } ?? -1
    for index in lines.indices where lines[index].kind == .body {
      let line = lines[index]
      if shapes.isCredit(line) || index > last && shapes.isLateCredit(line), shapes.creditStart(line) == nil {
        lines[index].kind = .credit
      } else if index < first || follows(.headline, index, lines) && line.look.first.contains(.by),
        // A line alone is a text of its own: "We sold it on Dec. 31, 1994".
        lines.count > 1 || line.look.first.contains(.by), shapes.isByline(line)
      {
        lines[index].kind = .byline
      } else if index < first, index > 0, follows(.headline, index, lines) || follows(.byline, index, lines),
        shapes.isName(line)
      {
        lines[index].kind = .byline
      } else if index > 0, index < max(first, 4),
        follows(.headline, index, lines) || follows(.byline, index, lines),
        shapes.isSignedDate(line)
      {
        lines[index].kind = .byline
      } else if index > last, shapes.isName(line), last >= 0 {
        lines[index].kind = .byline
      } else if isHeadline(line) {
        lines[index].kind = .headline
      }
    }
    captions(&lines)
    quotes(&lines)
    dateline(&lines, first)
  }

  private func follows(_ kind: SectionKind, _ index: Int, _ lines: [TextLine]) -> Bool {
    index > 0 && lines[index - 1].kind == kind
  }

  private func isHeadline(_ line: TextLine) -> Bool {
    guard line.look.words >= 1, line.look.words <= 24 else { return false }
    return !line.look.endsSentence && !line.look.endsColon || line.look.words <= 14 && endsInQuestion(line)
  }

  private func endsInQuestion(_ line: TextLine) -> Bool {
    let last = shapes.tokens[line.tokens.upperBound - 1]
    return last.isMark(0x3F)
  }

  // MARK: Posts

  /// A post is the line of its sign-off, and the lines before it that odd spacing ties to it.
  private func posts(_ lines: inout [TextLine]) {
    for index in lines.indices {
      if let end = shapes.postEnd(lines[index]) {
        lines[index].kind = .post
        if end < lines[index].tokens.upperBound { lines[index].cut(at: end, .body) }
        var before = index
        while before > 0, lines[before].gap > 2, lines[before - 1].kind == .body, index - before < 8 {
          before -= 1
          lines[before].kind = .post
        }
      } else if lines[index].kind == .body, lines[index].look.links > 0, shapes.hasPicture(lines[index]) {
        lines[index].kind = .post
      }
    }
  }

  // MARK: Captions

  /// A caption stands before a credit, on the line before it or on its own line.
  private func captions(_ lines: inout [TextLine]) {
    for index in lines.indices {
      let line = lines[index]
      if line.kind == .body || line.kind == .headline, line.look.words <= 60,
        let start = shapes.creditStart(line)
      {
        lines[index].kind = .caption
        lines[index].cut(at: start, .credit)
      } else if line.kind == .credit, index > 0, line.gap <= 1 || isPage, line.cut == nil {
        let before = lines[index - 1]
        if before.kind == .body || before.kind == .headline && index > 1, before.look.words <= 45 {
          lines[index - 1].kind = .caption
        }
      }
    }
  }

  // MARK: Quotes

  private func quotes(_ lines: inout [TextLine]) {
    for index in lines.indices where lines[index].kind == .body || lines[index].kind == .headline {
      let line = lines[index]
      if shapes.isAttributedQuote(line) || shapes.endsWithSpeaker(line) {
        lines[index].kind = .quote
      } else if index + 1 < lines.count, lines[index + 1].gap <= 2,
        lines[index + 1].kind == .headline || lines[index + 1].kind == .body,
        shapes.isWholeQuote(line), shapes.isSpeaker(lines[index + 1])
      {
        lines[index].kind = .quote
        lines[index + 1].kind = .quote
      }
    }
  }

  // MARK: Dateline

  private func dateline(_ lines: inout [TextLine], _ first: Int) {
    for index in lines.indices.prefix(first + 3) where lines[index].kind == .body {
      guard let end = shapes.datelineEnd(lines[index]) else { continue }
      lines[index].kind = .dateline
      lines[index].cut(at: end, .body)
      return
    }
  }
}
