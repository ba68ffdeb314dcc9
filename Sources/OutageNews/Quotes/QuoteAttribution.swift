extension QuoteReader {
  /// The speaker of a quotation, nil where nobody says it.
  mutating func attribution(of index: Int) -> (speaker: Speaker, rule: String)? {
    let span = spans[index]
    guard let finder = finders[streams[span.stream].language] else { return nil }
    if let tag = span.tag {
      if let found = finder.speaker(in: tag), let speaker = resolve(found, for: index, finder) {
        return (speaker, "tag-inside")
      }
      return previous(index).map { ($0, "tag-inside") }
    }
    let context = QuoteContext(
      index, spans: spans, stream: streams[span.stream], document: document, finder: finder)
    if context.isNamed { return nil }
    if let tag = context.attachedTag {
      if let found = finder.speaker(in: tag), let speaker = resolve(found, for: index, finder) {
        return (speaker, "tag-after")
      }
      if context.hasTag, let speaker = previous(index) { return (speaker, "same-speaker") }
    }
    if let tag = context.signature, let found = finder.speaker(in: tag),
      let speaker = resolve(found, for: index, finder)
    {
      return (speaker, "signature")
    }
    if !context.before.isEmpty {
      if let found = finder.speaker(in: context.before), let speaker = resolve(found, for: index, finder) {
        return (speaker, "tag-before")
      }
      if context.isSaid, let speaker = previous(index) { return (speaker, "same-speaker") }
    }
    guard context.isSaid else { return nil }
    return loose(index, context, finder)
  }

  /// A quotation without a tag of its own.
  private mutating func loose(_ index: Int, _ context: QuoteContext, _ finder: SpeakerFinder) -> (
    speaker: Speaker, rule: String
  )? {
    if context.continues, let speaker = previous(index) { return (speaker, "same-paragraph") }
    if let name = announced(index, finder), let speaker = person(name, finder, stream: spans[index].stream) {
      return (speaker, "announced")
    }
    if context.attachedTag != nil, let speaker = previous(index) { return (speaker, "same-speaker") }
    if !context.next.isEmpty, let found = finder.speaker(in: context.next),
      let speaker = resolve(found, for: index, finder)
    {
      return (speaker, "next-sentence")
    }
    if !context.sentenceBefore.isEmpty, let found = finder.speaker(in: context.sentenceBefore),
      let speaker = resolve(found, for: index, finder)
    {
      return (speaker, "sentence-before")
    }
    return previous(index).map { ($0, "same-speaker") }
  }

  /// Whom the paragraph before lets speak: `What changed, says historian Ifeoma Adeyemi, is expectation.`
  private func announced(_ index: Int, _ finder: SpeakerFinder) -> NameSpan? {
    let span = spans[index]
    let earliest = max(
      streams[span.stream].tokens.lowerBound, index > 0 ? spans[index - 1].after : 0, span.before - 60)
    guard document.tokens[span.before].flags.contains(.paragraphStart), earliest < span.before,
      let name = registry.person(before: span.before, from: earliest, in: document)
    else { return nil }
    // The tag of the quotation before is no announcement.
    if index > 0, let last = speakers[index - 1]?.speaker, last.key == NameRegistry.key(name, document) {
      return nil
    }
    let near = max(earliest, name.start - 4)..<min(span.before, name.tokens.upperBound + 14)
    return near.contains { finder.words.has(document.tokens[$0], finder.words.say) } ? name : nil
  }

  /// The speaker of the quotation before.
  func previous(_ index: Int) -> Speaker? {
    var other = index - 1
    while other >= 0, index - other < 4 {
      if let found = speakers[other] { return found.speaker }
      other -= 1
    }
    return nil
  }

  // MARK: From a candidate to a speaker

  mutating func resolve(_ found: SpeakerCandidate, for index: Int, _ finder: SpeakerFinder) -> Speaker? {
    switch found.kind {
    case .name(let name): return person(name, finder, stream: spans[index].stream)
    case .carrier(let id):
      return Speaker(name: document.text(tokens: found.tokens), organization: id.rawValue, isPerson: false)
    case .person, .possessor: return pronoun(found, for: index, finder)
    case .anyone: return anyone(found, for: index)
    case .company: return organization(before: found.tokens.lowerBound, span: spans[index])
    case .role: return role(found, for: index, finder)
    }
  }

  private mutating func person(_ name: NameSpan, _ finder: SpeakerFinder, stream: Int) -> Speaker? {
    let key = NameRegistry.key(name, document)
    let full = registry.first[key]
    if name.words == 1, full == nil, !name.hasTitle {
      return Speaker(
        name: document.text(tokens: name.tokens), organization: document.text(tokens: name.tokens),
        isPerson: false)
    }
    if finder.isOrganization(name) {
      let text = document.text(tokens: name.tokens)
      return Speaker(
        name: text, organization: carriers.carrier(at: name.tokens.lowerBound)?.id.rawValue ?? text,
        isPerson: false)
    }
    var shown = name
    if let full,
      name.words == 1
        || document.tokens[full.tokens.lowerBound].hash == document.tokens[name.tokens.lowerBound].hash
    {
      shown = full
    }
    let limit = streams[stream].tokens
    var details = finder.details(of: name, limit: limit)
    if let old = known[key] {
      details.title = details.title ?? old.title
      details.organization = details.organization ?? old.organization
      details.isCorporate = details.isCorporate || old.isCorporate
    } else if shown != name {
      let old = finder.details(
        of: shown,
        limit: shown.tokens.lowerBound > limit.lowerBound
          ? limit : 0..<min(document.tokens.count, shown.tokens.upperBound + 40))
      details.title = details.title ?? old.title
      details.organization = details.organization ?? old.organization
      details.isCorporate = details.isCorporate || old.isCorporate
    }
    known[key] = details
    return Speaker(
      name: document.text(tokens: shown.tokens), title: details.title.map { document.text(tokens: $0) },
      organization: organization(of: details, at: name.tokens.lowerBound, finder), key: key, isPerson: true)
  }

  private func organization(of details: SpeakerDetails, at token: Int, _ finder: SpeakerFinder) -> String? {
    switch details.organization {
    case .carrier(let id): return id.rawValue
    case .name(let tokens): return document.text(tokens: tokens)
    case nil: return details.isCorporate ? company(of: details, at: token, finder)?.rawValue : nil
    }
  }

  /// Whose officer `the company's chief technology officer` is: of the carrier named last in the paragraph, else of the
  /// one that the article has named most so far. `Its spokesman` is nobody's where the paragraph names no company.
  private func company(of details: SpeakerDetails, at token: Int, _ finder: SpeakerFinder) -> CarrierID? {
    var start = token
    while start > 0, !document.tokens[start].flags.contains(.lineStart), token - start < 200 { start -= 1 }
    guard let last = carriers.last(before: token) else { return carriers.spots.first?.id }
    if last.tokens.lowerBound >= start { return last.id }
    if let title = details.title, title.lowerBound > 0,
      finder.words.has(document.tokens[title.lowerBound - 1], finder.words.owner),
      // The title may stand paragraphs before, where the speaker was first named.
      !(min(start, title.lowerBound)..<title.lowerBound).contains(where: {
        finder.words.has(document.tokens[$0], finder.words.company)
      })
    {
      return nil
    }
    return carriers.mostNamed(before: token)
  }

  private mutating func pronoun(_ found: SpeakerCandidate, for index: Int, _ finder: SpeakerFinder)
    -> Speaker?
  {
    // `— Combien de temps ? demande Paul. — Une heure, dit-elle.`: not who spoke on the line before.
    if index > 0, spans[index].origin == .dash, spans[index - 1].origin == .dash,
      spans[index].before != spans[index - 1].before, let asker = speakers[index - 1]?.speaker
    {
      let line = spans[index - 1].before
      guard let name = registry.person(before: line, from: max(0, line - 400), in: document),
        let other = person(name, finder, stream: spans[index].stream), other.key != asker.key
      else { return nil }
      return other
    }
    let earliest =
      index > 0 && speakers[index - 1] != nil ? spans[index - 1].after : max(0, spans[index].before - 400)
    if let name = registry.person(before: spans[index].before, from: earliest, in: document) {
      return person(name, finder, stream: spans[index].stream)
    }
    if let last = previous(index) { return last }
    if found.kind == .possessor { return organization(before: found.tokens.lowerBound, span: spans[index]) }
    if let name = registry.person(before: found.tokens.lowerBound, from: 0, in: document) {
      return person(name, finder, stream: spans[index].stream)
    }
    return organization(before: found.tokens.lowerBound, span: spans[index])
  }

  /// `it`, `they`: an organization told of; with nobody else the last speaker.
  private func anyone(_ found: SpeakerCandidate, for index: Int) -> Speaker? {
    if let last = previous(index), !last.isPerson, index > 0,
      spans[index].before - spans[index - 1].after < 40
    {
      return last
    }
    return organization(before: found.tokens.lowerBound, span: spans[index]) ?? previous(index)
  }

  /// `the company`: the carrier that the sentence before begins with, else the one named last.
  private func organization(before token: Int, span: QuoteSpan) -> Speaker? {
    let end = min(token, span.before)
    guard let last = carriers.last(before: end) else {
      return carriers.spots(in: span.tokens).first.map { speaker(of: $0) }
    }
    // The subject of the sentence is told of, not the last word of it.
    var subject = last
    var index = carriers.firstIndex(from: last.tokens.lowerBound) - 1
    while index >= 0, document.isOneSentence(carriers.spots[index].tokens.lowerBound, last.tokens.lowerBound)
    {
      subject = carriers.spots[index]
      index -= 1
    }
    return speaker(of: subject)
  }

  private func speaker(of spot: CarrierIndex.Spot) -> Speaker {
    Speaker(name: document.text(tokens: spot.tokens), organization: spot.id.rawValue, isPerson: false)
  }

  /// `dit la marchande`: the last speaker, who has this title, else the person named last.
  private mutating func role(_ found: SpeakerCandidate, for index: Int, _ finder: SpeakerFinder) -> Speaker? {
    if let last = previous(index), last.isPerson { return last }
    if let name = registry.person(
      before: spans[index].before, from: max(0, spans[index].before - 400), in: document)
    {
      return person(name, finder, stream: spans[index].stream)
    }
    return nil
  }
}
