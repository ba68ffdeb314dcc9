/// The indented lines of one verb group of a `*.paradigms` file.
extension ParadigmReader {
  struct Group {
    var line: ResourceLine
    var endings: [ResourceText]
    var weak = Paradigm.Change.none
    var hard = Paradigm.Change.none
    private var tenses: [(name: String, forms: [ResourceText], line: ResourceLine)] = []

    init(line: ResourceLine, endings: [ResourceText]) {
      self.line = line
      self.endings = endings
    }

    private static let features: [String: Features] = [
      "present": .present, "imperfect": .imperfect, "past": .past, "future": .future,
      "conditional": .conditional,
      "subjunctive": .subjunctive, "third": .present, "participle": .pastParticiple,
      "gerund": .presentParticiple,
    ]
    private static let persons: [Features] = [
      [.firstPerson, .singular], [.secondPerson, .singular], [.thirdPerson, .singular],
      [.firstPerson, .plural], [.secondPerson, .plural], [.thirdPerson, .plural],
    ]

    mutating func read(_ line: ResourceLine) throws(ResourceError) {
      guard let (key, value) = line.split(at: 0x3A), !value.isEmpty else {
        throw line.error("expected 'TENSE: FORMS'")
      }
      switch key.string {
      case "weak": weak = try change(value, line)
      case "hard": hard = try change(value, line)
      case let name:
        guard Self.features[name] != nil else {
          throw line.error(
            "unknown tense '\(name)'; known are \(Self.features.keys.sorted().joined(separator: ", "))")
        }
        tenses.append((name, value.words, line))
      }
    }

    private func change(_ text: ResourceText, _ line: ResourceLine) throws(ResourceError) -> Paradigm.Change {
      if text.string == "double" { return .double }
      guard let (old, new) = text.split(at: 0x3E), !old.isEmpty else {
        throw line.error("expected 'double' or 'a>b'")
      }
      return .replace(Array(old.bytes), Array(new.bytes))
    }

    /// Adds every form of the group to a paradigm.
    func conjugate(
      _ paradigm: inout Paradigm, standard: [String: [ResourceText]], adjectives: ParadigmTable
    ) throws(ResourceError) {
      for (name, forms, line) in tenses {
        switch name {
        case "participle": participle(forms, &paradigm, adjectives)
        case "third": paradigm.add(forms[0].ending, [.verb, .present, .thirdPerson, .singular])
        case "gerund" where forms[0].isMissing: break
        case "gerund": paradigm.add(forms[0].ending, [.verb, .presentParticiple])
        case "future" where standard["future"] != nil:
          add(forms[0].bytes, standard["future"], .future, &paradigm)
          add(forms[0].bytes, standard["conditional"], .conditional, &paradigm)
        case "past" where forms[0].bytes.dropLast().last == 0x2B:
          let type = forms[0].bytes.last == 0x75 ? "past-u" : "past-i"
          add(forms[0].bytes.dropLast(2), standard[type], .past, &paradigm)
        case _ where forms.count == 1:
          paradigm.add(forms[0].ending, [.verb, Self.features[name] ?? []])
        default:
          guard forms.count == 6 else { throw line.error("expected one form or six") }
          for (form, person) in zip(forms, Self.persons) where !form.isMissing {
            paradigm.add(form.ending, [.verb, Self.features[name] ?? [], person])
          }
        }
      }
      derive(&paradigm, standard)
    }

    private func participle(_ forms: [ResourceText], _ paradigm: inout Paradigm, _ adjectives: ParadigmTable)
    {
      let four: [Features] = [
        [.masculine, .singular], [.masculine, .plural], [.feminine, .singular], [.feminine, .plural],
      ]
      let base: Features = [.verb, .pastParticiple]
      if forms.count == 4 {
        for (form, features) in zip(forms, four) { paradigm.add(form.ending, base.union(features)) }
        return
      }
      let stem = forms[0].ending
      guard let adjective = adjectives.paradigm(of: stem), adjective.endings.count > 1 else {
        return paradigm.add(stem, base)
      }
      for ending in adjective.endings {
        paradigm.add(
          stem.dropLast(adjective.strip) + ending.bytes, base.union(ending.features.subtracting(.adjective)))
      }
    }

    /// A stem with the standard endings of a tense.
    private func add(
      _ stem: ArraySlice<UInt8>, _ endings: [ResourceText]?, _ tense: Features, _ paradigm: inout Paradigm
    ) {
      for (ending, person) in zip(endings ?? [], Self.persons) {
        paradigm.add(stem + ending.bytes, [.verb, tense, person])
      }
    }

    /// Tenses that the group does not give, from its present.
    private func derive(_ paradigm: inout Paradigm, _ standard: [String: [ResourceText]]) {
      guard let present = tenses.first(where: { $0.name == "present" })?.forms, present.count == 6,
        let cut = standard["present"], cut.count == 6
      else { return }
      let has = { (name: String) in tenses.contains { $0.name == name } }
      if !present[3].isMissing {
        let stem = present[3].bytes.dropLast(cut[3].bytes.count)
        if !has("imperfect") { add(stem, standard["imperfect"], .imperfect, &paradigm) }
        if !has("gerund"), let gerund = standard["gerund"]?.first {
          paradigm.add(stem + gerund.bytes, [.verb, .presentParticiple])
        }
        if !has("subjunctive"), let endings = standard["subjunctive"] {
          let weak = present[5].bytes.dropLast(cut[5].bytes.count)
          for (index, ending) in endings.enumerated() {
            let isPlural = index == 3 || index == 4
            paradigm.add((isPlural ? stem : weak) + ending.bytes, [.verb, .subjunctive, Self.persons[index]])
          }
        }
      }
    }
  }
}
