/// Writes JSON into a byte buffer, with explicit `null` and keys in the order in which they are put.
///
/// Pretty output breaks lines in the two outermost levels only, as the specification's example does: each key of the report, and each
/// entry of its lists, has a line of its own.
struct JSONWriter: FieldWriter {
  typealias Failure = Never

  private(set) var bytes: [UInt8]
  private let pretty: Bool
  private var depth = 0
  private var isFirst = true

  init(bytes: [UInt8] = [], pretty: Bool = false) {
    self.bytes = bytes
    self.pretty = pretty
  }

  mutating func root(_ record: some Record) { object(record) }

  /// One object whose fields `body` puts.
  mutating func root(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}", empty: false)
  }

  mutating func put(_ key: StaticString, _ value: String?) {
    name(key)
    if let value { string(value) } else { word("null") }
  }

  mutating func put(_ key: StaticString, _ value: Int?) {
    name(key)
    if let value { integer(value) } else { word("null") }
  }

  mutating func put(_ key: StaticString, _ value: Double?) {
    name(key)
    if let value, value.isFinite { bytes.append(contentsOf: value.description.utf8) } else { word("null") }
  }

  mutating func put(_ key: StaticString, _ value: Bool?) {
    name(key)
    if let value { word(value ? "true" : "false") } else { word("null") }
  }

  mutating func put(_ key: StaticString, _ values: [String]) {
    name(key)
    open("[")
    for value in values {
      separate()
      string(value)
    }
    close("]", empty: values.isEmpty)
  }

  mutating func put<T: Record>(_ key: StaticString, _ value: T?) {
    name(key)
    if let value { object(value) } else { word("null") }
  }

  mutating func put<T: Record>(_ key: StaticString, _ values: [T]) {
    name(key)
    open("[")
    for value in values {
      separate()
      object(value)
    }
    close("]", empty: values.isEmpty)
  }

  /// `[[start, end], …]`
  mutating func put(_ key: StaticString, _ ranges: [ByteRange]) {
    name(key)
    open("[")
    for range in ranges {
      separate()
      open("[")
      separate()
      integer(range.start)
      separate()
      integer(range.end)
      close("]", empty: false)
    }
    close("]", empty: ranges.isEmpty)
  }

  private mutating func object(_ record: some Record) {
    open("{")
    record.write(to: &self)
    close("}", empty: false)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: Unicode.Scalar, empty: Bool) {
    depth -= 1
    if pretty, depth < 2, !empty { lineBreak() }
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if pretty {
      if depth <= 2 { lineBreak() } else if !isFirst { bytes.append(UInt8(ascii: " ")) }
    }
    isFirst = false
  }

  private mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    word(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func word(_ word: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func integer(_ value: Int) {
    if value >= 0, value < 10 {
      bytes.append(0x30 + UInt8(value))
    } else {
      // Small decimal strings are stored in place: no allocation.
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  private mutating func string(_ value: String) {
    JSONWriter.append(value, to: &bytes)
  }

  /// Appends `value` between quotation marks, with the escapes that JSON asks for and no others.
  static func append(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var copied = 0
      for index in text.indices {
        let byte = text[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: text[copied..<index])
        escape(byte, into: &bytes)
        copied = index + 1
      }
      bytes.append(contentsOf: text[copied...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0xF
      bytes.append(low < 10 ? 0x30 + low : 0x61 + low - 10)
    }
  }
}
