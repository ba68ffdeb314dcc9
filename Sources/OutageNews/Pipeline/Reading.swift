/// One article on its way to a report: the document, and what each stage found in it so far.
///
/// A stage reads the fields of the stages before it and fills its own (Docs/Architecture.md has the order).
struct Reading {
  let engine: Engine
  let document: Document
  /// What the caller gave as publication date, else what the text says.
  var published: TimexValue?
  /// Indices of the sentences that may be reported from, kept so that no stage asks of each sentence again.
  let heard: [Int]
  var scratch = RuleScratch()
  /// Whether to keep what is only learnt from.
  var keepsSigns = false

  /// Where carriers and services are named, in text order.
  var carrierMentions: [CarrierMention] = []
  var serviceMentions: [ServiceMention] = []
  /// Numbers that are services only if a state is said of them.
  var serviceCandidates: [ServiceMention] = []
  /// Where places are named, in text order.
  var placeMentions: [PlaceMention] = []
  /// Whether the article is about telecommunications at all.
  var isAboutTelecom = false
  /// The country of the article, as far as it tells: ISO 3166 code.
  var country: String?
  /// What the assertions make of carriers and services.
  var carrierRoles: [CarrierID: CarrierState] = [:]
  var serviceStates: [ServiceID: ServiceState] = [:]
  /// Whether the article's news is something else than an outage.
  var isOtherNews = false
  /// The signs by which that was weighed, in the order of `NewsSign`; empty unless `keepsSigns`.
  var news: [Double] = []
  /// The signs by which each role is weighed.
  var roleSigns: [CarrierID: RoleValues] = [:]
  /// What is told of each service of a whole article.
  var stateTallies: [ServiceID: StateTally] = [:]
  /// How each service of a text of a few sentences is named.
  var shortTallies: [ServiceID: ShortTally] = [:]
  /// The signs by which each service was weighed, in the order of `StateSign`, in a short text of `ShortSign`.
  var stateSigns: [ServiceID: [Double]] = [:]
  var customers: [Located<CustomerCount>] = []

  var dates: [Located<DateMention>] = []
  var durations: [Located<DurationMention>] = []
  var money: [Located<MoneyMention>] = []
  var quotes: [Located<Quote>] = []
  var compensation: [Compensation] = []
  /// The stretches that were weighed for a position; empty unless `keepsSigns`.
  var compensationWeighings: [CompensationWeighing] = []
  var causes: [CauseMention] = []

  /// Statements and what they say, in text order.
  var clauses: [Clause] = []
  var predicates: [Predicate] = []

  /// The packs of the languages that are read, kept so that no stage asks the engine for each sentence.
  private var packs = ByLanguage<LanguagePack>()

  init(document: Document, engine: Engine, published: TimexValue?) {
    self.document = document
    heard = document.sentences.indices.filter { document.isHeard(document.sentences[$0]) }
    self.engine = engine
    self.published = published
    for index in heard where packs[document.sentences[index].language] == nil {
      let language = document.sentences[index].language
      packs[language] = try? engine.pack(language)
    }
  }

  /// The pack of a language. Throws where a file of it is faulty.
  func pack(_ language: Language) throws(ResourceError) -> LanguagePack {
    if let pack = packs[language] { return pack }
    return try engine.pack(language)
  }

  /// A mention's words and bytes.
  func cite(_ tokens: Range<Int>) -> (text: String, bytes: ByteRange) {
    let range = document.byteRange(tokens)
    return (document.text(range), ByteRange(start: range.lowerBound, end: range.upperBound))
  }
}

/// A value of the report with the tokens it was read from.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var tokens: Range<Int>
  /// Index into `Document.sentences`.
  var sentence: Int
}

/// The part of a carrier in the article's news, and why.
struct CarrierState: Sendable {
  var role: CarrierRole
  var evidence: Evidence?
  /// Its own words say so; no default.
  var isTold = false
}

/// The latest state of a service, and why.
struct ServiceState: Sendable {
  var status: ServiceStatus
  var evidence: Evidence?
  /// Its own words say so; no default.
  var isTold = false
}
