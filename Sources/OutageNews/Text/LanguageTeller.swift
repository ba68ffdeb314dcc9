/// Gives sections their language, and the article its own.
struct LanguageTeller {
  let model: LanguageModel
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  /// What a section in the article's language has in advance of the others, in sixteenths of a nat: a line of names
  /// or a headline in capitals goes with the article.
  private static let inherited = 56
  /// What it takes to call a section of an English or French article neither.
  private static let foreign = 160

  /// Fills the sections' languages and returns the article's: that of most of the text outside boilerplate.
  func tell(_ sections: inout [DocumentSection], hint: Language?) -> Language {
    var reader = ScoreReader(model: model)
    let scores = sections.map { section in
      section.kind == .header
        ? LanguageModel.Scores()
        : reader.scores(UnsafeBufferPointer(rebasing: bytes[section.start..<section.end]))
    }
    let article = hint ?? majority(sections, scores)
    for index in sections.indices {
      sections[index].language = language(scores[index], article: article)
    }
    return article
  }

  private func majority(_ sections: [DocumentSection], _ scores: [LanguageModel.Scores]) -> Language {
    for silent in [false, true] {
      var english = 0
      var french = 0
      var other = 0
      var total = LanguageModel.Scores()
      for (section, score) in zip(sections, scores) where section.kind.isSilent == silent && score.letters > 0
      {
        // A short or doubtful section counts less.
        let weight = (section.end - section.start) * min(score.margin, 80)
        switch score.best {
        case .english: english += weight
        case .french: french += weight
        default: other += weight
        }
        total += score
      }
      guard total.letters > 0 else { continue }
      if english == french, other == 0 { return total.best }
      if other >= max(english, french) { return .undetermined }
      return english >= french ? .english : .french
    }
    return .undetermined
  }

  private func language(_ score: LanguageModel.Scores, article: Language) -> Language {
    guard article != .undetermined else { return score.letters < 20 ? article : score.best }
    guard score.letters > 0 else { return article }
    let own = article == .english ? score.english : score.french
    let second: Language = article == .english ? .french : .english
    let cross = article == .english ? score.french : score.english
    if cross > own + Self.inherited, cross > -Self.inherited { return second }
    if max(own, cross) < -Self.foreign, score.letters > 30 { return .undetermined }
    return article
  }
}

/// Reads less of each section the longer the sections before it agree.
private struct ScoreReader {
  let model: LanguageModel
  private var language = Language.undetermined
  private var agreed = 0

  init(model: LanguageModel) { self.model = model }

  mutating func scores(_ bytes: UnsafeBufferPointer<UInt8>) -> LanguageModel.Scores {
    let isSure = agreed >= 1
    var scores = model.scores(
      bytes, limit: isSure ? 80 : 480, letters: isSure ? 14 : 24, enough: isSure ? 48 : 160)
    if isSure, scores.best != language || scores.margin <= 24, bytes.count > 80 {
      scores = model.scores(bytes)
    }
    if scores.margin > 40 {
      agreed = scores.best == language ? agreed + 1 : 0
      language = scores.best
    }
    return scores
  }
}
