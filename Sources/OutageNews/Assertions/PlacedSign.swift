/// A sign of a ``WeightTable`` that is told by its place in a list of names, because there are too many for the cases of a type.
protocol PlacedSign: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Its place among all signs.
  var place: Int { get }
  init(place: Int)
  /// By place.
  static var names: [String] { get }
}

extension PlacedSign {
  var rawValue: String { Self.names[place] }

  init?(rawValue: String) {
    guard let place = Self.names.firstIndex(of: rawValue) else { return nil }
    self.init(place: place)
  }
}
