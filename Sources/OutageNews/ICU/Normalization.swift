import ICUBridge

/// Unicode normalization forms of UTF-8 texts (UAX 15).
enum NormalizationForm {
  case composed, decomposed

  /// The text in this form. Linear.
  func apply(_ bytes: [UInt8]) throws -> [UInt8] {
    var capacity = bytes.count * 2 + 16
    while true {
      var needed = 0
      var status: Int32 = ICUB_OK
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
        count = 0
        guard let out = room.baseAddress else { return }
        status =
          switch self {
          case .composed:
            bytes.withUnsafeBufferPointer { icub_nfc($0.baseAddress, $0.count, out, capacity, &needed) }
          case .decomposed:
            bytes.withUnsafeBufferPointer { icub_nfd($0.baseAddress, $0.count, out, capacity, &needed) }
          }
        if status == ICUB_OK { count = needed }
      }
      if status == ICUB_NO_ROOM, needed > capacity {
        capacity = needed
        continue
      }
      try ICUError.check(status)
      return result
    }
  }
}
