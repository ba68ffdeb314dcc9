/// What the gazetteer tells of a carrier; how it is written stands apart (`CarrierNames`).
struct CarrierEntry: Sendable {
  var id: CarrierID
  var name = ""
  /// ISO 3166 code of its home market.
  var country = ""
  /// Further countries where the same brand is an operator.
  var countries: [String] = []
  var kind: CarrierKind = .networkOperator
  /// Its owner.
  var parent: CarrierID?
  /// The networks that carry it.
  var hosts: [CarrierID] = []
  var ambiguity: Ambiguity = []
  var needs: Needs = .nothing
  /// Where a language differs.
  var englishNeeds: Needs?
  var frenchNeeds: Needs?
  /// Line of the file where it begins.
  var line = 0

  /// Whose network it lives by: its hosts and its owner.
  var carriedBy: [CarrierID] { hosts + (parent.map { [$0] } ?? []) }

  func needs(in language: Language) -> Needs {
    switch language {
    case .english: englishNeeds ?? needs
    case .french: frenchNeeds ?? needs
    default: needs
    }
  }

  struct Spelling: Sendable {
    var text: ArraySlice<UInt8>
    var kind: Kind
    /// The country that the spelling tells (`Orange Belgique`).
    var country: String?

    enum Kind: UInt8, Sendable {
      /// Is the carrier wherever it stands.
      case strong
      /// Is also something else.
      case bare
      case handle
      /// A division (media, sport, foundation): no mention.
      case division
    }
  }

  /// What else a bare spelling is, as far as recognizers ask.
  struct Ambiguity: OptionSet, Sendable {
    var rawValue: UInt16
    static let commonWord = Ambiguity(rawValue: 1 << 0)
    static let englishWord = Ambiguity(rawValue: 1 << 1)
    static let person = Ambiguity(rawValue: 1 << 2)
    static let place = Ambiguity(rawValue: 1 << 3)
    static let number = Ambiguity(rawValue: 1 << 4)
    static let venue = Ambiguity(rawValue: 1 << 5)
    static let company = Ambiguity(rawValue: 1 << 6)
    static let sport = Ambiguity(rawValue: 1 << 7)
    static let animal = Ambiguity(rawValue: 1 << 8)
    static let abbreviation = Ambiguity(rawValue: 1 << 9)

    static let names: [(name: StaticString, value: Ambiguity)] = [
      ("common-word", .commonWord), ("english-word", .englishWord), ("person", .person), ("place", .place),
      ("number", .number), ("venue", .venue), ("company", .company), ("sport", .sport), ("animal", .animal),
      ("abbreviation", .abbreviation),
    ]
  }

  /// Which capitals a bare spelling needs.
  enum LetterCase: UInt8, Sendable {
    case capital, exact, any

    init?(_ name: String) {
      switch name {
      case "capital": self = .capital
      case "exact": self = .exact
      case "any": self = .any
      default: return nil
      }
    }
  }

  /// How much context a bare spelling needs; each level takes what satisfies a stronger one, too.
  enum Needs: UInt8, Sendable, Comparable {
    case nothing, article, sentence, neighbour, fullName

    init?(_ name: String) {
      switch name {
      case "nothing": self = .nothing
      case "article": self = .article
      case "sentence": self = .sentence
      case "neighbour": self = .neighbour
      case "full-name": self = .fullName
      default: return nil
      }
    }

    /// One level more.
    var raised: Needs { Needs(rawValue: rawValue + 1) ?? .fullName }

    /// One level less.
    var lowered: Needs { Needs(rawValue: max(rawValue, 1) - 1) ?? .nothing }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}

/// How a carrier is written: UTF-8 slices of the file, not strings, because there are thousands.
struct CarrierNames: Sendable {
  var spellings: [CarrierEntry.Spelling] = []
  /// Nil: a bare spelling wants its capital, a strong one none.
  var letterCase: CarrierEntry.LetterCase?
  /// With one of these words right behind it, a bare spelling is something else.
  var notBefore: [ArraySlice<UInt8>] = []
  /// With one of these words right before it, a bare spelling is something else.
  var notAfter: [ArraySlice<UInt8>] = []
}

/// What a carrier is.
public enum CarrierKind: String, Sendable, Hashable, CaseIterable {
  /// Has mobile or fixed networks of its own.
  case networkOperator = "network-operator"
  /// Rents a network.
  case virtualOperator = "virtual-operator"
  /// A second label of its parent.
  case brand
  /// Sells television and internet over cable or fibre.
  case cable
  case satellite
  case wholesale
  /// A holding.
  case group
}
