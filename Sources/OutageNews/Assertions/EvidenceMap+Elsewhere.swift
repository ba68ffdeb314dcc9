/// What is said of a name where its own clause is not the place: beside a noun of failure, behind a relative clause, in a later statement
/// about the same subject, in the answer to a question.
extension EvidenceMap {
  /// The noun of failure that a carrier's name stands beside (`panne chez X`, `X outage`): it is hit, whatever else is said.
  func failure(beside tokens: Range<Int>, in own: Int) -> Finding? {
    for index in clauses[own].predicates {
      let predicate = predicates[index]
      guard predicate.kind == .fail, predicate.isNominal, let polarity = predicate.polarity,
        predicate.marks.isDisjoint(with: [.hypothetical, .future, .wish])
      else { continue }
      let before = tokens.lowerBound - predicate.tokens.upperBound
      let behind = predicate.tokens.lowerBound - tokens.upperBound
      guard (0...1).contains(before) || (0...1).contains(behind) else { continue }
      return Finding(
        polarity: polarity, predicate: index, clause: own, nearness: .next, distance: 1,
        isPast: clauses[own].marks.contains(.past))
    }
    return nil
  }

  /// A later statement of the sentence about the same subject that tells of its return: `failed at nine and came back at noon`, `est
  /// tombé en panne avant de revenir`, `card readers, useless while it lasted, were beeping again`.
  func returnBehind(_ own: Int) -> Finding? {
    var next = own + 1
    while next < clauses.count, next <= own + 3, clauses[next].sentence == clauses[own].sentence,
      carriers[next] == 0, services[next] == 0 || beginsWithVerb(next)
    {
      let isAnother = clauses[next].segment != clauses[own].segment && clauses[next].isAboutEverything
      if isAnother || clauses[next].opener == .exception || clauses[next].opener == .condition { return nil }
      if let found = clauses[next].predicates.first(where: { predicates[$0].polarity != nil }) {
        let predicate = predicates[found]
        let isDone = predicate.kind == .work || predicate.tokens.count > 1 || predicate.isFinished
        if predicate.polarity == .back, !predicate.isNominal, isDone, !leavesOut(next) {
          return Finding(
            polarity: .back, predicate: found, clause: next, nearness: .next, distance: 1,
            isPast: clauses[next].marks.contains(.past))
        }
        // `trains, at a standstill since dawn, all run`: the main verb behind what was between commas.
        // `could not be dialled, but it has been available since 4pm`
        let isMain = clauses[next].opener == .comma && beginsWithVerb(next)
        let isSince = clauses[next].opener == .contrast && tellsHour(next) && clauses[next].refersToService
        if predicate.polarity == .up, predicate.kind == .work, isMain || isSince {
          return Finding(
            polarity: .back, predicate: found, clause: next, nearness: .next, distance: 1,
            isPast: clauses[next].marks.contains(.past))
        }
        guard predicate.polarity == .down, predicate.kind != .restore, predicate.kind != .repair else {
          return nil
        }
        next += 1
        continue
      }
      // `délivrent de nouveau des billets`: no predicate but a return.
      if clauses[next].isAnew, clauses[next].marks.isDisjoint(with: [.negated, .hypothetical]) {
        return Finding(
          polarity: .back, predicate: nil, clause: next, nearness: .next, distance: 1,
          isPast: clauses[next].marks.contains(.past))
      }
      next += 1
    }
    return nil
  }

  /// Whether a clause begins with a verb, so that its subject stands before it and what it names is an object: `, sells tickets again`.
  private func beginsWithVerb(_ clause: Int) -> Bool {
    guard let first = clauses[clause].predicates.first else { return false }
    let predicate = predicates[first]
    return predicate.features.contains(.verb) && !predicate.isNominal
      && predicate.tokens.lowerBound - clauses[clause].tokens.lowerBound <= 2
  }

