extension Lexicon {
  /// Checks a file that was added, against all that is there.
  func check(_ file: ResourceFile) throws(ResourceError) {
    if file.path.hasSuffix(".gazetteer") {
      try checkCarriers(file)
    } else if file.path.hasSuffix("services.table") {
      var table = ServiceTable()
      try table.read(file)
    } else {
      try checkWords(file)
    }
  }

  /// Every carrier must be known or told in full, and no spelling may belong to two.
  private func checkCarriers(_ file: ResourceFile) throws(ResourceError) {
    let all = try Gazetteer(resources)
    var own = Gazetteer()
    try own.read(file)
    var owners: [[UInt8]: CarrierID] = [:]
    for (entry, names) in zip(all.entries, all.names) {
      for spelling in names.spellings where spelling.kind == .strong || spelling.kind == .handle {
        let key = spelling.text.map { UInt8(truncatingIfNeeded: Folding.lower(UInt32($0))) }
        if let owner = owners[key], owner != entry.id,
          own.index(of: entry.id) != nil || own.index(of: owner) != nil
        {
          let text = String(decoding: spelling.text, as: UTF8.self)
          // The carrier that the file adds to, and the one that has the spelling, which may stand behind it.
          let (mine, theirs) = own.index(of: entry.id) == nil ? (owner, entry.id) : (entry.id, owner)
          throw ResourceError(
            file: file.path, line: own.entry(mine)?.line ?? 1,
            reason: "'\(text)' is a spelling of '\(theirs)' already")
        }
        owners[key] = entry.id
      }
    }
    for entry in own.entries {
      guard let whole = all.entry(entry.id), !whole.name.isEmpty, !whole.country.isEmpty else {
        throw ResourceError(
          file: file.path, line: entry.line,
          reason: "carrier '\(entry.id)' is new and lacks a name or a country")
      }
      for other in [entry.parent].compactMap({ $0 }) + entry.hosts where all.index(of: other) == nil {
        throw ResourceError(file: file.path, line: entry.line, reason: "no carrier '\(other)'")
      }
    }
  }

  /// Every block must be of a class that some file has, every service one of the table.
  private func checkWords(_ file: ResourceFile) throws(ResourceError) {
    let services = try ServiceTable(resources)
    let known = classNames(without: file.path)
    var name = ""
    for line in file.lines {
      if line.text.bytes.first == 0x5B {
        name =
          ResourceText(bytes: line.text.bytes.dropFirst().prefix { $0 != 0x5D }).words.first?.string ?? ""
        guard known.contains(name) else { throw line.error("no class '\(name)'") }
      } else if name.isEmpty {
        throw line.error("an entry before the first [class]")
      } else if name == "service" || name == "service-weak" || name == "service-number" {
        guard let (_, value) = line.split(at: 0x3D) else {
          throw line.error("expected 'spelling | spelling = service'")
        }
        let id = ServiceID(rawValue: ServiceSpellings.id(value.string))
        if services.entry(id) == nil { throw line.error("no service '\(id)'") }
      }
    }
  }

  private func classNames(without path: String) -> Set<String> {
    var names: Set<String> = []
    for other in resources.paths where other.hasSuffix(".lexicon") && other != path {
      let bytes = resources.file(other)?.bytes ?? []
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if bytes[start] == 0x5B, let close = bytes[start..<end].firstIndex(of: 0x5D) {
          let words = ResourceText(bytes: bytes[(start + 1)..<close]).words
          if let first = words.first { names.insert(first.string) }
        }
        start = end + 1
      }
    }
    return names
  }
}
