/// Decides which spellings are mentions, from what stands around them and from the article as a whole.
struct CarrierJudge {
  private let gazetteer: Gazetteer
  private let scan: CarrierScan
  /// By entry: whether the article names the carrier beyond doubt.
  private var isSure: [Bool]
  /// Whether the article is about telecommunications.
  let isTelecom: Bool

  init(_ gazetteer: Gazetteer, _ scan: CarrierScan) {
    self.gazetteer = gazetteer
    self.scan = scan
    isSure = [Bool](repeating: false, count: gazetteer.entries.count)
    var hits = scan.telecom
    for sighting in scan.sightings where sighting.kind != .bare {
      hits += 2
      isSure[sighting.entry] = true
    }
    if scan.words < 80 {
      isTelecom = hits + scan.trouble > 0
    } else {
      isTelecom = hits >= 4 && hits * 80 >= scan.words
    }
  }

  /// The mentions, in text order. O(sightings).
  mutating func mentions() -> [CarrierMention] {
    let sightings = scan.sightings
    var scores = sightings.map { score($0) }
    var isGood = [Bool](repeating: false, count: sightings.count)
    for index in sightings.indices where sightings[index].kind == .bare {
      isGood[index] = passes(sightings[index], score: scores[index])
    }
    spread(over: sightings, &isGood, &scores)
    for index in sightings.indices where isGood[index] {
      if scores[index] >= 4 || sightings[index].signs.contains(.capital) && scores[index] >= 3 {
        isSure[sightings[index].entry] = true
      }
    }
    var mentions: [CarrierMention] = []
    var end = 0
    for index in sightings.indices {
      let sighting = sightings[index]
      var isMention = sighting.kind != .bare || isGood[index]
      if !isMention, isSure[sighting.entry] { isMention = passes(sighting, score: score(sighting)) }
      guard isMention, sighting.tokens.lowerBound >= end else { continue }
      end = sighting.tokens.upperBound
      mentions.append(
        CarrierMention(
          id: gazetteer.entries[sighting.entry].id, tokens: sighting.tokens, sentence: sighting.sentence,
          certainty: sighting.kind == .handle ? .handle : sighting.kind == .bare ? .context : .name,
          country: sighting.country))
    }
    return mentions
  }

  /// In a list with a carrier stand carriers.
  private func spread(over sightings: [CarrierSighting], _ isGood: inout [Bool], _ scores: inout [Int]) {
    func helps(_ index: Int, _ other: Int) {
      guard sightings.indices.contains(other), sightings[other].sentence == sightings[index].sentence,
        sightings[other].isListed, sightings[other].kind != .bare || isGood[other]
      else { return }
      scores[index] += 3
      isGood[index] = isGood[index] || passes(sightings[index], score: scores[index], isListed: true)
    }
    for index in sightings.indices where sightings[index].isListed && sightings[index].kind == .bare { helps(index, index - 1) }
    for index in sightings.indices.reversed() where sightings[index].isListed && sightings[index].kind == .bare {
      helps(index, index + 1)
    }
  }

  private func score(_ sighting: CarrierSighting) -> Int {
    guard sighting.kind == .bare else { return 9 }
    let signs = sighting.signs
    var score = 0
    if signs.contains(.capital) { score += 1 }
    if signs.contains(.head) { score += 2 }
    if signs.contains(.tail) { score += 2 }
    if signs.contains(.subject) { score += 1 }
    if sighting.telecom > 0 { score += 1 }
    if sighting.trouble > 0 { score += 1 }
    if isTelecom { score += 1 }
    if isSure[sighting.entry] { score += 3 }
    if signs.contains(.person) { score -= 5 }
    if signs.contains(.longerName) { score -= 3 }
    if signs.contains(.place), !signs.contains(.head), gazetteer.entries[sighting.entry].ambiguity.contains("place") { score -= 3 }
    return score
  }

  private func passes(_ sighting: CarrierSighting, score: Int, isListed: Bool = false) -> Bool {
    let signs = sighting.signs
    guard !signs.contains(.barred) else { return false }
    let entry = gazetteer.entries[sighting.entry]
    let isKnown = isSure[sighting.entry]
    let isCommon = entry.ambiguity.contains("common-word") || entry.ambiguity.contains("number")
    if signs.contains(.noCase), isCommon, !isKnown, !isListed, !isTelecom || score < 4 { return false }
    let hasNeighbour = !signs.isDisjoint(with: [.head, .tail]) || isListed || isKnown
    switch entry.needs(in: sighting.language) {
    case .nothing: return score > -2
    case .article: return (isTelecom || isKnown) && score >= 2
    case .sentence: return (sighting.telecom + sighting.trouble > 0 || hasNeighbour) && (isTelecom || isKnown) && score >= 3
    case .neighbour:
      let isSubject = signs.contains(.subject) && signs.contains(.capital)
      return (hasNeighbour || isSubject) && (isTelecom || isKnown) && score >= 4
    case .fullName: return isKnown && score >= 3
    }
  }
}
