import Testing

@testable import OutageNews

@Suite struct InflectorTests {
  /// Lemma, some of its forms, words that are none.
  static let french: [(String, [String], [String])] = [
    (
      "tomber en panne",
      ["tombe en panne", "tombé en panne", "tombées en panne", "tombèrent en panne", "tombant en panne"], []
    ),
    (
      "rétablir", ["rétablit", "rétablissent", "rétablie", "rétablira", "rétablissait", "rétablirent"],
      ["rétablent"]
    ),
    (
      "interrompre", ["interrompt", "interrompu", "interrompues", "interrompent", "interrompra"],
      ["interromp"]
    ),
    ("priver", ["privés", "privait", "priva", "privera", "privant"], []),
    ("appeler", ["appelle", "appelons", "appellera"], ["appele"]),
    ("acheter", ["achète", "achetons", "achètera"], ["achete"]),
    ("compléter", ["complète", "complétons", "complétera", "complètera"], []),
    ("changer", ["changeait", "changea", "changeons", "change"], ["changa", "changons"]),
    ("annoncer", ["annonçait", "annonça", "annoncé"], ["annoncait"]),
    ("protéger", ["protège", "protégeait", "protégea"], ["protéga"]),
    ("payer", ["paie", "paiera", "payait"], []),
    ("nettoyer", ["nettoie", "nettoiera", "nettoyé"], ["nettoye"]),
    ("envoyer", ["envoie", "enverra", "envoyé", "envoyons"], ["envoyera"]),
    (
      "revenir", ["revient", "reviennent", "revenus", "revint", "revinrent", "reviendra", "revienne"],
      ["revenit"]
    ),
    ("offrir", ["offre", "offrent", "offert", "offerte", "offrira", "offrait", "offrant"], ["offrit "]),
    ("souffrir", ["souffre", "souffert"], ["souffrisse"]),
    ("peiner", ["peinent", "peinait"], []),
    ("prendre", ["prend", "prennent", "pris", "prises", "prit", "prendra", "prenne"], []),
    ("répondre", ["répond", "répondait", "répondu", "répondront"], []),
    ("rendre", ["rend", "rendu", "rendue", "rendirent"], []),
    ("perdre", ["perd", "perdu", "perdaient"], []),
    ("remettre", ["remet", "remis", "remise", "remit", "remettra"], []),
    ("reconnaître", ["reconnaît", "reconnu", "reconnaissent", "reconnaîtra"], []),
    ("permettre", ["permet", "permis"], []),
    ("éteindre", ["éteint", "éteignit", "éteignent", "éteinte"], []),
    ("recevoir", ["reçoit", "reçu", "recevra", "reçoivent"], []),
    ("devoir", ["doit", "dû", "due", "devrait", "devaient"], ["dûs"]),
    ("pouvoir", ["peut", "peuvent", "pu", "pourra", "pourrait", "puisse"], []),
    ("faire", ["fait", "font", "fera", "faite", "fasse", "faisait"], []),
    ("être", ["est", "sont", "était", "furent", "sera", "soit", "été"], []),
    ("avoir", ["a", "ont", "avait", "eu", "aura", "ayant", "ait"], []),
    ("aller", ["va", "vont", "ira", "aille", "allé"], []),
    ("installer", ["installe", "installé"], ["insta"]),
    ("réduire", ["réduit", "réduite", "réduisent", "réduisit"], []),
    ("ralentir", ["ralentit", "ralentie", "ralentissent"], ["ralent"]),
    ("sortir", ["sort", "sortis", "sortent"], []),
    ("dormir", ["dort", "dormait"], []),
    ("servir", ["sert", "servi"], []),
    ("résoudre", ["résout", "résolu", "résolue", "résoudra"], []),
    ("vaincre", ["vaincu"], []),
    ("fonctionner", ["fonctionne", "fonctionnaient", "fonctionnant"], []),
    ("ne plus *répondre", ["ne plus répond", "ne plus répondait"], []),
  ]

