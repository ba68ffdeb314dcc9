/// Words between two quotation marks, before it is known whether somebody says them.
struct QuoteSpan {
  /// The tokens inside the marks.
  var tokens: Range<Int>
  /// Token behind which the tag that follows stands: the closing mark's index + 1, or the end of the words.
  var after: Int
  /// Token of the opening mark, or the first of the words.
  var before: Int
  /// Index into `QuoteReader.streams`.
  var stream: Int
  var origin: Origin
  /// A tag inside the marks (« …, dit-il. … ») that names the speaker of the part before it and the part behind it.
  var tag: Range<Int>?

  enum Origin: Hashable {
    case marks
    /// Single marks, which apostrophes look like.
    case singleMarks
    /// A block quote that lost its marks.
    case block
    /// A line of dialogue behind a dash.
    case dash
  }
}

/// A quotation mark as it is written.
enum QuoteMark {
  case openGuillemet, closeGuillemet
  case openDouble, closeDouble, straightDouble
  case openSingle, closeSingle, straightSingle

  /// The mark that a token is. O(1).
  @inline(__always)
  init?(_ token: Token, in bytes: [UInt8]) {
    guard token.kind == .punctuation || token.kind == .symbol || token.kind == .word else { return nil }
    let first = bytes[Int(token.start)]
    switch token.end - token.start {
    case 1 where first == 0x22: self = .straightDouble
    case 1 where first == 0x27: self = .straightSingle
    case 2 where first == 0xC2:
      switch bytes[Int(token.start) + 1] {
      case 0xAB: self = .openGuillemet
      case 0xBB: self = .closeGuillemet
      default: return nil
      }
    case 3 where first == 0xE2 && bytes[Int(token.start) + 1] == 0x80:
      switch bytes[Int(token.start) + 2] {
      case 0x98: self = .openSingle
      case 0x99: self = .closeSingle
      case 0x9C, 0x9E, 0x9F: self = .openDouble
      case 0x9D: self = .closeDouble
      default: return nil
      }
    default: return nil
    }
  }
}

/// Adjacent sections over which a quotation and its tag may stretch.
struct QuoteStream {
  var tokens: Range<Int>
  var language: Language
  var isHeadline: Bool
  /// A block quote.
  var isBlock: Bool

  /// The streams of what is heard, without posts and the header line. O(sections).
  static func streams(of document: Document) -> [QuoteStream] {
    var streams: [QuoteStream] = []
    var joins = false
    for section in document.sections {
      guard !section.kind.isSilent, section.kind != .post, section.kind != .header,
        section.language != .undetermined
      else {
        joins = false
        continue
      }
      let runsOn = section.kind == .body || section.kind == .dateline
      if joins, runsOn, let last = streams.last, last.language == section.language {
        streams[streams.count - 1].tokens = last.tokens.lowerBound..<section.tokens.upperBound
      } else {
        streams.append(
          QuoteStream(
            tokens: section.tokens, language: section.language, isHeadline: section.kind == .headline,
            isBlock: section.kind == .quote))
      }
      joins = runsOn
    }
    return streams
  }
}
