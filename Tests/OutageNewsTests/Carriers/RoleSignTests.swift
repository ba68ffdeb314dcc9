import Testing

@testable import OutageNews

@Suite("Signs of roles")
struct RoleSignTests {
  @Test("The names that are written out are those of the cases")
  func names() {
    #expect(RoleSign.families == RoleSign.Family.allCases.map { "\($0)" })
    #expect(RoleSign.frames == RoleSign.Frame.allCases.map { "\($0)" })
    #expect(RoleSign.plain == RoleSign.Plain.allCases.map { "\($0)" })
    #expect(Set(RoleSign.allCases.map(\.rawValue)).count == RoleSign.allCases.count)
  }
}
