import ICUBridge

/// Folded keys: what makes two spellings one word to the lexicon (NFC, lower case, one apostrophe, one hyphen …).
///
/// Keys are never stored; only their 64-bit hash is. A collision between a word of a text and one of some 10⁵
/// lexicon entries has a chance of about 10⁻¹⁴.
enum Folding {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Adds a scalar, as its UTF-8 bytes.
  @inline(__always)
  static func mix(_ hash: UInt64, scalar: UInt32) -> UInt64 {
    if scalar < 0x80 { return mix(hash, UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      return mix(
        mix(hash, UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)),
        UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
    var h = hash
    if scalar < 0x10000 {
      h = mix(h, UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    } else {
      h = mix(h, UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      h = mix(h, UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F))
    }
    h = mix(h, UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
    return mix(h, UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// Lower case of a letter; the same scalar for anything else.
  @inline(__always)
  static func lower(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
    }
    if scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7 { return scalar + 0x20 }
    if scalar < 0x100 { return scalar }
    return UInt32(bitPattern: icub_lower(Int32(bitPattern: scalar)))
  }

  /// The letter without its accents (`é` → `e`); the same scalar where it has none.
  static func unaccented(_ scalar: UInt32) -> UInt32 {
    scalar < 0xC0 ? scalar : icub_base(scalar)
  }

  /// The hash of bytes as they are.
  static func hash(bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed, mix) }

  /// The hash of the folded key of an ASCII spelling.
  static func hash(ascii text: StaticString) -> UInt64 {
    var h = seed
    text.withUTF8Buffer { for byte in $0 { h = mix(h, UInt8(truncatingIfNeeded: lower(UInt32(byte)))) } }
    return h
  }
}

extension Folding {
  /// A mark as rules see it: one apostrophe, one straight quote, one hyphen, one dash.
  static func mark(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0xFF07: 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xFF02: 0x22
    case 0x2010, 0x2011, 0x2212, 0xFE63, 0xFF0D: 0x2D
    case 0x2013, 0x2015: 0x2014
    case 0x2022, 0x2023, 0x25E6: 0x2022
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    default: scalar
    }
  }

  /// The letters of a ligature.
  static func pair(_ scalar: UInt32) -> StaticString.UTF8Pair? {
    switch scalar {
    case 0x153: .init(0x6F, 0x65)
    case 0xE6: .init(0x61, 0x65)
    case 0xFB00: .init(0x66, 0x66)
    case 0xFB01: .init(0x66, 0x69)
    case 0xFB02: .init(0x66, 0x6C)
    default: nil
    }
  }
}

extension StaticString {
  /// Two ASCII bytes.
  struct UTF8Pair: Sequence, IteratorProtocol {
    private var first: UInt8?
    private var second: UInt8?

    init(_ first: UInt8, _ second: UInt8) {
      self.first = first
      self.second = second
    }

    mutating func next() -> UInt8? {
      defer {
        first = second
        second = nil
      }
      return first
    }
  }
}

/// What a scalar is to the tokenizer.
enum ScalarKind: UInt8 {
  case other = 0
  case letter = 1
  case digit = 2
  case space = 3
  case newline = 4
  case punctuation = 5
  case symbol = 6
  case mark = 7
  case ignorable = 8

  /// Kinds of the ASCII range; everything above goes to `of(_:)`.
  static let ascii: [ScalarKind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x0A, 0x0B, 0x0C, 0x0D: .newline
    case 0x00...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: .symbol
    default: .punctuation
    }
  }

  /// The kind of any scalar, given its first byte.
  static func of(_ scalar: UInt32, ascii byte: UInt8) -> ScalarKind {
    byte < 0x80 ? ascii[Int(byte)] : of(scalar)
  }

  /// The kind of a scalar above ASCII.
  static func of(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .symbol : .letter
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .punctuation
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x85, 0x2028, 0x2029: .newline
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignorable
    case 0x300...0x36F: .mark
    case 0x2010...0x2027, 0x2030...0x205E: .punctuation
    case 0xFF10...0xFF19: .digit
    default: ScalarKind(rawValue: icub_scalar_kind(scalar)) ?? .other
    }
  }
}

extension Folding {
  static let hyphen = mix(seed, 0x2D)

  /// The hash of the key without accents.
  static func unaccentedHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
      index += length
      if ScalarKind.of(scalar) == .mark && scalar >= 0x80 { continue }
      let low = lower(scalar)
      if let pair = pair(low) {
        for byte in pair { hash = mix(hash, byte) }
      } else {
        hash = mix(hash, scalar: unaccented(mark(low)))
      }
    }
    return hash
  }
}
