/// All words of one language, frozen: what the lexicon files of `en` (or `fr`) and `any` say.
///
/// Looking up a token is one probe of a hash table; the words of a multi-word entry are walked in a trie of forms.
final class LexiconTable: Sendable {
  let language: Language
  let classNames: [String]
  let symbols: [String]
  private let classIDs: [String: ClassID]
  private let symbolIDs: [String: Symbol]

  private let slots: [Slot]
  private let unaccented: [Slot]
  /// By form: classes that it has, whatever its capitals.
  let classes: [ClassSet]
  /// By form: classes that it has with the capitals of its spelling.
  let casedClasses: [ClassSet]
  private let senseStart: [UInt32]
  private let senses: [Sense]
  /// By form: the trie node of entries that begin with it, 0 for none.
  private let roots: [UInt32]
  private let edges: [Edge]
  /// By trie node: the form of the entry that ends there, 0 for none.
  private let nodeForms: [UInt32]
  /// By form: which of its first 32 words are capitalized in the spelling.
  private let capitals: [UInt32]

  struct Slot: Sendable {
    var hash: UInt64
    var form: UInt32
  }

  /// An edge of the trie, as a slot of a hash table.
  struct Edge: Sendable {
    var key: UInt64
    var node: UInt32
  }

  init(_ builder: LexiconBuilder) {
    language = builder.language
    classNames = builder.classNames
    symbols = builder.symbols
    classIDs = builder.classIDs
    symbolIDs = builder.symbolIDs
    slots = builder.slots
    unaccented = builder.unaccentedSlots()
    roots = builder.roots
    edges = builder.edges
    nodeForms = builder.nodeForms
    capitals = builder.capitals
    (senseStart, senses) = builder.sortedSenses()
    var plain = [ClassSet](repeating: ClassSet(), count: builder.formCount)
    var cased = plain
    for (form, sense) in builder.senses {
      cased[Int(form)].insert(sense.classID)
      if !sense.isCased { plain[Int(form)].insert(sense.classID) }
    }
    classes = plain
    casedClasses = cased
  }

  var formCount: Int { classes.count }

  func classID(_ name: String) -> ClassID? { classIDs[name] }
  func symbol(_ name: String) -> Symbol? { symbolIDs[name] }
  func name(_ symbol: Symbol) -> String { symbols[Int(symbol.index)] }

  /// The form of a folded key.
  @inline(__always)
  func form(hash: UInt64) -> Form {
    Self.find(hash, in: slots)
  }

  /// The form that has this key when accents are dropped: for capitals, which newsrooms leave without.
  func form(unaccentedHash hash: UInt64) -> Form {
    Self.find(hash, in: unaccented)
  }

  @inline(__always)
  private static func find(_ hash: UInt64, in slots: [Slot]) -> Form {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[index].form != 0 {
      if slots[index].hash == hash { return Form(index: slots[index].form) }
      index = (index + 1) & mask
    }
    return .none
  }

  /// The node of entries that begin with a form, 0 for none.
  @inline(__always)
  func root(_ form: Form) -> UInt32 {
    roots[Int(form.index)]
  }

  /// The node that a form leads to, 0 for none.
  func node(after node: UInt32, form: Form) -> UInt32 {
    let key = UInt64(node) << 32 | UInt64(form.index)
    let mask = edges.count - 1
    var index = LexiconBuilder.spread(key) & mask
    while edges[index].node != 0 {
      if edges[index].key == key { return edges[index].node }
      index = (index + 1) & mask
    }
    return 0
  }

  /// The entry that ends at a node.
  func entry(at node: UInt32) -> Form { Form(index: nodeForms[Int(node)]) }

  /// Which of the words of a multi-word entry must be capitals for its cased senses.
  func capitals(of form: Form) -> UInt32 { capitals[Int(form.index)] }

  /// Classes of a form as it stands in the text; none for a form of the other language's table, as a name that was first told in a
  /// section of that language has.
  @inline(__always)
  func classes(of form: Form, cased: Bool) -> ClassSet {
    guard Int(form.index) < classes.count else { return ClassSet() }
    return cased ? casedClasses[Int(form.index)] : classes[Int(form.index)]
  }

  func senses(of form: Form) -> ArraySlice<Sense> {
    guard Int(form.index) < formCount else { return [] }
    return senses[Int(senseStart[Int(form.index)])..<Int(senseStart[Int(form.index) + 1])]
  }

  /// The first sense of a form in a class.
  func sense(of form: Form, in classID: ClassID) -> Sense? {
    guard Int(form.index) < formCount else { return nil }
    var index = Int(senseStart[Int(form.index)])
    let end = Int(senseStart[Int(form.index) + 1])
    while index < end {
      if senses[index].classID == classID { return senses[index] }
      index += 1
    }
    return nil
  }
}
