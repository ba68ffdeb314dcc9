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
  public var bytes: ByteRange
}

/// A tag of a gold article, with the text that it holds.
public struct GoldTag: Sendable, Hashable {
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
  public var text: String
  public var bytes: ByteRange
  public var attributes: [String: String]

  /// Whether annotators could reasonably differ: neither required nor counted wrong.
  public var isOptional: Bool { attributes["opt"].map { !$0.isEmpty } ?? false }
}

/// The facts of a compensation statement.
public struct GoldCompensation: Sendable, Hashable {
  public var status: String
  public var kind: String
  public var provider: String?
  /// `{"money": 5.0, "currency": "CAD"}` and its kin, each value in the form in which scores compare it.
  var amount: [String: ScoredValue]?
}

/// An outage of a gold article, each slot in the form in which scores compare it.
public struct GoldOutage: Sendable, Hashable {
  var slots: [String: ScoredValue]
}

/// Why a gold article cannot be read.
public struct GoldError: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
