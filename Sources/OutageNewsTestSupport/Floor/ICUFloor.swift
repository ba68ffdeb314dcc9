import ICUBridge

/// ICU's own pass over a text, the floor that benchmarks hold this package against: UTF-8 to UTF-16, NFC, every word boundary,
/// every sentence boundary.
///
/// Not to be used by two threads at once.
public final class ICUFloor {
  private let floor: OpaquePointer

  /// Opens ICU's services; `nil` where ICU lacks them.
  ///
  /// - Parameter locale: an ICU locale: `fr_CA`.
  public init?(locale: String) {
    var status: Int32 = 0
    guard let floor = icub_floor_open(locale, &status), status == 0 else { return nil }
    self.floor = floor
  }

  deinit { icub_floor_close(floor) }

  /// Runs the pass; returns how many words and sentences there are, or `nil` where ICU fails.
  public func run(_ text: [UInt8]) -> (words: Int, sentences: Int)? {
    var words = 0
    var sentences = 0
    let status = text.withUnsafeBufferPointer {
      icub_floor_run(floor, $0.baseAddress, $0.count, &words, &sentences)
    }
    return status == 0 ? (words, sentences) : nil
  }
}
