/// A place where the article names a service.
struct ServiceMention: Sendable, Hashable {
  var id: ServiceID
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
  var strength: Strength
  /// Of somebody who uses the network (schools, flights): it says nothing about telecommunications.
  var isPublic = false
  /// A verb behind a word for what can or cannot be done: `can text`, `impossible d'appeler`.
  var isDeed = false
  /// What is said here counts for its state in a whole article.
  var isWeighed = false

  enum Strength: UInt8, Sendable, Comparable {
    /// A verb or a thing as a rule (`call`, `cable`): a mention only in a list of services.
    case listed
    /// A word with other meanings (`phones`, `cards`, `Zoom`): a mention only where a state is said of it.
    case weak
    /// A word with other meanings that an article about an outage hardly uses (`texts`, `hospitals`).
    case likely
    /// A number that one dials.
    case number
    /// A word that means a service wherever it stands.
    case strong

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}
