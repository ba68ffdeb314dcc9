/// One mention of a match with the captures that speak of it.
struct RuleExtent {
  var tokens: Range<Int>
  var captures: [RuleCapture]
}

extension RuleSet {
  /// The mentions of a match: itself, or its captures `m1`, `m2` … in text order, each with the captures inside it and
  /// those outside all of them.
  func extents(of match: RuleMatch, in document: Document) -> [RuleExtent] {
    let captures = captures(of: match, in: document)
    let marked = captures.filter { isExtent[$0.slot] }
    guard !marked.isEmpty else { return [RuleExtent(tokens: match.tokens, captures: captures)] }
    return marked.map { mark in
      let own = captures.filter { capture in
        guard !isExtent[capture.slot] else { return false }
        return mark.tokens.contains(capture) || !marked.contains { $0.tokens.contains(capture) }
      }
      return RuleExtent(tokens: mark.tokens, captures: own)
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ capture: RuleCapture) -> Bool {
    lowerBound <= capture.tokens.lowerBound && capture.tokens.upperBound <= upperBound
  }
}
