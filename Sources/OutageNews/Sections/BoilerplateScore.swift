/// How much a line by itself looks like what stands around articles: menus, notices, links.
///
/// Weights are in rough tenths of certainty; `LineClassifier` compares them with a threshold by place.
struct BoilerplateScore {
  var value: Int { Int(sum) }
  private var sum: Int32 = 0

  init(_ look: LineLook) {
    let isShort = look.words <= 25
    if !look.whole.isDisjoint(with: [.alone, .opener]) { sum += 60 }
    if look.opens, look.words < 40 { sum += look.isProse ? 25 : 45 }
    sum += min(look.boilers, 4) * (isShort ? 35 : look.words < 60 ? 18 : 8)
    sum += min(look.suspects, 5) * (isShort ? 12 : 6)
    if look.separators > 0, look.words <= (look.separators + 1) * 8 {
      sum += 20 + 10 * min(look.separators, 4)
    }
    if look.menus * 2 >= max(look.words, 1), look.capitalized * 2 >= look.words, !look.endsSentence {
      sum += 40
    }
    if look.shares >= 2, look.words < 14 { sum += 50 }
    if look.keys.contains(.copyright) { sum += look.first.contains(.copyright) ? 50 : 15 }
    if look.links > 0, look.words < 45 { sum += 12 }
    if look.isProse { sum -= 12 }
    sum -= min(look.proses, 3) * (look.separators < 2 && look.words > 4 ? 20 : 10)
    if look.quotes > 0, look.isProse { sum -= 10 }
  }
}
