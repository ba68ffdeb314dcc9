import OutageNews
import Testing

/// A short article about something else than telecommunications, with names that hold a carrier's word.
struct LookalikeArticle: Sendable, CustomTestStringConvertible {
  /// The key of `lookalikes.gazetteer` that its names stand under.
  var kind: String
  var language: Language
  var text: String

  var testDescription: String { "\(kind), \(language)" }
}

extension LookalikeArticle {
  /// One for each kind and language; in each something fails that is no network.
  static let all: [LookalikeArticle] = [
    LookalikeArticle(
      kind: "venue", language: .english,
      text: """
        Doors late at the Rogers Centre

        The gates of the Rogers Centre opened forty minutes late on Friday because the ticket scanners \
        had frozen. Fans queued in the rain, and the scoreboard stayed dark until the third inning. \
        Staff at Bell Centre in Montreal said their own scanners had never given trouble.
        """),
    LookalikeArticle(
      kind: "venue", language: .french,
      text: """
        La patinoire fermée trois jours

        La glace du Centre Bell a fondu mardi après une panne de compresseur. Le spectacle est reporté, \
        et celui de l’Amphithéâtre Cogeco aussi. Au Centre Vidéotron, la direction dit que tout va bien \
        de son côté.
        """),
    LookalikeArticle(
      kind: "person", language: .english,
      text: """
        Actor forgets her lines

        Kristen Bell stopped dead in the second act on Saturday and could not go on. Her co-star Tim \
        Rogers filled the silence for a full minute. “I went blank,” she said. The show resumed after \
        ten minutes.
        """),
    LookalikeArticle(
      kind: "person", language: .french,
      text: """
        Le pianiste s’arrête net

        Bernard Shaw aurait souri : mardi soir, la pièce s’est interrompue faute de lumière. Le metteur \
        en scène Kenny Rogers a demandé de la patience. Après une demi-heure, le courant est revenu, et \
        le public a applaudi.
        """),
    LookalikeArticle(
      kind: "place", language: .english,
      text: """
        Main street dark in Orange, New South Wales

        A storm cut the power to half of Orange, New South Wales, on Sunday night. Street lights came \
        back by morning. In Salt Lake City the same week, a water main burst and two schools closed.
        """),
    LookalikeArticle(
      kind: "place", language: .french,
      text: """
        Les fontaines à sec

        Plus d’eau depuis lundi dans le centre d’Orange, dans le Vaucluse : une conduite a cédé. La \
        mairie promet le retour à la normale mercredi. À Salt Lake City, où la ville est jumelée, on \
        compatit.
        """),
    LookalikeArticle(
      kind: "company", language: .english,
      text: """
        Private jets wait on the apron

        Sky Harbour shut two of its hangars on Monday after a door failed, and fourteen aircraft could \
        not leave. Bell Textron sent mechanics. Free Now said its cars had taken the passengers to their \
        hotels.
        """),
    LookalikeArticle(
      kind: "company", language: .french,
      text: """
        Les chantiers à l’arrêt

        Bouygues Construction a suspendu jeudi trois chantiers après la rupture d’un câble de grue. Les \
        hélicoptères de Bell Textron ont évacué deux ouvriers. Virgin Atlantic, de son côté, a annulé un \
        vol pour une tout autre raison.
        """),
    LookalikeArticle(
      kind: "sport", language: .english,
      text: """
        Final washed out

        The Rogers Cup final was stopped at one set all on Sunday when the floodlights failed. The \
        Orange Bowl had the same trouble last year. Play resumed at nine, and the Telus Cup began on \
        time.
        """),
    LookalikeArticle(
      kind: "sport", language: .french,
      text: """
        La finale interrompue

        La finale de la Coupe Rogers a été interrompue dimanche : les projecteurs se sont éteints. La \
        Coupe Telus, elle, s’est jouée sans encombre. Le match a repris après une heure.
        """),
    LookalikeArticle(
      kind: "thing", language: .english,
      text: """
        School gives up its bell peppers

        The greenhouse heating broke down on Thursday, and the bell peppers froze. A dog named Fido \
        found the open window. Free Wi-Fi in the library kept the pupils busy while the gardener swept \
        up an orange.
        """),
    LookalikeArticle(
      kind: "thing", language: .french,
      text: """
        Une vigilance orange et un cageot perdu

        La vigilance orange reste en vigueur en Ardèche, où la foudre a coupé le courant vendredi. \
        L’épicier a perdu ses oranges et son sel. Un chien nommé Fido a passé la nuit dans la cave.
        """),
    LookalikeArticle(
      kind: "phrase", language: .english,
      text: """
        The name rings a bell

        Three people were stuck in a lift for three hours on Tuesday. The only one with a watch said it \
        felt like free time. Staff made sure nobody was hurt. The lift works again, and only a sticker \
        recalls the evening.
        """),
    LookalikeArticle(
      kind: "phrase", language: .french,
      text: """
        Trois voisins et un ascenseur

        Trois personnes sont restées coincées trois heures dans un ascenseur mardi. L’entrée est libre \
        et gratuite, dit le panneau, mais la sortie l’était moins. L’ascenseur fonctionne de nouveau, \
        bien sûr.
        """),
    LookalikeArticle(
      kind: "not-telecom", language: .english,
      text: """
        Singer loses her voice at The O2

        The show at The O2 was called off on Wednesday an hour before the doors opened. Three customers \
        asked for their money back on the spot. The Charter of the hall says that tickets stay valid, \
        and they do.
        """),
    LookalikeArticle(
      kind: "not-telecom", language: .french,
      text: """
        Concert annulé à Londres

        Le concert prévu mercredi à l’O2 n’aura pas lieu : la chanteuse est aphone. Le public qui \
        attendait devant The O2 est rentré chez lui. Une autre date sera fixée.
        """),
  ]
}
