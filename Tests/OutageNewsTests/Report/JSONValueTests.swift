import Testing

@testable import OutageNews

@Suite struct JSONValueTests {
  @Test func reads() throws {
    let value = try JSONValue(
      parsing: Array(#" {"a": [1, -2.5e1, true, null, "\u00e9\ud83c\udf41\n\\"], "b": {}, "a2": ""} "#.utf8))
    #expect(value["a"]?.array == [.integer(1), .number(-25), .bool(true), .null, .string("é🍁\n\\")])
    #expect(value["b"]?.object?.keys == [])
    #expect(value["a2"]?.string == "")
    #expect(value["c"] == nil)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("[1,]", 3), ("[1 2]", 3), ("{\"a\":1,}", 7),
    ("01", 0), ("1.", 2),
    ("nul", 0), ("\"a", 0), ("\"a\nb\"", 2), ("\"\\x\"", 1), ("\"\\ud800\"", 1), ("\"\\ud800\\u0041\"", 1),
    ("1 2", 2), ("'a'", 0),
    ("\"\\u12g4\"", 3), ("1e999", 0), ("{a:1}", 1), ("NaN", 0),
  ])
  func refusesWithTheOffset(text: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    #expect(error?.offset == offset, "\(text): \(error?.description ?? "")")
  }

  @Test func refusesInvalidUTF8() {
    for bytes: [UInt8] in [[0x22, 0x61, 0xFF, 0x22], [0x22, 0x5C, 0x6E, 0xC3, 0x22]] {
      let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
      #expect(error?.reason == "invalid UTF-8")
    }
  }

  @Test func refusesEndlessNesting() {
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 400_000))
    }
  }
}

@Suite struct ArticleTests {
  @Test func tellsTheInvalidByte() {
    #expect(throws: ArticleError.invalidUTF8(offset: 2)) { try Article(utf8: [0x61, 0x62, 0xE9, 0x63]) }
    #expect(throws: ArticleError.invalidUTF8(offset: 1)) { try Article(utf8: [0x61, 0xED, 0xA0, 0x80]) }
    #expect(throws: ArticleError.invalidUTF8(offset: 0)) { try Article(utf8: [0xE2, 0x80]) }
    #expect(try! Article(utf8: Array("été".utf8)).text == "été")  // why: the bytes are a string's
  }

  @Test(arguments: [
    ("2022", "2022"), ("2022-07", "2022-07"), ("2022-07-08", "2022-07-08"),
    ("2022-07-08T15:04-04:00", "2022-07-08T15:04-04:00"),
    ("2022-07-08 15:04", "2022-07-08T15:04"), ("2022-07-08T15:04:05.123Z", "2022-07-08T15:04:05Z"),
    ("2022-07-08T15:04:05+0200", "2022-07-08T15:04:05+02:00"),
    ("2022-07-08T15:04-04", "2022-07-08T15:04-04:00"),
  ])
  func readsThePublicationDate(given: String, value: String) throws {
    #expect(try Article(text: "", published: given).publishedValue()?.description == value)
  }

  @Test(arguments: [
    "", "yesterday", "2022-02-30", "08/07/2022", "202", "XXXX-07-08", "2022-W27", "2022-07-09TMO", "T15:00",
    "PRESENT_REF",
  ])
  func refusesAnotherPublicationDate(given: String) {
    #expect(throws: ArticleError.invalidPublished(given)) {
      try Extractor().extract(Article(text: "", published: given))
    }
  }
}
