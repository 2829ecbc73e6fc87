import Testing

@testable import Campaign

@Suite struct DiagnosticWordingTests {
  /// What the reader says about each case, in the form of `DiagnosticTexts`.
  private static func report(_ fixture: CampaignFixture) -> String {
    let (vietnamese, english) = (fixture.read(.vietnamese), fixture.read(.english))
    return zip(vietnamese.diagnostics, english.diagnostics)
      .map { "\($0.summary)\n  \($0.message)\n  \($1.message)\n" }.joined()
  }

  @Test(arguments: DiagnosticCases.all.map(\.name))
  func saysExactlyThis(_ name: String) throws {
    let fixture = try #require(DiagnosticCases.all.first { $0.name == name }?.fixture)
    let expected = try #require(DiagnosticTexts.byName[name])
    #expect(DiagnosticWordingTests.report(fixture) == expected)
  }

  @Test func everyTextBelongsToACase() {
    let names = DiagnosticCases.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(DiagnosticTexts.byName.keys) == Set(names))
  }

  @Test func onlyMistakesWithoutAnErrorLeaveACampaign() {
    for (name, fixture) in DiagnosticCases.all {
      let result = fixture.read()
      let hasError = result.diagnostics.contains { $0.severity == .error }
      #expect((result.campaign == nil) == hasError, "\(name)")
    }
  }
}
