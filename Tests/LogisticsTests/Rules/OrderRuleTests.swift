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

  /// One of two people goes to each meeting; the specialist is the cheaper one.
  private func staffed(_ change: (inout Campaign) -> Void) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "p1", name: "", unit: "u", rank: .specialist),
        Person(id: "p2", name: "", unit: "u", rank: .deputy),
      ]
      $0.roles = [
        Role(id: "r", ranks: [.deputy, .specialist]), Role(id: "s", ranks: [.deputy]),
      ]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      $0.costs.allowanceDong = [30, 20, 10]
      $0.minimize((.cost, 1))
      change(&$0)
    }
  }

  @Test func whoIsPinnedGoesThoughAnotherWouldCostLess() throws {
    let pinned = staffed { $0.meetings[0].pin.people = ["p2"] }
    try expectBites(.order, pinned)
    // The other meeting is on the same tour, so that the deputy goes alone.
    #expect(try pinned.best()?.totals == [20])
  }

  @Test func everyoneWhoIsPinnedNeedsASeat() throws {
    let enough = staffed {
      $0.meetings.removeLast()
      $0.roles[0].count = 2
      $0.meetings[0].pin.people = ["p1", "p2"]
    }
    var short = enough
    short.roles[0].count = 1
    try expectBoundary(enough: enough, short: short)
  }

  @Test func whoIsPinnedMayGoForAnotherMeetingOfTheTour() throws {
    // The deputy fills `s`, which the second meeting needs; the first has a seat for specialists.
    let enough = staffed {
      $0.roles[0].ranks = [.specialist]
      $0.meetings[0].pin.people = ["p2"]
      $0.meetings[1].roles = ["s"]
      $0.meetings[1].isRequired = false
    }
    #expect(try enough.best()?.totals == [30])
    var short = enough
    short.meetings[0].pin.date = april(17)
    short.meetings[1].pin.date = april(18)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func whoIsPinnedIsNotInAnotherTeam() throws {
    let enough = staffed {
      $0.window = april(17)...april(17)
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      for m in $0.meetings.indices { $0.meetings[m].pin.people = ["p2"] }
    }
    var short = enough
    short.sessions.removeLast()
    try expectBoundary(enough: enough, short: short)
  }

  @Test func whoIsPinnedDoesNotStayForDuty() throws {
    let enough = staffed {
      $0.units[0].isLeadership = true
      $0.people[0].rank = .deputy
      $0.rules.leadersOnDuty = 1
      $0.meetings[0].pin.people = ["p2"]
    }
    var short = enough
    short.people[0].away = [SlotPattern()]
    try expectBoundary(enough: enough, short: short)
  }

  @Test func withoutTeamsNobodyIsPinned() throws {
    let campaign = staffed { $0.meetings[0].pin.people = ["p2"] }.without(.role)
    #expect(try campaign.best()?.totals == [0])
  }
}
