/// Gives each line its kind. On doubt a line is body: a fact lost to a false verdict costs more than a menu kept.
///
/// First the article is found: the run of lines with most prose and least of what stands around it (a maximum
/// subsequence, after Pasternack and Roth 2009). Inside it only certain boilerplate is dropped; outside it, doubtful
/// lines are dropped too, the more so in pages that are full of menus. Then the article's lines get their kinds.
struct LineClassifier {
  let shapes: LineShapes

  /// Complexity: O(lines + bytes).
  func classify(_ lines: inout [TextLine]) {
    guard !lines.isEmpty else { return }
    let scores = lines.map { BoilerplateScore($0.look).value }
    let article = article(in: lines, scores)
    let isPage = isPage(lines, article)
    let texts = lines.indices.filter { lines[$0].look.isProse && scores[$0] < 20 && article.contains($0) }
    let prose = (texts.first ?? article.lowerBound)..<((texts.last ?? article.upperBound - 1) + 1)
    let items = isPage ? [] : headedItems(lines, scores)
    for index in lines.indices where !items.contains(index) {
      if isBoilerplate(index, in: lines, scores, article, prose, isPage: isPage) {
        lines[index].kind = .boilerplate
      }
    }
    spread(&lines, scores, prose, but: items)
    if isPage { dropRuns(in: article, &lines) }
    ArticleKinds(shapes: shapes, isPage: isPage).mark(&lines)
  }

  // MARK: The article

  /// The lines of the article: those of the greatest sum of values.
  private func article(in lines: [TextLine], _ scores: [Int]) -> Range<Int> {
    var best = 0..<lines.count
    var most = 0
    var sum = 0
    var start = 0
    for index in lines.indices {
      let value = Self.value(lines[index].look, score: scores[index])
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += value
      if sum > most {
        most = sum
        best = start..<(index + 1)
      }
    }
    return best
  }

  private static func value(_ look: LineLook, score: Int) -> Int {
    if score >= 40 { return -70 }
    if look.isProse { return (look.words >= 25 ? 60 : look.words >= 14 ? 40 : 30) - max(score, 0) }
    if look.isSentence { return 15 - max(score, 0) }
    return look.words >= 25 ? 10 - max(score, 0) : -13
  }

  /// Whether the text is a whole page with its menus: dozens of short lines outside the article.
  private func isPage(_ lines: [TextLine], _ article: Range<Int>) -> Bool {
    var short = 0
    for index in lines.indices
    where !article.contains(index) && !lines[index].look.isSentence && lines[index].look.words < 12 {
      short += 1
    }
    return short > 20
  }

  // MARK: Boilerplate

  private func isBoilerplate(
    _ index: Int, in lines: [TextLine], _ scores: [Int], _ article: Range<Int>, _ prose: Range<Int>,
    isPage: Bool
  ) -> Bool {
    let look = lines[index].look
    let score = scores[index]
    // `By Dana Whitlock | Feb. 26, 2024` has the marks of a menu.
    if index < prose.lowerBound, score >= 20, look.shares == 0, shapes.isByline(lines[index]) { return false }
    if article.contains(index) {
      if index < prose.lowerBound { return score >= 30 }
      if index >= prose.upperBound { return score >= (look.words <= 25 ? 12 : 20) }
      return score >= (look.isProse ? 45 : 40)
    }
    guard isPage else { return score >= (index < article.lowerBound ? 30 : look.words <= 25 ? 12 : 20) }
    // The lines right before the text of a page are its headline, byline and date.
    if index < article.lowerBound, article.lowerBound - index <= 6, score < 20 { return false }
    return !(look.isProse && look.words >= 35 && score < 0)
  }

  /// What follows a heading of links or comments is of its kind: lines of the same block, and behind the article all
  /// that is no prose.
  private func spread(
    _ lines: inout [TextLine], _ scores: [Int], _ prose: Range<Int>, but items: SentenceSet
  ) {
    // Where every line stands behind a blank one, a block is one line.
    let hasBlocks = lines.count { $0.gap > 1 } * 3 > lines.count
    var isHeaded = false
    var hasEnded = false
    var hasComments = false
    for index in lines.indices where !items.contains(index) {
      let look = lines[index].look
      let isTail = index >= prose.upperBound
      if lines[index].kind == .boilerplate {
        isHeaded = lines[index].gap > 1 ? isHeading(look) : isHeaded || isHeading(look)
        hasEnded = hasEnded || isTail
        hasComments = hasComments || isTail && look.whole.contains(.alone) && look.keys.contains(.comments)
        continue
      }
      if lines[index].gap > 1 { isHeaded = false }
      let isShort = !look.isSentence && look.words <= 25
      if isHeaded, hasBlocks, isShort || isTail && !look.isProse {
        lines[index].kind = .boilerplate
      } else if hasEnded, isShort, !look.endsSentence, look.proses == 0, !shapes.isCredit(lines[index]),
        !shapes.isName(lines[index]), !isListed(lines[index])
      {
        lines[index].kind = .boilerplate
      } else if hasComments, scores[index] >= 5 || isShort {
        lines[index].kind = .boilerplate
      }
    }
  }

  /// The heading of a list of links: few words and nothing else.
  private func isHeading(_ look: LineLook) -> Bool {
    look.words <= 6 && look.separators == 0 && !look.endsSentence
  }

  /// A list with a heading that introduces it (`Still down:`), and the heading: as short as menus are, but the article's own.
  private func headedItems(_ lines: [TextLine], _ scores: [Int]) -> SentenceSet {
    var items: SentenceSet = []
    var isOpen = false
    for index in lines.indices {
      let look = lines[index].look
      if look.endsColon, look.words <= 9, scores[index] < 12 {
        guard index + 1 < lines.count, isListed(lines[index + 1]) else { continue }
        isOpen = true
      } else if isOpen, !isListed(lines[index]) {
        isOpen = false
      }
      if isOpen { items.insert(index) }
    }
    return items
  }

  private func isListed(_ line: TextLine) -> Bool {
    let first = shapes.tokens[line.tokens.lowerBound]
    return first.isMark(0x2022) || first.isMark(0x2D) || first.isMark(0x2014) || first.kind == .number
  }

  /// Runs of short lines inside the article of a page: links and captions.
  private func dropRuns(in article: Range<Int>, _ lines: inout [TextLine]) {
    var start = article.lowerBound
    for index in article.lowerBound...article.upperBound {
      let isShort =
        index < article.upperBound && !lines[index].look.isSentence && lines[index].look.words < 12
      if isShort { continue }
      if index - start >= 3 {
        for line in start..<index { lines[line].kind = .boilerplate }
      }
      start = index + 1
    }
  }
}
