import Testing

@testable import Campaign

@Suite struct CampaignReaderTests {
  @Test func readsACampaignWithEveryPart() throws {
    let result = CampaignFixture.whole.read()
    #expect(result.diagnostics.map(\.summary) == [])
    #expect(result.diagnostics.map(\.message) == [])
    let campaign = try #require(result.campaign)
    #expect(campaign.meetings.map(\.id.text) == ["yen-my", "van-lam"])
    #expect(campaign.places.map(\.id.text) == ["so", "yen-my", "van-lam"])
    #expect(campaign.roles.map(\.id.text) == ["lanh-dao", "van-phong"])
  }
}
