import Testing

@testable import OutageNews

/// A return that is promised, sought, asked about or awaited has not happened; one that is told has, whatever was promised before it.
@Suite("Outages: whether they go on")
struct StandingTests {
  private func status(_ text: String) throws -> OutageStatus? {
    try Extractor().extract(Article(text: text, published: "2024-05-11")).outages.first?.status
  }

  @Test(arguments: [
    """
    Rogers 'making progress' on fixing nationwide outage

    Rogers customers have been without phone or internet service since early Friday, and the Rogers network was still down at noon. The \
    company would not say what caused its network to go down, nor when it will be back up and running. “Our teams are working to restore \
    our services as quickly as we can. We will keep you updated, including when services will be back online,” Rogers wrote. Despite the \
    efforts at restoring service, many are still left with none. A restaurant owner in Guelph was taking cash.
    """,
    """
    Vidéotron dit faire des progrès, mais la panne se poursuit

    Les clients de Vidéotron sont privés de téléphone et d'Internet depuis tôt vendredi, et le réseau de Vidéotron était toujours en panne \
    à midi. L'entreprise refuse de dire pourquoi son réseau est tombé, ni quand il sera de retour. « Nos équipes travaillent au \
    rétablissement du service le plus rapidement possible. Nous vous tiendrons informés », écrit Vidéotron. Malgré ses efforts, beaucoup \
    sont toujours privés de service. Une restauratrice de Laval n'accepte que l'argent comptant.
    """,
  ])
  func goesOn(_ text: String) throws {
    #expect(try status(text) == .ongoing)
  }

  @Test(arguments: [
    """
    Rogers network back after nationwide outage

    Rogers says its network is back after an outage that left customers without phone or internet service on Friday. Crews worked through \
    the night to restore service, and Rogers had said on Friday that it did not know when it would be back. Service returned at 3 a.m. on \
    Saturday. Rogers apologized and said the outage was over. A restaurant owner in Guelph said she had taken cash all day.
    """,
    """
    Le réseau de Vidéotron est rétabli

    Le réseau de Vidéotron est rétabli après une panne qui a privé ses clients de téléphone et d'Internet vendredi. Les équipes ont \
    travaillé toute la nuit au rétablissement du service, et Vidéotron ignorait vendredi quand il serait de retour. Le service est revenu \
    samedi à 3 h. Vidéotron s'est excusée. La panne est terminée. Une restauratrice de Laval n'a accepté que l'argent comptant.
    """,
  ])
  func isOver(_ text: String) throws {
    #expect(try status(text) == .restored)
  }
}
