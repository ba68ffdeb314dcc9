import OutageNews
import Testing

@testable import OutageNews

/// News told in the words of failure that is no outage, and an outage told by the same desk.
@Suite("Other news than outages")
struct OtherNewsTests {
  struct Desk: Sendable, CustomTestStringConvertible {
    var name: String
    var language: Language
    var other: String
    var outage: String
    var testDescription: String { "\(name), \(language)" }
  }

  static let desks = [
    Desk(
      name: "stock market", language: .english,
      other: """
        Telus shares slump to a nine-year low

        Shares of Telus collapsed by 7 per cent on Thursday after the company cut its dividend. Analysts had warned for months \
        that the payout was broken. The stock dragged down Rogers and BCE as well. “Investors have lost the line to management,” \
        said Edwin Tarr of Pell Securities. Revenue slipped by 2 per cent in the third quarter. The board meets again in March.
        """,
      outage: """
        Telus shares slip as network goes dark

        Shares of Telus fell by 3 per cent on Thursday after its mobile network went down across Alberta. Calls and texts failed \
        from 7:15 a.m. for about 600,000 customers. Analysts said the cost would be small. Service was restored at 2 p.m., the \
        company said. Rogers was not affected. “We are sorry,” chief technology officer Mina Falk told reporters.
        """),
    Desk(
      name: "stock market", language: .french,
      other: """
        Le titre Proximus décroche de 9 %

        L'action Proximus s'est effondrée mercredi à Bruxelles après la publication des résultats trimestriels. Les analystes \
        parlent d'une panne de croissance. Le dividende sera réduit d'un tiers. Orange et Telenet ont reculé dans la foulée. \
        « La confiance des actionnaires est rompue », estime Benoît Carlier, gérant chez Dulac. Le cours a touché son plus bas depuis 2015.
        """,
      outage: """
        Proximus en baisse après la panne de mercredi

        L'action Proximus a cédé 2 % mercredi à Bruxelles, quelques heures après une panne de son réseau mobile. Dès 8 h 10, les \
        appels et l'internet mobile étaient coupés pour 900 000 clients. Tout est revenu à la normale à 13 heures, indique l'opérateur. \
        Orange et Telenet n'ont pas été touchés. Les analystes jugent l'effet limité. Le titre avait gagné 4 % depuis janvier.
        """),
    Desk(
      name: "consumer page", language: .english,
      other: """
        Pensioner cut off over a bill he had paid

        Arthur Dobbs had been with BT for forty years when his landline went dead in May. His neighbours' phones were fine. BT had \
        suspended his account over £23 of arrears that a bank had sent to the wrong reference. It took him eleven days and a letter to the \
        ombudsman to get his number back. BT apologised and paid him £60 for the billing error. “I felt like a debtor,” he said. \
        If your provider threatens to cut you off, ask for the dispute in writing.
        """,
      outage: """
        What to claim after the BT failure

        BT landlines and broadband failed across Kent at 6.40am on Monday, and 70,000 homes were without service until the evening. \
        BT said the fault in an exchange at Ashford was repaired at 7pm. Those who were off for longer than two working days can claim \
        £9.76 a day. Calls to 999 could not be made from landlines. If your provider refuses, write to the ombudsman. \
        Virgin Media customers were not affected.
        """),
    Desk(
      name: "consumer page", language: .french,
      other: """
        Sa ligne coupée pour une facture qu'il ne devait pas

        Depuis mars, le téléphone de Gérard Pommier ne sonnait plus. Chez ses voisins, tout fonctionnait. SFR avait résilié son contrat pour \
        un impayé de 31 euros, dû à un prélèvement rejeté par erreur. Il a fallu douze jours et une lettre recommandée au médiateur pour que sa \
        ligne soit rendue. L'opérateur reconnaît une erreur de facturation et lui verse 50 euros. Gardez toujours une copie des relances. \
        En cas de litige, écrivez-nous.
        """,
      outage: """
        Panne SFR : à quoi avez-vous droit ?

        Le réseau fixe de SFR est tombé en panne lundi à 6 h 40 dans le Doubs, et 70 000 foyers sont restés sans internet jusqu'au soir. La \
        réparation d'un équipement à Besançon s'est achevée à 19 heures. Les clients privés de service plus de deux jours peuvent demander un \
        remboursement. Le 112 restait joignable depuis un mobile. En cas de refus, écrivez au médiateur. Les abonnés d'Orange n'ont rien remarqué.
        """),
    Desk(
      name: "switch-off", language: .english,
      other: """
        Vodafone to switch off 2G next spring

        Vodafone will shut down its 2G network in stages from March, four years after it retired 3G. Old handsets will stop working, the \
        company warned. Around 40,000 customers will be sent a new phone. Lift alarms and meters that rely on 2G must be replaced. Three and EE \
        plan to turn theirs off by 2029. “Nobody will be left behind,” said Vodafone's network director, Lena Marsh.
        """,
      outage: """
        Vodafone customers lose signal hours after 2G work

        Vodafone's mobile network failed in Wales on Tuesday night during work on its old 2G equipment. Around 40,000 customers had no \
        signal from 11pm until 4.30am. Calls to 999 went through on other networks. Three and EE were unaffected. The company said \
        service was fully restored before breakfast. “The work should not have touched live masts,” said its network director, Lena Marsh.
        """),
    Desk(
      name: "switch-off", language: .french,
      other: """
        Orange éteint son réseau cuivre dans douze communes

        Orange fermera le 31 janvier le vieux réseau téléphonique de douze communes de la Creuse. Plus aucune ligne en cuivre ne fonctionnera. \
        L'arrêt est annoncé depuis trois ans, rappelle l'opérateur. Quelque 1 900 foyers ont déjà migré vers la fibre. SFR et Free ont \
        prévenu leurs propres abonnés. « Personne ne restera sans solution », assure la préfète.
        """,
      outage: """
        Orange : douze communes sans téléphone après des travaux sur le cuivre

        Des travaux sur le réseau en cuivre d'Orange ont privé de téléphone douze communes de la Creuse depuis lundi midi. Quelque 1 900 foyers ne \
        peuvent plus appeler. Un câble a été sectionné par une pelleteuse à Guéret, précise l'opérateur. Le 15 et le 18 ne sont joignables que \
        d'un mobile. SFR et Free ne sont pas touchés. Le rétablissement est attendu mercredi.
        """),
  ]

