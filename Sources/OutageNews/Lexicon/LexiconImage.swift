/// The words of one language as they lie in memory, and in a snapshot (`Resources/Compiled`): tables that are read in
/// place, so that a process that starts builds nothing (Docs/Decisions/0004).
///
/// Layout: magic, key and count of bytes, then counted arrays in the order of `init`, each padded to eight bytes, in the machine's byte
/// order; behind them blocks of arrays, each with its name: the compiled rules of each dimension, and the notes of forms (`FormNotes`).
struct LexiconImage {
  /// Changes whenever the layout, the tokenizer or the paradigms' code change what a file means.
  static let magic: UInt64 = 0x4F4E_5357_3030_3034

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
  let carriers: CarrierTables
  /// What stands behind the words.
  private let blocks: ImageReader

  /// Nil where the bytes are of another key or layout, or end too early.
  init?(_ bytes: UnsafeRawBufferPointer, key: UInt64) {
    var reader = ImageReader(bytes)
    let head: UnsafeBufferPointer<UInt64> = reader.array()
    guard head.elementsEqual([Self.magic, key, UInt64(bytes.count)]) else { return nil }
    classNames = NameTable(&reader)
    symbols = NameTable(&reader)
    words = FormTable(&reader)
    bare = FormTable(&reader)
    classSets = reader.array()
    plainSets = reader.array()
    casedSets = reader.array()
    senses = SenseTable(&reader)
    roots = reader.array()
    nodeForms = reader.array()
    edgeStart = reader.array()
    edgeForms = reader.array()
    edgeNodes = reader.array()
    capitals = reader.array()
    carriers = CarrierTables(&reader)
    if reader.endedEarly { return nil }
    blocks = reader
  }

  /// Reads the block of a name; nil where there is none.
  func block(_ wanted: String) -> ImageReader? {
    var reader = blocks
    while !reader.isAtEnd {
      let name: UnsafeBufferPointer<UInt8> = reader.array()
      let block: UnsafeBufferPointer<UInt8> = reader.array()
      if name.elementsEqual(wanted.utf8) { return ImageReader(UnsafeRawBufferPointer(block)) }
    }
    return nil
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
    var edge = Int(edgeStart[Int(node)])
    var count = Int(edgeStart[Int(node) + 1]) - edge
    guard count > 0 else { return 0 }
    // Halves without a branch that depends on the form: nobody could foresee it.
    while count > 1 {
      let half = count >> 1
      edge += edgeForms[edge + half] <= form ? half : 0
      count -= half
    }
    return edgeForms[edge] == form ? edgeNodes[edge] : 0
  }
}

/// Forms by a hash: buckets in one array, about one form each.
struct FormTable {
  private let start: UnsafeBufferPointer<UInt32>
  private let hashes: UnsafeBufferPointer<UInt64>
  private let forms: UnsafeBufferPointer<UInt32>

  fileprivate init(_ reader: inout ImageReader) {
    start = reader.array()
    hashes = reader.array()
    forms = reader.array()
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

  fileprivate init(_ reader: inout ImageReader) {
    start = reader.array()
    heads = reader.array()
    values = reader.array()
    features = reader.array()
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

  init(_ reader: inout ImageReader) {
    ends = reader.array()
    text = reader.array()
    hashes = reader.array()
    indices = reader.array()
  }

  static func hash(_ name: String) -> UInt64 { Folding.hash(bytes: name.utf8) }

  var count: Int { ends.count }
  var names: [String] { (0..<count).map { self[$0] } }

  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return UnsafeBufferPointer(rebasing: text[start..<Int(ends[index])])
  }

  subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  func index(of name: String) -> Int? {
    let hash = Self.hash(name)
    let place = hashes.partitioningIndex { $0 >= hash }
    guard place < hashes.count, hashes[place] == hash else { return nil }
    let index = Int(indices[place])
    return bytes(index).elementsEqual(name.utf8) ? index : nil
  }
}

/// Lends counted arrays; empty ones where the bytes end too early.
struct ImageReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// Whether an array was asked for that the bytes do not hold.
  private(set) var endedEarly = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { endedEarly || position >= bytes.count }

  mutating func array<Integer: FixedWidthInteger & BitwiseCopyable>() -> UnsafeBufferPointer<Integer> {
    guard !endedEarly, let range = range(ofSize: MemoryLayout<Integer>.size) else {
      endedEarly = true
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: Integer.self)
  }

  /// The bytes of the next array; the position moves behind its padding.
  private mutating func range(ofSize size: Int) -> Range<Int>? {
    guard position + 8 <= bytes.count else { return nil }
    let count = Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    position += 8
    guard count >= 0, count <= (bytes.count - position) / size else { return nil }
    let start = position
    position += (count * size + 7) & ~7
    return position <= bytes.count ? start..<start + count * size : nil
  }
}
