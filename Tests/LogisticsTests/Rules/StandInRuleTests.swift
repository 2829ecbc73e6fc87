import Campaign
import Testing

@testable import Logistics

@Suite struct StandInRuleTests {
  private func campaign(_ ranks: [Rank], count: Int = 1) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = ranks.enumerated().map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: $1)
      }
      $0.roles = [Role(id: "r", count: count, unit: "u")]
      $0.meetings[0].roles = ["r"]
      $0.costs.allowanceDong = [30, 20, 10]
      $0.minimize((.cost, 1))
    }
  }

  @Test func sendsADeputyWhereASpecialistWouldBeCheaper() throws {
    try expectBites(.standIn, campaign([.deputy, .specialist]))
  }

  @Test func oneLeaderRepresentsTheUnitForAllPlacesOfTheRole() throws {
    let solution = try campaign([.head, .deputy, .specialist, .specialist], count: 3).best()
    #expect(solution?.totals == [20 + 10 + 10])
  }

  @Test func specialistsAloneWillNotDo() throws {
    let short = campaign([.specialist, .specialist])
    var allowed = short
    allowed.rules.specialistsMayRepresent = true
    try expectBoundary(enough: allowed, short: short)
  }

  @Test func aRoleThatNamesRanksOrASkillCallsNobody() throws {
    var campaign = campaign([.deputy, .specialist])
    campaign.roles[0].ranks = [.specialist]
    #expect(try campaign.best()?.totals == [10])
  }
}
