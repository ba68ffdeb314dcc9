import Testing

@testable import OutageNews

@Suite("Numbers")
struct NumberScannerTests {
  /// The number units of a text as `words=value`, `~` for about, `*` for a bare power.
  private func numbers(_ text: String, _ language: Language) throws -> [String] {
    let document = try Engine.standard.get().document(sentence: Array(text.utf8), language: language)
    return document.units.filter { $0.form == .number }.map { unit in
      let number = document.numbers[Int(unit.number)]
      let value = number.value == number.value.rounded() ? String(Int(number.value)) : String(number.value)
      return document.text(tokens: Int(unit.first)..<Int(unit.end)) + "=" + value
        + (number.isBare ? "*" : number.isAbout ? "~" : "")
    }
  }

  @Test(
    "English",
    arguments: [
      ("1,500 customers", ["1,500=1500"]), ("about 2.5 million people", ["2.5 million=2500000"]),
      ("12,345,678.90 users", ["12,345,678.90=12345678.9"]), ("10k lines", ["10k=10000"]),
      ("$1.5bn", ["1.5bn=1500000000"]),
      ("twenty-four hours", ["twenty-four=24"]), ("twenty four hours", ["twenty four=24"]),
      ("two hundred and five thousand lines", ["two hundred and five thousand=205000"]),
      ("one million three hundred thousand", ["one million three hundred thousand=1300000"]),
      ("a dozen towns", ["a dozen=12"]), ("two dozen towns", ["two dozen=24"]),
      ("half a million homes", ["half a million=500000"]),
      ("half a dozen", ["half a dozen=6"]), ("two and a half hours", ["two and a half=2.5"]),
      ("one and a half million", ["one and a half million=1500000"]),
      ("2 1/2 hours", ["2 1/2=2.5"]), ("2½ hours", ["2½=2.5"]),
      ("a million and a half people", ["a million and a half=1500000"]),
      ("hundreds of thousands of people", ["hundreds of thousands=100000*"]),
      ("millions lost", ["millions=1000000*"]),
      ("in nineteen ninety-eight", ["nineteen ninety-eight=1998"]),
      ("two thousand and twelve", ["two thousand and twelve=2012"]),
      ("between one hundred and two hundred", ["one hundred=100", "two hundred=200"]),
      ("four or five", ["four=4", "five=5"]),
      ("server 10.0.1.2 and 2022", []), ("version 10.0.1", []), ("on 08.07.2022", []),
      ("a hundred and one", ["a hundred and one=101"]),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try numbers(text, .english) == expected)
  }

  @Test(
    "French",
    arguments: [
      ("26 000 abonnés", ["26 000=26000"]),
      ("26\u{A0}000\u{202F}000 d'abonnés", ["26\u{A0}000\u{202F}000=26000000"]),
      ("2.500 clients", ["2.500=2500"]), ("1'500 clients", ["1'500=1500"]), ("5,00 $", ["5,00=5"]),
      ("1,5 milliard d'euros", ["1,5 milliard=1500000000"]),
      ("26 millions d’utilisateurs", ["26 millions=26000000"]),
      ("quatre-vingt-dix-sept", ["quatre-vingt-dix-sept=97"]),
      ("soixante et onze", ["soixante et onze=71"]), ("septante-deux", ["septante-deux=72"]),
      ("huitante et un", ["huitante et un=81"]),
      ("nonante neuf", ["nonante neuf=99"]), ("deux cent vingt mille", ["deux cent vingt mille=220000"]),
      ("mille deux cents", ["mille deux cents=1200"]),
      ("une quinzaine de villes", ["une quinzaine=15~"]), ("une bonne centaine", ["une bonne centaine=100~"]),
      ("une demi-douzaine", ["une demi-douzaine=6~"]),
      ("des dizaines de milliers de clients", ["dizaines de milliers=10000*"]),
      ("des millions de clients", ["millions=1000000*"]),
      ("un million et demi", ["un million et demi=1500000"]), ("deux et demi", ["deux et demi=2.5"]),
      ("vingt et un", ["vingt et un=21"]),
      ("100 mille lignes", ["100 mille=100000"]),
      ("deux millions cinq cent mille", ["deux millions cinq cent mille=2500000"]),
      ("01 23 45 67 89", []), ("en 2022 300 clients", []), ("dix, sept", ["dix=10", "sept=7"]),
      ("trois quarts", ["trois=3"]),
      ("1,234,567 clients", ["1,234,567=1234567"]), ("2.5 Go", ["2.5=2.5"]),
      ("quatre-vingts", ["quatre-vingts=80"]),
    ])
  func french(text: String, expected: [String]) throws {
    #expect(try numbers(text, .french) == expected)
  }

  @Test("Spelled numbers to 999, composed as each region says them")
  func composed() throws {
    for (tens, word) in [(20, "vingt"), (30, "trente"), (70, "septante"), (80, "huitante"), (90, "nonante")] {
      for (one, unit) in [(2, "deux"), (9, "neuf")] {
        let text = "sept cent \(word)-\(unit)"
        #expect(try numbers(text, .french) == ["\(text)=\(700 + tens + one)"])
      }
    }
  }
}
