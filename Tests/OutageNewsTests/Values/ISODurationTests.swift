import Testing

@testable import OutageNews

@Suite struct ISODurationTests {
  @Test(arguments: [
    "PT10H", "P1D", "P2W", "P15M", "PT1H30M", "PXD", "PTXH", "P1DT2H", "PT0.5H", "P1DE", "P1CE", "PXW",
    "P1Y6M", "PT30.4S", "P2Q",
    "P1WE",
  ])
  func printsWhatItReads(text: String) {
    #expect(ISODuration(text)?.description == text)
  }

  @Test(arguments: [
    "", "P", "PT", "P1", "P1H", "PT1D", "P1D1D", "P1D2Y", "PD", "P-1D", "P1DT", "1D", "P.5D", "P1.D",
    "PT5HT3M",
  ])
  func refusesAnythingElse(text: String) {
    #expect(ISODuration(text) == nil)
  }

  @Test func knowsItsLength() {
    #expect(ISODuration("PT1H30M")?.seconds == 5400)
    #expect(ISODuration("P1DT2H")?.seconds == 93_600)
    #expect(ISODuration("PTXH")?.seconds == nil)
    #expect(ISODuration("PTXH")?.isComplete == false)
    #expect(ISODuration("P1Y6M")?.months == 18)
    #expect(ISODuration("P1M")?.seconds == nil)
    #expect(ISODuration(parts: [.init(30, .minute), .init(1, .hour)])?.description == "PT1H30M")
    #expect(ISODuration(parts: [.init(1, .hour), .init(2, .hour)]) == nil)
    #expect(ISODuration(parts: []) == nil)
  }
}
