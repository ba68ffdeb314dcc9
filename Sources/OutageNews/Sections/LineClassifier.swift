/// Gives each line its kind. On doubt a line is body: a fact lost to a false verdict costs more than a menu kept.
struct LineClassifier {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PhraseTable

  /// Complexity: O(lines + bytes).
  func classify(_ lines: inout [TextLine]) {
    for index in lines.indices where BoilerplateScore(lines[index]).isCertain {
      lines[index].kind = .boilerplate
    }
  }
}

/// How much a line looks like what stands around articles.
struct BoilerplateScore {
  var value = 0

  init(_ line: TextLine) {
    let look = line.look
    if !look.whole.isDisjoint(with: [.alone, .opener]) { value += 6 }
    if look.first.contains(.opener), look.words < 40 { value += 5 }
    value += look.boilers * (look.words < 60 ? 4 : 1)
    value += look.suspects * (look.words < 40 ? 1 : 0)
    if look.separators > 0, look.words <= (look.separators + 1) * 6, !look.isProse { value += 2 + min(look.separators, 4) }
    if look.menus * 2 >= max(look.words, 1) { value += 4 }
    if look.shares >= 2, look.words < 14 { value += 5 }
    if look.isProse, look.words > 30 { value -= 2 }
  }

  var isCertain: Bool { value >= 4 }
}
