/// The words of one language as they lie in memory, and in a snapshot (`Resources/Compiled`): tables that are read in
/// place, so that a process that starts builds nothing (Docs/Decisions/0004).
///
/// Layout: magic and key, then counted arrays in the order of `init`, each padded to eight bytes, in the machine's byte order.
struct LexiconImage {
  /// Changes whenever the layout, the tokenizer or the paradigms' code change what a file means.
  static let magic: UInt64 = 0x4F4E_5357_3030_3032

  let classNames: NameTable
  let symbols: NameTable
  /// Single words by the hash of their folded key, and of their key without accents.
  let words: FormTable
  let bare: FormTable
  /// The distinct sets of classes, four integers each.
  let classSets: UnsafeBufferPointer<UInt64>
  /// By form: its set of classes, whatever its capitals; and with the capitals of its spelling.
  let plainSets: UnsafeBufferPointer<UInt16>
  let casedSets: UnsafeBufferPointer<UInt16>
  let senses: SenseTable
  /// By form: the trie node of entries that begin with it, 0 for none.
  let roots: UnsafeBufferPointer<UInt32>
  /// By trie node: the form of the entry that ends there, 0 for none.
  let nodeForms: UnsafeBufferPointer<UInt32>
  /// By trie node: its edges, sorted by form.
  let edgeStart: UnsafeBufferPointer<UInt32>
  let edgeForms: UnsafeBufferPointer<UInt32>
  let edgeNodes: UnsafeBufferPointer<UInt32>
  /// By form: which of its first 32 words are capitalized in the spelling.
  let capitals: UnsafeBufferPointer<UInt32>
  /// What the builder answered while the gazetteer was added: form and capitals of each spelling.
  let answers: UnsafeBufferPointer<UInt32>

  /// Nil where the bytes are of another key or layout, or end too early.
  init?(_ bytes: UnsafeRawBufferPointer, key: UInt64) {
    var reader = ImageReader(bytes)
    guard let head: UnsafeBufferPointer<UInt64> = reader.array(), head.elementsEqual([Self.magic, key]),
      let classNames = NameTable(&reader), let symbols = NameTable(&reader),
      let words = FormTable(&reader), let bare = FormTable(&reader),
      let classSets: UnsafeBufferPointer<UInt64> = reader.array(),
      let plainSets: UnsafeBufferPointer<UInt16> = reader.array(),
      let casedSets: UnsafeBufferPointer<UInt16> = reader.array(),
      let senses = SenseTable(&reader), let roots: UnsafeBufferPointer<UInt32> = reader.array(),
      let nodeForms: UnsafeBufferPointer<UInt32> = reader.array(),
      let edgeStart: UnsafeBufferPointer<UInt32> = reader.array(),
      let edgeForms: UnsafeBufferPointer<UInt32> = reader.array(),
      let edgeNodes: UnsafeBufferPointer<UInt32> = reader.array(),
      let capitals: UnsafeBufferPointer<UInt32> = reader.array(),
      let answers: UnsafeBufferPointer<UInt32> = reader.array()
    else { return nil }
    (self.classNames, self.symbols, self.words, self.bare) = (classNames, symbols, words, bare)
    (self.classSets, self.plainSets, self.casedSets) = (classSets, plainSets, casedSets)
    (self.senses, self.roots, self.nodeForms) = (senses, roots, nodeForms)
    (self.edgeStart, self.edgeForms, self.edgeNodes) = (edgeStart, edgeForms, edgeNodes)
    (self.capitals, self.answers) = (capitals, answers)
  }

  @inline(__always)
  func classSet(_ index: UInt16) -> ClassSet {
    let base = Int(index) * 4
    return ClassSet(
      bits: SIMD4(classSets[base], classSets[base + 1], classSets[base + 2], classSets[base + 3]))
  }

  /// The node that a form leads to, 0 for none. O(log edges of the node).
  @inline(__always)
  func node(after node: UInt32, form: UInt32) -> UInt32 {
    var low = Int(edgeStart[Int(node)])
    var high = Int(edgeStart[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeForms[middle] < form { low = middle + 1 } else { high = middle }
    }
    return low < Int(edgeStart[Int(node) + 1]) && edgeForms[low] == form ? edgeNodes[low] : 0
  }
}

/// Forms by a hash: buckets in one array, about one form each.
struct FormTable {
  private let start: UnsafeBufferPointer<UInt32>
  private let hashes: UnsafeBufferPointer<UInt64>
  private let forms: UnsafeBufferPointer<UInt32>

