import Campaign
import Testing

@testable import Logistics

@Suite struct OnceRuleTests {
  private func campaign(required: Bool) -> Campaign {
    ruleCampaign {
      $0.meetings[1].isRequired = required
      $0.vehicles = [Vehicle(id: "v", name: "v", seats: 4, dongPerKilometre: 1_000)]
      $0.minimize((.unscheduled, 1_000), (.cost, 1))
    }
  }

  @Test func holdsARequiredMeetingThatIsNotWorthTheDrive() throws {
    try expectBites(.once, campaign(required: true), loose: campaign(required: false))
  }

  @Test func holdsAnOptionalMeetingFromThePointAtWhichItPays() throws {
    // Together 75 km, `ma` alone 40 km: `mb` costs 35,000 đồng more.
    var campaign = campaign(required: false)
    campaign.meetings[1].priority = 36
    #expect(try campaign.best()?.totals == [75_000])
    campaign.meetings[1].priority = 34
    #expect(try campaign.best()?.totals == [40_000 + 34_000])
  }
}
