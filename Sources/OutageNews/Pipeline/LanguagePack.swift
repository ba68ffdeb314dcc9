/// Everything that reads one language: its lexicon and the rules of every dimension. Built once, shared by all threads.
final class LanguagePack: Sendable {
  let language: Language
  let lexicon: LexiconTable
  let numbers: NumberScanner
  let notes: FormNotes
  let outages: OutageMarks
  let compensation: CompensationWords
  let causes: CauseWords
  let quotes: QuoteWords
  let carriers: CarrierSpellings
  let carrierCues: FormMarks<CarrierCues>
  let roleWords: WordSets<RoleWords>
  let topicWords: WordSets<TopicWords>
  let services: ServiceSpellings
  let customers: CustomerWords
  let places: PlaceNames
  let assertions: AssertionWords
  let times: TimeReader

  init(_ language: Language, resources: Resources, clitics: Clitics) throws(ResourceError) {
    self.language = language
    (lexicon, carriers) = try LexiconLoader.load(language, from: resources, clitics: clitics)
    numbers = NumberScanner(lexicon: lexicon)
    outages = OutageMarks(lexicon)
    compensation = CompensationWords(lexicon)
    causes = CauseWords(lexicon)
    quotes = QuoteWords(lexicon)
    carrierCues = FormMarks(lexicon, classes: CarrierCues.classes)
    roleWords = WordSets(lexicon, class: "role", names: RoleWords.names)
    topicWords = WordSets(lexicon, class: "topic", names: TopicWords.names)
    services = ServiceSpellings(lexicon)
    customers = CustomerWords(lexicon)
    places = PlaceNames(lexicon)
    assertions = AssertionWords(lexicon)
    times = try TimeReader(lexicon: lexicon, resources: resources, clitics: clitics)
    notes = FormNotes(lexicon)
  }
}
