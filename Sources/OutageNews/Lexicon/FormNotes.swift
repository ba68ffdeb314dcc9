/// What the annotator asks of every form, side by side: a word costs one line of memory, which is what a look-up takes its time for.
/// The table is a block of the lexicon's image and is read in place.
struct FormNotes: @unchecked Sendable {  // why: `notes` is memory of `lexicon` that nobody writes
  struct Note: Sendable {
    /// The node of entries that begin with the form, 0 for none.
    var root: UInt32
    var topics: Topics
  }

  private let lexicon: LexiconTable
  /// By form: the root, and the topics above it.
  private let notes: UnsafeBufferPointer<UInt64>

  private static let block = "notes"

  init(_ lexicon: LexiconTable) {
    self.lexicon = lexicon
    var reader = lexicon.block(Self.block) ?? ImageReader(UnsafeRawBufferPointer(start: nil, count: 0))
    notes = reader.array()
  }

  @inline(__always)
  subscript(form: Form) -> Note {
    let index = Int(form.index)
    let note = index < notes.count ? notes[index] : 0
    return Note(
      root: UInt32(truncatingIfNeeded: note), topics: Topics(rawValue: UInt32(truncatingIfNeeded: note >> 32))
    )
  }

  /// Appends the block. O(forms).
  static func put(
    _ lexicon: LexiconTable, _ carriers: CarrierSpellings, _ rules: [(set: RuleSet, topic: Topics)],
    into out: inout ImageWriter
  ) {
    let names = lexicon.classNames
    var classes = Topics.classes
    for (set, topic) in rules {
      classes += set.states.openings.classes.map { (names[Int($0.index)], topic) }
    }
    let marks = FormMarks<Topics>(lexicon, classes: classes)
    var topics = (0..<lexicon.formCount).map { index in
      let form = Form(index: UInt32(truncatingIfNeeded: index))
      return carriers.knows(form) ? marks[form].union(.carrier) : marks[form]
    }
    for (set, topic) in rules {
      for form in set.states.openings.forms where form < topics.count { topics[form].insert(topic) }
    }
    var own = ImageWriter()
    own.put(
      topics.enumerated().map { index, topics in
        UInt64(topics.rawValue) << 32 | UInt64(lexicon.root(Form(index: UInt32(truncatingIfNeeded: index))))
      })
    out.put(own, named: block)
  }
}
