import Testing

@testable import OutageNews

/// Quotations and their speakers, in sentences of our own.
@Suite("Quotations")
struct QuoteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: Language
    var text: String
    /// Words and speaker of each quotation.
    var quotes: [[String]]
    var testDescription: String { text }

    init(_ language: Language, _ text: String, _ quotes: [String]...) {
      self.language = language
      self.text = text
      self.quotes = quotes
    }
  }

  static let cases: [Case] = [
    Case(
      .english, "“The lines came back at noon,” said Carla Jensen, a city spokeswoman.",
      ["The lines came back at noon,", "Carla Jensen"]),
    Case(
      .french, "« Les lignes sont revenues à midi », a déclaré Carole Jobin, porte-parole de la ville.",
      ["Les lignes sont revenues à midi", "Carole Jobin"]),
    Case(
      .english, "\"Nobody could call,\" spokesman Peter Lund told reporters, \"and nobody told us why.\"",
      ["Nobody could call,", "Peter Lund"], ["and nobody told us why.", "Peter Lund"]),
    Case(
      .french, "« Personne ne pouvait appeler, soupire Pierre Lundi, le maire. Et nul ne savait pourquoi. »",
      ["Personne ne pouvait appeler", "Pierre Lundi"], ["Et nul ne savait pourquoi.", "Pierre Lundi"]),
    Case(
      .english, "Carla Jensen runs a bakery in Moncton. “I threw out forty loaves of bread,” she said.",
      ["I threw out forty loaves of bread,", "Carla Jensen"]),
    Case(
      .french, "Carole Jobin tient une boulangerie à Moncton. « J’ai jeté quarante pains », raconte-t-elle.",
      ["J’ai jeté quarante pains", "Carole Jobin"]),
    Case(
      .english, "‘We don’t know when it’ll be back,’ said Owen Marsh, a driver’s mate.",
      ["We don’t know when it’ll be back,", "Owen Marsh"]),
    Case(
      .english,
      "Mayor Linda Okafor spoke first. Later, Okafor added: “We will send the bill to the operator.”",
      ["We will send the bill to the operator.", "Linda Okafor"]),
    Case(
      .french,
      "La mairesse Linda Okafor a parlé la première. Plus tard, Mme Okafor a ajouté : « Nous enverrons la facture à l’opérateur. »",
      ["Nous enverrons la facture à l’opérateur.", "Linda Okafor"]),
    Case(
      .english, "“We had candles and a radio.”\n— Ruth Amos, retired nurse, Truro",
      ["We had candles and a radio.", "Ruth Amos"]),
    Case(
      .french, "« On avait des bougies et une radio. » – Ruth Aubin, infirmière, Truro",
      ["On avait des bougies et une radio.", "Ruth Aubin"]),
    // Dialogue behind dashes: only what bears its speaker, and no list.
    Case(
      .french,
      "Anne Roy dirige une boutique de téléphones à Dole.\n\n— Combien de temps ? demande Paul Lavoie, un client.\n\n— Nous sommes désolés, dit-elle. Une journée au plus.",
      ["Combien de temps ?", "Paul Lavoie"], ["Nous sommes désolés", "Anne Roy"],
      ["Une journée au plus.", "Anne Roy"]),
    Case(
      .french,
      "La panne d’Orange a duré.\n— Et maintenant ? interroge Luc Petit.\n— On attend, répond Anne Roy.\nLe silence retombe.",
      ["Et maintenant ?", "Luc Petit"], ["On attend", "Anne Roy"]),
    Case(
      .french,
      "À retenir :\n\n– Le réseau mobile est rétabli, indique Orange.\n\n– Les appels passent de nouveau dans le Jura."
    ),
    Case(.english, "The screen showed the word “offline” all morning."),
    Case(.french, "L’écran affichait le mot « hors ligne » toute la matinée."),
  ]

  @Test(arguments: cases)
  func speaker(_ item: Case) throws {
    let found = try Self.read(item.text, item.language)
    #expect(found.map { [$0.text, $0.speaker ?? "-"] } == item.quotes)
  }

  @Test(
    "Whose officer a speaker is, where the tag says `the company's` or `its`",
    arguments: [
      (
        Language.english,
        "Rogers went down at noon. Rogers is sorry.\n\nFido and Chatr, which use the network of Rogers, fell too, and so did Fido.\n\n“We let you down,” said Marcus Oyelaran, the company's chief technology officer.",
        "rogers"
      ),
      (
        .french,
        "Vidéotron est en panne. Vidéotron s’excuse.\n\nFizz et Bell aussi.\n\n« Nous travaillons », dit Karim Benali, directeur technique de l’entreprise.",
        "videotron"
      ),
      (
        .french,
        "Vidéotron est en panne depuis midi.\n\nL’Union des locataires juge cela insuffisant. « C’est trop peu », déplore son porte-parole, Julien Lacasse.",
        ""
      ),
      (
        .english,
        "Bell went down at noon.\n\nThe tenants' council was not amused. “It is not enough,” said its spokesman, Julian Lacey.",
        ""
      ),
    ])
  func company(_ language: Language, _ text: String, _ organization: String) throws {
    let quote = try #require(try Extractor().extract(Article(text: text, language: language)).quotes.first)
    #expect((quote.organization ?? "") == organization, "\(quote)")
  }

  @Test(
    "A speaker whose title stands paragraphs before is named by the last name alone",
    arguments: [
      (
        Language.english,
        """
        Telstra's network went down on Monday. Optus and Telstra customers were cut off.

        Its chief technology officer, Carla Jensen, spoke to reporters in Perth. Telstra has opened an inquiry.

        The mayor was not amused. Shops had closed. Optus sent its technicians.

        “We were caught out,” said Jensen.
        """, "Carla Jensen"
      ),
      (
        Language.french,
        """
        Le réseau d’Orange est tombé lundi. Les clients d’Orange et de SFR étaient coupés.

        Son directeur technique, Carl Jobin, a parlé à la presse à Lille. Orange a ouvert une enquête.

        Le maire était en colère. Des magasins avaient fermé. SFR a envoyé ses techniciens.

        « Nous avons été surpris », a dit M. Jobin.
        """, "Carl Jobin"
      ),
    ])
  func earlierTitle(_ language: Language, _ text: String, _ speaker: String) throws {
    #expect(
      try Extractor().extract(Article(text: text, language: language)).quotes.map(\.speaker) == [speaker])
  }

  @Test("Offsets are the bytes of the words inside the marks")
  func offsets() throws {
    let text = "Été — “Ça va,” said Anna Bolduc. « Très bien », dit-elle."
    for quote in try Self.read(text, .english) {
      #expect(
        String(decoding: Array(text.utf8)[quote.bytes.start..<quote.bytes.end], as: UTF8.self) == quote.text)
    }
  }

  @Test(
    "A text of nothing but marks takes linear time",
    arguments: ["\"", "« ", "“", "‘a ", "' a", "»", "\"a\" "])
  func degenerate(_ mark: String) throws {
    try expectLinearTime(of: mark, bytes: 20_000) { _ = try Self.read($0, .english) }
  }

  static func read(_ text: String, _ language: Language) throws -> [Quote] {
    let engine = try Engine.standard.get()
    let (document, day) = try engine.document(of: Article(text: text, language: language), given: nil)
    var reading = Reading(document: document, engine: engine, published: day)
    try reading.findQuotes()
    return reading.quotes.map(\.value)
  }
}
