/// Text of a resource file that is made from an importer's values, and the value that each line comes from.
struct ValueLines {
  private(set) var text = ""
  private var lines = 0
  /// The last line of each value, in order.
  private var values: [(last: Int, name: String)] = []

  var isEmpty: Bool { values.isEmpty }

  /// Adds whole lines.
  mutating func add(_ piece: String, of value: String) {
    text += piece
    lines += piece.utf8.count { $0 == 0x0A }
    values.append((lines, value))
  }

  /// The error with the value in the place of file and line.
  func naming(_ error: ResourceError) -> ResourceError {
    guard let value = values.first(where: { error.line <= $0.last }) else { return error }
    return ResourceError(file: value.name, line: 0, reason: error.reason)
  }
}
