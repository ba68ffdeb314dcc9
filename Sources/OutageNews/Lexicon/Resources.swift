import EmbeddedResources

/// Where lexicons, rules and gazetteers are read from.
public struct Resources: Sendable {
  /// Relative path → bytes.
  private var contents: [String: Content]

  /// Bytes of one file: the caller's own, or constants of the binary, which are not copied.
  private enum Content: @unchecked Sendable {  // why: nobody writes the constants of a binary
    case own([UInt8])
    case embedded(UnsafeBufferPointer<UInt8>)
  }

  /// The files that the package was built with.
  public static let embedded: Resources = {
    var resources = Resources(files: [:])
    resources.contents.reserveCapacity(embedded_resource_count())
    for index in 0..<embedded_resource_count() {
      guard let entry = embedded_resource_at(index)?.pointee, let path = entry.path else { continue }
      resources.contents[String(cString: path)] = .embedded(
        UnsafeBufferPointer(start: entry.bytes, count: entry.count))
    }
    return resources
  }()

  /// Files given by the caller: relative path (`Rules/dates/fr.rules`) and content.
  public init(files: [String: [UInt8]]) {
    contents = files.mapValues { .own($0) }
  }

  /// All files. O(bytes) for the embedded ones, which are copied.
  var files: [String: [UInt8]] {
    contents.mapValues {
      switch $0 {
      case .own(let bytes): bytes
      case .embedded(let bytes): Array(bytes)
      }
    }
  }

  /// These files and one more, or in the place of the one with its path.
  func adding(_ bytes: [UInt8], at path: String) -> Resources {
    var resources = self
    resources.contents[path] = .own(bytes)
    return resources
  }

  var paths: some Collection<String> { contents.keys }

  /// Lends the bytes of a file; nil where there is none of that path.
  func withBytes<Result>(of path: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    switch contents[path] {
    case .own(let bytes)?: bytes.withUnsafeBytes(body)
    case .embedded(let bytes)?: body(UnsafeRawBufferPointer(bytes))
    case nil: nil
    }
  }

  /// The bytes of a file in a place where tables can be read; nil where there is none of that path.
  func shared(_ path: String) -> SharedBytes? {
    switch contents[path] {
    case .own(let bytes)?: SharedBytes.copy(of: bytes)
    case .embedded(let bytes)?: SharedBytes(UnsafeRawBufferPointer(bytes), isPermanent: true)
    case nil: nil
    }
  }

  /// A file, or nil where there is none of that path.
  func file(_ path: String) -> ResourceFile? {
    withBytes(of: path) { ResourceFile(path: path, bytes: Array($0)) }
  }

  /// The files below a folder, in order of their paths.
  func files(under folder: String, named name: String) -> [ResourceFile] {
    paths.filter { $0.hasPrefix(folder + "/") && ($0.hasSuffix("/" + name)) }.sorted().compactMap { file($0) }
  }
}

/// A faulty line of a resource file, or a faulty value that was given in the place of one.
public struct ResourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, relative to `Resources/`, or the name of the value: `carriers[0]`.
  public let file: String
  /// Line, from 1; 0 for a value.
  public let line: Int
  /// What is wrong and what was expected.
  public let reason: String

  /// `Rules/dates/fr.rules:12: …`, `carriers[0]: …`
  public var description: String { line == 0 ? "\(file): \(reason)" : "\(file):\(line): \(reason)" }
}
