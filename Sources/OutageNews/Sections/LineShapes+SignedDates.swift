extension LineShapes {
  /// Whether a short line ends with the date behind where or whom the article is from: `Abidjan, 11 septembre 2024`,
  /// `Consumer desk, 10 October 2024`, `SAINT-DENIS (La Réunion), le mercredi 17 janvier 2024`.
  func isSignedDate(_ line: TextLine) -> Bool {
    let look = line.look
    guard look.words <= 11, look.numbers > 0, !look.endsSentence, !look.endsColon, !look.isProse,
      tokens[line.tokens.lowerBound].isCapitalized
    else { return false }
    let reader = DateReader(bytes: bytes, tokens: tokens, phrases: phrases)
    for index in line.tokens.dropFirst() {
      guard let date = reader.date(at: index, limit: line.tokens.upperBound) else { continue }
      // `Le Pont – 24 avril 2025 – Suivi de Karim Lachance`
      let isLast = line.tokens.upperBound - date.end <= 1
      guard date.year != nil, isLast || isDivider(date.end) && line.tokens.upperBound - date.end <= 8 else {
        return false
      }
      var before = index - 1
      while before > line.tokens.lowerBound, tokens[before].kind == .word,
        !keys(at: before, before + 1).isDisjoint(with: [.dateLink, .weekday])
      { before -= 1 }
      return tokens[before].isMark(0x2C) || isDivider(before)
    }
    return false
  }

  /// `|`, `·`, `•` or a dash.
  private func isDivider(_ index: Int) -> Bool {
    tokens[index].isMark(0x7C) || tokens[index].isMark(0xB7) || tokens[index].isMark(0x2022)
      || tokens[index].isMark(0x2014)
  }
}
