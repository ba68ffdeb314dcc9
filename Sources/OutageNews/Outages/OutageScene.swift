/// What the linker reads of an article: dates, lengths and the sentences around them. An object, since it is asked from many places and too long
/// to copy.
final class OutageScene {
  let document: Document
  /// The report without its outages.
  let draft: Report
  var cues: CueReader
  /// Minutes of the day of publication.
  let told: Range<Int>?
  private(set) var dates: [SceneDate] = []
  private(set) var lengths: [SceneLength] = []
  /// Dates that begin an entry of a live page.
  private(set) var labels = 0
  /// Where services are named, in text order.
  private let services: [(bytes: ByteRange, isTelecom: Bool)]
  private let hasTelecom: Bool
  /// What the compensation covers, in text order without overlap.
  private let compensated: [ByteRange]

  /// A date that can be a start or an end.
  struct SceneDate {
    var value: TimexValue
    var bytes: ByteRange
    var point: TimePoint
    var sentence: Int
    var section: SectionKind
    /// Cues of its clause and of its sentence.
    var near: OutageCues
    var around: OutageCues
    /// Cues of the words right before it.
    var before: OutageCues
    /// Closes a range whose first date stands before it.
    var closesRange = false
    var opensRange = false
    /// Its clause names services, and none of them is of telecommunications: `le 911 répond depuis 8 h`.
    var isOfOtherService = false
    var startScore = 0.0
    var endScore = 0.0

    /// It tells when some had service back, and not the others: `by noon, half of them were back`.
    var isOfSome: Bool { near.contains(.part) && !near.contains(.total) }

    /// It tells when somebody spoke, and nothing of the outage.
    var isSpeech: Bool {
      near.contains(.say) && near.isDisjoint(with: [.begin, .fail])
        && before.isDisjoint(with: [.since, .range])
    }
  }

  /// A length that can be that of an outage.
  struct SceneLength {
    var value: ISODuration
    /// Minutes, where known.
    var minutes: Double?
    var bytes: ByteRange
    var sentence: Int
    var near: OutageCues
    var around: OutageCues
    var before: OutageCues
    var isOfOtherService: Bool
  }

  init(
    document: Document, draft: Report, predicates: [Predicate], marks: @escaping (Language) -> OutageMarks?
  ) {
    self.document = document
    self.draft = draft
    cues = CueReader(document: document, predicates: predicates, marks: marks)
    services = draft.services.flatMap { service in
      service.mentions.map { (bytes: $0.bytes, isTelecom: service.category == .telecom) }
    }.sorted { $0.bytes.start < $1.bytes.start }
    hasTelecom = draft.services.contains { $0.category == .telecom && $0.status != .unaffected }
    compensated = OutageScene.union(of: draft.compensation.map(\.bytes))
    let day = draft.published?.minutes
    told = day.flatMap { minutes in
      let first = Int((Double(minutes.lowerBound) / 1440).rounded(.down)) * 1440
      return minutes.count <= 1440 ? first..<first + 1440 : nil
    }
    var sentences = SentenceIndex(document)
    for date in draft.dates.prefix(OutageScene.most) { add(date, &sentences) }
    markRanges()
    sentences = SentenceIndex(document)
    for length in draft.durations.prefix(OutageScene.most) { add(length, &sentences) }
  }

  /// So many dates and lengths are looked at: a bound for texts that are nothing but dates.
  static let most = 400

  private func add(_ date: DateMention, _ sentences: inout SentenceIndex) {
    guard let point = TimePoint(date.value), let place = sentences.find(date.bytes),
      !isInCompensation(date.bytes)
    else { return }
    let kind = document.sections[document.sentences[place.sentence].section].kind
    guard kind != .post, kind != .header else { return }
    let tokens = place.tokens
    let all = cues.cues(ofSentence: place.sentence)
    if isLabel(tokens, near: all) {
      labels += 1
      return
    }
    guard !isZoneGloss(tokens, date.value) else { return }
    let clause = all.clauses.last { $0.tokens.lowerBound <= tokens.lowerBound }
    dates.append(
      SceneDate(
        value: date.value, bytes: date.bytes, point: point, sentence: place.sentence, section: kind,
        near: all.cues(of: tokens), around: all.all, before: cuesBefore(place),
        isOfOtherService: isOfOtherService(clause?.tokens ?? tokens, in: place.sentence)))
  }

