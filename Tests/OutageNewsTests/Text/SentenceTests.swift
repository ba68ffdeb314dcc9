import Testing

@testable import OutageNews

/// Each text has `|` where sentences end.
@Suite struct SentenceTests {
  private func check(_ marked: String) throws {
    let parts = marked.split(separator: "|").map { $0.trimmed }
    let text = marked.split(separator: "|", omittingEmptySubsequences: false).joined()
    #expect(try LayerReading(text).sentences == parts, "\(marked)")
  }

  @Test(arguments: [
    "M. Tremblay a parlé.| Mme. Roy aussi.",
    "Swisscom S. A. a annoncé une panne.| Elle regrette.",
    "Le Dr. Côté et Me. Roy étaient là.| Puis ils sont partis.",
    "Rogers Communications Inc. a réagi.| Bell Canada inc.| Elle se tait.",
    "La panne a commencé à 3 p.m. vendredi.| Tout est revenu.",
    "Voir le no. 5 de l’av. Mercier.| C’est près d’ici.",
    "J.-P. Roy et A. B. Côté ont vu la mer.| Identifiée, la panne a cessé.",
    "« Nous nous excusons. »| Le PDG a signé.",
    "« Où est le réseau ? » demande-t-elle.| Personne ne répond.",
    "Les services sont revenus dans les réseaux.|Les clients attendent.",
    "Elle a attendu…| Puis elle est partie.",
    "Le réseau est tombé.| 300 clients ont appelé.",
    "Voir rogers.com.| Écrire à aide@rogers.com.| Suivre @RogersAide.",
    "Il a coûté 3.5 millions.| La version 2.1 est sortie.",
    "La commission (C.R.T.C.) enquête.| Elle conclura.",
    "On est désolés ! dit-il.| Rien ne marche.",
    "Le porte-parole parle d’une « mise à jour [bénigne ?] ratée ».| Il s’arrête là.",
    "Un technicien (un seul !) est venu mardi.|Mme Roy attendait.",
    "\"Nous pensions que--\"| La ligne a coupé.",
    "La panne a frappé aux É.-U.| Clients et commerces attendent.",
  ])
  func french(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "Mr. Smith and Dr. Jones met.| They talked.",
    "Rogers Communications Inc. CEO Tony Staffieri spoke.| He apologized.",
    "Service failed at 3 p.m. Friday.| It returned at 5 a.m. ET.| Customers cheered.",
    "The outage hit at 5 p.m.| Rogers said so.",
    "He lives in the U.S. Senate building.| She does not.",
    "“We are sorry.”| Customers were not pleased.",
    "\"Is it back?\" she asked.| No one knew.",
    "1. Restart the modem| 2. Call support| 3. Wait",
    "See No. 5 and fig. 3.| Then stop.",
    "John Q. Public and J. R. Smith left.| Both are well.",
    "The line was cut.[1]| It was repaired.",
    "Yahoo! Mail was down.| Gmail was not.",
    "We are so sorry! he said.| Nothing worked.",
    "It was a “routine [sic!] update”.| It was not.",
    "A single (!) technician came on Tuesday.|Mr. Roy had waited.",
    "\"We thought it would--\"| The line went dead.",
    "The cut reached the U.S.| Thousands of customers waited.",
    "The network is down．|Crews are on site．",
    "Networks failed.The company said so.",
    "it is down.| they said it would be back.| i doubt it.",
    "Costs rose 3.5 per cent.| U.K. customers paid.",
  ])
  func english(marked: String) throws {
    if marked.hasPrefix("Networks") {
      #expect(try LayerReading(marked).sentences == ["Networks failed.", "The company said so."])
    } else {
      try check(marked)
    }
  }

  @Test func sentencesNeverCrossSections() throws {
    let reading = try LayerReading(
      " date 2022-07 MONTRÉAL – La panne dure depuis vendredi matin dans tout le pays.\n\nRogers s’excuse\n\nLe réseau revient peu à peu ce soir."
    )
    for sentence in reading.document.sentences {
      let section = reading.document.sections[sentence.section]
      #expect(sentence.start >= section.start && sentence.end <= section.end)
      #expect(section.kind != .header)
    }
    #expect(reading.sentences.first == "MONTRÉAL –")
  }

  @Test(arguments: ["", " ", "\n\n", ".", "…", "\u{FEFF}", "\u{0}"])
  func almostNothing(text: String) throws {
    let reading = try LayerReading(text)
    #expect(reading.sentences.count <= 1)
    #expect(reading.document.language == .undetermined)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while part.first == " " { part.removeFirst() }
    return String(part)
  }
}
