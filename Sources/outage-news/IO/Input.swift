import OutageNews

/// An article from a file or from standard input.
struct Input {
  /// The path as given, `-` for standard input.
  let path: String

  /// For messages.
  var name: String { path == "-" ? "standard input" : path }

  /// The id of the article: the file's name without folder and ending.
  var id: String? {
    guard path != "-" else { return nil }
    let name = path.split(separator: "/").last ?? "-"
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// Reads the whole input.
  func read() throws(ToolError) -> [UInt8] {
    let descriptor = path == "-" ? System.standardInput : try System.open(path)
    defer { if path != "-" { System.close(descriptor) } }
    var bytes: [UInt8] = []
    // Room for an article first: memory that no byte comes to costs time, too.
    var count = 1 << 14
    while try System.read(descriptor, into: &bytes, count: count, name: name) > 0 { count = 1 << 18 }
    return bytes
  }

  /// Reads the article.
  func article(published: String?, language: Language?) throws(ToolError) -> Article {
    let bytes = try read()
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw .data(name, "the text is empty; give a file that holds an article")
    }
    do {
      return try Article(utf8: bytes, id: id, published: published, language: language)
    } catch {
      throw .data(name, error.description)
    }
  }
}
