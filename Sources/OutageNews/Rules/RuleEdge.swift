/// One edge of the token lattice, as tests see it: a token, a multi-word entry, or a number of several tokens.
enum RuleEdge {
  case token(Token)
  case entry(Form, isCased: Bool)
  case number(NumberValue)
}

extension RuleStates {
  /// Whether an edge passes a test. `isGlued`: no white space stands before it.
  func passes(_ test: FlatTest, _ edge: RuleEdge, isGlued: Bool, lexicon: LexiconTable) -> Bool {
    if test.isGlued && !isGlued { return false }
    switch edge {
    case .token(let token): return passes(test, token, lexicon)
    case .entry(let form, let isCased):
      return test.kind == .member && isMember(test, form, isCased: isCased, lexicon)
    case .number(let number):
      switch test.kind {
      case .integer:
        return !number.isFractional && !number.isBare && number.value >= Double(test.low)
          && number.value <= Double(test.high)
      case .number: return !number.isBare
      case .power: return number.isBare
      default: return false
      }
    }
  }

  private func passes(_ test: FlatTest, _ token: Token, _ lexicon: LexiconTable) -> Bool {
    switch test.kind {
    case .literal: token.form.index == UInt32(bitPattern: test.low)
    case .member: isMember(test, token.form, isCased: token.isCapitalized, lexicon)
    case .integer:
      token.kind == .number && Int(token.number) >= Int(test.low) && Int(token.number) <= Int(test.high)
    case .number: token.kind == .number
    case .power: false
    case .word: token.kind == .word
    case .capitalized: token.kind == .word && token.isCapitalized
    case .punctuation: token.kind == .punctuation
    }
  }

  private func isMember(_ test: FlatTest, _ form: Form, isCased: Bool, _ lexicon: LexiconTable) -> Bool {
    guard lexicon.classes(of: form, cased: isCased).contains(test.classID) else { return false }
    return test.values == 0 || sense(test, of: form, lexicon) != nil
  }

  /// The sense of a form that a class test asks for.
  func sense(_ test: FlatTest, of form: Form, _ lexicon: LexiconTable) -> Sense? {
    guard test.values != 0 else { return lexicon.sense(of: form, in: test.classID) }
    let wanted = values[Int(test.values) - 1]
    return lexicon.senses(of: form).first { $0.classID == test.classID && wanted.contains($0.value) }
  }
}