  static let english: [(String, [String], [String])] = [
    ("go dark", ["goes dark", "went dark", "gone dark", "going dark"], ["goed dark"]),
    ("knock out", ["knocks out", "knocked out", "knocking out"], []),
    ("drop", ["dropped", "dropping", "drops"], ["droped"]),
    ("restore", ["restored", "restoring", "restores"], ["restoreed"]),
    ("repair", ["repaired", "repairing"], ["repairred"]),
    ("die", ["died", "dying", "dies"], []),
    ("try", ["tried", "tries", "trying"], []),
    ("pay", ["paid", "pays"], ["payed"]),
    ("fix", ["fixes", "fixed"], ["fixs"]),
    ("crash", ["crashed", "crashes"], []),
    ("cancel", ["cancelled", "canceled", "cancels"], []),
    ("be", ["was", "were", "been", "being", "is"], []),
    ("free", ["freed", "freeing"], []),
    ("stay up", ["stayed up", "stays up"], ["staied up"]),
    ("cut off", ["cuts off", "cutting off"], ["cutted off"]),
  ]

  private func spellings(_ lemma: String, _ keyword: Inflector.Keyword, _ language: Language) throws -> Set<
    String
  > {
    let inflector = try Inflector(language: language, resources: .embedded)
    return Set(
      try inflector.forms(of: ResourceText(bytes: Array(lemma.utf8)[...]), as: keyword)
        .map { String(decoding: $0.spelling, as: UTF8.self) })
  }

  @Test(arguments: french) func frenchVerbs(lemma: String, forms: [String], others: [String]) throws {
    let known = try spellings(lemma, .verb, .french)
    for form in forms { #expect(known.contains(form), "\(form) of \(known.sorted())") }
    for other in others { #expect(!known.contains(other), "\(other)") }
  }

  @Test(arguments: english) func englishVerbs(lemma: String, forms: [String], others: [String]) throws {
    let known = try spellings(lemma, .verb, .english)
    for form in forms { #expect(known.contains(form), "\(form) of \(known.sorted())") }
    for other in others { #expect(!known.contains(other), "\(other)") }
  }

  @Test func nounsAndAdjectives() throws {
    #expect(try spellings("panne de réseau", .noun, .french) == ["panne de réseau", "pannes de réseau"])
    #expect(try spellings("signal", .noun, .french) == ["signal", "signaux"])
    #expect(try spellings("réseau", .noun, .french) == ["réseau", "réseaux"])
    #expect(try spellings("power cut", .noun, .english) == ["power cut", "power cuts"])
    #expect(try spellings("*loss of service", .noun, .english) == ["loss of service", "losses of service"])
    #expect(try spellings("outage", .noun, .english) == ["outage", "outages"])
    #expect(try spellings("difficulty", .noun, .english) == ["difficulty", "difficulties"])
    #expect(try spellings("muet", .adj, .french) == ["muet", "muets", "muette", "muettes"])
    #expect(try spellings("indisponible", .adj, .french) == ["indisponible", "indisponibles"])
    #expect(
      try spellings("opérationnel", .adj, .french) == [
        "opérationnel", "opérationnels", "opérationnelle", "opérationnelles",
      ])
    #expect(try spellings("down", .adj, .english) == ["down"])
  }

  @Test func featuresOfSharedForms() throws {
    let inflector = try Inflector(language: .french, resources: .embedded)
    let forms = try inflector.forms(of: ResourceText(bytes: Array("rétablir".utf8)[...]), as: .verb)
    let shared = forms.filter { $0.spelling.elementsEqual("rétablit".utf8) }
    #expect(shared.count == 1)
    #expect(shared.first?.features.isSuperset(of: [.present, .past, .thirdPerson, .singular]) == true)
    let participle = forms.first { $0.spelling.elementsEqual("rétablies".utf8) }
    #expect(participle?.features == [.verb, .pastParticiple, .feminine, .plural])
  }

  @Test func unknownEndingIsAnError() throws {
    let inflector = try Inflector(language: .french, resources: .embedded)
    #expect(throws: Inflector.Failure.self) {
      try inflector.forms(of: ResourceText(bytes: Array("xyzzy".utf8)[...]), as: .verb)
    }
  }
}
