import OutageNews

/// Reads the blocks of a gold article: gives the text, its sections and its tags.
struct GoldTextParser {
  private(set) var bytes: [UInt8] = []
  private(set) var sections: [GoldSection] = []
  private var tags: [GoldTag] = []
  private var open: [GoldTag] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// By start, longer ones first, else in the order in which they close.
  var sortedTags: [GoldTag] {
    tags.enumerated().sorted { a, b in
      let (one, other) = (a.element.bytes, b.element.bytes)
      return (one.start, -one.end, a.offset) < (other.start, -other.end, b.offset)
    }.map(\.element)
  }

  mutating func read(_ lines: ArraySlice<Substring>) throws(GoldError) {
    var block: (kind: SectionKind, joint: String, lines: [Substring])?
    for line in lines {
      if let (kind, joint) = try GoldTextParser.opening(line) {
        if let block { try add(block.kind, block.joint, block.lines) }
        block = (kind, joint, [])
      } else if block == nil {
        guard line.allSatisfy(\.isWhitespace) else { throw GoldError("text before the first %% line") }
      } else {
        block?.lines.append(line)
      }
    }
    if let block { try add(block.kind, block.joint, block.lines) }
    guard !hasTagLeft else { throw GoldError("a malformed tag is left in the text") }
  }

  /// `%% KIND`, `%%+ KIND`, `%%= KIND`
  private static func opening(_ line: Substring) throws(GoldError) -> (SectionKind, String)? {
    guard line.hasPrefix("%%") else { return nil }
    var rest = line.dropFirst(2)
    var joint = "\n\n"
    if let sign = rest.first, sign == "+" || sign == "=" {
      joint = sign == "+" ? "\n" : " "
      rest.removeFirst()
    }
    guard rest.first == " " else { return nil }
    let words = rest.dropFirst().split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let name = words.first else { return nil }
    guard let kind = SectionKind(rawValue: String(name)) else {
      throw GoldError("unknown section kind \(name)")
    }
    return (kind, joint)
  }

  private mutating func add(_ kind: SectionKind, _ joint: String, _ lines: [Substring]) throws(GoldError) {
    if !sections.isEmpty { bytes.append(contentsOf: joint.utf8) }
    let start = bytes.count
    var block = lines.joined(separator: "\n")[...]
    while block.first == "\n" { block.removeFirst() }
    while block.last == "\n" { block.removeLast() }
    var literal = block.startIndex
    var at = block.startIndex
    while let bracket = block.utf8[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard let (tag, isClosing, end) = GoldTagParser.tag(in: block[bracket...]) else {
        at = block.utf8.index(after: bracket)
        continue
      }
      put(block[literal..<bracket])
      try isClosing ? close(tag.kind, near: block[..<bracket]) : open(tag, in: kind)
      literal = end
      at = end
    }
    put(block[literal...])
    guard open.isEmpty else { throw GoldError("<\(open[0].kind.rawValue)> is not closed in its block") }
    sections.append(GoldSection(kind: kind, bytes: ByteRange(start: start, end: bytes.count)))
  }

  private mutating func open(_ tag: GoldTag, in kind: SectionKind) throws(GoldError) {
    guard !kind.isSilent else { throw GoldError("a tag in a \(kind.rawValue) block") }
    var tag = tag
    tag.bytes = ByteRange(start: bytes.count, end: bytes.count)
    open.append(tag)
  }

  private mutating func close(_ kind: GoldTag.Kind, near text: Substring) throws(GoldError) {
    guard var tag = open.popLast(), tag.kind == kind else {
      throw GoldError("</\(kind.rawValue)> closes nothing near …\(text.suffix(40))")
    }
    tag.bytes.end = bytes.count
    tag.text = String(decoding: bytes[tag.bytes.start..<tag.bytes.end], as: UTF8.self)
    tags.append(tag)
  }

  private mutating func put(_ literal: Substring) {
    var rest = literal.utf8[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      bytes.append(contentsOf: rest[..<ampersand])
      rest = rest[ampersand...]
      let entity = GoldTextParser.entities.first { rest.starts(with: $0.name.utf8) }
      bytes.append(contentsOf: (entity?.character ?? "&").utf8)
      rest = rest.dropFirst(entity?.name.utf8.count ?? 1)
    }
    bytes.append(contentsOf: rest)
  }

  private static let entities: [(name: String, character: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
  ]

  private var hasTagLeft: Bool {
    bytes.contains(UInt8(ascii: "<")) && text.firstMatch(of: #/<\/?(d|u|c|s|comp|n|q)\b/#) != nil
  }
}

/// Reads one tag: `<d v="2022-07-08" m="APPROX">`, `</d>`.
struct GoldTagParser {
  private let text: Substring.UTF8View
  private var at: String.Index

  /// The tag at the start of `text`, whether it closes, and where it ends; `nil` where none stands there.
  static func tag(in text: Substring) -> (tag: GoldTag, isClosing: Bool, end: String.Index)? {
    var parser = GoldTagParser(text: text.utf8, at: text.startIndex)
    guard parser.eat("<") else { return nil }
    let isClosing = parser.eat("/")
    guard let kind = GoldTag.Kind(rawValue: parser.name()) else { return nil }
    var attributes: [String: String] = [:]
    while parser.skipSpace() {
      let name = parser.name()
      if name.isEmpty { break }
      guard parser.eat("="), parser.eat("\""), let value = parser.value() else { return nil }
      attributes[name] = value
    }
    guard parser.eat(">") else { return nil }
    let tag = GoldTag(kind: kind, text: "", bytes: ByteRange(start: 0, end: 0), attributes: attributes)
    return (tag, isClosing, parser.at)
  }

  private mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard at < text.endIndex, text[at] == UInt8(ascii: character) else { return false }
    at = text.index(after: at)
    return true
  }

  /// Lower-case ASCII letters.
  private mutating func name() -> String {
    let letters = text[at...].prefix { $0 >= 0x61 && $0 <= 0x7A }
    at = letters.endIndex
    return String(decoding: letters, as: UTF8.self)
  }

  /// Everything to the next quotation mark, which is eaten too.
  private mutating func value() -> String? {
    guard let end = text[at...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let value = String(decoding: text[at..<end], as: UTF8.self)
    at = text.index(after: end)
    return value
  }

  /// Whether there was white space.
  private mutating func skipSpace() -> Bool {
    let space = text[at...].prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    at = space.endIndex
    return !space.isEmpty
  }
}
