import EmbeddedResources

/// Where lexicons, rules and gazetteers are read from.
public struct Resources: Sendable {
  /// Relative path → bytes.
  var files: [String: [UInt8]]

  /// The files that the package was built with.
  public static let embedded: Resources = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<embedded_resource_count() {
      guard let entry = embedded_resource_at(index)?.pointee, let path = entry.path else { continue }
      files[String(cString: path)] = Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
    }
    return Resources(files: files)
  }()

  /// Files given by the caller: relative path (`Rules/dates/fr.rules`) and content.
  public init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// A file, or nil where there is none of that path.
  func file(_ path: String) -> ResourceFile? {
    files[path].map { ResourceFile(path: path, bytes: $0) }
  }

  /// The files below a folder, in order of their paths.
  func files(under folder: String, named name: String) -> [ResourceFile] {
    files.keys.filter { $0.hasPrefix(folder + "/") && ($0.hasSuffix("/" + name)) }.sorted()
      .compactMap { file($0) }
  }
}

/// A faulty line of a resource file.
public struct ResourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, relative to `Resources/`.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// What is wrong and what was expected.
  public let reason: String

  public var description: String { "\(file):\(line): \(reason)" }
}

/// One resource file, read line by line.
struct ResourceFile {
  let path: String
  let bytes: [UInt8]

  /// Lines that hold more than white space and a comment (`#` at the start of a line or behind a space).
  var lines: [ResourceLine] {
    var lines: [ResourceLine] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var content = start
      while content < end, bytes[content] <= 0x20 { content += 1 }
      if content < end, bytes[content] != 0x23 {
        var stop = end
        var index = content + 1
        while index < end {
          if bytes[index] == 0x23, bytes[index - 1] == 0x20, index + 1 >= end || bytes[index + 1] == 0x20 {
            stop = index
            break
          }
          index += 1
        }
        lines.append(
          ResourceLine(
            text: ResourceText(bytes: bytes[content..<stop]).trimmed, indent: content - start, file: path,
            number: number))
      }
      start = end + 1
    }
    return lines
  }
}

/// A line with its place, for errors.
struct ResourceLine {
  let text: ResourceText
  /// Count of blanks before the text.
  let indent: Int
  let file: String
  let number: Int

  func error(_ reason: String) -> ResourceError {
    ResourceError(file: file, line: number, reason: reason)
  }

  func split(at byte: UInt8) -> (ResourceText, ResourceText)? { text.split(at: byte) }
}

/// A piece of a line: bytes, not a `String`, because a lexicon has ten thousand of them.
struct ResourceText {
  var bytes: ArraySlice<UInt8>

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  var trimmed: ResourceText {
    var slice = bytes
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return ResourceText(bytes: slice)
  }

  /// Both sides of the first `byte`, trimmed.
  func split(at byte: UInt8) -> (ResourceText, ResourceText)? {
    guard let index = bytes.firstIndex(of: byte) else { return nil }
    return (ResourceText(bytes: bytes[..<index]).trimmed, ResourceText(bytes: bytes[(index + 1)...]).trimmed)
  }

  /// The parts between every `byte`, trimmed, empty ones left out.
  func parts(at byte: UInt8) -> [ResourceText] {
    bytes.split(separator: byte).map { ResourceText(bytes: $0).trimmed }.filter { !$0.isEmpty }
  }

  var words: [ResourceText] { parts(at: 0x20) }

  /// The integer that it is, nil for anything else.
  var integer: Int? {
    guard let first = bytes.first else { return nil }
    let digits = first == 0x2D ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.count < 19, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return first == 0x2D ? -value : value
  }

  /// The hash of an ASCII key.
  func hash(startingWith seed: UInt64 = Folding.seed) -> UInt64 {
    bytes.reduce(seed) { Folding.mix($0, UInt8(truncatingIfNeeded: Folding.lower(UInt32($1)))) }
  }
}
