/// A place where the article names a carrier.
struct CarrierMention: Sendable, Hashable {
  var id: CarrierID
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  var certainty: Certainty
  /// The country that the spelling tells (`Orange Belgique`).
  var country: String?

  enum Certainty: UInt8, Sendable, Comparable {
    /// A common word that the context makes a carrier.
    case context
    /// A spelling that is nothing else.
    case name
    case handle

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}
