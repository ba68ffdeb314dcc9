import Testing

@testable import OutageNews

@Suite("Regions of an outage")
struct OutageRegionsTests {
  private func regions(_ text: String) throws -> [[String]] {
    try Extractor().extract(Article(text: text)).outages.map(\.regions)
  }

  @Test("Places beside the carrier that failed, or beside what fails; not those of carriers that work")
  func main() throws {
    let english = """
      Rogers outage hits Ontario

      TORONTO – Rogers customers in Ontario lost their phones on Tuesday. The outage spread from Sarnia to Sudbury \
      within an hour.

      Telus said its network was working normally in Alberta.
      """
    #expect(try regions(english) == [["Ontario", "Sarnia", "Sudbury"]])
    let french = """
      Panne d’Orange en Bretagne

      RENNES – Les clients d’Orange n’ont plus de téléphone depuis mardi en Bretagne. La coupure s’est étendue au Finistère \
      en une heure.

      SFR assure que son réseau fonctionne normalement dans le Var.
      """
    #expect(try regions(french) == [["Bretagne", "Finistère"]])
  }

  @Test("An earlier outage keeps its own places")
  func earlier() throws {
    let english = """
      Telus outage in Alberta

      Telus lost its network in Alberta on March 4, 2025 and service was restored that night.

      In June 2021, an outage cut off Telus customers in Manitoba for ten hours.
      """
    #expect(try regions(english) == [["Alberta"], ["Manitoba"]])
    let french = """
      Panne de Vidéotron à Gatineau

      Le réseau de Vidéotron est tombé en panne le 4 mars 2025 à Gatineau, et le service a été rétabli le soir même.

      En juin 2021, une coupure avait privé de service les abonnés de Vidéotron en Abitibi pendant dix heures.
      """
    #expect(try regions(french) == [["Gatineau"], ["Abitibi"]])
  }
}
