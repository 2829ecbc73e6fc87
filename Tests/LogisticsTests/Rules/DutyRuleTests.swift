import Campaign
import Testing

@testable import Logistics

@Suite struct DutyRuleTests {
  /// Both meetings, one session, two delegations, each with a leader; days cost.
  private func campaign(leaders: Int, onDuty: Int) -> Campaign {
    ruleCampaign {
      $0.sessions.removeLast()
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.units = [Unit(id: "u", name: "u", isLeadership: true)]
      $0.people = (0..<leaders).map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: .deputy)
      }
      $0.roles = [Role(id: "r", unit: "u")]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      $0.rules.leadersOnDuty = onDuty
      $0.minimize((.compactness, 1))
    }
  }

  @Test func spreadsDaysSoThatALeaderStays() throws {
    try expectBites(.duty, campaign(leaders: 2, onDuty: 1))
  }

  @Test func asManyLeadersAsMustStayAndGoWillDo() throws {
    #expect(try campaign(leaders: 3, onDuty: 1).best()?.totals == [1])
    try expectBoundary(
      enough: campaign(leaders: 3, onDuty: 2), short: campaign(leaders: 3, onDuty: 3))
  }

  @Test func aLeaderWhoIsAwayAllDayDoesNotStay() throws {
    let enough = campaign(leaders: 3, onDuty: 2)
    var short = enough
    short.people[2].away = [SlotPattern()]
    try expectBoundary(enough: enough, short: short)
  }

  @Test func specialistsOfALeadershipUnitDoNotCount() throws {
    let enough = campaign(leaders: 3, onDuty: 2)
    var short = enough
    short.people[2].rank = .specialist
    try expectBoundary(enough: enough, short: short)
  }

  @Test func datesOnWhichTooFewLeadersArePresentAreNamed() throws {
    var campaign = campaign(leaders: 2, onDuty: 2)
    campaign.people[1].away = [.on(18)]
    campaign.meetings = []
    guard case .infeasible(let why) = try campaign.outcome() else {
      Issue.record("a schedule, or no reason")
      return
    }
    #expect(why.shortDates == [april(18)])
    #expect(why.impossible == [])
  }
}
