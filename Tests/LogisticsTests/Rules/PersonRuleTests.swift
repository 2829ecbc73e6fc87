import Campaign
import Testing

@testable import Logistics

@Suite struct PersonRuleTests {
  /// Both meetings need one of the people; the first is the cheaper one.
  private func campaign(_ change: (inout Campaign) -> Void) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "p1", name: "", unit: "u", rank: .specialist),
        Person(id: "p2", name: "", unit: "u", rank: .deputy),
      ]
      $0.roles = [Role(id: "r", ranks: [.deputy, .specialist])]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      $0.costs.allowanceDong = [30, 20, 10]
      $0.minimize((.cost, 1))
      change(&$0)
    }
  }

  @Test func leavesAtHomeWhoIsAway() throws {
    try expectBites(
      .person,
      campaign {
        $0.window = april(17)...april(17)
        $0.people[0].away = [.on(17, "morning")]
        $0.meetings[0].pin.session = "morning"
      })
  }

  @Test func isAwayOnlyWhereTheTourTouchesTheSession() throws {
    // Back from `a` at 11:00 after the morning: an absence in the afternoon does not matter. Away
    // in a session that begins before the return, it does.
    let enough = campaign {
      $0.people.removeLast()
      $0.meetings.removeLast()
      $0.meetings[0].pin.session = "morning"
      $0.sessions[1].start = time(11)
      $0.people[0].away = [SlotPattern(sessions: ["afternoon"])]
    }
    var short = enough
    short.sessions[1].start = time(10, 59)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func isInOneTeamADay() throws {
    let enough = campaign {
      $0.window = april(17)...april(17)
      $0.sessions.removeLast()
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
    }
    var short = enough
    short.people.removeLast()
    try expectBoundary(enough: enough, short: short)
  }

  @Test func isOutNoMoreWorkingDatesInARowThanAllowed() throws {
    // Friday 21 and Monday 24 follow each other; with Tuesday there is a gap.
    let short = campaign {
      $0.people.removeLast()
      $0.sessions.removeLast()
      $0.window = april(21)...april(24)
      $0.rules.mostDaysInARow = 1
    }
    var enough = short
    enough.rules.mostDaysInARow = 2
    try expectBoundary(enough: enough, short: short)
    var own = short
    own.people[0].mostDaysInARow = 2
    try expectBoundary(enough: own, short: short)
    var gap = short
    gap.window = april(21)...april(25)
    try expectBoundary(enough: gap, short: short)
    var never = gap
    never.people[0].mostDaysInARow = 0
    try expectBoundary(enough: gap, short: never)
  }

  @Test func restsBetweenTwoDates() throws {
    try expectBites(
      .person,
      campaign {
        $0.sessions.removeLast()
        $0.rules.mostDaysInARow = 1
      })
  }

  @Test func isOutNoMoreDaysAWeekThanAllowed() throws {
    let enough = campaign {
      $0.people.removeLast()
      $0.sessions.removeLast()
      $0.window = april(20)...april(21)
      $0.rules.mostDaysAWeek = 2
    }
    var short = enough
    short.rules.mostDaysAWeek = 1
    try expectBoundary(enough: enough, short: short)
    // A second week, or a number of one's own, gives way.
    var nextWeek = short
    nextWeek.window = april(21)...april(24)
    try expectBoundary(enough: nextWeek, short: short)
    var own = short
    own.people[0].mostDaysAWeek = 2
    try expectBoundary(enough: own, short: short)
  }
}
