extension LexiconBuilder {
  /// The frozen words. O(words).
  func image(key: UInt64, carriers: CarrierSpellingsBuilder) -> ImageWriter {
    var out = ImageWriter()
    out.put([LexiconImage.magic, key, 0])
    out.put(classNames)
    out.put(symbols)
    out.put(slots.filter { $0.form != 0 }.sorted { $0.form < $1.form })
    out.put(bare)
    let sets = classSets()
    out.put(sets.distinct.flatMap { [$0.bits[0], $0.bits[1], $0.bits[2], $0.bits[3]] })
    out.put(sets.plain)
    out.put(sets.cased)
    let (start, flat) = sortedSenses()
    out.put(start)
    out.put(flat.map(SenseTable.head))
    out.put(
      flat.map {
        switch $0.value {
        case .integer(let integer): UInt32(bitPattern: integer)
        case .symbol(let symbol): symbol.index
        }
      })
    out.put(flat.map(\.features.rawValue))
    out.put(roots)
    out.put(nodeForms)
    let edges = edges.filter { $0.node != 0 }.sorted { $0.key < $1.key }
    var edgeStart = [UInt32](repeating: 0, count: nodeForms.count + 1)
    for edge in edges { edgeStart[Int(edge.key >> 32) + 1] += 1 }
    for node in 1..<edgeStart.count { edgeStart[node] += edgeStart[node - 1] }
    out.put(edgeStart)
    out.put(edges.map { UInt32(truncatingIfNeeded: $0.key) })
    out.put(edges.map(\.node))
    out.put(capitals)
    carriers.put(into: &out)
    return out
  }

  /// By form: its classes, as index into the distinct sets.
  private func classSets() -> (distinct: [ClassSet], plain: [UInt16], cased: [UInt16]) {
    var plain = [ClassSet](repeating: ClassSet(), count: formCount)
    var cased = plain
    for (form, sense) in senses {
      cased[Int(form)].insert(sense.classID)
      if !sense.isCased { plain[Int(form)].insert(sense.classID) }
    }
    var distinct: [ClassSet] = []
    var known: [ClassSet: UInt16] = [:]
    func index(_ set: ClassSet) -> UInt16 {
      if let index = known[set] { return index }
      known[set] = UInt16(distinct.count)
      distinct.append(set)
      return UInt16(distinct.count - 1)
    }
    _ = index(ClassSet())
    let (plainIndices, casedIndices) = (plain.map(index), cased.map(index))
    return (distinct, plainIndices, casedIndices)
  }
}

/// Appends counted arrays, each padded to eight bytes.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  /// All bytes, with their count in the head.
  var image: [UInt8] {
    var image = bytes
    withUnsafeBytes(of: UInt64(bytes.count)) { image.replaceSubrange(24..<32, with: $0) }
    return image
  }

  mutating func put<Integer: FixedWidthInteger & BitwiseCopyable>(_ values: [Integer]) {
    withUnsafeBytes(of: UInt64(values.count)) { bytes += $0 }
    values.withUnsafeBytes { bytes += $0 }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  /// A block of arrays with its name (`LexiconImage.block`).
  mutating func put(_ block: ImageWriter, named name: String) {
    put(Array(name.utf8))
    put(block.bytes)
  }

  mutating func put(_ names: [String]) {
    var end: UInt32 = 0
    put(
      names.map { name -> UInt32 in
        end += UInt32(name.utf8.count)
        return end
      })
    put(names.flatMap { Array($0.utf8) })
    let hashes = names.map(NameTable.hash)
    let order = names.indices.sorted { hashes[$0] < hashes[$1] }
    put(order.map { hashes[$0] })
    put(order.map(UInt32.init))
  }

  /// Forms by hash, those of one bucket in the given order.
  mutating func put(_ slots: [LexiconBuilder.Slot]) {
    var count = 16
    while count < slots.count { count *= 2 }
    var start = [UInt32](repeating: 0, count: count + 1)
    for slot in slots { start[FormTable.bucket(slot.hash, of: count) + 1] += 1 }
    for bucket in 1...count { start[bucket] += start[bucket - 1] }
    var next = start
    var sorted = slots
    for slot in slots {
      let bucket = FormTable.bucket(slot.hash, of: count)
      sorted[Int(next[bucket])] = slot
      next[bucket] += 1
    }
    put(start)
    put(sorted.map(\.hash))
    put(sorted.map(\.form))
  }
}
