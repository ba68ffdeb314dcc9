import Testing

@testable import OutageNews

@Suite struct PublicationDateTests {
  private static let body = "\n\nThe outage began in the morning and hit thousands of customers, Rogers said."

  @Test(arguments: [
    (" date 2022-07 Rogers est en panne partout au pays depuis ce matin.", "2022-07"),
    (" date 2022-07-08 Rogers est en panne partout au pays depuis ce matin.", "2022-07-08"),
    (" date 2022-07-08T15:04-04:00 Rogers est en panne partout au pays.", "2022-07-08T15:04-04:00"),
    (" date 2022 Rogers est en panne partout au pays depuis ce matin.", "2022"),
  ])
  func headers(text: String, expected: String) throws {
    #expect(try LayerReading(text).published?.description == expected)
    #expect(try LayerReading(text, given: "2020-01-02").published?.description == "2020-01-02")
  }

  @Test(arguments: [
    ("Publié le 8 juillet 2022 à 15 h 04", "2022-07-08T15:04"),
    ("Publié le 1er juillet 2022", "2022-07-01"),
    ("Par Kévin Moreau, le 12/09/24 à 21h05", "2024-09-12T21:05"),
    ("Mis à jour le 8 juill. 2022, 17 h 30", "2022-07-08T17:30"),
    ("Posted July 8, 2022 3:04PM EDT", "2022-07-08T15:04-04:00"),
    ("Published Friday, September 15, 2023, 6:30 a.m. ET", "2023-09-15T06:30-04:00"),
    ("By Dana Whitlock | Feb. 26, 2024, 9:12 a.m. ET", "2024-02-26T09:12-05:00"),
    ("Posted 2:30 PM CDT, April 18, 2024", "2024-04-18T14:30-05:00"),
    ("Posted on Tuesday, January 17, 2023 by Kendra Oleksyn", "2023-01-17"),
    ("By Oluchi Barrowclough · 10:02, Fri 25 July 2025", "2025-07-25T10:02"),
    ("Published 8 July 2022 at 11:20 GMT", "2022-07-08T11:20Z"),
    // A line that is a date and nothing else.
    ("Friday 8 July 2022", "2022-07-08"), ("8 July 2022 at 10:15 BST", "2022-07-08T10:15+01:00"),
    ("Jul. 8, 2022, 7:01 p.m. EDT", "2022-07-08T19:01-04:00"), ("2022-07-08", "2022-07-08"),
    ("Le 8 juillet 2022 à 06:42", "2022-07-08T06:42"), ("vendredi 8 juillet 2022", "2022-07-08"),
    ("08.07.2022, 14:20", "2022-07-08T14:20"),
  ])
  func bylines(line: String, expected: String) throws {
    let reading = try LayerReading("Rogers outage hits Canada\n\n" + line + Self.body)
    #expect(reading.published?.description == expected, "\(reading.sections)")
  }

  @Test func aMonthIsMadeADay() throws {
    let post =
      " date 2022-07 Rogers est en panne partout au pays depuis ce matin.\n\nDésolés ! — Rogers (@Rogers) July 8, 2022\n\nMerci. — Rogers (@Rogers) July 9, 2022"
    #expect(try LayerReading(post).published?.description == "2022-07-09")
    let other =
      " date 2022-07 Rogers est en panne partout au pays depuis ce matin.\n\nDésolés ! — Rogers (@Rogers) June 8, 2022"
    #expect(try LayerReading(other).published?.description == "2022-07")
    let today = " date 2004-11 Bouygues a dévoilé ce vendredi 19 novembre ses cadeaux aux abonnés."
    #expect(try LayerReading(today).published?.description == "2004-11-19")
  }

  @Test(arguments: [
    "Rogers est en panne partout au pays depuis ce matin.",
    "Le 8 juillet 2021, Rogers était déjà en panne partout au pays.",
    "date limite : 2022 clients ont signé la pétition en ligne contre Rogers.",
  ])
  func nothingIsGuessed(text: String) throws { #expect(try LayerReading(text).published == nil) }
}
