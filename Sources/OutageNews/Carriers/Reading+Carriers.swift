extension Reading {
  /// Finds where carriers are named. Reads the document, and of the services that they were found.
  mutating func findCarriers() throws(ResourceError) {
    var scan = CarrierScan(engine.gazetteer)
    for index in heard {
      scan.read(index, in: document, pack: try pack(document.sentences[index].language))
    }
    var isNews = false
    if scan.isShort { isNews = try tellsOfFailure() }
    var judge = CarrierJudge(
      engine.gazetteer, scan,
      services: serviceMentions.lazy.filter { $0.strength >= .number && !$0.isPublic }.count,
      isNews: isNews)
    isAboutTelecom = judge.isTelecom
    carrierMentions = judge.mentions()
    if isAboutTelecom { try findNewBrands() }
  }

  /// Whether a predicate tells of a failure, of a return or of making good. A few sentences need no word of the trade
  /// then: `Three days' charges come off at Bell`. O(tokens).
  private func tellsOfFailure() throws(ResourceError) -> Bool {
    for index in heard {
      let sentence = document.sentences[index]
      let assertions = try pack(sentence.language).assertions
      for token in sentence.tokens where document.topics[token].contains(.assertion) {
        if let kind = assertions.entry(document.tokens[token].form)?.kind, kind.isOfFailure { return true }
        guard document.tokens[token].firstUnit != 0 else { continue }
        for unit in document.units(at: token) where unit.form != .number {
          if let kind = assertions.entry(unit.form)?.kind, kind.isOfFailure { return true }
        }
      }
    }
    return false
  }

  /// Adds the operators that the article itself introduces (`l'opérateur Zytel`).
  private mutating func findNewBrands() throws(ResourceError) {
    var taken = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { taken.insert(mention.tokens) }
    var brands = NewBrands(document)
    for index in heard {
      let sentence = document.sentences[index]
      brands.learn(sentence, pack: try pack(sentence.language), taken: taken)
    }
    var found: [CarrierMention] = []
    for index in heard {
      let sentence = document.sentences[index]
      found += brands.mentions(in: sentence, index: index, taken: taken)
    }
    guard !found.isEmpty else { return }
    carrierMentions = (carrierMentions + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// One entry an id, in order of first mention.
  ///
  /// A carrier without a role has the one that an article without further words gives it: hit where it tells of trouble.
  func carrierReports() -> [CarrierReport] {
    var reports: [CarrierReport] = []
    var indices: [CarrierID: Int] = [:]
    for mention in carrierMentions {
      let (text, bytes) = cite(mention.tokens)
      if let index = indices[mention.id] {
        reports[index].mentions.append(Mention(text: text, bytes: bytes))
        continue
      }
      indices[mention.id] = reports.count
      let entry = engine.gazetteer.entry(mention.id)
      reports.append(
        CarrierReport(
          id: mention.id, name: entry?.name ?? text, country: entry?.country,
          role: carrierRoles[mention.id]?.role ?? .mentioned,
          mentions: [Mention(text: text, bytes: bytes)], evidence: carrierRoles[mention.id]?.evidence))
    }
    return reports
  }
}
