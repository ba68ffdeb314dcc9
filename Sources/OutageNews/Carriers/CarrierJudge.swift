/// Decides which spellings are mentions, from what stands around them and from the article as a whole.
struct CarrierJudge {
  private let gazetteer: Gazetteer
  private let scan: CarrierScan
  /// By entry: whether the article names the carrier beyond doubt.
  private var isSure: [Bool]
  /// Whether the article is about telecommunications.
  private(set) var isTelecom: Bool
  /// How many words and names speak for that.
  private let hits: Int
  /// A few sentences that tell of a failure without the words of the trade: enough for names that hardly anything else bears.
  private let isNews: Bool

  init(_ gazetteer: Gazetteer, _ scan: CarrierScan, services: Int, isNews: Bool) {
    self.gazetteer = gazetteer
    self.scan = scan
    isSure = [Bool](repeating: false, count: gazetteer.entries.count)
    var hits = scan.telecom + services
    for sighting in scan.sightings where sighting.kind != .bare {
      hits += 2
      isSure[sighting.entry] = true
    }
    self.hits = hits + min(scan.trouble, hits)
    self.isNews = isNews
    if scan.isShort {
      isTelecom = hits + scan.trouble > 0
    } else {
      // An article that names no carrier beyond doubt must speak of telecommunications all the more.
      let isNamed = isSure.contains(true)
      isTelecom = hits >= 6 && hits * (isNamed ? 50 : 35) >= scan.words
    }
  }

  /// The mentions, in text order. O(sightings).
  ///
  /// What has the context that it needs makes its carrier known; the rest of the article is then read with that.
  mutating func mentions() -> [CarrierMention] {
    let sightings = scan.sightings
    var isGood = sightings.map { $0.kind != .bare || passes($0) }
    spread(over: sightings, &isGood)
    for index in sightings.indices where isGood[index] { isSure[sightings[index].entry] = true }
    // Where one name stands as only a carrier does, the article is about telecommunications after all.
    if hits >= 3, isGood.contains(true) { isTelecom = true }
    for index in sightings.indices where !isGood[index] { isGood[index] = passes(sightings[index]) }
    spread(over: sightings, &isGood)
    let atHome = homes(sightings, isGood)
    var mentions: [CarrierMention] = []
    var end = 0
    for index in sightings.indices where isGood[index] {
      let sighting = sightings[index]
      guard sighting.tokens.lowerBound >= end else { continue }
      // `Telkom` of South Africa, or of Kenya: the one in whose country the article names more carriers.
      if index + 1 < sightings.count, isGood[index + 1], sightings[index + 1].tokens == sighting.tokens,
        atHome[gazetteer.entries[sightings[index + 1].entry].country, default: 0]
          > atHome[gazetteer.entries[sighting.entry].country, default: 0]
      {
        continue
      }
      end = sighting.tokens.upperBound
      mentions.append(
        CarrierMention(
          id: gazetteer.entries[sighting.entry].id, tokens: sighting.tokens, sentence: sighting.sentence,
          certainty: sighting.kind == .handle ? .handle : sighting.kind == .bare ? .context : .name,
          country: sighting.country))
    }
    return mentions
  }

  /// How many good spellings name a carrier of each country and no other carrier.
  private func homes(_ sightings: [CarrierSighting], _ isGood: [Bool]) -> [String: Int] {
    var homes: [String: Int] = [:]
    for index in sightings.indices where isGood[index] {
      let isShared =
        index > 0 && sightings[index - 1].tokens == sightings[index].tokens
        || index + 1 < sightings.count && sightings[index + 1].tokens == sightings[index].tokens
      if !isShared { homes[gazetteer.entries[sightings[index].entry].country, default: 0] += 1 }
    }
    return homes
  }

  /// In a list with a carrier stand carriers.
  private func spread(over sightings: [CarrierSighting], _ isGood: inout [Bool]) {
    func helps(_ index: Int, _ other: Int) {
      guard !isGood[index], sightings[index].isListed, sightings.indices.contains(other),
        sightings[other].sentence == sightings[index].sentence, sightings[other].isListed, isGood[other]
      else { return }
      isGood[index] = passes(sightings[index], isListed: true)
    }
    for index in sightings.indices { helps(index, index - 1) }
    for index in sightings.indices.reversed() { helps(index, index + 1) }
  }

  /// Whether it stands as the name of a firm does, not as that of the thing before it (`the warship Coriolis`).
  private func isPlaced(_ sighting: CarrierSighting) -> Bool {
    !sighting.signs.isDisjoint(with: [.capital, .noCase])
      && sighting.signs.isDisjoint(with: [.apposed, .place])
  }

  /// How much speaks for a carrier: what `needs` asks for, from nothing to a full name.
  private func passes(_ sighting: CarrierSighting, isListed: Bool = false) -> Bool {
    let signs = sighting.signs
    let ambiguity = gazetteer.entries[sighting.entry].ambiguity
    guard signs.isDisjoint(with: [.barred, .person]) else { return false }
    let hasNoun = !signs.isDisjoint(with: [.head, .tail])
    let hasNeighbour = hasNoun || signs.contains(.seat) || isListed
    let isTelecom = isTelecom || hasNoun && (hits >= 3 || scan.isShort) || isNews && signs.contains(.atHome)
    if signs.contains(.longerName), signs.isDisjoint(with: [.head, .seat]) || !isSure[sighting.entry] {
      return false
    }
    if signs.contains(.place), signs.isDisjoint(with: [.head, .seat]), !isListed,
      ambiguity.contains(.place)
    {
      return false
    }
    if signs.contains(.titled), !signs.contains(.abroad), isTelecom || isNews || hits > 0 { return true }
    let isKnown = isSure[sighting.entry]
    var needs = gazetteer.entries[sighting.entry].needs(in: sighting.language)
    let isPlainWord =
      ambiguity.contains(.commonWord) || sighting.language == .english && ambiguity.contains(.englishWord)
    if signs.contains(.noCase), isPlainWord {
      if isKnown { return hasNeighbour || !signs.isDisjoint(with: [.subject, .pause, .company]) }
      // `Salt hands each member`, `Freedom's map`: a noun without an article is no plain word.
      let isBareSubject = isNews && signs.contains(.subject) && !ambiguity.contains(.number)
      if !isBareSubject { needs = needs.raised }
    }
    if isKnown { return true }
    // `Namibia's MTC lost a cable`: in the company of its country a name needs one thing less.
    let isHome =
      signs.contains(.atHome) && !signs.contains(.apposed) && (signs.contains(.capital) || !isPlainWord)
    if isHome, needs >= .neighbour { needs = needs.lowered }
    switch needs {
    case .nothing: return true
    case .article: return isTelecom || isNews && isPlaced(sighting)
    case .sentence:
      let isPlaced =
        !signs.isDisjoint(with: [.subject, .company, .capital])
        || signs.contains(.pause) && sighting.language == .french
      return isTelecom && (hasNeighbour || isPlaced || sighting.telecom + sighting.trouble > 0)
    case .neighbour:
      let isActor =
        signs.contains(.capital) && signs.contains(.subject)
        || signs.contains(.speaker)
          && (sighting.telecom + sighting.trouble > 0 || scan.words >= 80)
      return isTelecom && (hasNeighbour || isActor)
    case .fullName: return isListed
    }
  }
}