  @Test("Nobody is hit where the news is something else", arguments: desks)
  func other(_ desk: Desk) throws {
    let report = try Extractor().extract(Article(text: desk.other))
    #expect(report.outages.isEmpty)
    #expect(report.carriers.allSatisfy { $0.role != .affected })
    #expect(report.services.allSatisfy { $0.status == .unaffected })
    #expect(!report.carriers.isEmpty)
  }

  @Test("The same desk tells of an outage", arguments: desks)
  func outage(_ desk: Desk) throws {
    let report = try Extractor().extract(Article(text: desk.outage))
    #expect(report.outages.count == 1)
    #expect(report.carriers.first?.role == .affected)
    #expect(report.services.contains { $0.status != .unaffected })
  }
}

@Suite("Signs of news")
struct NewsSignTests {
  @Test("The names are those of the cases, and no two are the same")
  func names() {
    #expect(
      Array(NewsSign.names.prefix(NewsSign.Plain.allCases.count)) == NewsSign.Plain.allCases.map { "\($0)" })
    #expect(Set(NewsSign.names).count == NewsSign.names.count)
    #expect(NewsSign.offer(ShortSign.offers.count - 1).place == NewsSign.names.count - 1)
  }

  @Test("Every topic has words in both languages", arguments: [Language.english, .french])
  func topics(_ language: Language) throws {
    let engine = try Engine.standard.get()
    let pack = try engine.pack(language)
    var found: TopicWords = []
    for word in ["union", "grève", "dividend", "dividende"] {
      let document = try engine.document(sentence: Array(word.utf8), language: language)
      for token in document.tokens { found.formUnion(pack.topicWords[token.form]) }
    }
    #expect(found.places.map { TopicWords.names[$0] } == ["finance", "labour"])
  }
}
