import Testing

@testable import OutageNews

/// Positions on compensation, in sentences of our own.
@Suite("Compensation")
struct CompensationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: Language
    var text: String
    /// `status kind provider amount` of each position.
    var positions: [String]
    var testDescription: String { text }

    init(_ language: Language, _ text: String, _ positions: String...) {
      self.language = language
      self.text = text
      self.positions = positions
    }
  }

  static let cases: [Case] = [
    // What compensation costs the carrier is no position.
    Case(
      .english,
      "Rogers will credit every customer with $5 for the outage. It said it was too early to put a figure on the cost of compensation.",
      "offered credit rogers CAD 5.0"),
    Case(
      .french,
      "Orange offrira un crédit de 5 euros à tous ses clients après la panne. Il est encore trop tôt, dit Orange, pour chiffrer le coût de cette indemnisation.",
      "offered credit orange EUR 5.0"),
    Case(
      .french, "Bell offre 5 $ après sa panne. Chez Telus, on réfléchit encore à un crédit.",
      "offered credit bell CAD 5.0", "undecided credit telus -"),
    Case(
      .english, "MTN customers in Durban get 2GB and an hour of calls for Monday's outage.",
      "offered data mtn 2 GB", "offered free-service mtn PT1H"),
    Case(
      .english, "Consumers want Optus to give everyone in the west a month's charges back after its outage.",
      "demanded refund optus P1M"),
    Case(
      .english, "Every Bell and Telus customer gets a credit of $5 for the outage.",
      "offered credit bell CAD 5.0"),
    Case(
      .english, "Rogers will credit every customer with three days of service after the outage.",
      "offered credit rogers P3D"),
    Case(
      .french, "Rogers créditera trois jours de service à chaque client après la panne.",
      "offered credit rogers P3D"),
    Case(
      .english, "Telus will give its customers 5 GB of extra data for the outage.", "offered data telus 5 GB"),
    Case(.french, "Telus offrira 5 Go de données à ses clients pour la panne.", "offered data telus 5 GB"),
    Case(.english, "Videotron ruled out any refund for the outage.", "refused refund videotron -"),
    Case(.french, "Vidéotron exclut tout remboursement pour la panne.", "refused refund videotron -"),
    Case(
      .english, "Telus has yet to say whether customers will be compensated for the outage.",
      "undecided unspecified telus -"),
    Case(
      .french, "Telus n’a pas encore dit si les clients seront dédommagés pour la panne.",
      "undecided unspecified telus -"),
    Case(
      .english, "A class action against Telus seeks $300 per customer for the outage.",
      "demanded payment telus CAD 300.0"),
    Case(
      .french, "Une action collective réclame à Telus 300 $ par client pour la panne.",
      "demanded payment telus CAD 300.0"),
    Case(
      .english, "In 2015, after an outage, Telus gave its customers a $10 credit.",
      "past credit telus CAD 10.0"),
    Case(
      .french, "En 2015, après une panne, Telus avait accordé un crédit de 10 $ à ses clients.",
      "past credit telus CAD 10.0"),
    // Who wants it, who must ask, and what a question asked.
    Case(
      .english, "Telus went down on Monday. The mayor of Nelson wants Telus to refund a month of service.",
      "demanded refund telus P1M"),
    Case(
      .french,
      "Telus est en panne depuis lundi. Le maire de Nelson veut que Telus rembourse un mois de service.",
      "demanded refund telus P1M"),
    Case(
      .english, "Telus went down on Monday. Will there be refunds? Telus isn’t saying.",
      "undecided refund telus -"),
    Case(
      .french, "Telus est en panne depuis lundi. Y aura-t-il des remboursements ? Telus ne le dit pas.",
      "undecided refund telus -"),
    Case(
      .english, "Telus went down on Monday. Customers won’t see a dime, Telus confirmed.",
      "refused unspecified telus -"),
    Case(
      .french, "Telus est en panne depuis lundi. Les clients ne verront pas un sou, confirme Telus.",
      "refused unspecified telus -"),
    Case(.english, "Telus went down on Monday. Customers could not pay with credit or debit cards."),
    Case(.french, "Telus est en panne depuis lundi. Les forfaits de Telus débutent à 50 $ par mois."),
    Case(.english, "Telus customers used a credit card during the outage."),
    Case(.french, "Les clients de Telus ont payé par carte de crédit pendant la panne."),
    Case(.english, "The regulator fined Telus $2 million for the outage."),
    Case(.french, "Le régulateur a infligé à Telus une amende de 2 millions de dollars pour la panne."),
  ]

  @Test(arguments: cases)
  func positions(_ item: Case) throws {
    let article = Article(text: item.text, published: "2022-07-09", language: item.language)
    let report = try Extractor().extract(article)
    let found = report.compensation.map {
      "\($0.status.rawValue) \($0.kind.rawValue) \($0.provider?.rawValue ?? "-") \($0.amount?.description ?? "-")"
    }
    #expect(found == item.positions)
  }

  @Test(
    "Customers need not ask, or must",
    arguments: [
      ("Rogers will automatically credit all customers with five days.", true),
      ("Rogers créditera d’office cinq jours à tous ses clients après la panne.", true),
      ("Rogers will credit five days to customers who ask for it.", false),
      ("Rogers créditera cinq jours aux clients de son réseau en panne, sur demande.", false),
      ("After the outage Rogers will credit five days to its customers, who must apply online.", false),
      ("Après la panne, Orange offrira 10 Go à ses clients, qui devront en faire la demande.", false),
      ("Bell's outage is over. Bell will give each customer $5. There is nothing to do to get it.", true),
    ])
  func automatic(text: String, expected: Bool) throws {
    let report = try Extractor().extract(Article(text: text, published: "2022-07-09"))
    #expect(report.compensation.first?.isAutomatic == expected)
  }

  @Test("A position told twice is one entry")
  func retelling() throws {
    let text = """
      Rogers to credit customers five days

      Rogers said on Tuesday that it would credit its customers with five days of service after the outage.
      """
    let report = try Extractor().extract(Article(text: text, published: "2022-07-12"))
    #expect(report.compensation.count == 1)
  }

  @Test(
    "A text of nothing but offers takes linear time",
    arguments: ["Rogers will credit $5, ", "credit ", "crédit "])
  func degenerate(_ words: String) throws {
    let extractor = Extractor()
    try expectLinearTime(of: words, bytes: 20_000) { _ = try extractor.extract(Article(text: $0)) }
  }
}
