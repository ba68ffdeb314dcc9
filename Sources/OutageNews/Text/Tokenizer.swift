import ICUBridge

/// Cuts UTF-8 bytes into tokens, with the hash of each folded key, in one pass.
///
/// Complexity: O(bytes). White space gives no token; see `Docs/Architecture.md` for what is one token.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let clitics: Clitics
  private var position = 0
  private var flags: Token.Flags = [.spaceBefore, .lineStart, .paragraphStart]
  /// Where tokens are written, and how many stand there.
  private var room = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private var written = 0

  /// The tokens of valid UTF-8. Offsets count from the start of `bytes`.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>, clitics: Clitics) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes, clitics: clitics)
    var tokens = tokenizer.next(bytes.count / 3 + 16)
    while tokenizer.position < bytes.count {
      tokens.append(contentsOf: tokenizer.next(bytes.count - tokenizer.position + 16))
    }
    return tokens
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, clitics: Clitics) {
    self.bytes = bytes
    self.clitics = clitics
  }

  /// The next tokens: as many as `capacity` holds or the text has.
  private mutating func next(_ capacity: Int) -> [Token] {
    [Token](unsafeUninitializedCapacity: capacity) { room, count in
      self.room = room
      written = 0
      run()
      count = written
    }
  }

  private mutating func run() {
    // A step writes two tokens at most.
    let full = room.count - 1
    ScalarKind.ascii.withUnsafeBufferPointer { ascii in
      while position < bytes.count, written < full {
        let byte = bytes[position]
        if byte < 0x80 {
          step(ascii[Int(byte)], scalar: UInt32(byte), length: 1)
        } else {
          let (scalar, length) = UTF8Scalar.decode(bytes, at: position)
          step(ScalarKind.of(scalar), scalar: scalar, length: length)
        }
      }
    }
  }

  @inline(__always)
  private mutating func step(_ kind: ScalarKind, scalar: UInt32, length: Int) {
    switch kind {
    case .letter: word()
    case .digit: number()
    case .space:
      flags.insert(.spaceBefore)
      position += length
    case .newline: newline(scalar, length: length)
    case .ignorable: position += length
    case .mark, .other: single(scalar, length: length, kind: .symbol)
    case .punctuation:
      if scalar == 0x40 || scalar == 0x23, tag(scalar) { return }
      single(scalar, length: length, kind: .punctuation)
    case .symbol: single(scalar, length: length, kind: .symbol)
    }
  }

  private mutating func newline(_ scalar: UInt32, length: Int) {
    position += length
    if scalar == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    if flags.contains(.lineStart) { flags.insert(.paragraphStart) }
    flags.insert([.spaceBefore, .lineStart])
  }

  private mutating func emit(
    from start: Int, to end: Int, hash: UInt64, kind: Token.Kind, adding more: Token.Flags = []
  ) {
    room.initializeElement(
      at: written,
      to: Token(start: UInt32(start), end: UInt32(end), hash: hash, kind: kind, flags: flags.union(more)))
    written += 1
    flags = []
  }

  private mutating func single(_ scalar: UInt32, length: Int, kind: Token.Kind) {
    let start = position
    position += length
    emit(from: start, to: position, hash: Folding.mix(Folding.seed, scalar: Folding.mark(scalar)), kind: kind)
  }

  // MARK: Words

  private mutating func word() {
    let start = position
    var run = LetterRun()
    letters(&run)
    if position < bytes.count, bytes[position] == 0x20 {
      // Most words: nothing clings to them.
      emit(from: start, to: position, hash: run.hash, kind: .word, adding: run.flags)
      position += 1
      flags = .spaceBefore
      return
    }
    if mayBeHost, host(from: start) { return }
    // `l'` at the very end is an article that a lexicon or a rule spells without its word.
    if bytes.count - position <= 3, let after = apostrophe(at: position), after == bytes.count,
      clitics.before.contains(run.hash)
    {
      position = after
      emit(from: start, to: after, hash: Folding.mix(run.hash, 0x27), kind: .word, adding: run.flags)
      return
    }
    // Apostrophes: an article before the word, a clitic after it, or a letter of the word.
    while let after = apostrophe(at: position), after < bytes.count, isLetter(at: after) {
      let elided = Folding.mix(run.hash, 0x27)
      if clitics.before.contains(run.hash), !isPossessive(after) {
        position = after
        emit(from: start, to: after, hash: elided, kind: .word, adding: run.flags)
        return
      }
      let cut = position
      let whole = run
      position = after
      var right = LetterRun()
      right.hash = Folding.mix(Folding.seed, 0x27)
      letters(&right)
      if clitics.after.contains(right.hash) {
        emit(from: start, to: cut, hash: whole.hash, kind: .word, adding: whole.flags)
        emit(from: cut, to: position, hash: right.hash, kind: .word, adding: right.flags)
        return
      }
      position = after
      run.hash = elided
      letters(&run)
    }
    emit(from: start, to: position, hash: run.hash, kind: .word, adding: run.flags)
  }

  /// Whether `s` alone stands behind an apostrophe: `AT&T's` has no French article.
  private func isPossessive(_ index: Int) -> Bool {
    bytes[index] | 0x20 == 0x73 && (index + 1 >= bytes.count || !isLetter(at: index + 1))
  }

  /// Whether what stands behind a word can go on as a host name, URL or e-mail address.
  @inline(__always)
  private var mayBeHost: Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    switch bytes[position] {
    case 0x2E, 0x40, 0x2D: return next &- 0x61 < 26 || next &- 0x30 < 10
    case 0x3A: return next == 0x2F
    case 0x30...0x39: return true
    default: return false
    }
  }

  private func isLetter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    return ScalarKind.of(UTF8Scalar.decode(bytes, at: index).scalar) == .letter
  }

  /// Reads on over letters: runs of small ones, where most of the tokenizer's time goes, capitals, and the rest.
  @inline(__always)
  private mutating func letters(_ run: inout LetterRun) {
    let bytes = bytes
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        let first = index
        var hash = run.hash
        var before: UInt64
        repeat {
          before = hash
          hash = Folding.mix(hash, bytes[index])
          index &+= 1
        } while index < bytes.count && bytes[index] &- 0x61 < 26
        run.addSmall(index &- first, hash: hash, before: before)
      } else if byte &- 0x41 < 26 {
        run.addCapital(byte)
        index &+= 1
      } else if byte >= 0x80, let next = letterBeyondASCII(at: index, &run) {
        index = next
      } else {
        break
      }
    }
    position = index
  }

  /// Behind a letter, a mark on one, or a character that is not seen, all above ASCII; nil where the word ends.
  @inline(never)
  private func letterBeyondASCII(at index: Int, _ run: inout LetterRun) -> Int? {
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
    switch ScalarKind.of(scalar) {
    case .letter: run.add(scalar)
    case .mark: run.compose(scalar, after: index > position ? scalarBefore(index) : 0)
    case .ignorable: break
    default: return nil
    }
    return index + length
  }

  /// The scalar that ends at an index.
  private func scalarBefore(_ index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return UTF8Scalar.decode(bytes, at: start).scalar
  }

  /// The index behind an apostrophe at `index`, nil where there is none.
  @inline(__always)
  private func apostrophe(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x27 { return index + 1 }
    guard bytes[index] >= 0xCA, index + 1 < bytes.count else { return nil }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
    return Folding.mark(scalar) == 0x27 ? index + length : nil
  }

  // MARK: Numbers

  private mutating func number() {
    let start = position
    var hash = Folding.seed
    var value: UInt32 = 0
    var digits = 0
    while position < bytes.count {
      let byte = bytes[position]
      var digit = UInt32(byte) &- 0x30
      var length = 1
      if digit > 9 {
        guard byte >= 0x80 else { break }
        let (scalar, size) = UTF8Scalar.decode(bytes, at: position)
        guard scalar &- 0xFF10 < 10 else { break }
        digit = scalar - 0xFF10
        length = size
      }
      hash = Folding.mix(hash, UInt8(0x30 + digit))
      if digits < 9 { value = value * 10 + digit }
      digits += 1
      position += length
    }
    if position == start {  // a decimal digit of another script
      let (scalar, length) = UTF8Scalar.decode(bytes, at: position)
      return single(scalar, length: length, kind: .symbol)
    }
    emit(from: start, to: position, hash: hash, kind: .number)
    room[written - 1].number = digits > 9 ? .max : value
    room[written - 1].digits = UInt8(min(digits, 255))
  }

  // MARK: Hosts, handles, hashtags

  /// `@handle` and `#hashtag`.
  private mutating func tag(_ sign: UInt32) -> Bool {
    let start = position
    var end = position + 1
    var hash = Folding.mix(Folding.seed, UInt8(sign))
    var before = hash
    var last: UInt32 = 0
    scan: while end < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: end)
      switch ScalarKind.of(scalar, ascii: bytes[end]) {
      case .letter, .digit:
        before = hash
        last = scalar
        hash = Folding.mix(hash, scalar: Folding.lower(scalar))
      case .mark:
        let whole = icub_compose_pair(Int32(bitPattern: last), Int32(bitPattern: scalar))
        if whole > 0 {
          last = UInt32(whole)
          hash = Folding.mix(before, scalar: Folding.lower(last))
        }
      case .ignorable: break
      default:
        guard scalar == 0x5F else { break scan }
        hash = Folding.mix(hash, 0x5F)
      }
      end += length
    }
    guard end > start + 1, !bytes[(start + 1)..<end].allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    position = end
    emit(from: start, to: end, hash: hash, kind: sign == 0x40 ? .handle : .hashtag)
    return true
  }

  /// A URL, host name or e-mail address, all of which begin with an ASCII letter or digit and hold no space.
  private mutating func host(from start: Int) -> Bool {
    let (end, kind) = Host.end(in: bytes, from: start, clitics: clitics)
    guard let kind else { return false }
    var hash = Folding.seed
    for byte in bytes[start..<end] {
      hash = Folding.mix(hash, UInt8(truncatingIfNeeded: Folding.lower(UInt32(byte))))
    }
    position = end
    emit(from: start, to: end, hash: hash, kind: kind)
    return true
  }
}

