extension Reading {
  /// The outages of a report of which everything else is known (Docs/Report.md).
  ///
  /// - Complexity: O(length of the text).
  func outages(of draft: Report, _ map: EvidenceMap) throws(ResourceError) -> (
    outages: [Outage], state: OutageState?
  ) {
    guard draft.carriers.contains(where: { $0.role == .affected }) else { return ([], nil) }
    let english =
      document.sentences.contains { $0.language == .english } ? try pack(.english).outages : nil
    let french =
      document.sentences.contains { $0.language == .french } ? try pack(.french).outages : nil
    var linker = OutageLinker(
      document: document, draft: draft, causes: outageCauses, statements: OutageStatements(self, map),
      weights: engine.outageWeights
    ) { language in
      language == .english ? english : language == .french ? french : nil
    }
    return (linker.outages(), linker.state)
  }

  /// What is told as cause, denials left out.
  private var outageCauses: [OutageLinker.OutageCauseMention] {
    causes.filter { $0.certainty != .denied }.map { mention in
      let bytes = cite(mention.tokens).bytes
      return .init(
        cause: mention.cause, bytes: bytes,
        evidence: Evidence(rule: "cause-\(mention.cause.rawValue)", words: bytes),
        isSuspected: mention.certainty == .suspected)
    }
  }
}
