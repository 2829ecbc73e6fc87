import Campaign
import Testing

@testable import Logistics

@Suite struct OnePlaceRuleTests {
  /// Both meetings in the only session of two days, by two delegations.
  private func campaign(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.sessions.removeLast()
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.minimize((.compactness, 1))
      change(&$0)
    }
  }

  @Test func aPlaceHoldsAsManyMeetingsAsItHasRooms() throws {
    let loose = campaign {
      $0.meetings[1].places = ["a"]
      $0.places[1].rooms = 2
    }
    var strict = loose
    strict.places[1].rooms = 1
    try expectBites(.onePlace, strict, loose: loose)
  }

  @Test func roomsAreFreeAgainTheMinuteAMeetingEnds() throws {
    // 08:30 to 10:30, and from 10:30 or from 10:29.
    let enough = campaign {
      $0.window = april(17)...april(17)
      $0.sessions.append(Session(id: "late", name: "late", start: time(10, 30), end: time(13)))
      $0.meetings[1].places = ["a"]
      $0.meetings[1].pin.session = "late"
      $0.meetings[0].pin.session = "morning"
    }
    var short = enough
    short.sessions[1].start = time(10, 29)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func aDelegationGoesOnlyToItsOwnHosts() throws {
    let loose = campaign()
    var strict = loose
    strict.delegations[0].hosts = ["hb"]
    strict.delegations[1].away = [.on(17)]
    strict.meetings[1].pin.date = april(17)
    var free = strict
    free.delegations[0].hosts = []
    free.delegations[1].away = []
    try expectBites(.onePlace, strict, loose: free)
  }

  @Test func aDelegationIsAtOneMeetingAtATime() throws {
    // One delegation, sessions that overlap: the second meeting begins when the first ends, or not.
    let enough = campaign {
      $0.window = april(17)...april(17)
      $0.delegations.removeLast()
      $0.meetings[1].places = ["a"]
      $0.rules.switchedOff = [.travel]
      $0.sessions.append(Session(id: "late", name: "late", start: time(10, 30), end: time(13)))
    }
    var short = enough
    short.sessions[1].start = time(10, 29)
    try expectBoundary(enough: enough, short: short)
  }

  /// One room, and a meeting that may end at either of two sites: it takes the room once.
  @Test func aMeetingTakesARoomOnceWhicheverSiteItEndsAt() throws {
    let campaign = ruleCampaign {
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.meetings[0].minutes = 60
      $0.meetings[0].site = Meeting.SiteVisit(places: ["b", "base"], minutes: 15)
      $0.meetings[0].pin = Meeting.Pin(place: "a", site: "b")
    }
    #expect(try campaign.best() != nil)
    let answer = ReasonFinder(visits: Problem(campaign))?.conflict(conflictLimit: 1_000)
    guard case .possible = answer else {
      Issue.record("the solver says \(String(describing: answer))")
      return
    }
  }
}
