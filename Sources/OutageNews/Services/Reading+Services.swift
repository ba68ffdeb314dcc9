extension Reading {
  /// Finds where services are named. Reads the document only.
  mutating func findServices() throws(ResourceError) {
    var scan = ServiceScan()
    for index in heard {
      scan.read(index, in: document, pack: try pack(document.sentences[index].language))
    }
    serviceMentions = scan.mentions
    serviceCandidates = scan.candidates
    for index in serviceMentions.indices {
      serviceMentions[index].isPublic = engine.services.entry(serviceMentions[index].id)?.owner == .thirdParty
    }
  }

  /// One entry an id that has a state, in order of first mention.
  func serviceReports() -> [ServiceReport] {
    var reports: [ServiceReport] = []
    var indices: [ServiceID: Int] = [:]
    var owner = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { owner.insert(mention.tokens) }
    for mention in serviceMentions {
      // `Boost Mobile` names a carrier.
      if mention.id == .wireless, mention.tokens.allSatisfy(owner.contains) { continue }
      guard let state = serviceStates[mention.id] else { continue }
      let (text, bytes) = cite(mention.tokens)
      if let index = indices[mention.id] {
        reports[index].mentions.append(Mention(text: text, bytes: bytes))
        continue
      }
      indices[mention.id] = reports.count
      reports.append(
        ServiceReport(
          id: mention.id, category: engine.services.entry(mention.id)?.category ?? .telecom,
          status: state.status,
          mentions: [Mention(text: text, bytes: bytes)], evidence: state.evidence))
    }
    return reports
  }
}
