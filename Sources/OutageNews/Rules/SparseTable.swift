/// Small integers by a place in a wide range of which a text touches little: pages of them, taken when they are first written to.
/// One flat array would be zeroed as a whole before the first word is read.
struct SparseTable: Sendable {
  let count: Int
  /// By page: where it begins in `entries`; all that nobody wrote to share the first, which holds zeros.
  private var pages: [UInt32]
  private var entries: [UInt16]

  private static let width = 6
  private static let size = 1 << width

  init(count: Int) {
    self.count = count
    pages = [UInt32](repeating: 0, count: (count + Self.size - 1) >> Self.width)
    entries = [UInt16](repeating: 0, count: Self.size)
  }

  /// 0 where nothing was written. A place is below `count`.
  subscript(place: Int) -> UInt16 {
    @inline(__always)
    get { entries[Int(pages[place >> Self.width]) + place & (Self.size - 1)] }
    set {
      let page = place >> Self.width
      if pages[page] == 0 {
        pages[page] = UInt32(entries.count)
        entries += repeatElement(0, count: Self.size)
      }
      entries[Int(pages[page]) + place & (Self.size - 1)] = newValue
    }
  }
}
