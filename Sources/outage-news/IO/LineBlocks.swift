/// Cuts a stream into blocks of whole lines, so that memory stays bounded by a block and the longest line.
struct LineBlocks {
  /// Some whole lines, each but perhaps the last with its line break.
  struct Block: Sendable {
    var bytes: [UInt8]
    /// The number of the first line, from 1.
    var firstLine: Int
    /// The block's place in the stream, from 0.
    var index: Int
  }

  static let size = 1 << 17

  private let descriptor: Int32
  private let name: String
  private var rest: [UInt8] = []
  private var line = 1
  private var index = 0
  private var isAtEnd = false

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Whether ``next()`` would not wait.
  var isReady: Bool { isAtEnd || System.isReadable(descriptor) }

  /// The lines that can be read now, waiting for one at least; `nil` at the end.
  mutating func next() throws(ToolError) -> Block? {
    // Bytes before this have no line break; looking at each byte once keeps a long line linear.
    var searched = 0
    while !isAtEnd {
      if try System.read(descriptor, into: &rest, count: LineBlocks.size, name: name) == 0 {
        isAtEnd = true
        break
      }
      if let lineBreak = rest[searched...].lastIndex(of: UInt8(ascii: "\n")) {
        let block = take(upTo: lineBreak + 1)
        return block
      }
      searched = rest.count
    }
    return rest.isEmpty ? nil : take(upTo: rest.count)
  }

  private mutating func take(upTo end: Int) -> Block {
    var block = Block(bytes: Array(rest[..<end]), firstLine: line, index: index)
    if index == 0, block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { block.bytes.removeFirst(3) }
    rest.removeSubrange(..<end)
    index += 1
    line += block.bytes.reduce(into: 0) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
    return block
  }
}

extension LineBlocks.Block {
  /// Calls `body` with every line that is not blank and its number.
  func forEachLine(_ body: (ArraySlice<UInt8>, Int) -> Void) {
    var start = 0
    var number = firstLine
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { body(line, number) }
      start = end + 1
      number += 1
    }
  }
}
