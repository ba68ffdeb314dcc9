/// One resource file, read line by line.
struct ResourceFile {
  let path: String
  let bytes: [UInt8]

  /// Lines that hold more than white space and a comment (`#` at the start of a line or behind a space).
  var lines: [ResourceLine] {
    var lines: [ResourceLine] = []
    lines.reserveCapacity(bytes.count / 48)
    forEachLine { lines.append($0) }
    return lines
  }

  /// Calls `body` with each of ``lines``.
  func forEachLine<Failure: Error>(_ body: (ResourceLine) throws(Failure) -> Void) throws(Failure) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      var number = 0
      var start = 0
      while start < buffer.count {
        number += 1
        let end = RawText(buffer).index(of: 0x0A, from: start) ?? buffer.count
        var content = start
        while content < end, buffer[content] <= 0x20 { content += 1 }
        if content < end, buffer[content] != 0x23 {
          let length = RawText(UnsafeBufferPointer(rebasing: buffer[content..<end])).uncommented.trimmed.count
          try body(
            ResourceLine(
              text: ResourceText(bytes: bytes[content..<content + length]), indent: content - start,
              file: path,
              number: number))
        }
        start = end + 1
      }
    }
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
