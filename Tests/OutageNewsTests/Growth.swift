import Testing

/// Expects work on a long text of one repeated piece to take no more time than its length explains.
///
/// Eight times the text; four times that again, and a fifth of a second, are left to a busy machine.
func expectLinearTime(of piece: String, bytes: Int, _ work: (String) throws -> Void) throws {
  func time(_ bytes: Int) throws -> Duration {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    return try ContinuousClock().measure { try work(text) }
  }
  _ = try time(bytes / 8)
  let short = try time(bytes / 8)
  let long = try time(bytes)
  #expect(long < short * 32 + .milliseconds(200), "\(piece): \(short), then \(long)")
}
