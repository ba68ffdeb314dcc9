/// A carrier that an importer adds to a ``Lexicon``.
///
///     let cow = CarrierDefinition(id: "purple-cow", name: "Purple Cow", country: "CA", kind: .virtualOperator)
///
/// What most stanzas of `carriers.gazetteer` say. Letter case, other degrees of context and words that a spelling must not stand beside are
/// keys of such a stanza alone: ``Lexicon/adding(file:_:)`` reads one (`Docs/AddingACarrier.md`).
public struct CarrierDefinition: Sendable, Hashable {
  public var id: CarrierID
  /// The name for readers; also a spelling, unless it stands in ``ambiguousSpellings``.
  public var name: String
  /// ISO 3166-1 alpha-2 code of its home market.
  public var country: String
  /// Further countries where the same brand is an operator.
  public var countries: [String]
  /// What it is.
  public var kind: CarrierKind
  /// Its owner.
  public var parent: CarrierID?
  /// The networks that carry a virtual operator.
  public var hosts: [CarrierID]
  /// Spellings that are the carrier wherever they stand, earlier names and usual misspellings too.
  public var aliases: [String]
  /// Spellings that are other words too: they count with their capital, and in an article about telecommunications.
  public var ambiguousSpellings: [String]
  /// Accounts on social networks, with their `@`.
  public var handles: [String]
  /// Names that contain one of its spellings and are something else.
  public var lookalikes: [String]

  public init(
    id: CarrierID, name: String, country: String, countries: [String] = [],
    kind: CarrierKind = .networkOperator, parent: CarrierID? = nil, hosts: [CarrierID] = [],
    aliases: [String] = [], ambiguousSpellings: [String] = [], handles: [String] = [],
    lookalikes: [String] = []
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.countries = countries
    self.kind = kind
    self.parent = parent
    self.hosts = hosts
    self.aliases = aliases
    self.ambiguousSpellings = ambiguousSpellings
    self.handles = handles
    self.lookalikes = lookalikes
  }

  /// The stanza of a gazetteer file that says the same.
  var stanza: String {
    var lines = ["carrier \(id.rawValue)", "name: \(name)", "country: \(country)", "kind: \(kind.rawValue)"]
    if !countries.isEmpty { lines.append("countries: " + countries.joined(separator: " ")) }
    if let parent { lines.append("parent: \(parent.rawValue)") }
    if !hosts.isEmpty { lines.append("host: " + hosts.map(\.rawValue).joined(separator: " ")) }
    if !aliases.isEmpty { lines.append("alias: " + aliases.joined(separator: " | ")) }
    if !ambiguousSpellings.isEmpty {
      lines.append("bare: " + ambiguousSpellings.joined(separator: " | "))
      lines.append("ambiguous: common-word")
      lines.append("needs: article")
    }
    if !handles.isEmpty { lines.append("handle: " + handles.joined(separator: " | ")) }
    if !lookalikes.isEmpty {
      lines.append("lookalikes \(id.rawValue)")
      lines.append("thing: " + lookalikes.joined(separator: " | "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