  fileprivate init?(_ reader: inout ImageReader) {
    guard let start: UnsafeBufferPointer<UInt32> = reader.array(),
      let hashes: UnsafeBufferPointer<UInt64> = reader.array(),
      let forms: UnsafeBufferPointer<UInt32> = reader.array()
    else { return nil }
    (self.start, self.hashes, self.forms) = (start, hashes, forms)
  }

  @inline(__always)
  static func bucket(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (count - 1)
  }

  @inline(__always)
  func form(_ hash: UInt64) -> Form {
    let bucket = Self.bucket(hash, of: start.count - 1)
    var index = Int(start[bucket])
    let end = Int(start[bucket + 1])
    while index < end {
      if hashes[index] == hash { return Form(index: forms[index]) }
      index += 1
    }
    return .none
  }
}

/// Senses by form.
struct SenseTable {
  private let start: UnsafeBufferPointer<UInt32>
  /// Class, kind of value, case; value; features.
  private let heads: UnsafeBufferPointer<UInt32>
  private let values: UnsafeBufferPointer<UInt32>
  private let features: UnsafeBufferPointer<UInt32>

  fileprivate init?(_ reader: inout ImageReader) {
    guard let start: UnsafeBufferPointer<UInt32> = reader.array(),
      let heads: UnsafeBufferPointer<UInt32> = reader.array(),
      let values: UnsafeBufferPointer<UInt32> = reader.array(),
      let features: UnsafeBufferPointer<UInt32> = reader.array()
    else { return nil }
    (self.start, self.heads, self.values, self.features) = (start, heads, values, features)
  }

  static func head(_ sense: Sense) -> UInt32 {
    let isInteger: UInt32 = sense.integer == nil ? 0 : 1
    return UInt32(sense.classID.index) | isInteger << 8 | (sense.isCased ? 1 : 0) << 9
  }

  @inline(__always)
  func range(of form: Int) -> Range<Int> { Int(start[form])..<Int(start[form + 1]) }

  @inline(__always)
  func classID(_ index: Int) -> ClassID { ClassID(index: UInt8(truncatingIfNeeded: heads[index])) }

  @inline(__always)
  subscript(index: Int) -> Sense {
    let (head, value) = (heads[index], values[index])
    return Sense(
      classID: classID(index),
      value: head & 1 << 8 != 0
        ? .integer(Int32(bitPattern: value)) : .symbol(Symbol(index: value)),
      features: Features(rawValue: features[index]), isCased: head & 1 << 9 != 0)
  }
}

/// Names by index, and back.
struct NameTable {
  /// Behind the last byte of each.
  private let ends: UnsafeBufferPointer<UInt32>
  private let text: UnsafeBufferPointer<UInt8>
  /// Hashes in rising order, and whose they are.
  private let hashes: UnsafeBufferPointer<UInt64>
  private let indices: UnsafeBufferPointer<UInt32>

  fileprivate init?(_ reader: inout ImageReader) {
    guard let ends: UnsafeBufferPointer<UInt32> = reader.array(),
      let text: UnsafeBufferPointer<UInt8> = reader.array(),
      let hashes: UnsafeBufferPointer<UInt64> = reader.array(),
      let indices: UnsafeBufferPointer<UInt32> = reader.array()
    else { return nil }
    (self.ends, self.text, self.hashes, self.indices) = (ends, text, hashes, indices)
  }

  static func hash(_ name: String) -> UInt64 {
    var hash = Folding.seed
    for byte in name.utf8 { hash = Folding.mix(hash, byte) }
    return hash
  }

  var count: Int { ends.count }

  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return UnsafeBufferPointer(rebasing: text[start..<Int(ends[index])])
  }

  subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  func index(of name: String) -> Int? {
    let hash = Self.hash(name)
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    guard low < hashes.count, hashes[low] == hash else { return nil }
    let index = Int(indices[low])
    return bytes(index).elementsEqual(name.utf8) ? index : nil
  }
}

/// Lends counted arrays; nil where the bytes end too early.
private struct ImageReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func array<Integer: FixedWidthInteger & BitwiseCopyable>() -> UnsafeBufferPointer<Integer>? {
    guard position + 8 <= bytes.count else { return nil }
    let count = Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    position += 8
    let size = MemoryLayout<Integer>.size
    guard count >= 0, count <= (bytes.count - position) / size else { return nil }
    let start = position
    position += (count * size + 7) & ~7
    guard position <= bytes.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count * size]).assumingMemoryBound(
      to: Integer.self)
  }
}
