import Campaign
import Testing

@testable import Documents

@Suite struct AnnexTests {
  @Test func everyAnnexHasItsOwnKindAndFiles() {
    #expect(annexes.first { $0.kind == "visits" }?.fileName == "annex")
    #expect(Set(annexes.map { $0.kind }).count == annexes.count)
    #expect(Set(annexes.map { $0.fileName }).count == annexes.count)
  }

  @Test func visitsApplyWhereThereAreMeetings() {
    #expect(VisitAnnex.applies(to: Fixture.hungYen.campaign, Fixture.hungYen.schedule))
    #expect(!VisitAnnex.applies(to: Fixture().campaign, Fixture().schedule))
  }
}
