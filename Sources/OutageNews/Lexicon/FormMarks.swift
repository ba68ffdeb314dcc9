/// Bits of a few classes by form, for recognizers that ask of every token what it is.
///
/// One byte load a token, where `LexiconTable.classes` is 32 bytes and a test.
struct FormMarks<Marks: OptionSet & Sendable>: Sendable
where Marks.RawValue == UInt32, Marks.Element == Marks {
  private var marks: [UInt32]

  /// O(forms).
  init(_ table: LexiconTable, classes: [(name: String, mark: Marks)]) {
    marks = [UInt32](repeating: 0, count: table.formCount)
    var wanted = ClassSet()
    var known: [(ClassID, UInt32)] = []
    for (name, mark) in classes {
      guard let id = table.classID(name) else { continue }
      wanted.insert(id)
      known.append((id, mark.rawValue))
    }
    for form in 0..<table.formCount {
      let set = table.casedClasses[form]
      guard set.intersects(wanted) else { continue }
      for (id, mark) in known where set.contains(id) { marks[form] |= mark }
    }
  }

  @inline(__always)
  subscript(form: Form) -> Marks {
    let index = Int(form.index)
    return Marks(rawValue: index < marks.count ? marks[index] : 0)
  }
}
