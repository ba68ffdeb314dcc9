@testable import OutageNews

/// The text layer's view of a text, in strings.
struct LayerReading {
  let document: Document
  let published: TimexValue?

  init(_ text: String, given: String? = nil) throws {
    let (draft, day) = try Engine.standard.get().text.read(
      Array(text.utf8), hint: nil, given: given.flatMap { TimexValue(publicationDate: $0) })
    (document, published) = (Document(draft), day)
  }

  var sentences: [String] { document.sentences.map { document.text($0.start..<$0.end) } }
  var words: [String] { document.tokens.map { document.text($0.range) } }
  var kinds: [SectionKind] { document.sections.map(\.kind) }
  /// `kind: text`
  var sections: [String] {
    document.sections.map { "\($0.kind.rawValue): \(document.text($0.start..<$0.end))" }
  }
}
