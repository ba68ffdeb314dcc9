/// Bytes that never change and stay where they are: constants of the binary, or a copy of its own.
///
/// Aligned to 16 bytes, so that tables can be read in place.
final class SharedBytes: @unchecked Sendable {  // why: nobody writes the bytes after `init`
  let bytes: UnsafeRawBufferPointer
  private let owned: UnsafeMutableRawBufferPointer?

  /// - Parameter isPermanent: whether the bytes outlive the process's use of them; any others are copied.
  init(_ source: UnsafeRawBufferPointer, isPermanent: Bool) {
    let isAligned = Int(bitPattern: source.baseAddress) & 15 == 0
    guard !(isPermanent && isAligned) else {
      bytes = source
      owned = nil
      return
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    copy.copyMemory(from: source)
    bytes = UnsafeRawBufferPointer(copy)
    owned = copy
  }

  /// A copy of an array's bytes.
  static func copy(of bytes: [UInt8]) -> SharedBytes {
    bytes.withUnsafeBytes { SharedBytes($0, isPermanent: false) }
  }

  deinit { owned?.deallocate() }
}
