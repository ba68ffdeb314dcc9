/// Who says a quotation.
struct Speaker {
  /// As the report has it.
  var name: String
  var title: String?
  var organization: String?
  /// The last word of a person's name.
  var key: UInt64?
  var isPerson: Bool
}

/// Reads the quotations of an article: finds the marks, tells what is said from what is only named, and finds the speakers.
struct QuoteReader {
  let document: Document
  let carriers: CarrierIndex
  var finders = ByLanguage<SpeakerFinder>()
  var registry = NameRegistry()
  var known: [UInt64: SpeakerDetails] = [:]
  var spans: [QuoteSpan] = []
  /// Runs of sections over which a quotation and its tag may stretch.
  var streams: [QuoteStream] = []
  var speakers: [(speaker: Speaker, rule: String)?] = []

  init(_ document: Document, carriers: CarrierIndex, words: ByLanguage<QuoteWords>) {
    self.document = document
    self.carriers = carriers
    for language in [Language.english, .french] {
      finders[language] = words[language].map { SpeakerFinder(document, words: $0, carriers: carriers) }
    }
  }

  /// The quotations with their speakers, in text order.
  mutating func read() -> [(quote: Quote, tokens: Range<Int>)] {
    findSpans()
    guard !spans.isEmpty else { return [] }
    let finders = finders
    registry = NameRegistry(document) { finders[$0] }
    speakers.reserveCapacity(spans.count)
    for index in spans.indices { speakers.append(attribution(of: index)) }
    lendSpeakers()
    return spans.indices.compactMap { index in
      speakers[index].flatMap { quote(index, $0.speaker, rule: $0.rule) }
    }
  }

  private mutating func findSpans() {
    streams = QuoteStream.streams(of: document)
    var marks = QuoteMarks(document)
    for (index, stream) in streams.enumerated() {
      guard let finder = finders[stream.language] else { continue }
      let pairs = marks.spans(in: stream.tokens)
      for pair in pairs {
        let inside = (pair.tokens.lowerBound + 1)..<(pair.tokens.upperBound - 1)
        let span = QuoteSpan(
          tokens: inside, after: pair.tokens.upperBound, before: pair.tokens.lowerBound, stream: index,
          origin: pair.isSingle ? .singleMarks : .marks)
        spans += finder.parts(of: span)
      }
      spans += finder.unmarkedQuotes(in: stream, index: index)
      spans += finder.dialogue(in: stream, index: index)
    }
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func quote(_ index: Int, _ speaker: Speaker, rule: String) -> (quote: Quote, tokens: Range<Int>)? {
    let tokens = spans[index].tokens
    guard !tokens.isEmpty else { return nil }
    let range = document.byteRange(tokens)
    let bytes = ByteRange(start: range.lowerBound, end: range.upperBound)
    return (
      Quote(
        text: document.text(range), bytes: bytes, speaker: speaker.name, title: speaker.title,
        organization: speaker.organization,
        evidence: Evidence(rule: rule)),
      tokens
    )
  }

  /// A heading that repeats the first words of a quotation below has its speaker; without such a quotation it is no quotation.
  private mutating func lendSpeakers() {
    var byOpening: [UInt64: Int] = [:]
    for index in spans.indices where speakers[index] != nil && !isHeading(index) {
      let key = opening(of: spans[index].tokens)
      if byOpening[key] == nil { byOpening[key] = index }
    }
    for index in spans.indices where speakers[index] == nil || isHeading(index) {
      if let twin = byOpening[opening(of: spans[index].tokens)], twin != index,
        repeats(spans[index].tokens, spans[twin].tokens)
      {
        speakers[index] = speakers[twin]
      } else if streams[spans[index].stream].isHeadline {
        speakers[index] = nil
      }
    }
  }

  /// The first two words, as one hash.
  private func opening(of tokens: Range<Int>) -> UInt64 {
    tokens.prefix(2).reduce(0) { $0 &* 31 &+ document.tokens[$1].hash }
  }

  /// In a headline, or alone on its line.
  private func isHeading(_ index: Int) -> Bool {
    let span = spans[index]
    if streams[span.stream].isHeadline { return true }
    guard span.tokens.count < 16, document.tokens[span.before].flags.contains(.paragraphStart) else {
      return false
    }
    return span.after >= document.tokens.count || document.tokens[span.after].flags.contains(.lineStart)
  }

  private func repeats(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let count = min(a.count, b.count, 6)
    guard count > 0 else { return false }
    for offset in 0..<count {
      let one = document.tokens[a.lowerBound + offset]
      if one.kind == .punctuation { return offset > 1 }
      if one.hash != document.tokens[b.lowerBound + offset].hash { return false }
    }
    return true
  }
}
