/// A mention as a rule found it, before it has a value.
struct RawDate {
  var fields: DateFields
  var tokens: Range<Int>
  var sentence: Int
  var rule: String
  var builder: DateBuilder
}

extension RawDate {
  /// `11:05 a.m. AT` has a zone, `at 3 a.m. At noon` the next sentence's first word.
  fileprivate mutating func cutPreposition(_ document: Document) {
    guard case .named? = fields.zone, let last = tokens.last, tokens.count > 1 else { return }
    let token = document.tokens[last]
    guard token.end - token.start == 2, token.kind == .word, !token.flags.contains(.allCaps) else { return }
    tokens = tokens.lowerBound..<last
    fields.zone = nil
  }
}

/// The names behind `->` in the rules of dates.
enum DateBuilder: String, Sendable {
  /// A day, month, year or time by its own names.
  case date
  /// `08/07/2022`, by the habits of the country.
  case numeric
  /// `last week`, `next July`, `this morning`
  case shift
  /// `two years ago`
  case elapsed
  /// `in two weeks`, where the clause does not speak of the past; else a length.
  case ahead
  /// Counted from what was told last.
  case told
  case reference
  case holiday
  /// `three weeks from tomorrow`
  case offset
  /// `the third Tuesday of September`
  case nth
  /// `the week of April 10`
  case weekOf = "week-of"
  case decade
  case century
  case nineEleven = "nine-eleven"
  /// Words that are no date.
  case nothing
}

/// The rules of dates in one language with what their captures and builders mean.
final class DateRules: Sendable {
  let set: RuleSet
  let words: DateWords
  let slots: [DateSlot?]
  let builders: [DateBuilder]

  init(
    _ dimension: String, lexicon: LexiconTable, words: DateWords, resources: Resources, clitics: Clitics
  ) throws(ResourceError) {
    set = try RuleSet.compiled(
      dimension, topic: .date, lexicon: lexicon, resources: resources, clitics: clitics)
    self.words = words
    slots = set.slots.map { DateSlot(rawValue: $0) }
    var builders: [DateBuilder] = []
    for rule in set.rules {
      guard let builder = DateBuilder(rawValue: rule.builder) else {
        throw ResourceError(
          file: "Rules/\(dimension)/\(lexicon.language.rawValue).rules", line: rule.line,
          reason: "no builder of dates is named '\(rule.builder)'")
      }
      builders.append(builder)
    }
    self.builders = builders
  }

  /// The mentions of a match: itself, or its captures m1, m2 … with what the last says for all.
  func mentions(of match: RuleMatch, in document: Document, sentence: Int) -> [RawDate] {
    let builder = builders[match.rule]
    let name = set.rules[match.rule].name
    var found = set.extents(of: match, in: document).map { extent in
      var fields = DateFields()
      for capture in extent.captures {
        if let slot = slots[capture.slot] { fields.set(slot, capture, words, document) }
      }
      return RawDate(fields: fields, tokens: extent.tokens, sentence: sentence, rule: name, builder: builder)
    }
    for index in found.indices { found[index].cutPreposition(document) }
    for index in found.indices.dropLast().reversed() {
      found[index].fields.inherit(from: found[index + 1].fields)
    }
    for index in found.indices.dropFirst() { found[index].fields.inherit(from: found[index - 1].fields) }
    return found
  }
}