/// The letters of one word while they are read.
private struct LetterRun {
  var hash = Folding.seed
  /// The hash without the last letter, which a combining mark may change.
  var before = Folding.seed
  private var letters = 0
  private var upper = 0
  private var composed: UInt32 = 0
  private var seen: Token.Flags = []

  /// Adds small ASCII letters; `before` is the hash without the last of them.
  @inline(__always)
  mutating func addSmall(_ count: Int, hash: UInt64, before: UInt64) {
    self.hash = hash
    self.before = before
    letters &+= count
  }

  /// Adds an ASCII capital.
  @inline(__always)
  mutating func addCapital(_ byte: UInt8) {
    noteUpper()
    letters &+= 1
    before = hash
    hash = Folding.mix(hash, byte | 0x20)
  }

  @inline(__always)
  private mutating func noteUpper() {
    if letters == 0 { seen.insert(.capitalized) } else if upper < letters { seen.insert(.mixedCase) }
    upper &+= 1
  }

  mutating func add(_ scalar: UInt32) {
    seen.insert(.nonASCII)
    composed = 0
    let low = Folding.lower(scalar)
    if low != scalar { noteUpper() }
    letters += 1
    before = hash
    if let pair = Folding.pair(low) {
      for byte in pair { hash = Folding.mix(hash, byte) }
    } else {
      hash = Folding.mix(hash, scalar: low)
    }
  }

  /// A combining mark behind a letter.
  mutating func compose(_ mark: UInt32, after last: UInt32) {
    seen.insert(.nonASCII)
    // A second mark goes on what the first made; `composed` may be that of an earlier letter.
    let base = composed != 0 && ScalarKind.of(last) == .mark ? composed : last
    let whole = icub_compose_pair(Int32(bitPattern: base), Int32(bitPattern: mark))
    if whole > 0 {
      composed = UInt32(whole)
      hash = Folding.mix(before, scalar: Folding.lower(composed))
    }
  }

  var flags: Token.Flags {
    upper == letters && letters > 1 ? seen.union(.allCaps) : seen
  }
}
