/// A carrier as the gazetteer tells it. Spellings are UTF-8 slices of the file, not strings: there are thousands.
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
  var spellings: [Spelling] = []
  /// Nil: a bare spelling wants its capital, a strong one none.
  var letterCase: LetterCase?
  var ambiguity: Set<String> = []
  var needs: Needs = .nothing
  /// Where a language differs.
  var needsByLanguage: [Language: Needs] = [:]
  /// With one of these words right behind it, a bare spelling is something else.
  var notBefore: [ArraySlice<UInt8>] = []
  /// With one of these words right before it, a bare spelling is something else.
  var notAfter: [ArraySlice<UInt8>] = []
  /// Line of the file where it begins.
  var line = 0

  func needs(in language: Language) -> Needs { needsByLanguage[language] ?? needs }

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

  /// Which capitals a bare spelling needs.
  enum LetterCase: String, Sendable {
    case capital, exact, any
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

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
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
