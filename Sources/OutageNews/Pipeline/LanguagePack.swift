/// Everything that reads one language: its lexicon and the rules of every dimension. Built once, shared by all threads.
final class LanguagePack: Sendable {
  let language: Language
  let lexicon: LexiconTable
  let numbers: NumberScanner
  let outages: OutageMarks

  init(_ language: Language, resources: Resources, clitics: Clitics) throws(ResourceError) {
    self.language = language
    lexicon = try LexiconLoader.load(language, from: resources, clitics: clitics)
    numbers = NumberScanner(lexicon: lexicon)
    outages = OutageMarks(lexicon)
  }
}
