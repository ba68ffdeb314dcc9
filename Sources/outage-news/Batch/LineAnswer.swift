import OutageNews

/// Turns one input line of `batch` or `segment` into its output line.
struct LineAnswer: Sendable {
  /// Appends the JSON for an article.
  let answer: @Sendable (Article, inout [UInt8]) throws -> Void

  /// All lines of a block, answered.
  struct Result: Sendable {
    var index: Int
    var output: [UInt8] = []
    var articles = 0
    var bytes = 0
    var failures = 0
  }

  func callAsFunction(_ block: LineBlocks.Block) -> Result {
    var result = Result(index: block.index, bytes: block.bytes.count)
    result.output.reserveCapacity(block.bytes.count)
    block.forEachLine { line, number in
      let start = result.output.count
      result.articles += 1
      do throws(LineError) {
        try append(try LineAnswer.article(line), to: &result.output)
      } catch {
        result.output.removeSubrange(start...)
        result.failures += 1
        error.append(to: &result.output, line: number)
      }
      result.output.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private func append(_ article: Article, to out: inout [UInt8]) throws(LineError) {
    do {
      try answer(article, &out)
    } catch {
      throw LineError(error)
    }
  }

  /// Reads `{"id": …, "text": …, "published": …, "language": …}`; only the text is required, unknown keys are ignored.
  static func article(_ line: ArraySlice<UInt8>) throws(LineError) -> Article {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line)
    } catch {
      let isText = error.reason == JSONError.invalidUTF8
      throw LineError(
        isText ? "invalid-utf8" : "malformed-json",
        "\(error); \(isText ? "convert the line to UTF-8" : "give one JSON object a line")")
    }
    guard case .object(let object) = value else {
      throw LineError("not-an-object", "the line is \(value.kind); give an object with a \"text\"")
    }
    guard let text = object["text"], !text.isNull else {
      throw LineError("missing-text", "the line has no \"text\"; put the article there")
    }
    guard let text = text.string else {
      throw LineError("wrong-type", "\"text\" is \(text.kind); give a string")
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw LineError("empty-text", "\"text\" is empty; put the article there")
    }
    let id = try identifier(object["id"])
    let tag = try string("language", object["language"])
    let language = tag.flatMap(Language.init(tag:))
    if let tag, language == nil { throw LineError(ArticleError.unknownLanguage(tag)) }
    return Article(
      text: text, id: id, published: try string("published", object["published"]), language: language)
  }

  private static func string(_ key: String, _ value: JSONValue?) throws(LineError) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let string = value.string else {
      throw LineError("wrong-type", "\"\(key)\" is \(value.kind); give a string or leave it out")
    }
    return string
  }

  /// A whole number is taken as its digits.
  private static func identifier(_ value: JSONValue?) throws(LineError) -> String? {
    if case .integer(let number) = value { return String(number) }
    return try string("id", value)
  }
}

/// Why a line cannot be answered.
struct LineError: Error {
  var code: String
  var message: String

  init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ error: any Error) {
    if let error = error as? ArticleError {
      self.init(error.code, error.description)
    } else {
      self.init("faulty-resource", "\(error)")
    }
  }

  /// `{"line": 17, "error": {"code": "...", "message": "..."}}`
  func append(to out: inout [UInt8], line: Int) {
    out.append(contentsOf: "{\"line\":\(line),\"error\":{\"code\":".utf8)
    JSONValue.append(code, to: &out)
    out.append(contentsOf: ",\"message\":".utf8)
    JSONValue.append(message, to: &out)
    out.append(contentsOf: "}}".utf8)
  }
}
