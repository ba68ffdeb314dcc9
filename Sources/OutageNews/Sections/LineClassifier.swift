/// Gives each line its kind. On doubt a line is body: a fact lost to a false verdict costs more than a menu kept.
///
/// First the article is found: the run of lines with most prose and least of what stands around it (a maximum
/// subsequence, after Pasternack and Roth 2009). Inside it only certain boilerplate is dropped; outside it, doubtful
/// lines are dropped too, the more so in pages that are full of menus. Then the article's lines get their kinds.
struct LineClassifier {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  private var shapes: LineShapes { LineShapes(bytes: bytes, tokens: tokens, phrases: phrases) }

  /// Complexity: O(lines + bytes).
  func classify(_ lines: inout [TextLine]) {
    guard !lines.isEmpty else { return }
    let scores = lines.map { BoilerplateScore($0.look).value }
    let article = article(in: lines, scores)
    let isPage = isPage(lines, article)
    for index in lines.indices {
      if isBoilerplate(index, in: lines, scores, article, isPage: isPage) { lines[index].kind = .boilerplate }
    }
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
    if score >= 40 { return -50 }
    if look.isProse { return (look.words >= 25 ? 60 : look.words >= 14 ? 40 : 20) - max(score, 0) }
    if look.isSentence { return 5 - max(score, 0) }
    return look.words >= 25 ? 10 - max(score, 0) : -25
  }

  /// Whether the text is a whole page with its menus: dozens of short lines outside the article.
  private func isPage(_ lines: [TextLine], _ article: Range<Int>) -> Bool {
    var short = 0
    for index in lines.indices where !article.contains(index) && !lines[index].look.isSentence && lines[index].look.words < 12 {
      short += 1
    }
    return short > 20
  }

  // MARK: Boilerplate

  private func isBoilerplate(_ index: Int, in lines: [TextLine], _ scores: [Int], _ article: Range<Int>, isPage: Bool) -> Bool {
    let look = lines[index].look
    let score = scores[index]
    if article.contains(index) { return score >= (look.isProse ? 45 : 40) }
    guard isPage else { return score >= (index < article.lowerBound ? 30 : 20) }
    // The lines right before the text of a page are its headline, byline and date.
    return !(index < article.lowerBound && article.lowerBound - index <= 3 && score < 20)
  }

  /// Runs of short lines inside the article of a page: links and captions.
  private func dropRuns(in article: Range<Int>, _ lines: inout [TextLine]) {
    var start = article.lowerBound
    for index in article.lowerBound...article.upperBound {
      let isShort = index < article.upperBound && !lines[index].look.isSentence && lines[index].look.words < 25
      if isShort { continue }
      if index - start >= 3 {
        for line in start..<index { lines[line].kind = .boilerplate }
      }
      start = index + 1
    }
  }
}
