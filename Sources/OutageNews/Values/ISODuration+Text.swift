extension ISODuration: LosslessStringConvertible {
  /// Reads an ISO 8601 duration with TIMEX3's `X`, `DE`, `CE`, `Q`, `WE`; `nil` for anything else.
  ///
  /// - Complexity: O(length of `text`).
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "P") else { return nil }
    var parts: [Part] = []
    var inTime = false
    while let first = bytes.first {
      if first == UInt8(ascii: "T") {
        guard !inTime, bytes.count > 1 else { return nil }
        inTime = true
        bytes.removeFirst()
        continue
      }
      guard let count = ISODuration.count(&bytes), let unit = ISODuration.unit(&bytes, inTime: inTime) else {
        return nil
      }
      if let last = parts.last, last.unit >= unit { return nil }
      parts.append(Part(count.value, unit))
    }
    self.init(parts: parts)
  }

  private static func count(_ bytes: inout ArraySlice<UInt8>) -> (value: Double?, Void)? {
    if bytes.first == UInt8(ascii: "X") {
      bytes.removeFirst()
      return (nil, ())
    }
    let digits = bytes.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
    guard let first = digits.first, let last = digits.last, first != UInt8(ascii: "."),
      last != UInt8(ascii: "."),
      let value = Double(String(decoding: digits, as: UTF8.self))
    else { return nil }
    bytes.removeFirst(digits.count)
    return (value, ())
  }

  private static func unit(_ bytes: inout ArraySlice<UInt8>, inTime: Bool) -> Unit? {
    let letters = bytes.prefix {
      $0 >= 0x41 && $0 <= 0x5A && $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "X")
    }
    let unit = Unit.allCases.first { unit in
      unit.isTime == inTime && unit.letters.withUTF8Buffer { $0.elementsEqual(letters) }
    }
    if unit != nil { bytes.removeFirst(letters.count) }
    return unit
  }

  /// The ISO 8601 form.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the ISO 8601 form in ASCII.
  func append(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "P"))
    var inTime = false
    for part in parts {
      if part.unit.isTime, !inTime {
        out.append(UInt8(ascii: "T"))
        inTime = true
      }
      if let count = part.count {
        let whole = count == count.rounded(.down) && count < 1e15
        out.append(contentsOf: whole ? String(Int(count)).utf8 : String(count).utf8)
      } else {
        out.append(UInt8(ascii: "X"))
      }
      part.unit.letters.withUTF8Buffer { out.append(contentsOf: $0) }
    }
  }
}
