import Campaign
import Testing

@testable import Logistics

@Suite struct OrderRuleTests {
  @Test func holdsTheFirstMeetingFirstThoughHostsWouldRatherNot() throws {
    try expectBites(
      .order,
      ruleCampaign {
        $0.sessions.removeLast()
        $0.hosts[0].dislikes = [Host.Dislike(slots: .on(17), points: 1)]
        $0.precedences = [Precedence(first: "ma", second: "mb")]
        $0.minimize((.preference, 1))
      })
  }

  @Test func theSecondMayBeginTheMinuteTheFirstEnds() throws {
    // Two delegations on one day, 08:30 to 10:30 and from 10:30 or 10:29.
    let enough = ruleCampaign {
      $0.window = april(17)...april(17)
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.sessions[1].start = time(10, 30)
      $0.precedences = [Precedence(first: "ma", second: "mb")]
    }
    var short = enough
    short.sessions[1].start = time(10, 29)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func asManyDaysBetweenAsTheWindowHasWillDo() throws {
    let enough = ruleCampaign {
      $0.window = april(17)...april(21)
      $0.precedences = [Precedence(first: "ma", second: "mb", days: 4)]
    }
    var short = enough
    short.precedences[0].days = 5
    try expectBoundary(enough: enough, short: short)
  }

  @Test func anOptionalMeetingIsRatherLeftOutThanHeldInTheWrongOrder() throws {
    let campaign = ruleCampaign {
      $0.precedences = [Precedence(first: "ma", second: "mb", days: 2)]
      $0.meetings[1].isRequired = false
      $0.minimize((.unscheduled, 1))
    }
    let solution = try #require(try campaign.best())
    #expect(solution.totals == [1])
    #expect(campaign.broken(solution) == [])
  }

  @Test func whatIsPinnedStays() throws {
    let loose = ruleCampaign {
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.meetings[0].places = ["b", "a"]
      $0.hosts[0].dislikes = [Host.Dislike(slots: .on(18, "afternoon"), points: 1)]
      $0.minimize((.preference, 1))
    }
    var pinned = loose
    pinned.meetings[0].pin = Meeting.Pin(
      date: april(18), session: "afternoon", place: "a", delegation: "d2")
    try expectBites(.order, pinned)
    let held = try pinned.best()?.schedule.meetings.first { $0.meeting == "ma" }
    #expect(
      held
        == .init(
          meeting: "ma", date: april(18), session: "afternoon", place: "a", delegation: "d2",
          guests: []))
  }
}
