/// All words of one language, frozen: what the lexicon files of `en` (or `fr`) and `any` say.
///
/// Looking up a token is one probe of a hash table; the words of a multi-word entry are walked in a trie of forms.
final class LexiconTable: @unchecked Sendable {  // why: `image` points into `memory`, which nobody writes
  let language: Language
  private let memory: SharedBytes
  private let image: LexiconImage

  init(_ image: LexiconImage, in memory: SharedBytes, language: Language) {
    self.language = language
    self.memory = memory
    self.image = image
  }

  var formCount: Int { image.plainSets.count }
  var symbolCount: Int { image.symbols.count }
  /// By form: classes that it has, whatever its capitals.
  var classes: FormClasses { FormClasses(image, image.plainSets) }
  /// By form: classes that it has with the capitals of its spelling.
  var casedClasses: FormClasses { FormClasses(image, image.casedSets) }

  var classNames: [String] { image.classNames.names }
  var symbols: [String] { image.symbols.names }

  func classID(_ name: String) -> ClassID? {
    image.classNames.index(of: name).map { ClassID(index: UInt8(truncatingIfNeeded: $0)) }
  }
  func symbol(_ name: String) -> Symbol? {
    image.symbols.index(of: name).map { Symbol(index: UInt32($0)) }
  }
  func name(_ symbol: Symbol) -> String { image.symbols[Int(symbol.index)] }

  /// Reads what is compiled beside the words: the rules of a dimension, the notes of forms; nil where there is none of that name.
  func block(_ name: String) -> ImageReader? { image.block(name) }

  /// Calls `body` with every symbol and its name's bytes.
  func forEachSymbol(_ body: (Symbol, UnsafeBufferPointer<UInt8>) -> Void) {
    for index in 0..<image.symbols.count { body(Symbol(index: UInt32(index)), image.symbols.bytes(index)) }
  }

  /// The form of a folded key.
  @inline(__always)
  func form(hash: UInt64) -> Form { image.words.form(hash) }

  /// The form that has this key when accents are dropped: for capitals, which newsrooms leave without.
  func form(unaccentedHash hash: UInt64) -> Form { image.bare.form(hash) }

  /// The node of entries that begin with a form, 0 for none.
  @inline(__always)
  func root(_ form: Form) -> UInt32 { image.roots[Int(form.index)] }

  /// The node that a form leads to, 0 for none.
  @inline(__always)
  func node(after node: UInt32, form: Form) -> UInt32 { image.node(after: node, form: form.index) }

  /// The entry that ends at a node.
  func entry(at node: UInt32) -> Form { Form(index: image.nodeForms[Int(node)]) }

  /// Which of the words of a multi-word entry must be capitals for its cased senses.
  func capitals(of form: Form) -> UInt32 { image.capitals[Int(form.index)] }

  /// Classes of a form as it stands in the text; none for a form of the other language's table, as a name that was first told in a
  /// section of that language has.
  @inline(__always)
  func classes(of form: Form, cased: Bool) -> ClassSet {
    guard Int(form.index) < formCount else { return ClassSet() }
    return image.classSet((cased ? image.casedSets : image.plainSets)[Int(form.index)])
  }

  /// Whether a form is more than a part of entries or a word of rules, whatever its capitals. The first set is the empty one.
  @inline(__always)
  func hasClass(_ form: Form) -> Bool {
    Int(form.index) < formCount && image.plainSets[Int(form.index)] != 0
  }

  func senses(of form: Form) -> SenseList {
    SenseList(
      table: image.senses,
      range: Int(form.index) < formCount ? image.senses.range(of: Int(form.index)) : 0..<0)
  }

  /// The first sense of a form in a class.
  func sense(of form: Form, in classID: ClassID) -> Sense? {
    guard Int(form.index) < formCount else { return nil }
    for index in image.senses.range(of: Int(form.index)) where image.senses.classID(index) == classID {
      return image.senses[index]
    }
    return nil
  }
}

/// The senses of one form.
struct SenseList: RandomAccessCollection {
  fileprivate let table: SenseTable
  fileprivate let range: Range<Int>

  var startIndex: Int { range.lowerBound }
  var endIndex: Int { range.upperBound }
  @inline(__always)
  subscript(position: Int) -> Sense { table[position] }
}

/// Classes by form. Forms share few distinct sets, so that a question about sets answers it for all forms.
struct FormClasses {
  private let distinct: UnsafeBufferPointer<UInt64>
  /// By form: index of its set.
  let sets: UnsafeBufferPointer<UInt16>

  fileprivate init(_ image: LexiconImage, _ sets: UnsafeBufferPointer<UInt16>) {
    distinct = image.classSets
    self.sets = sets
  }

  subscript(form: Int) -> ClassSet { classSet(Int(sets[form])) }

  private func classSet(_ index: Int) -> ClassSet {
    let base = index * 4
    return ClassSet(bits: SIMD4(distinct[base], distinct[base + 1], distinct[base + 2], distinct[base + 3]))
  }

  /// What a set of classes is to the caller, by index of the set.
  func map<Value>(_ value: (ClassSet) -> Value) -> [Value] {
    (0..<distinct.count / 4).map { value(classSet($0)) }
  }

  /// By index of a set: the bits that its classes have, given by index of the class.
  func bits(ofClasses bits: [UInt32]) -> [UInt32] {
    map { set in
      var all: UInt32 = 0
      set.forEach { all |= bits[$0] }
      return all
    }
  }

  /// The forms that have one of some classes, rising. O(forms), a load each.
  func forms(in wanted: ClassSet) -> some Sequence<Int> {
    let isWanted = map { $0.intersects(wanted) }
    let sets = sets
    return sets.indices.lazy.filter { isWanted[Int(sets[$0])] }
  }

  func forms(in id: ClassID) -> some Sequence<Int> {
    var wanted = ClassSet()
    wanted.insert(id)
    return forms(in: wanted)
  }
}
