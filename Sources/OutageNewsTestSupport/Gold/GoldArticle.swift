public import OutageNews

/// An article with the facts that people found in it: what a report is scored against.
///
///     let gold = try GoldArticle(parsing: """
///       {"id": "a", "language": "en", "given": null, "published": null, "carriers": {"rogers": "affected"},
///        "services": {}, "compensation": {}, "outages": []}
///       ---
///       %% body
///       <c id="rogers">Rogers</c> is down.
///       """)
///     let report = try Extractor().extract(gold.article)
///     #expect(gold.differences(from: report) == "")
///
/// `Tests/Gold/README.md` has the format.
public struct GoldArticle: Sendable {
  public var id: String
  /// A BCP 47 code.
  public var language: String
  /// The publication date that the caller gives; `nil` where it gives none.
  public var given: String?
  /// The publication date that a report should have.
  public var published: String?
  /// The text without tags.
  public var text: String
  public var sections: [GoldSection]
  /// By start, longer ones first.
  public var tags: [GoldTag]
  /// Carrier id to role.
  public var carriers: [String: String]
  /// Service id to status.
  public var services: [String: String]
  /// The facts of each compensation statement, by the number in its tags.
  public var compensation: [String: GoldCompensation]
  /// The main outage first.
  public var outages: [GoldOutage]

  /// What to give the extractor.
  public var article: Article { Article(text: text, id: id, published: given) }
}

/// A section of a gold article.
public struct GoldSection: Sendable, Hashable {
  public var kind: SectionKind
  /// Where it stands in the text, in UTF-8 bytes.
  public var bytes: ByteRange

  public init(kind: SectionKind, bytes: ByteRange) {
    self.kind = kind
    self.bytes = bytes
  }
}

/// A tag of a gold article, with the text that it holds.
public struct GoldTag: Sendable, Hashable {
  /// What a tag marks, with its name in the file.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case date = "d"
    case duration = "u"
    case carrier = "c"
    case service = "s"
    case compensation = "comp"
    case customers = "n"
    case quote = "q"
  }

  public var kind: Kind
  /// The words between the tags.
  public var text: String
  /// Where they stand in the text, in UTF-8 bytes.
  public var bytes: ByteRange
  /// By name: `v` a value, `m` a modifier, `id`, `n` the number of a compensation statement, `c` a count, `by` a speaker …
  public var attributes: [String: String]

  public init(kind: Kind, text: String, bytes: ByteRange, attributes: [String: String] = [:]) {
    self.kind = kind
    self.text = text
    self.bytes = bytes
    self.attributes = attributes
  }

  /// Whether annotators could reasonably differ: neither required nor counted wrong.
  public var isOptional: Bool { attributes["opt"].map { !$0.isEmpty } ?? false }
}

/// The facts of a compensation statement.
public struct GoldCompensation: Sendable, Hashable {
  /// A ``CompensationStatus``.
  public var status: String
  /// A ``CompensationKind``.
  public var kind: String
  /// A carrier's id.
  public var provider: String?
  /// `{"money": 5.0, "currency": "CAD"}` and its kin, each value in the form in which scores compare it.
  public var amount: [String: ScoredValue]?

  public init(
    status: CompensationStatus, kind: CompensationKind, provider: CarrierID? = nil,
    amount: CompensationAmount? = nil
  ) {
    self.status = status.rawValue
    self.kind = kind.rawValue
    self.provider = provider?.rawValue
    self.amount = amount?.scored
  }
}

/// An outage of a gold article, each slot in the form in which scores compare it.
public struct GoldOutage: Sendable, Hashable {
  /// By the name of the slot in JSON: `carrier`, `start`, `end`, `duration`, `status`, `cause`, `customers`.
  public var slots: [String: ScoredValue]

  /// Makes an outage from its slots; one that is left out is `null`.
  public init(slots: [String: ScoredValue]) { self.slots = slots }

  /// What a report should say: the slots of `outage`.
  public init(_ outage: Outage) { slots = outage.scored }
}

/// Why a gold article cannot be read.
public struct GoldError: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
