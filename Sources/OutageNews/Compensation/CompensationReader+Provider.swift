/// Who gives what is given.
extension CompensationReader {
  /// The carrier of a segment: its subject, else who speaks, else the one named last.
  func provider(
    of segment: CompensationSegment, _ spots: ArraySlice<CarrierIndex.Spot>, _ voice: Voice?,
    _ finder: SpeakerFinder, _ words: CompensationWords
  ) -> CarrierID? {
    // `should force Fizz to refund`: who is made to give gives.
    if let force = segment.marks.first(where: { $0.signs.contains(.force) }),
      let forced = spots.first(where: { $0.tokens.lowerBound >= force.tokens.upperBound }),
      forced.tokens.lowerBound - force.tokens.upperBound <= 3
    {
      return forced.id
    }
    if let subject = subject(spots, finder) { return subject.id }
    if let giver = antecedent(of: segment) { return giver }
    if let carrier = voice?.carrier { return carrier }
    // `Chez SFR, on y réfléchit`, `a flat no from Sky`
    if let seat = spots.first(where: { isSeat($0, words) }) { return seat.id }
    // `l'exemple de Proximus : l'opérateur avait fait cadeau`
    if let company = segment.marks.first(where: { $0.signs.contains(.company) }),
      let named = spots.last(where: { $0.tokens.upperBound <= company.tokens.lowerBound })
    {
      return named.id
    }
    // `a class action would like $25 a head out of Bell`
    if !segment.signs.isDisjoint(with: [.ask, .claim]), let target = spots.first { return target.id }
    // `Ce dédommagement sera étendu aux clients de Free`: the giver is the one told of before.
    if segment.signs.contains(.extends), let giver = last ?? main { return giver }
    // `customers of Rogers`; not `filiale de Québecor`.
    let known = last ?? main
    if let spot = spots.first(where: { isAffected($0.id) }) { return spot.id }
    if let known, isAffected(known) { return known }
    // A parent company that was only named on the way gives nothing.
    if spots.isEmpty, let main, isAffected(main) { return main }
    return spots.first?.id ?? known
  }

  private func subject(_ spots: ArraySlice<CarrierIndex.Spot>, _ finder: SpeakerFinder) -> CarrierIndex.Spot?
  {
    spots.first { !finder.isComplement($0.tokens.lowerBound) }
  }

  /// `Rogers, which credited its customers`: the carrier that a relative pronoun takes up.
  private func antecedent(of segment: CompensationSegment) -> CarrierID? {
    guard segment.isRelative, let named = carriers.last(before: segment.tokens.lowerBound) else { return nil }
    return segment.tokens.lowerBound - named.tokens.upperBound <= 1 ? named.id : nil
  }

  private func isSeat(_ spot: CarrierIndex.Spot, _ words: CompensationWords) -> Bool {
    spot.tokens.lowerBound > 0
      && words.entry(words.at, at: spot.tokens.lowerBound - 1, in: document) != nil
  }

  private func isAffected(_ id: CarrierID) -> Bool { standing[id]?.isAffected ?? false }

  /// Remembers who is spoken of.
  mutating func follow(
    _ segment: CompensationSegment, _ spots: ArraySlice<CarrierIndex.Spot>, _ voice: Voice?,
    _ finder: SpeakerFinder
  ) {
    guard !segment.isRelative else { return }
    if let named = subject(spots, finder)?.id ?? voice?.carrier {
      last = named
    } else if let spot = spots.first, isAffected(spot.id) || last == nil, !segment.signs.contains(.extends) {
      last = spot.id
    }
  }

  /// A new paragraph speaks of the carrier of the article again, unless another has much of the text.
  mutating func turnPage() {
    guard let carrier = last, let main, carrier != main else { return }
    let own = standing[carrier]?.mentions ?? 0
    if own * 3 <= standing[main]?.mentions ?? 0 { last = main }
  }
}
