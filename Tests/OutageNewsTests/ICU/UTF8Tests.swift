import Testing

@testable import OutageNews

@Suite struct UTF8Tests {
  @Test func everyTwoAndThreeByteSequenceAsSwiftSeesIt() {
    for first in UInt8(0x7F)...UInt8(0xFF) {
      for second in stride(from: UInt8(0x70), through: 0xD0, by: 1) {
        for third: UInt8? in [nil, 0x7F, 0x80, 0xBF, 0xC0] {
          let bytes = [first, second] + (third.map { [$0] } ?? [])
          let valid = String(validating: bytes, as: UTF8.self) != nil
          let offset = bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) }
          #expect((offset == nil) == valid, "\(bytes)")
        }
      }
    }
  }

  @Test func theOffsetIsThatOfTheSequence() {
    for pad in 0..<40 {
      let head = [UInt8](repeating: 0x61, count: pad)
      for bad: [UInt8] in [
        [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xFF],
      ] {
        let bytes = head + bad + head
        #expect(bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) } == pad)
      }
      let good = head + Array("é€😀\u{0}".utf8) + head
      #expect(good.withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) } == nil)
    }
  }

  @Test func normalization() throws {
    let nfc = Array("é à ç Å".utf8)
    let nfd = try NormalizationForm.decomposed.apply(nfc)
    #expect(nfd.count > nfc.count)
    #expect(try NormalizationForm.composed.apply(nfd) == nfc)
    #expect(try NormalizationForm.composed.apply([]) == [])
    // The worst expansion of NFC is threefold.
    let growing = Array(String(repeating: "\u{1D160}", count: 100).utf8)
    #expect(try NormalizationForm.composed.apply(growing).count == 300 * 4)
  }
}
