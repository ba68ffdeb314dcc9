import ICUBridge

/// Tells English, French and other languages apart by the letters, words and pairs of words of a short text.
///
/// A linear classifier over hashed features, trained by `Scripts/language` (Docs/Decisions/0010), whose features must
/// be the same as these. The table holds two signed bytes a slot: the weights of English and French against any other
/// language, in sixteenths of a nat.
struct LanguageModel: Sendable {
  /// How much a text looks like English and French against any other language, in sixteenths of a nat.
  struct Scores: Sendable, Equatable {
    var english = 0
    var french = 0
    /// Letters (bytes above ASCII count as half) that were read.
    var letters = 0

    static func += (a: inout Scores, b: Scores) {
      a.english += b.english
      a.french += b.french
      a.letters += b.letters
    }

    var best: Language {
      english >= french ? (english >= 0 ? .english : .undetermined) : french >= 0 ? .french : .undetermined
    }

    /// By how much the best answer leads the second.
    var margin: Int {
      let lead = max(english, french)
      let other = min(english, french)
      return lead < 0 ? -lead : lead - max(other, 0)
    }
  }

  private let memory: SharedBytes
  private let shift: UInt32

  static let path = "Language/words.model"

  /// Takes the table of the file; without one every text is undetermined.
  init(_ table: SharedBytes?) {
    let count = table?.bytes.count ?? 0
    let isTable = count >= 4 && count & (count - 1) == 0
    memory = table.flatMap { isTable ? $0 : nil } ?? SharedBytes.copy(of: [0, 0, 0, 0])
    shift = UInt32(32 - (memory.bytes.count / 2).trailingZeroBitCount)
  }

  /// The scores of a text. Reading ends early where the lead is beyond doubt, and after `limit` bytes.
  ///
  /// Complexity: O(min(`limit`, count)).
  func scores(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = 480, letters: Int = 24, enough: Int = 160)
    -> Scores
  {
    var reader = WordReader(bytes: bytes)
    var scores = Scores()
    var last: UInt32 = 0
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordReader.longest + 2) { word in
      while reader.position < limit {
        let count = reader.next(into: word)
        if count == 0 { break }
        scores.letters += count - 2
        last = add(UnsafeBufferPointer(rebasing: word[0..<count]), after: last, memory.bytes, to: &scores)
        if scores.letters > letters, scores.margin > enough { break }
      }
      return scores
    }
  }

  /// Adds the features of one word, given with a space at both ends: its n-grams of 2 to 5 bytes, itself, and the pair
  /// that it makes with the word before.
  @inline(__always)
  private func add(
    _ word: UnsafeBufferPointer<UInt8>, after last: UInt32, _ weights: UnsafeRawBufferPointer,
    to scores: inout Scores
  ) -> UInt32 {
    var english = 0
    var french = 0
    func count(_ hash: UInt32) {
      let slot = Int((hash &* 2_654_435_769) >> shift) * 2
      let pair = UInt16(littleEndian: weights.load(fromByteOffset: slot, as: UInt16.self))
      english &+= Int(Int8(truncatingIfNeeded: pair))
      french &+= Int(Int8(truncatingIfNeeded: pair >> 8))
    }
    var whole: UInt32 = 2_166_136_261
    for index in 0..<word.count {
      var hash: UInt32 = (2_166_136_261 ^ UInt32(word[index])) &* 16_777_619
      let end = min(index + 5, word.count)
      var next = index + 1
      while next < end {
        hash = (hash ^ UInt32(word[next])) &* 16_777_619
        count(hash)
        next += 1
      }
      whole = (whole ^ UInt32(word[index])) &* 16_777_619
    }
    count(whole ^ 0x5bd1_e995)
    count(whole &* 31 &+ last)
    scores.english += english
    scores.french += french
    return whole
  }
}

/// Reads folded words: lower case, one apostrophe, no digits and marks. Byte by byte, as the trainer does.
private struct WordReader {
  /// Longer words are cut.
  static let longest = 62

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Writes the next word with a space at both ends; the count of bytes, 0 at the end.
  mutating func next(into word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 1
    word[0] = 0x20
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      var folded: UInt8 = 0x20
      switch byte {
      case 0x61...0x7A: folded = byte
      case 0x41...0x5A: folded = byte + 32
      case 0x27: folded = byte
      case 0xE2 where position + 1 < bytes.count && bytes[position] == 0x80:
        if bytes[position + 1] == 0x99 { folded = 0x27 }
        position += 2
      case 0xC2 where position < bytes.count: position += 1
      case 0xC3 where position < bytes.count:
        put(byte, word, &count)
        folded = bytes[position]
        if folded <= 0x9E, folded != 0x97 { folded += 32 }
        position += 1
      case 0xC5 where position < bytes.count:
        put(byte, word, &count)
        folded = bytes[position] == 0x92 ? 0x93 : bytes[position]
        position += 1
      case 0xCC where position < bytes.count && count > 1:
        // A mark behind its letter (NFD): the letter that both make (NFC).
        let mark = 0x300 | Int32(bytes[position] & 0x3F)
        position += 1
        let whole = icub_compose_pair(Int32(word[count - 1]), mark)
        guard (0xE0...0xFF).contains(whole) else { continue }
        word[count - 1] = 0xC3
        folded = UInt8(whole) & 0x3F | 0x80
      case 0x80...0xFF: folded = byte
      default: break
      }
      if folded == 0x20 {
        if count > 1 { break }
      } else if folded != 0x27 || count > 1 {
        put(folded, word, &count)
      }
    }
    if count == 1 { return 0 }
    word[count] = 0x20
    return count + 1
  }

  private func put(_ byte: UInt8, _ word: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    if count <= Self.longest {
      word[count] = byte
      count += 1
    }
  }
}
