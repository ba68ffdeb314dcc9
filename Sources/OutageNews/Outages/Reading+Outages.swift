extension Reading {
  /// The outages of a report of which everything else is known (SPEC 3.9).
  ///
  /// - Complexity: O(length of the text).
  func outages(of draft: Report) throws(ResourceError) -> [Outage] {
    guard draft.carriers.contains(where: { $0.role == .affected }) else { return [] }
    let english = document.sentences.contains { $0.language == .english } ? try engine.pack(.english).outages : nil
    let french = document.sentences.contains { $0.language == .french } ? try engine.pack(.french).outages : nil
    var linker = OutageLinker(document: document, draft: draft, causes: outageCauses, predicates: predicates) { language in
      language == .english ? english : language == .french ? french : nil
    }
    return linker.outages()
  }

  private var outageCauses: [OutageLinker.OutageCauseMention] {
    causes.filter { $0.certainty == .stated || $0.certainty == .suspected }.map {
      OutageLinker.OutageCauseMention(
        cause: $0.cause, bytes: cite($0.tokens).bytes, evidence: Evidence(rule: "cause-\($0.cause.rawValue)", words: cite($0.tokens).bytes))
    }
  }
}