  /// The cues of the word or entry right before a mention.
  private func cuesBefore(_ place: (sentence: Int, tokens: Range<Int>)) -> OutageCues {
    let first = place.tokens.lowerBound
    let start = document.sentences[place.sentence].tokens.lowerBound
    guard first > start else { return [] }
    var before = cues.cues(at: first - 1, sentence: place.sentence)
    // An entry such as `à partir de` begins some tokens before the date.
    for back in 2...3 where first - back >= start && unitEnds(at: first, from: first - back) {
      before.formUnion(cues.cues(at: first - back, sentence: place.sentence))
    }
    return before
  }

  /// Whether the clause, or the sentence where the clause names no service, is about services and none of telecommunications:
  /// `the 911 line was answering again`. Never where no service of telecommunications is hit.
  func isOfOtherService(_ clause: Range<Int>, in sentence: Int) -> Bool {
    guard hasTelecom else { return false }
    return isOfOtherService(clause) ?? isOfOtherService(document.sentences[sentence].tokens) ?? false
  }

  /// `nil` where no service is named. O(log services + services named).
  private func isOfOtherService(_ tokens: Range<Int>) -> Bool? {
    let bytes = document.byteRange(tokens)
    var low = firstService(from: bytes.lowerBound)
    var isOther: Bool?
    while low < services.count, services[low].bytes.start < bytes.upperBound {
      if services[low].isTelecom { return false }
      isOther = true
      low += 1
    }
    return isOther
  }

  /// Whether a sentence names a service of telecommunications.
  func namesTelecom(sentence: Int) -> Bool { isOfOtherService(document.sentences[sentence].tokens) == false }

  private func add(_ length: DurationMention, _ sentences: inout SentenceIndex) {
    guard let place = sentences.find(length.bytes), !isInCompensation(length.bytes) || isBesideFailure(place)
    else { return }
    let kind = document.sections[document.sentences[place.sentence].section].kind
    guard kind != .post, kind != .header else { return }
    let all = cues.cues(ofSentence: place.sentence)
    let clause = all.clauses.last { $0.tokens.lowerBound <= place.tokens.lowerBound }
    lengths.append(
      SceneLength(
        value: length.value, minutes: length.value.seconds.map { $0 / 60 }, bytes: length.bytes,
        sentence: place.sentence,
        near: clause?.cues ?? [], around: all.all, before: cuesBefore(place),
        isOfOtherService: followsOtherService(length.bytes, in: place.sentence)))
  }

  /// `panne de 24 heures`, `24-hour outage`: said in one breath with an offer, yet of the outage.
  private func isBesideFailure(_ place: (sentence: Int, tokens: Range<Int>)) -> Bool {
    let sentence = document.sentences[place.sentence].tokens
    let near = [
      place.tokens.lowerBound - 2, place.tokens.lowerBound - 1, place.tokens.upperBound,
      place.tokens.upperBound + 1,
    ]
    return near.contains {
      sentence.contains($0) && cues.cues(at: $0, sentence: place.sentence).contains(.fail)
    }
  }

  /// Whether the last service named before a length in its sentence is not of telecommunications: `left 911 dead for five hours`.
  private func followsOtherService(_ bytes: ByteRange, in sentence: Int) -> Bool {
    guard hasTelecom else { return false }
    let next = firstService(from: bytes.start)
    guard next > 0, services[next - 1].bytes.start >= document.sentences[sentence].start else { return false }
    return !services[next - 1].isTelecom
  }

  /// The place of the first service named at or behind a byte. O(log services).
  private func firstService(from byte: Int) -> Int {
    services.partitioningIndex { $0.bytes.start >= byte }
  }

  private func unitEnds(at end: Int, from first: Int) -> Bool {
    document.units(at: first).contains { Int($0.end) == end }
  }

  /// Whether a byte of `bytes` is part of a statement about compensation. O(log statements).
  func isInCompensation(_ bytes: ByteRange) -> Bool {
    let next = compensated.partitioningIndex { $0.end > bytes.start }
    return next < compensated.count && compensated[next].overlaps(bytes)
  }

