import Campaign
import Testing

@testable import Logistics

@Suite struct LoadRuleTests {
  /// Both meetings on Monday: one delegation would do.
  private func monday(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.window = april(17)...april(17)
      change(&$0)
    }
  }

  @Test func spreadsMeetingsOverDates() throws {
    try expectBites(
      .load,
      ruleCampaign {
        $0.rules.mostMeetings = 1
        $0.minimize((.compactness, 1))
      })
  }

  @Test func aDelegationHoldsAsManyMeetingsADayAsAllowed() throws {
    try expectBoundary(
      enough: monday { $0.rules.mostMeetings = 2 }, short: monday { $0.rules.mostMeetings = 1 })
    // The number is a delegation's, not the date's.
    try expectBoundary(
      enough: monday {
        $0.rules.mostMeetings = 1
        $0.delegations.append(Delegation(id: "d2", name: "d2"))
      }, short: monday { $0.rules.mostMeetings = 1 })
  }

  @Test func keepsMeetingsOfOneHostApart() throws {
    try expectBites(
      .load,
      ruleCampaign {
        $0.meetings[1].host = "ha"
        $0.rules.hostDays = 1
        $0.minimize((.compactness, 1))
      })
  }

  @Test func countsCivilDaysBetweenMeetingsOfOneHost() throws {
    // Friday 21 and Monday 24: three days, whichever meeting comes first.
    let enough = ruleCampaign {
      $0.window = april(21)...april(24)
      $0.meetings[1].host = "ha"
      $0.meetings[0].pin.date = april(24)
      $0.rules.hostDays = 3
    }
    var short = enough
    short.rules.hostDays = 4
    try expectBoundary(enough: enough, short: short)
    var others = short
    others.meetings[1].host = "hb"
    try expectBoundary(enough: others, short: short)
  }

  @Test func leavesOutAnOptionalMeetingThatIsTooClose() throws {
    let campaign = ruleCampaign {
      $0.meetings[1].host = "ha"
      $0.meetings[1].isRequired = false
      $0.rules.hostDays = 2
      $0.minimize((.unscheduled, 1))
    }
    #expect(try campaign.best()?.totals == [1])
  }
}
