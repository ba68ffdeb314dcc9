import Testing

@testable import OutageNews

/// A sentence with its date of publication and the times that it tells.
struct TimeSpec: Sendable {
  var text: String
  var published: String
  var expected: [String]

  init(_ text: String, _ published: String, _ expected: [String]) {
    self.text = text
    self.published = published
    self.expected = expected
  }
}

/// Small tables of sentences with the dates, durations and sums that they tell.
@Suite("Times: specs")
struct TimeSpecs {
  private func times(_ spec: TimeSpec, _ language: Language) throws -> [String] {
    let engine = try Engine.standard.get()
    let document = try engine.document(sentence: Array(spec.text.utf8), language: language)
    var reading = Reading(
      document: document, engine: engine, published: TimexValue(publicationDate: spec.published))
    try reading.findTimes()
    func line(_ text: String, _ value: String, _ modifier: TimexModifier?) -> String {
      "\(text)=\(value)" + (modifier.map { " \($0)" } ?? "")
    }
    return reading.dates.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
      + reading.durations.map { line($0.value.text, $0.value.value.description, $0.value.modifier) }
      + reading.money.map { line($0.value.text, $0.value.money.description, $0.value.modifier) }
  }

  static let englishSpecs: [TimeSpec] = [
    TimeSpec("It fell on Friday.", "2022-07-09", ["Friday=2022-07-08"]),
    TimeSpec("It will end on Friday.", "2022-07-09", ["Friday=2022-07-15"]),
    TimeSpec("It fell in December.", "2022-07-09", ["December=2021-12"]),
    TimeSpec("It fell last night.", "2022-07-09", ["last night=2022-07-08TNI"]),
    TimeSpec(
      "It fell at about 3:04 p.m. ET on Friday.", "2022-07-09",
      ["about 3:04 p.m. ET=2022-07-08T15:04-04:00 APPROX", "Friday=2022-07-08"]),
    TimeSpec("It fell two years ago.", "2022-07-09", ["two years ago=2020"]),
    TimeSpec("It fell 15 months ago.", "2022-07-09", ["15 months ago=2021-04"]),
    TimeSpec("It lasted more than 15 hours.", "2022-07-09", ["more than 15 hours=PT15H MORE_THAN"]),
    TimeSpec("It took seven hours and 20 minutes.", "2022-07-09", ["seven hours and 20 minutes=PT7H20M"]),
    TimeSpec("It paid $1.5 million.", "2022-07-09", ["$1.5 million=USD 1500000.0"]),
    TimeSpec("It was the third break in eight years.", "2022-07-09", ["eight years=P8Y"]),
    TimeSpec("It grew over the past year.", "2022-07-09", ["the past year=P1Y"]),
    TimeSpec("It failed for the past few weeks.", "2022-07-09", ["the past few weeks=PXW"]),
    TimeSpec("It was down all day.", "2022-07-09", ["all day=P1D"]),
    TimeSpec("It took a couple of hours.", "2022-07-09", ["a couple of hours=PT2H"]),
    TimeSpec("It took one and a half hours.", "2022-07-09", ["one and a half hours=PT1H30M"]),
    TimeSpec("It lost 30 MUSD.", "2022-07-09", ["30 MUSD=USD 30000000.0"]),
    TimeSpec("It costs 17 dollars 25.", "2022-07-09", ["17 dollars 25=USD 17.25"]),
    TimeSpec("It paid 12,34,567 rupees.", "2022-07-09", ["12,34,567 rupees=INR 1234567.0"]),
  ]

  static let frenchSpecs: [TimeSpec] = [
    TimeSpec("Le réseau est tombé vendredi.", "2022-07-09", ["vendredi=2022-07-08"]),
    TimeSpec("Le service sera rétabli vendredi.", "2022-07-09", ["vendredi=2022-07-15"]),
    TimeSpec("Il est tombé en décembre.", "2022-07-09", ["décembre=2021-12"]),
    TimeSpec("Il est tombé le 8 juillet.", "2022-07-09", ["le 8 juillet=2022-07-08"]),
    TimeSpec(
      "Tout est tombé vendredi à 15 h 30.", "2022-07-09", ["vendredi=2022-07-08", "15 h 30=2022-07-08T15:30"]),
    TimeSpec("Il y a huit ans, tout allait.", "2022-07-09", ["Il y a huit ans=2014"]),
    TimeSpec("La panne a duré près de dix heures.", "2022-07-09", ["près de dix heures=PT10H LESS_THAN"]),
    TimeSpec("Elle a duré deux heures et demie.", "2022-07-09", ["deux heures et demie=PT2H30M"]),
    TimeSpec("Il verse 5,00 $ aux clients.", "2022-07-09", ["5,00 $=CAD 5.0"]),
  ]

  @Test(arguments: englishSpecs)
  func english(spec: TimeSpec) throws { #expect(try times(spec, .english) == spec.expected) }

  @Test(arguments: frenchSpecs)
  func french(spec: TimeSpec) throws { #expect(try times(spec, .french) == spec.expected) }

  @Test(
    "What is no time",
    arguments: [
      ("They called 911 in vain.", Language.english), ("Open 24/7 as ever.", .english),
      ("It may fail.", .english), ("The second one.", .english),
      ("Le 911 ne répond pas.", .french), ("Ouvert 24/7 sans faute.", .french), ("Il a été vu.", .french),
      ("Sept clients sur dix.", .french),
      ("La planète Mars.", .french), ("L'or est cher.", .french),
    ])
  func nothing(text: String, language: Language) throws {
    #expect(try times(TimeSpec(text, "2022-07-09", []), language) == [])
  }
}
