import ICUBridge

/// What ICU, or the bridge to it, refused to do.
struct ICUError: Error, CustomStringConvertible {
  /// A status of `ICUBridge.h`, or ICU's own error code.
  let status: Int32

  var description: String { String(cString: icub_status_name(status)) }

  /// Throws unless the status says that all went well.
  static func check(_ status: Int32) throws {
    if status != ICUB_OK { throw ICUError(status: status) }
  }
}
