/// A class of words (`month`, `weekday`, `carrier`), as an index into `LexiconTable.classNames`.
struct ClassID: Hashable, Sendable {
  var index: UInt8
}

/// A set of at most 256 classes.
struct ClassSet: Hashable, Sendable {
  var bits: SIMD4<UInt64> = .zero

  @inline(__always)
  func contains(_ id: ClassID) -> Bool {
    bits[Int(id.index >> 6)] & (1 << UInt64(id.index & 63)) != 0
  }

  mutating func insert(_ id: ClassID) {
    bits[Int(id.index >> 6)] |= 1 << UInt64(id.index & 63)
  }

  /// Calls `body` with the index of each class.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var rest = bits[word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  @inline(__always)
  func intersects(_ other: ClassSet) -> Bool {
    let common = bits & other.bits
    return common != .zero
  }
}

/// One meaning of a form.
struct Sense: Hashable, Sendable {
  var classID: ClassID
  var value: Value
  /// Grammar of an inflected form, see `Features`.
  var features: Features = []
  /// Only where the text has the capitals of the spelling.
  var isCased = false

  enum Value: Hashable, Sendable {
    case integer(Int32)
    case symbol(Symbol)
  }

  var integer: Int? {
    if case .integer(let value) = value { Int(value) } else { nil }
  }

  var symbol: Symbol? {
    if case .symbol(let symbol) = value { symbol } else { nil }
  }
}

/// An interned word of the data (`rogers`, `fail`), as an index into `LexiconTable.symbols`.
struct Symbol: Hashable, Sendable {
  var index: UInt32
}

/// Grammar of an inflected form.
struct Features: OptionSet, Hashable, Sendable {
  var rawValue: UInt32

  static let singular = Features(rawValue: 1 << 0)
  static let plural = Features(rawValue: 1 << 1)
  static let feminine = Features(rawValue: 1 << 2)
  static let masculine = Features(rawValue: 1 << 3)
  static let infinitive = Features(rawValue: 1 << 4)
  static let present = Features(rawValue: 1 << 5)
  static let past = Features(rawValue: 1 << 6)
  static let imperfect = Features(rawValue: 1 << 7)
  static let future = Features(rawValue: 1 << 8)
  static let conditional = Features(rawValue: 1 << 9)
  static let subjunctive = Features(rawValue: 1 << 10)
  static let pastParticiple = Features(rawValue: 1 << 12)
  static let presentParticiple = Features(rawValue: 1 << 13)
  static let firstPerson = Features(rawValue: 1 << 14)
  static let secondPerson = Features(rawValue: 1 << 15)
  static let thirdPerson = Features(rawValue: 1 << 16)
  static let verb = Features(rawValue: 1 << 17)
  static let noun = Features(rawValue: 1 << 18)
  static let adjective = Features(rawValue: 1 << 19)
}
