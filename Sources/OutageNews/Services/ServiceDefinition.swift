/// A service that an importer adds to a ``Lexicon``.
public struct ServiceDefinition: Sendable, Hashable {
  public var id: ServiceID
  /// The names for readers.
  public var englishName: String
  public var frenchName: String
  public var category: ServiceCategory
  /// The wider service that carries it.
  public var parent: ServiceID?
  /// What English and French articles call it.
  public var spellings: [Language: [String]]

  public init(
    id: ServiceID, englishName: String, frenchName: String, category: ServiceCategory,
    parent: ServiceID? = nil,
    spellings: [Language: [String]]
  ) {
    self.id = id
    self.englishName = englishName
    self.frenchName = frenchName
    self.category = category
    self.parent = parent
    self.spellings = spellings
  }

  /// The line of `services.table` that says the same.
  var row: String {
    let owner = category == .telecom ? "carrier" : category == .emergency ? "emergency" : "third-party"
    return [id.rawValue, englishName, frenchName, parent?.rawValue ?? "-", category.rawValue, owner, "-"]
      .joined(separator: " | ")
  }
}
