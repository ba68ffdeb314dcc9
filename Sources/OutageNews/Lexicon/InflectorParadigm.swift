/// How the lemmas with one ending are inflected: what is cut off, and what is put in its place.
struct Paradigm: Sendable {
  /// Bytes at the end of the lemma that every form replaces.
  var strip: Int
  var weak = Change.none
  var hard = Change.none
  var endings: [Ending] = []

  struct Ending: Sendable {
    var bytes: [UInt8]
    var stem: Stem
    var features: Features
  }

  /// Which shape of the stem an ending wants.
  enum Stem: Sendable {
    case plain, weak, hard
  }

  /// A change of spelling in the stem.
  enum Change: Hashable, Sendable {
    case none
    /// The last letter twice.
    case double
    /// The last occurrence of some letters becomes others.
    case replace([UInt8], [UInt8])

    func apply(to stem: inout [UInt8]) {
      switch self {
      case .none: break
      case .double:
        if let last = stem.last { stem.append(last) }
      case .replace(let old, let new):
        var start = stem.count - old.count
        while start >= 0 {
          if stem[start..<(start + old.count)].elementsEqual(old) {
            stem.replaceSubrange(start..<(start + old.count), with: new)
            return
          }
          start -= 1
        }
      }
    }
  }

  /// Adds an ending; one that is there already gains the features.
  mutating func add(_ bytes: some Collection<UInt8>, _ features: Features) {
    var bytes = bytes[...]
    var stem = Stem.plain
    switch bytes.first {
    case 0x7E:  // ~
      stem = .weak
      bytes = bytes.dropFirst()
    case 0x5E:  // ^
      stem = .hard
      bytes = bytes.dropFirst()
    default: break
    }
    if let index = endings.firstIndex(where: { $0.stem == stem && $0.bytes.elementsEqual(bytes) }) {
      endings[index].features.formUnion(features)
    } else {
      endings.append(Ending(bytes: Array(bytes), stem: stem, features: features))
    }
  }
}

/// The paradigms of one part of speech, by the endings of its lemmas.
struct ParadigmTable: Sendable {
  private(set) var paradigms: [Paradigm] = []
  private var whole: [UInt64: Int] = [:]
  private var endings: [UInt64: Int] = [:]
  private var longest = 0

  mutating func insert(_ paradigm: Paradigm, ending: ArraySlice<UInt8>, isWhole: Bool) {
    let key = Self.key(ending)
    if isWhole { whole[key] = paradigms.count } else { endings[key] = paradigms.count }
    if !isWhole { longest = max(longest, ending.count) }
    paradigms.append(paradigm)
  }

  /// The paradigm of a lemma: its own, else that of its longest ending. O(longest ending).
  func paradigm(of lemma: some BidirectionalCollection<UInt8>) -> Paradigm? {
    if let index = whole[Self.key(lemma)] { return paradigms[index] }
    var found = endings[Folding.seed]
    var key = Folding.seed
    for (count, byte) in lemma.reversed().enumerated() where count < longest {
      key = Folding.mix(key, byte)
      if let index = endings[key] { found = index }
    }
    return found.map { paradigms[$0] }
  }

  /// The paradigm declared for exactly this ending.
  func paradigm(named ending: ArraySlice<UInt8>) -> Paradigm? {
    endings[Self.key(ending)].map { paradigms[$0] }
  }

  /// Hash of the bytes from the last to the first.
  private static func key(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    bytes.reversed().reduce(Folding.seed) { Folding.mix($0, $1) }
  }
}
