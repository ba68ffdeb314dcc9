extension Reading {
  /// Finds counts of customers, and whose they are. Reads numbers, carriers, services and roles.
  mutating func findCustomers() throws(ResourceError) {
    guard isAboutTelecom || !carrierMentions.isEmpty else { return }
    var carrier = 0
    var found: [Located<CustomerCount>] = []
    let main = mainCarrier
    var service = 0
    var near = 0
    for index in heard {
      let sentence = document.sentences[index]
      while carrier < carrierMentions.count,
        carrierMentions[carrier].tokens.upperBound <= sentence.tokens.lowerBound
      { carrier += 1 }
      // Most sentences hold no number.
      guard sentence.tokens.contains(where: { !document.topics[$0].isDisjoint(with: [.number, .fraction]) })
      else { continue }
      let pack = try pack(sentence.language)
      let scan = CustomerScan(
        document: document, words: pack.customers, services: pack.services, carriers: carrierMentions)
      for count in scan.counts(in: sentence.tokens, firstCarrier: carrier) {
        if count.isPeople && !count.isHit && !count.isOfCarrier { continue }
        while service < serviceMentions.count, serviceMentions[service].tokens.upperBound <= count.number {
          service += 1
        }
        if service < serviceMentions.count, serviceMentions[service].tokens.contains(count.number) {
          continue
        }
        while near < carrierMentions.count, carrierMentions[near].tokens.lowerBound < count.tokens.upperBound
        { near += 1 }
        let isAffected = count.isPeople ? count.isHit : !count.isBase
        let (text, bytes) = cite(count.tokens)
        let owner =
          owner(of: count, in: sentence, next: near, isAffected: isAffected) ?? (count.isPeople ? nil : main)
        let customers = CustomerCount(
          text: text, bytes: bytes, count: count.value, modifier: count.modifier, carrier: owner,
          isAffected: isAffected,
          evidence: Evidence(rule: count.isPeople ? "people-without-service" : "counted-customers"))
        found.append(Located(value: customers, tokens: count.tokens, sentence: index))
      }
    }
    customers = found
  }

  /// The carrier that is hit and named most often.
  private var mainCarrier: CarrierID? {
    var counts: [CarrierID: Int] = [:]
    var best: (id: CarrierID, count: Int)?
    for mention in carrierMentions where carrierRoles[mention.id]?.role == .affected {
      let count = counts[mention.id, default: 0] + 1
      counts[mention.id] = count
      if count > best?.count ?? 0 { best = (mention.id, count) }
    }
    return best?.id
  }

  /// The carrier named in the count or right behind it, else the nearest before it in its sentence.
  private func owner(
    of count: CustomerScan.Count, in sentence: Sentence, next: Int, isAffected: Bool
  ) -> CarrierID? {
    if let carrier = count.carrier { return carrierMentions[carrier].id }
    if next < carrierMentions.count, carrierMentions[next].tokens.lowerBound < sentence.tokens.upperBound,
      carrierMentions[next].tokens.lowerBound - count.tokens.upperBound <= 2
    {
      return carrierMentions[next].id
    }
    guard !count.isPeople else { return nil }
    var index = next - 1
    // A bounded look back keeps a sentence of many names and counts linear.
    while index >= max(0, next - 8), carrierMentions[index].tokens.lowerBound >= sentence.tokens.lowerBound {
      let mention = carrierMentions[index]
      if mention.tokens.upperBound <= count.tokens.lowerBound,
        !isAffected || carrierRoles[mention.id]?.role == .affected
      {
        return mention.id
      }
      index -= 1
    }
    return nil
  }
}