  private static func union(of ranges: [ByteRange]) -> [ByteRange] {
    var union: [ByteRange] = []
    for range in ranges.sorted(by: { $0.start < $1.start }) {
      if let last = union.last, range.start <= last.end {
        union[union.count - 1].end = max(last.end, range.end)
      } else {
        union.append(range)
      }
    }
    return union
  }

  /// The time of an entry of a live page: `10:04 p.m. ET –`, `UPDATE, 2:15 p.m. —`.
  private func isLabel(_ tokens: Range<Int>, near: CueReader.SentenceCues) -> Bool {
    let first = document.tokens[tokens.lowerBound]
    let next = tokens.upperBound < document.tokens.count ? document.tokens[tokens.upperBound] : nil
    let isFollowedByDash =
      next.map { !$0.isGlued && ($0.kind == .punctuation || $0.kind == .symbol) && isDash($0) } ?? false
    if first.flags.contains(.lineStart) || first.flags.contains(.paragraphStart) {
      if isFollowedByDash { return true }
      if let next, next.kind == .word, next.isCapitalized,
        document.tokens[tokens.upperBound - 1].end < next.start
      {
        return true
      }
    }
    guard isFollowedByDash || next == nil || next?.flags.contains(.lineStart) == true else { return false }
    return near.clauses.contains { $0.tokens.lowerBound < tokens.lowerBound && $0.cues.contains(.label) }
  }

  private func isDash(_ token: Token) -> Bool {
    let byte = document.bytes[Int(token.start)]
    return byte == UInt8(ascii: "-") || (byte == 0xE2 && document.bytes[Int(token.start) + 1] == 0x80)
  }

  /// A time told once more in another zone, in brackets: `(8 heures GMT)`.
  private func isZoneGloss(_ tokens: Range<Int>, _ value: TimexValue) -> Bool {
    guard value.time?.offset != nil, tokens.lowerBound > 0 else { return false }
    return document.bytes[Int(document.tokens[tokens.lowerBound - 1].start)] == UInt8(ascii: "(")
  }

  /// `between 4:45 and midnight`, `de 13 h 10 à 19 h 25`.
  private func markRanges() {
    for index in dates.indices.dropFirst() {
      let first = dates[index - 1]
      guard first.sentence == dates[index].sentence, dates[index].bytes.start - first.bytes.end <= 40 else {
        continue
      }
      let isClosing = !dates[index].before.isDisjoint(with: [.to, .until])
      guard isClosing else { continue }
      // `a quarter past four on Saturday and 11 o'clock`: the words may stand before an earlier date of the same day.
      let opens =
        !first.before.isDisjoint(with: [.range, .since])
        || (index >= 2 && dates[index - 2].sentence == first.sentence
          && dates[index - 2].before.contains(.range))
      guard opens else { continue }
      dates[index].closesRange = true
      dates[index - 1].opensRange = true
      if index >= 2, dates[index - 2].sentence == first.sentence, dates[index - 2].before.contains(.range) {
        dates[index - 2].opensRange = true
      }
    }
  }

  /// Changes the scores of the dates at some places.
  func score(_ indices: [Int], _ body: (inout SceneDate) -> Void) {
    for index in indices { body(&dates[index]) }
  }
}

/// Finds the sentence and the tokens of byte ranges that come in text order.
struct SentenceIndex {
  private let document: Document
  private var sentence = 0

  init(_ document: Document) { self.document = document }

  /// O(distance from the range asked for before), amortized O(1).
  mutating func find(_ bytes: ByteRange) -> (sentence: Int, tokens: Range<Int>)? {
    let sentences = document.sentences
    while sentence > 0, sentence < sentences.count, sentences[sentence].start > bytes.start { sentence -= 1 }
    while sentence < sentences.count, sentences[sentence].end <= bytes.start { sentence += 1 }
    guard sentence < sentences.count, sentences[sentence].start <= bytes.start else { return nil }
    let first = document.tokens[sentences[sentence].tokens].partitioningIndex { Int($0.end) > bytes.start }
    var end = first
    while end < document.tokens.count, Int(document.tokens[end].start) < bytes.end { end += 1 }
    guard first < end else { return nil }
    return (sentence, first..<end)
  }
}
