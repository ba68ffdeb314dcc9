/// The cues of the sentences in which dates, lengths and counts stand, clause by clause.
///
/// A clause ends at a comma, semicolon, colon, dash or bracket, before a word of class `outage-break`, and before a word of class
/// `outage-and` that parts a failure from a return: `began at six and ended at eight`.
struct CueReader {
  private let document: Document
  private let marks: (Language) -> OutageMarks?
  /// What predicates say, in order of their first tokens.
  private let signs: [(token: Int, cues: OutageCues)]
  /// By sentence, those that were read.
  private var read: [SentenceCues?]

  struct SentenceCues {
    var all: OutageCues = []
    /// In order; their tokens cover the sentence.
    var clauses: [Clause] = []

    /// The cues of the clause of a mention; where the clause is hardly more than the mention (`, Monday at nine,`), those beside it, too.
    func cues(of tokens: Range<Int>) -> OutageCues {
      guard let index = clauses.lastIndex(where: { $0.tokens.lowerBound <= tokens.lowerBound }) else {
        return []
      }
      var cues = clauses[index].cues
      if clauses[index].tokens.count - tokens.count <= 2 {
        if index > 0 { cues.formUnion(clauses[index - 1].cues) }
        if index + 1 < clauses.count { cues.formUnion(clauses[index + 1].cues) }
      }
      return cues
    }
  }

  struct Clause {
    var tokens: Range<Int>
    var cues: OutageCues
  }

  init(document: Document, predicates: [Predicate], marks: @escaping (Language) -> OutageMarks?) {
    self.document = document
    self.marks = marks
    var signs: [(token: Int, cues: OutageCues)] = []
    for predicate in predicates {
      let cues = predicate.outageCues
      if !cues.isEmpty { signs.append((predicate.tokens.lowerBound, cues)) }
    }
    read = [SentenceCues?](repeating: nil, count: document.sentences.count)
    self.signs = signs.sorted { $0.token < $1.token }
  }

  /// The cues of a sentence. O(tokens of the sentence), once.
  mutating func cues(ofSentence index: Int) -> SentenceCues {
    if let known = read[index] { return known }
    let sentence = document.sentences[index]
    var cues = SentenceCues()
    if let marks = marks(sentence.language) {
      cues.clauses.reserveCapacity(8)
      var start = sentence.tokens.lowerBound
      var current: OutageCues = []
      // The last word that joins two predicates, and what was read before and behind it.
      var join: (token: Int, before: OutageCues, behind: OutageCues)?
      var sign = firstSign(from: start)
      for token in sentence.tokens {
        let topics = document.topics[token]
        var own = topics.contains(.outage) ? CueReader.cues(at: token, in: document, marks) : []
        while sign < signs.count, signs[sign].token <= token {
          own.formUnion(signs[sign].cues)
          sign += 1
        }
        if token > start, topics.contains(.mark) && isBorder(token) || own.contains(.break) {
          cues.clauses.append(Clause(tokens: start..<token, cues: current))
          start = token
          current = []
          join = nil
        }
        if own.contains(.restore), let joined = join, joined.before.isFailure {
          cues.clauses.append(Clause(tokens: start..<joined.token, cues: joined.before))
          start = joined.token
          current = joined.behind
          join = nil
        } else if own.contains(.and), token > start {
          join = (token, current, [])
        }
        join?.behind.formUnion(own)
        current.formUnion(own)
        cues.all.formUnion(own)
      }
      cues.clauses.append(Clause(tokens: start..<sentence.tokens.upperBound, cues: current))
    }
    read[index] = cues
    return cues
  }

  private func firstSign(from token: Int) -> Int {
    signs.partitioningIndex { $0.token >= token }
  }

  /// The cues of one token and of the entries that begin at it.
  func cues(at token: Int, sentence index: Int) -> OutageCues {
    guard document.tokens.indices.contains(token), let marks = marks(document.sentences[index].language)
    else { return [] }
    return CueReader.cues(at: token, in: document, marks)
  }

  private static func cues(at token: Int, in document: Document, _ marks: OutageMarks) -> OutageCues {
    var cues = marks[document.tokens[token].form]
    guard document.tokens[token].firstUnit != 0 else { return cues }
    for unit in document.units(at: token) where unit.form != .number { cues.formUnion(marks[unit.form]) }
    return cues
  }

  /// A comma, semicolon, colon, bracket, or a dash between blanks.
  private func isBorder(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    switch document.bytes[Int(token.start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
      return true
    case UInt8(ascii: "-"), 0xE2: return !token.isGlued
    default: return false
    }
  }
}

extension Predicate {
  /// What it says about the dates beside it.
  fileprivate var outageCues: OutageCues {
    var cues: OutageCues = []
    switch polarity {
    case .down?: cues = kind == .restore || kind == .repair ? [] : .fail
    case .back?: cues = isFinished ? .restore : []
    case .up?, nil: return []
    }
    if !marks.isDisjoint(with: [.future, .hypothetical, .wish]) { cues.insert(.future) }
    if marks.contains(.negated), kind == .restore { cues.insert(.not) }
    return cues
  }

  /// A form that tells what happened, not an infinitive or a gerund: `restored`, `est de retour`; not `working to restore`.
  var isFinished: Bool {
    guard features.contains(.verb) else { return true }
    if !features.isDisjoint(with: [.past, .pastParticiple, .imperfect]) { return true }
    return features.isSuperset(of: [.present, .thirdPerson]) && !features.contains(.firstPerson)
  }
}
