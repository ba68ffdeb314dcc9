import Testing

@testable import OutageNews

/// Classes of wordings, each with sentences that stand for it in both languages.
@Suite("Compensation wordings")
struct CompensationWordingTests {
  static let cases: [CompensationTests.Case] = [
    .init(
      .english,
      "Telus's network failed on Monday. The carrier is giving nothing to those it cut off.",
      "refused unspecified telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus will not be parting with a dime, its lawyer said.",
      "refused unspecified telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus won't be opening its wallet for the shops it shut.",
      "refused payment telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. L'opérateur n'accordera rien à ses abonnés.",
      "refused unspecified telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus ne sortira pas son chéquier pour les commerçants.",
      "refused payment telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus could yet hand out vouchers to the people it cut off.",
      "undecided gift telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus pourrait encore accorder un rabais à ses clients.",
      "undecided discount telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Peut-être que Telus offrira quelque chose à ses abonnés.",
      "undecided unspecified telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus has no plan to refund anybody.",
      "refused refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus does not intend to compensate shops.",
      "refused unspecified telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus n'envisage pas de rembourser ses clients.",
      "refused refund telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus ne compte pas dédommager les commerçants.",
      "refused unspecified telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus envisage de rembourser ses clients.",
      "undecided refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus has credited its city customers and is still deciding about the ranchers.",
      "offered credit telus -",
      "undecided unspecified telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus offre 5 Go à ses abonnés et refuse de parler de remboursement.",
      "offered data telus 5 GB",
      "refused refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. All Telus had to say about compensation was that its engineers were tired.",
      "undecided unspecified telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Au sujet d'un éventuel crédit, Telus renvoie à son site.",
      "undecided credit telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus will not pay shopkeepers for an empty Monday.",
      "refused payment telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus ne paiera pas les commerçants pour leur lundi sans clients.",
      "refused payment telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. An earlier version said Telus would credit customers $5; it will credit them $3.",
      "offered credit telus CAD 3.0"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Nous avons écrit que Telus verserait un crédit de 5 $ ; c'est un rabais de 20 % que ses clients recevront.",
      "offered discount telus 20%"),
    .init(
      .english,
      "Telus's network failed on Monday. The regulator should force Telus to refund its customers, a senator said.",
      "demanded refund telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Le gouvernement devrait obliger Telus à rembourser ses clients, dit la députée.",
      "demanded refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Customers in Nelson will get a refund for three days.",
      "offered refund telus P3D"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus gave customers in Nelson a day of free calls.",
      "offered free-service telus P1D"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus remboursera trois jours à ses abonnés de Nelson.",
      "offered refund telus P3D"),
    .init(
      .english,
      "Telus's network failed on Monday. “Give us our money back, Telus,” said Bob Roy, a barber.",
      "demanded refund telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. « Telus, rends-moi mes 4 $ », lance Bob Roy, coiffeur.",
      "demanded refund telus CAD 4.0"),
    .init(
      .english,
      "Telus's network failed on Monday. Bill credits? Not for an outage of under four hours, says Telus.",
      "refused credit telus -"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus remboursera-t-elle ses clients ? La question reste posée.",
      "undecided refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. Will Telus refund its customers?",
      "undecided refund telus -"),
    .init(
      .english,
      "Telus's network failed on Monday. That is a quarter of a million customers in the dark."),
    .init(
      .english,
      "Telus's network failed on Monday. Telus is offering a $25,000 reward for information."),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. La réparation prendra au moins six heures."),
    .init(
      .english,
      "Telus's network failed on Monday. Customers got nothing but static all day."),
    .init(
      .english,
      "Telus's network failed on Monday. Nobody could make payments at the pumps."),
    // Wishes, questions of those hit, months made good, what comes by post, and who is left out.
    .init(
      .english,
      "Telus's network failed on Monday. The mayor of Nelson wants Telus to reimburse July's internet charges.",
      "demanded refund telus P1M"),
    .init(
      .french, "Le réseau de Telus est tombé en panne lundi. Telus remboursera les forfaits de janvier.",
      "offered refund telus P1M"),
    .init(
      .french, "Le réseau de Telus est tombé en panne lundi. Que Telus nous rembourse une semaine !",
      "demanded refund telus P1W"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Quand Telus va-t-elle nous rembourser les deux jours perdus ?",
      "demanded refund telus P2D"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. L'Union des abonnés estime que Telus doit rembourser une journée.",
      "demanded refund telus P1D"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus enverra des chèques de 80 $ aux garagistes.",
      "offered payment telus CAD 80.0"),
    .init(
      .english,
      "Telus's network failed on Monday. Telus will text a $10 grocery voucher to every household.",
      "offered gift telus CAD 10.0"),
    .init(
      .english, "Telus's network failed on Monday. Telus set aside $2 million to compensate firms.",
      "offered payment telus CAD 2000000.0"),
    .init(
      .french,
      "Le réseau de Telus est tombé en panne lundi. Telus accorde un crédit de 10 $ aux entreprises, rien pour les particuliers.",
      "offered credit telus CAD 10.0", "refused unspecified telus -"),
  ]

  @Test(arguments: cases)
  func positions(_ item: CompensationTests.Case) throws {
    let article = Article(text: item.text, published: "2024-07-10", language: item.language)
    let found = try Extractor().extract(article).compensation.map {
      "\($0.status.rawValue) \($0.kind.rawValue) \($0.provider?.rawValue ?? "-") \($0.amount?.description ?? "-")"
    }
    #expect(found == item.positions)
  }
}
