/// A service that an importer adds to a ``Lexicon``, named by unmistakable words.
///
/// Words that name it only beside a failure, and numbers that are dialled, are blocks of a lexicon file: ``Lexicon/adding(file:_:)``.
public struct ServiceDefinition: Sendable, Hashable {
  public var id: ServiceID
  /// The name for English readers.
  public var englishName: String
  /// The name for French readers.
  public var frenchName: String
  /// Its kind, which also says whose it is: telecom services come back with the network, others when that is said.
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
