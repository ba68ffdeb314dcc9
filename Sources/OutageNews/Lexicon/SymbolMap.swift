/// What some symbols of a lexicon mean to a recognizer: an array by symbol, where a dictionary would hash every sense of every word
/// while a process starts.
struct SymbolMap<Value: Sendable>: Sendable {
  /// By symbol: index + 1 into `values`, 0 for one that means nothing.
  private var places: [UInt8]
  private let values: [Value]

  /// - Parameter meanings: at most 255, by the names of their symbols; of two with one name the last counts.
  init(_ table: LexiconTable, _ meanings: [(name: String, value: Value)]) {
    places = [UInt8](repeating: 0, count: table.symbolCount)
    values = meanings.map(\.value)
    for (index, meaning) in meanings.enumerated() {
      if let symbol = table.symbol(meaning.name) {
        places[Int(symbol.index)] = UInt8(truncatingIfNeeded: index + 1)
      }
    }
  }

  @inline(__always)
  subscript(symbol: Symbol) -> Value? {
    let index = Int(symbol.index)
    guard index < places.count, places[index] != 0 else { return nil }
    return values[Int(places[index]) - 1]
  }
}

extension SymbolMap where Value: RawRepresentable<String> & CaseIterable {
  /// The cases of a type by their own names.
  init(_ table: LexiconTable) {
    self.init(table, Value.allCases.map { (name: $0.rawValue, value: $0) })
  }
}
