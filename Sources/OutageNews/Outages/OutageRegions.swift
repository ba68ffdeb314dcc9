/// Where outages are told to have struck: each has the places of the sentences that tell of it, as written, in text order.
extension OutageLinker {
  /// The places of the main outage: those of sentences that name its carrier or a service that was lost, or in which something fails.
  /// Sentences of earlier outages are skipped, and those that name carriers of which none failed.
  ///
  /// - Complexity: O(mentions).
  mutating func regions(of main: Outage, skipping past: SentenceSet) -> [String] {
    let carriers = scene.draft.carriers
    func naming(_ isWanted: (CarrierReport) -> Bool) -> SentenceSet {
      scene.sentences(of: carriers.filter(isWanted).flatMap(\.mentions))
    }
    let lost = scene.draft.services.filter { $0.status != .unaffected }.flatMap(\.mentions)
    var told = naming { $0.id == main.carrier }.union(scene.sentences(of: lost))
    for place in statements.regions
    where scene.cues.cues(ofSentence: place.sentence).all.contains(.fail) {
      told.insert(place.sentence)
    }
    let ofOthers = naming { $0.role != .affected }.subtracting(naming { $0.role == .affected })
    return regions(in: told.subtracting(past).subtracting(ofOthers))
  }

  /// The places that some sentences name.
  func regions(in sentences: SentenceSet) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    for place in statements.regions where sentences.contains(place.sentence) {
      let name = scene.document.text(tokens: place.tokens)
      if known.insert(name).inserted { names.append(name) }
    }
    return names
  }
}

extension OutageScene {
  /// The sentences in which mentions stand.
  fileprivate func sentences(of mentions: [Mention]) -> SentenceSet {
    var index = SentenceIndex(document)
    return SentenceSet(
      mentions.map(\.bytes).sorted { $0.start < $1.start }.compactMap { index.find($0)?.sentence })
  }
}