  /// What becomes of a failure that a relative clause describes: `the fault that took down internet has been fixed`.
  func endOfFailure(_ named: Int) -> Finding? {
    // The name stands in the relative clause or beside the noun itself: `the roaming fault that stranded travellers was cleared`.
    let own = clauses[named].opener == .relative ? named : named + 1
    guard own > 0, own < clauses.count, clauses[own].opener == .relative,
      clauses[own - 1].sentence == clauses[own].sentence,
      let subject = clauses[own - 1].predicates.last, predicates[subject].kind == .fail,
      predicates[subject].features.contains(.noun), let first = clauses[own].predicates.first,
      predicates[first].polarity == .down, !clauses[own].marks.contains(.past)
    else { return nil }
    let next = own + 1
    let isClosed =
      next < clauses.count && clauses[next].sentence == clauses[own].sentence
      && clauses[next].opener == .comma && carriers[next] == 0 && services[next] == 0
    for clause in own...(isClosed ? next : own) {
      for index in clauses[clause].predicates where index > first {
        let predicate = predicates[index]
        guard predicate.kind == .restore || predicate.kind == .repair, !predicate.isNominal,
          predicate.polarity == .back
        else { continue }
        return Finding(
          polarity: .back, predicate: index, clause: clause, nearness: .next, distance: 1, isPast: false)
      }
    }
    return nil
  }

  /// `people could still dial 911`, `le 114 répondait encore`: what is still done with it.
  func goesOn(_ own: Int) -> Finding? {
    guard clauses[own].marks.contains(.still), clauses[own].marks.isDisjoint(with: [.negated, .ended]),
      let index = clauses[own].predicates.first(where: { predicates[$0].kind == .use }),
      predicates[index].marks.isDisjoint(with: [.negated, .future, .wish, .question]),
      // `affichent toujours « hors service »`
      !sentence(around: own).contains(where: { clause in
        clauses[clause].predicates.contains { predicates[$0].polarity == .down }
      })
    else { return nil }
    return Finding(
      polarity: .up, predicate: index, clause: own, nearness: .clause, distance: 1,
      isPast: clauses[own].marks.contains(.past))
  }

  /// What the main clause goes on to say behind a relative clause between commas: `Trains, which stopped at noon, are running again`.
  func behindRelative(_ own: Int, isCarrier: Bool) -> Finding? {
    let relative = own + 1
    guard relative < clauses.count, clauses[relative].opener == .relative,
      clauses[own].tokens.upperBound < clauses[relative].tokens.lowerBound,
      clauses[own].predicates.allSatisfy({ predicates[$0].polarity == nil })
    else { return nil }
    for index in sentence(around: own) where index > relative {
      switch clauses[index].opener {
      case .relative, .cause, .join: continue
      case .comma:
        guard carriers[index] == 0, isCarrier || services[index] == 0,
          let first = clauses[index].predicates.first(where: { !isCarrier || predicates[$0].kind != .use }),
          let polarity = predicates[first].polarity, !predicates[first].isNominal || isCarrier,
          predicates[first].tokens.lowerBound - clauses[index].tokens.lowerBound <= 4
        else { return nil }
        // `999, which would not connect, has been answering since noon`
        let hasFailed =
          !isCarrier && polarity == .up
          && nearest(in: relative, to: clauses[own].tokens, nearness: .clause)?.polarity == .down
        return Finding(
          polarity: hasFailed ? .back : polarity, predicate: first, clause: index, nearness: .clause,
          distance: 4,
          isPast: clauses[index].marks.contains(.past))
      default: return nil
      }
    }
    return nil
  }

  /// What a question is answered with in the sentence behind it (`Koodo? Fine.`).
  func answer(to own: Int, _ tokens: Range<Int>) -> Finding? {
    let next = sentence(around: own).upperBound
    guard clauses[own].tokens.count <= EvidenceMap.question, next < clauses.count,
      sentence(around: own).count == 1,
      carriers[next] == 0
    else { return nil }
    return nearest(in: next, to: tokens, nearness: .segment)
  }
}
