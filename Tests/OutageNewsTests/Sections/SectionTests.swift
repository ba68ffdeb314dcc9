import Testing

@testable import OutageNews

@Suite struct SectionTests {
  @Test func aFrenchArticle() throws {
    #expect(
      try LayerReading(NewsSamples.french).kinds == [
        .header, .headline, .byline, .dateline, .body, .body, .post, .body, .caption, .credit, .boilerplate,
      ])
  }

  @Test func anEnglishArticle() throws {
    #expect(
      try LayerReading(NewsSamples.english).kinds == [
        .boilerplate, .headline, .byline, .dateline, .body, .body, .body, .headline, .body, .credit,
        .boilerplate,
      ])
  }

  private static let story = """

    La panne de Bell a duré trois heures et touché des milliers de clients, a indiqué l’entreprise vendredi.

    Le service est revenu en soirée, selon un porte-parole.
    """

  @Test(arguments: [
    "Se connecter | S’abonner | Infolettres", "Partager sur Facebook, X, WhatsApp", "Commentaires (12)",
    "Sign up for our newsletter",
    "We use cookies to improve your experience. Accept all | Manage choices",
    "© 2024 Le Quotidien. Tous droits réservés.",
    "À lire aussi : Le prix du beurre", "Read more: The best SIM deals", "Advertisement",
    "Home › News › Local", "Signaler une coquille",
    "Téléchargez notre application pour iPhone et Android", "Download our app | Follow us on X",
    "Vous avez lu 3 articles gratuits ce mois-ci",
  ])
  func boilerplateBehindTheText(line: String) throws {
    let reading = try LayerReading(Self.story + "\n\n" + line)
    #expect(reading.document.sections.last?.kind.isSilent == true)
    #expect(reading.kinds.filter { $0 == .body }.count == 2)
  }

  @Test(arguments: [
    "Les clients peuvent s’inscrire en ligne pour obtenir leur crédit, a précisé Bell.",
    "Customers were told to sign up online for the credit, Bell said in an email.",
    "The company said its app, website and customer accounts were all down on Friday.",
    "Selon le site Downdetector, les signalements ont commencé vers 9 h.",
    "Bell offers a $5 credit to anyone who subscribed before July, it announced.",
    "More than 10,000 customers were still without service at noon.",
  ])
  func factsAreNeverBoilerplate(line: String) throws {
    let reading = try LayerReading(Self.story + "\n\n" + line + "\n" + Self.story)
    let section = reading.document.sections.first {
      reading.document.text($0.start..<$0.end).contains(line.prefix(30))
    }
    #expect(section?.kind == .body)
  }

  @Test(arguments: [
    ("TORONTO – The outage began Friday and is still going on.", "TORONTO –"),
    ("DALLAS, Feb. 26 — The outage began Friday and is still going on.", "DALLAS, Feb. 26 —"),
    ("BRANTFORD, Ont. — The outage began Friday and is still going on.", "BRANTFORD, Ont. —"),
    ("MUMBAI: The outage began Friday and is still going on.", "MUMBAI:"),
    ("Trois-Rivières – La panne a commencé vendredi et se poursuit encore.", "Trois-Rivières –"),
    ("SAINT-DENIS (La Réunion) – La panne a commencé vendredi et se poursuit.", "SAINT-DENIS (La Réunion) –"),
    (
      "LYON, mardi 2 juillet 2024 – La panne a commencé vendredi et se poursuit.",
      "LYON, mardi 2 juillet 2024 –"
    ),
    ("RÉGINA, le 14 mars 2024 — La panne a commencé vendredi et se poursuit.", "RÉGINA, le 14 mars 2024 —"),
  ])
  func datelines(text: String, expected: String) throws {
    let reading = try LayerReading(text)
    #expect(reading.sections.first == "dateline: \(expected)")
    #expect(reading.kinds == [.dateline, .body])
  }

  @Test(arguments: [
    "Rogers – the company that failed – says that it is sorry for the whole thing.",
    "911 – not the Porsche – was down on Friday for hours.",
    "10:04 p.m. ET – We are closing this page now, thank you all for reading.",
  ])
  func noDateline(text: String) throws { #expect(try LayerReading(text).kinds.contains(.dateline) == false) }

  @Test func aPostOfSeveralParagraphs() throws {
    let reading = try LayerReading(
      "Le ministre a réagi sur les réseaux sociaux vendredi soir, sans attendre.\n\nJ’ai parlé au PDG de Rogers.\n\n\n\nTout le monde aide — F.-P. Champagne (@FP_Champagne) July 8, 2022\n\nLa panne se poursuit, a-t-il ajouté samedi matin."
    )
    #expect(reading.kinds == [.body, .post, .body])
  }

  @Test(arguments: [
    "“I had half a tank and no signal.” — Dale Prystupa, trucker, Redvers",
    "Ils ont cherché la porte, ils ont trouvé la fenêtre. Alain Duhaime, président de Sogetel",
  ])
  func blockQuotes(text: String) throws {
    let reading = try LayerReading(Self.story + "\n\n" + text + "\n" + Self.story)
    #expect(reading.kinds.contains(.quote))
  }

  @Test func sectionsCoverAllWordsInOrder() throws {
    for text in NewsSamples.all {
      let document = try LayerReading(text).document
      var token = 0
      for section in document.sections {
        #expect(section.tokens.lowerBound == token)
        #expect(section.start <= section.end)
        token = section.tokens.upperBound
      }
      #expect(token == document.tokens.count)
    }
  }

  /// Nothing is quadratic: 400 KB of one thing are read in a moment.
  @Test(arguments: [
    "1", "a", "\"", "«", "le ", "Orange ", ". ", "a\n", "— (@b) ", "1. ", "Photo ", "| ", "\u{301}",
  ])
  func longTextsOfOneThing(piece: String) throws {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let document = try LayerReading(text).document
    #expect(document.sections.last?.end ?? 0 <= text.utf8.count)
  }
}
