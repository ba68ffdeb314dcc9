import Testing

@testable import OutageNews

/// Every day of 1990 to 2035, written in ten ways in both languages, against ICU's calendar.
@Suite("Calendar walk")
struct CalendarWalkTests {
  private static let months: [Language: [String]] = [
    .english: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    .french: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre",
    ],
  ]
  private static let weekdays: [Language: [String]] = [
    .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  ]

  private static func phrasings(_ language: Language, _ year: Int, _ month: Int, _ day: Int, _ weekday: Int)
    -> [String]
  {
    let name = months[language]?[month - 1] ?? ""
    let week = weekdays[language]?[weekday - 1] ?? ""
    let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    if language == .english {
      let suffix =
        (11...13).contains(day)
        ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th"
      return [
        "\(name) \(day), \(year)", "\(day) \(name) \(year)", "\(week), \(name) \(day), \(year)",
        "the \(day)\(suffix) of \(name) \(year)",
        iso, "\(name) \(day)\(suffix), \(year)", "\(week) \(day) \(name) \(year)", "\(name) \(day) \(year)",
        "\(week), \(day) \(name) \(year)",
        "the \(day)\(suffix) of \(name), \(year)",
      ]
    }
    let first = day == 1 ? "1er" : "\(day)"
    return [
      "le \(first) \(name) \(year)", "\(day) \(name) \(year)", "\(week) \(first) \(name) \(year)",
      "le \(week) \(day) \(name) \(year)", iso,
      "ce \(week) \(first) \(name) \(year)", "\(week), le \(first) \(name) \(year)",
      "\(week), \(day) \(name) \(year)", "\(first) \(name) \(year)",
      "le \(week) \(first) \(name) \(year)",
    ]
  }

  @Test(arguments: [Language.english, .french])
  func everyDay(language: Language) throws {
    let engine = try Engine.standard.get()
    let first = CivilCalendar.days(year: 1990, month: 1, day: 1)
    let last = CivilCalendar.days(year: 2035, month: 12, day: 31)
    var lines: [String] = []
    var expected: [String] = []
    var wrong: [String] = []
    func check() throws {
      let document = try engine.document(
        sentence: Array(lines.joined(separator: "\n\n").utf8), language: language)
      var reading = Reading(document: document, engine: engine, published: TimexValue("2022-07-08"))
      try reading.findDates()
      let found = reading.dates.map { "\($0.value.text)=\($0.value.value)" }
      if found != expected {
        wrong +=
          zip(found, expected).filter { $0 != $1 }.map { "\($0) for \($1)" }.prefix(3) + [
            "\(found.count) of \(expected.count)"
          ]
      }
      lines = []
      expected = []
    }
    for number in first...last {
      let (year, month, day) = CivilCalendar.date(days: number)
      let weekday = CivilCalendar.week(days: number).weekday
      let value = "\(TimexValue.day(year, month, day))"
      for phrasing in Self.phrasings(language, year, month, day, weekday) {
        lines.append(phrasing + ".")
        expected.append("\(phrasing)=\(value)")
      }
      if lines.count > 400 { try check() }
    }
    try check()
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  @Test("Easter against a table")
  func easter() {
    let table: [(Int, Int, Int)] = [
      (1990, 4, 15), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2022, 4, 17), (2024, 3, 31),
      (2035, 3, 25),
    ]
    for (year, month, day) in table {
      #expect(CivilDay.easter(year) == CivilDay(year: year, month: month, day: day))
    }
  }
}
