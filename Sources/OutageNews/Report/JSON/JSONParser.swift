extension JSONValue {
  /// Reads one JSON value; only white space may surround it.
  ///
  /// Strict: no comments, no trailing commas, no leading zeros, no lone surrogates, no invalid UTF-8, at most 256 levels.
  ///
  /// - Complexity: O(length of `bytes`).
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    try self.init(parsing: bytes[...])
  }

  /// The same for a part of a buffer; offsets of errors count from the part's first byte.
  package init(parsing bytes: ArraySlice<UInt8>) throws(JSONError) {
    let result: Result<JSONValue, JSONError> = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in
        var parser = JSONParser(bytes: buffer)
        return try parser.document()
      }
    }
    self = try result.get()
  }
}

/// A recursive-descent parser over bytes.
private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw error("nothing may follow the value") }
    return value
  }

  func error(_ reason: String, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? at, reason: reason)
  }

  mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
      at += 1
    }
  }

  mutating func value() throws(JSONError) -> JSONValue {
    guard at < bytes.count else { throw error("a value is missing at the end") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let end = at + word.utf8CodeUnitCount
    let text = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[at..<end].elementsEqual(text) else { throw error("a value is expected") }
    at = end
    return value
  }

  mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= 256 else { throw error("more than 256 levels") }
    at += 1
    skipSpace()
  }

  mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var result = JSONObject()
    if eat("}") { return .object(result) }
    while true {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw error("a key in quotation marks is expected")
      }
      let key = try string()
      skipSpace()
      guard eat(":") else { throw error("a colon is missing") }
      skipSpace()
      result.append(key, try value())
      skipSpace()
      if eat("}") { return .object(result) }
      guard eat(",") else { throw error("a comma or } is missing") }
      skipSpace()
    }
  }

  mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var result: [JSONValue] = []
    if eat("]") { return .array(result) }
    while true {
      result.append(try value())
      skipSpace()
      if eat("]") { return .array(result) }
      guard eat(",") else { throw error("a comma or ] is missing") }
      skipSpace()
    }
  }

  mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at - start
  }

  mutating func number() throws(JSONError) -> JSONValue {
    let start = at
    _ = eat("-")
    let first = at
    guard digits() > 0 else { throw error("a value is expected", at: start) }
    guard bytes[first] != 0x30 || at == first + 1 else { throw error("a number begins with 0", at: start) }
    var isWhole = true
    if eat(".") {
      isWhole = false
      guard digits() > 0 else { throw error("a digit is missing") }
    }
    if eat("e") || eat("E") {
      isWhole = false
      if !eat("+") { _ = eat("-") }
      guard digits() > 0 else { throw error("a digit is missing") }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw error("the number is too large", at: start) }
    return .number(value)
  }

  /// The string whose opening quotation mark is the next byte.
  mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
      bytes[at] >= 0x20
    { at += 1 }
    guard at < bytes.count else { throw error("the string has no end", at: start - 1) }
    if bytes[at] == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[start..<at], as: UTF8.self) else {
        throw invalidText(from: start)
      }
      at += 1
      return text
    }
    return try escapedString(from: start)
  }

  /// A string of which the part from `start` to the next byte holds no escape.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var buffer = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        guard let text = String(validating: buffer, as: UTF8.self) else { throw invalidText(from: start) }
        at += 1
        return text
      }
      guard byte >= 0x20 else { throw error("a control character must be escaped") }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &buffer)
      } else {
        let run = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
          bytes[at] >= 0x20
        { at += 1 }
        buffer.append(contentsOf: bytes[run..<at])
      }
    }
    throw error("the string has no end", at: start - 1)
  }

  /// Escapes are ASCII and give whole scalars, so what is wrong shows in the bytes between the quotation marks.
  private func invalidText(from start: Int) -> JSONError {
    let part = UnsafeBufferPointer(rebasing: bytes[start..<at])
    return error(JSONError.invalidUTF8, at: start + (UTF8Validation.firstInvalid(in: part) ?? 0))
  }

  private mutating func escape(into buffer: inout [UInt8]) throws(JSONError) {
    guard at + 1 < bytes.count else { throw error("the string has no end") }
    let kind = bytes[at + 1]
    at += 2
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(kind)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape(into: &buffer)
    default: throw error("unknown escape", at: at - 2)
    }
  }

  private mutating func unicodeEscape(into buffer: inout [UInt8]) throws(JSONError) {
    let start = at - 2
    var code = UInt32(try hex())
    if code >= 0xD800, code < 0xE000 {
      guard code < 0xDC00, eat("\\"), eat("u") else { throw error("a lone surrogate", at: start) }
      let low = UInt32(try hex())
      guard low >= 0xDC00, low < 0xE000 else { throw error("a lone surrogate", at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("no Unicode scalar", at: start) }
    buffer.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  private mutating func hex() throws(JSONError) -> UInt16 {
    guard at + 4 <= bytes.count else { throw error("four hexadecimal digits are missing") }
    var value: UInt16 = 0
    for digit in bytes[at..<at + 4] {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt16(digit - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(digit - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(digit - 0x61 + 10)
      default: throw error("four hexadecimal digits are missing")
      }
    }
    at += 4
    return value
  }
}
