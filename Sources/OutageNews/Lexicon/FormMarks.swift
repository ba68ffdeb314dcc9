/// Bits of a few classes by form, for recognizers that ask of every token what it is.
///
/// Two small loads a token, where `LexiconTable.classes` is 32 bytes and a test.
struct FormMarks<Marks: OptionSet & Sendable>: @unchecked Sendable
where Marks.RawValue == UInt32, Marks.Element == Marks {
  // why unchecked: `sets` is memory of `table` that nobody writes.
  private let table: LexiconTable
  private let sets: UnsafeBufferPointer<UInt16>
  /// By set of classes.
  private let marks: [UInt32]

  /// - Parameter cased: whether classes count that a form has only with the capitals of its spelling.
  /// - Complexity: O(distinct sets of classes).
  init(_ table: LexiconTable, classes: [(name: String, mark: Marks)], cased: Bool = true) {
    self.table = table
    sets = cased ? table.casedClasses.sets : table.classes.sets
    var bits = [UInt32](repeating: 0, count: 256)
    for (name, mark) in classes {
      if let id = table.classID(name) { bits[Int(id.index)] |= mark.rawValue }
    }
    marks = table.casedClasses.bits(ofClasses: bits)
  }

  @inline(__always)
  subscript(form: Form) -> Marks {
    let index = Int(form.index)
    return Marks(rawValue: index < sets.count ? marks[Int(sets[index])] : 0)
  }
}

/// Bits of at most 32 classes by form and capital, for recognizers to which a capital matters.
struct CasedMarks: @unchecked Sendable {
  // why unchecked: the sets are memory of `table` that nobody writes.
  private let table: LexiconTable
  private let plainSets: UnsafeBufferPointer<UInt16>
  private let casedSets: UnsafeBufferPointer<UInt16>
  /// By set of classes: a bit for each class asked for, by its place.
  private let marks: [UInt32]

  /// O(distinct sets of classes).
  init(_ table: LexiconTable, classes: [ClassID?]) {
    self.table = table
    plainSets = table.classes.sets
    casedSets = table.casedClasses.sets
    var bits = [UInt32](repeating: 0, count: 256)
    for (index, id) in classes.enumerated() {
      if let id { bits[Int(id.index)] |= 1 << UInt32(index) }
    }
    marks = table.classes.bits(ofClasses: bits)
  }

  /// The classes of a form as it stands in the text.
  @inline(__always)
  func of(_ form: Form, isCapitalized: Bool) -> UInt32 {
    let index = Int(form.index)
    guard index < plainSets.count, form != .none else { return 0 }
    return marks[Int((isCapitalized ? casedSets : plainSets)[index])]
  }
}
