/// A small integer or nil in four bytes, where `Int?` takes sixteen: a mention of a date has two dozen of them and is copied often.
@propertyWrapper
struct PackedInt: Sendable {
  private var raw = Int32.min

  var wrappedValue: Int? {
    @inline(__always) get { raw == .min ? nil : Int(raw) }
    @inline(__always) set { raw = newValue.map { Int32(clamping: $0) } ?? .min }
  }
}
