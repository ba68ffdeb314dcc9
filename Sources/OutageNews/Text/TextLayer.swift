/// The text layer: from the bytes of an article to tokens, sections, languages and sentences.
///
/// Holds what the data says; immutable and shared. Break iterators are cloned for each text.
struct TextLayer: Sendable {
  let clitics: Clitics
  let phrases: PhraseTable
  let model: LanguageModel

  init(_ resources: Resources, clitics: Clitics) throws(ResourceError) {
    self.clitics = clitics
    phrases = try PhraseTable(resources, names: PhraseTable.Keys.text, clitics: clitics)
    model = LanguageModel(resources.shared(LanguageModel.path))
  }

  /// Reads an article up to its sentences; forms are not looked up.
  ///
  /// Complexity: O(length of the text).
  func read(_ bytes: [UInt8], hint: Language?, given: TimexValue?) -> (
    document: DocumentDraft, published: TimexValue?
  ) {
    var document = DocumentDraft(bytes: bytes)
    let published = bytes.withUnsafeBufferPointer { buffer in
      document.tokens = Tokenizer.tokens(of: buffer, clitics: clitics)
      return document.tokens.withUnsafeBufferPointer { tokens -> TimexValue? in
        let structure = SectionReader(bytes: buffer, tokens: tokens, phrases: phrases).read()
        document.sections = structure.sections
        document.language = LanguageTeller(model: model, bytes: buffer, tokens: tokens)
          .tell(&document.sections, hint: hint)
        document.sentences = SentenceCutter(bytes: buffer, tokens: tokens, phrases: phrases).sentences(
          of: document.sections)
        return PublicationDate(structure: structure, bytes: buffer, tokens: tokens, phrases: phrases).find(
          given: given)
      }
    }
    for sentence in document.sentences where !sentence.tokens.isEmpty {
      document.tokens[sentence.tokens.lowerBound].flags.insert(.sentenceStart)
    }
    return (document, published)
  }
}
