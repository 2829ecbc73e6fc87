import Campaign
import Testing

@testable import Logistics

@Suite struct RoleRuleTests {
  private func campaign(count: Int) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "p1", name: "", unit: "u", rank: .deputy, skills: ["law"]),
        Person(id: "p2", name: "", unit: "u", rank: .specialist, skills: ["law"]),
        Person(id: "p3", name: "", unit: "u", rank: .specialist),
      ]
      $0.roles = [Role(id: "r", count: count, skill: "law")]
      $0.meetings[0].roles = ["r"]
      $0.costs.allowanceDong = [30, 20, 10]
      $0.minimize((.cost, 1))
    }
  }

  @Test func sendsSomebodyWhoseDayCosts() throws { try expectBites(.role, campaign(count: 1)) }

  @Test func takesTheCheapestWhoQualify() throws {
    let solution = try #require(try campaign(count: 1).best())
    #expect(solution.schedule.trips?.flatMap(\.team).map(\.person) == ["p2"])
    #expect(solution.totals == [10])
  }

  @Test func asManyAsQualifyWillDoAndNoMore() throws {
    try expectBoundary(enough: campaign(count: 2), short: campaign(count: 3))
  }

  @Test func oneTeamServesTheWholeDay() throws {
    // Both meetings on one day share the role; on two days it costs twice.
    var campaign = campaign(count: 1)
    campaign.meetings[1].roles = ["r"]
    #expect(try campaign.best()?.totals == [10])
    campaign.meetings[0].pin.date = april(17)
    campaign.meetings[1].pin.date = april(18)
    #expect(try campaign.best()?.totals == [20])
  }
}
