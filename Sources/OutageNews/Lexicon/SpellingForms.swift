/// What gives the gazetteer's spellings their forms: a builder that makes them, or a snapshot that has them already.
protocol SpellingForms {
  var formCount: Int { get }
  mutating func classID(_ name: String) -> ClassID?
  mutating func symbol(_ name: String) -> Symbol
  /// The form of a spelling, and which of its first 32 words are capitals in it.
  mutating func entry(for spelling: ArraySlice<UInt8>) -> (form: UInt32, capitals: UInt32)
  mutating func add(_ spelling: ArraySlice<UInt8>, _ sense: Sense)
  mutating func add(sense: Sense, to form: UInt32)
}

/// The answers that a builder gave to the same questions in the same order; what it added is in the table.
struct RecordedForms: SpellingForms {
  private let table: LexiconTable
  private var next = 0

  init(_ table: LexiconTable) { self.table = table }

  var formCount: Int { table.formCount }
  func classID(_ name: String) -> ClassID? { table.classID(name) }
  /// Serves senses only, which are there.
  func symbol(_ name: String) -> Symbol { Symbol(index: 0) }
  func add(_ spelling: ArraySlice<UInt8>, _ sense: Sense) {}
  func add(sense: Sense, to form: UInt32) {}

  mutating func entry(for spelling: ArraySlice<UInt8>) -> (form: UInt32, capitals: UInt32) {
    guard next + 1 < table.answers.count else { return (0, 0) }
    defer { next += 2 }
    return (table.answers[next], table.answers[next + 1])
  }
}
