extension Reading {
  /// Clauses, predicates and their operators. Reads the document and the names in it. O(tokens).
  mutating func readAssertions() throws(ResourceError) {
    var taken = TakenTokens(count: document.tokens.count)
    for mention in carrierMentions { taken.insert(mention.tokens) }
    for mention in serviceMentions where mention.strength > .weak { taken.insert(mention.tokens) }
    for mention in serviceMentions where mention.strength <= .weak { taken.insertWeak(mention.tokens) }
    var segment = 0
    let year = published.flatMap { Int($0.description.prefix(4)) }
    var readers = ByLanguage<ClauseReader>()
    clauses.reserveCapacity(heard.count * 3)
    predicates.reserveCapacity(heard.count * 3)
    for index in heard {
      let sentence = document.sentences[index]
      let pack = try pack(sentence.language)
      var reader = readers[sentence.language] ?? ClauseReader(pack.assertions)
      // Only one copy may hold the reader's lists while they grow.
      readers[sentence.language] = nil
      let first = clauses.count
      reader.read(
        sentence, index: index, document: document, taken: taken, year: year, segment: &segment,
        clauses: &clauses, predicates: &predicates)
      CueScopes.apply(reader.cues, clauses: &clauses, from: first, predicates: &predicates)
      Ellipsis.resolve(
        reader.cues, in: document, clauses: &clauses, from: first, predicates: &predicates)
      readers[sentence.language] = reader
    }
    markOldDates()
    markEarlierEvents()
  }

  /// Marks what a sentence tells of an earlier failure beside the news: `failed on Tuesday, a week after an outage on May 7 that hit
  /// Bell`. O(dates × log clauses).
  private mutating func markEarlierEvents() {
    var last: (sentence: Int, clause: Int, day: CivilDay, end: Int)?
    for date in dates {
      guard let days = date.value.value.date?.days else { continue }
      let clause = clauses.partitioningIndex { $0.tokens.lowerBound > date.tokens.lowerBound } - 1
      guard clause >= 0, clauses[clause].tokens.contains(date.tokens.lowerBound) else { continue }
      defer { last = (date.sentence, clause, days.lowerBound, date.tokens.upperBound) }
      guard let last, last.sentence == date.sentence, last.clause <= clause,
        last.day - days.upperBound >= Self.earlier,
        let failure = clauses[clause].predicates.first(where: {
          predicates[$0].isNominal && predicates[$0].polarity == .down
        }),
        // `a week after an outage on May 7`
        clauses[clause].opener == .cause || (0...4).contains(predicates[failure].tokens.lowerBound - last.end)
      else { continue }
      var next = clause
      repeat {
        clauses[next].marks.insert(.past)
        for predicate in clauses[next].predicates { predicates[predicate].marks.insert(.past) }
        next += 1
      } while next < clauses.count && clauses[next].sentence == clauses[clause].sentence
        && (clauses[next].opener == .relative || clauses[next].opener == .join)
    }
  }

  /// Marks what a clause with a date of long ago tells, in an article that tells of a failure of these days: `credited everyone
  /// after the collapse of July 8`. O(dates × log clauses).
  private mutating func markOldDates() {
    guard let published = published?.date?.firstDay else { return }
    var old: [Int] = []
    var isFresh = false
    for date in dates {
      let clause = clauses.partitioningIndex { $0.tokens.lowerBound > date.tokens.lowerBound } - 1
      guard clause >= 0, clauses[clause].tokens.contains(date.tokens.lowerBound),
        let days = date.value.value.date?.days,
        days.lowerBound <= published
      else { continue }
      if published - days.lowerBound <= Self.fresh {
        isFresh = isFresh || clauses[clause].predicates.contains { predicates[$0].polarity == .down }
      } else if published - days.upperBound > Self.old {
        old.append(clause)
      }
    }
    guard isFresh else { return }
    for clause in old {
      clauses[clause].marks.insert(.past)
      for predicate in clauses[clause].predicates { predicates[predicate].marks.insert(.past) }
    }
  }

  /// In days before the article appeared.
  private static let fresh = 10
  private static let old = 30
  /// So many days before the other date of its sentence an event is an earlier one.
  private static let earlier = 3
}
