/// Makes one account of the entries of an event.
struct EventBuilder {
  /// In order of publication.
  private let entries: [TimelineEntry]
  private let carrier: CarrierID?

  init(cluster: EventCluster) {
    entries = cluster.entries.sorted { $0.order < $1.order }
    carrier = cluster.carrier
  }

  func event() -> (event: OutageEvent, isPast: Bool) {
    let status = FactBuilder(claims(\.status)).status() ?? TimelineFact(value: .unknown, claims: [])
    let start = FactBuilder(claims(\.start)).time()
    let end = FactBuilder(claims(\.end)).time()
    let event = OutageEvent(
      carrier: carrier, start: start, end: end,
      duration: FactBuilder(claims(\.duration)).duration() ?? computedDuration(start?.value, end?.value),
      status: status, customers: FactBuilder(claims(\.customers)).count(),
      cause: FactBuilder(claims(\.cause)).cause(),
      services: services(), regions: regions(),
      compensation: CompensationBuilder(entries: entries, carrier: carrier).positions(),
      history: entries.map {
        TimelineState(
          published: $0.published, source: $0.source.id, status: $0.outage.status,
          customers: $0.outage.customers)
      },
      sources: entries.map(\.source.id))
    return (event, !entries.contains(where: \.isNews))
  }

  private func claims<Value>(_ slot: (Outage) -> Value?) -> [FactBuilder<Value>.Told] {
    entries.compactMap { entry in
      slot(entry.outage).map {
        .init(
          value: $0, source: entry.source.id, published: entry.published?.minutes,
          isOver: entry.outage.status == .restored)
      }
    }
  }

  private func computedDuration(_ start: TimexValue?, _ end: TimexValue?) -> TimelineFact<ISODuration>? {
    guard let start, let end, let duration = ISODuration(from: start, to: end) else { return nil }
    return TimelineFact(value: duration, claims: [])
  }

  private func services() -> [TimelineService] {
    var order: [ServiceID] = []
    var told: [ServiceID: [FactBuilder<ServiceStatus>.Told]] = [:]
    for entry in entries {
      for id in entry.outage.services {
        let current = entry.isNews ? entry.source.report.services.first { $0.id == id }?.status : nil
        let status = current ?? (entry.outage.status == .restored ? .restored : .affected)
        if told[id] == nil { order.append(id) }
        told[id, default: []].append(
          .init(
            value: status, source: entry.source.id, published: entry.published?.minutes,
            isOver: entry.outage.status == .restored))
      }
    }
    return order.compactMap { id in
      FactBuilder(told[id] ?? []).serviceStatus().map { TimelineService(id: id, status: $0) }
    }
  }

  private func regions() -> [TimelineRegion] {
    var regions: [TimelineRegion] = []
    var places: [String: Int] = [:]
    for entry in entries {
      for name in entry.outage.regions {
        if let place = places[name] {
          regions[place].sources.append(entry.source.id)
        } else {
          places[name] = regions.count
          regions.append(TimelineRegion(name: name, sources: [entry.source.id]))
        }
      }
    }
    return regions
  }
}

/// Puts the positions on compensation together.
struct CompensationBuilder {
  let entries: [TimelineEntry]
  let carrier: CarrierID?

  private struct Key: Hashable {
    var provider: CarrierID?
    var status: CompensationStatus
    var kind: CompensationKind
    var amount: CompensationAmount?
  }

  func positions() -> [TimelineCompensation] {
    var order: [TimelineCompensation] = []
    var places: [Key: Int] = [:]
    for entry in entries {
      for position in entry.source.report.compensation where belongs(position, to: entry) {
        let key = Key(
          provider: position.provider, status: position.status, kind: position.kind, amount: position.amount)
        if let place = places[key] {
          if order[place].sources.last != entry.source.id { order[place].sources.append(entry.source.id) }
        } else {
          places[key] = order.count
          order.append(
            TimelineCompensation(position: position, sources: [entry.source.id], standing: .stated))
        }
      }
    }
    for index in order.indices where order[index].position.status == .undecided {
      let isDecided = order.contains { other in
        other.position.provider == order[index].position.provider
          && !other.sources.allSatisfy(order[index].sources.contains)
          && (other.position.status == .offered || other.position.status == .refused)
      }
      if isDecided { order[index].standing = .superseded }
    }
    return order
  }

  /// A precedent belongs to the one earlier outage of its carrier; anything else to the news of its provider, or to the main news
  /// where the provider has no outage of its own in the report.
  private func belongs(_ position: Compensation, to entry: TimelineEntry) -> Bool {
    let outages = entry.source.report.outages
    if position.status == .past {
      let earlier = outages.dropFirst().filter { $0.carrier == position.provider }
      return earlier.count == 1 ? entry.outage == earlier.first : entry.isMain
    }
    guard entry.isNews else { return false }
    let firstOwn = outages.first { $0.carrier == position.provider }
    return firstOwn.map { $0 == entry.outage } ?? entry.isMain
  }
}
