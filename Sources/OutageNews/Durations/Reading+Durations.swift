extension Reading {
  /// Finds lengths of time. Where a date lies over one, the date is meant, unless the length holds it.
  mutating func findDurations() throws(ResourceError) {
    var next = 0
    for stretch in stretches {
      let rules = try pack(stretch.language).times.durations
      for match in rules.set.matches(in: document, tokens: stretch.tokens, scratch: &scratch) {
        for mention in rules.mentions(of: match, in: document) {
          while next < dates.count, dates[next].tokens.upperBound <= mention.tokens.lowerBound { next += 1 }
          if next < dates.count, dates[next].tokens.lowerBound < mention.tokens.upperBound {
            // "quatre à cinq heures": what looks like a clock time lies inside a longer length.
            let date = dates[next].tokens
            guard match.tokens.lowerBound < date.lowerBound, date.upperBound <= match.tokens.upperBound,
              // "jusqu'à 20 h" is a time.
              mention.fields.modifier != .equalOrLess || match.tokens.upperBound > date.upperBound,
              // "le 16 à 18h"
              next == 0 || dates[next - 1].tokens.upperBound <= match.tokens.lowerBound
            else { continue }
            dates.remove(at: next)
          }
          guard let value = mention.fields.value, !isTitle(mention.tokens) else { continue }
          let (text, bytes) = cite(mention.tokens)
          durations.append(
            Located(
              value: DurationMention(
                text: text, bytes: bytes, value: value, modifier: mention.fields.modifier,
                evidence: Evidence(rule: rules.set.rules[match.rule].name)),
              tokens: mention.tokens, sentence: sentence(of: mention.tokens.lowerBound, in: stretch)))
        }
      }
    }
  }
}
