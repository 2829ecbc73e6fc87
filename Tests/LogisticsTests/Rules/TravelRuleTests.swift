import Campaign
import Testing

@testable import Logistics

@Suite struct TravelRuleTests {
  /// Two sessions in which two meetings leave `gap` minutes for the drive of 50.
  private func campaign(gap: Int) -> Campaign {
    ruleCampaign {
      $0.sessions[1].start = ClockTime(minutes: 8 * 60 + 30 + 120 + gap)
      $0.minimize((.compactness, 1))
    }
  }

  @Test func doesNotSqueezeTwoMeetingsIntoADayWithoutTimeToDrive() throws {
    try expectBites(.travel, campaign(gap: 49))
  }

  @Test func exactlyEnoughMinutesWillDo() throws {
    var enough = campaign(gap: 50)
    enough.window = april(17)...april(17)
    var short = campaign(gap: 49)
    short.window = enough.window
    try expectBoundary(enough: enough, short: short)
  }

  @Test func leavesNoEarlierThanTheCampaignSays() throws {
    // `b` is 40 minutes away and begins at 08:30.
    let enough = ruleCampaign {
      $0.meetings[1].pin.session = "morning"
      $0.rules.leaveAfter = time(7, 50)
    }
    var short = enough
    short.rules.leaveAfter = time(7, 51)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func isBackNoLaterThanTheCampaignSays() throws {
    // From `b` at 16:00.
    let enough = ruleCampaign {
      $0.meetings[1].pin.session = "afternoon"
      $0.rules.backBy = time(16, 40)
    }
    var short = enough
    short.rules.backBy = time(16, 39)
    try expectBoundary(enough: enough, short: short)
  }

  // MARK: Journeys that are underway

  /// On Monday afternoon at `b`, from where nobody is back by 16:39, over night there, on Tuesday at `a`;
  /// then Monday is frozen and something changes.
  private func underway(_ change: (inout Campaign) -> Void) throws -> Campaign {
    var campaign = ruleCampaign {
      $0.window = april(17)...april(19)
      $0.meetings[1].pin = Meeting.Pin(date: april(17), session: "afternoon")
      $0.meetings[0].dates = april(18)...april(19)
      $0.rules.mostNights = 1
      $0.rules.backBy = time(16, 39)
      for place in $0.places.indices { $0.places[place].hasLodging = true }
      $0.vehicles = [
        Vehicle(id: "v", name: "", seats: 4), Vehicle(id: "w", name: "", seats: 4, dongPerDay: 9),
      ]
      $0.units = [Unit(id: "u", name: "")]
      $0.people = [
        Person(id: "p", name: "", unit: "u", rank: .head),
        Person(id: "q", name: "", unit: "u", rank: .deputy),
      ]
      $0.roles = [Role(id: "r", unit: "u")]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      $0.minimize((.cost, 1), (.representation, 1))
    }
    let published = try #require(try campaign.best()).schedule
    #expect(published.trips?.first?.night != nil)
    change(&campaign)
    return campaign.revised(by: Revision(published: published, frozenUntil: april(18)))
  }

  private func reasons(_ campaign: Campaign) throws -> [Reason]? {
    guard case .infeasible(let why) = try campaign.outcome() else { return nil }
    return why.conflict?.reasons
  }

  @Test func aVehicleThatIsOutAfterAFrozenNightIsTheReason() throws {
    let stranded = try underway { $0.vehicles[0].away = [.on(18)] }
    #expect(
      try reasons(stranded) == [.onTheWay("d1", april(17)), .vehicleAway("v", april(18))])
    let ways = try stranded.impasse(most: 3).ways.map(\.concessions)
    #expect(ways.contains([Concession(.keepVehicle("v", april(18)))]))
    #expect(try reasons(underway { $0.vehicles[1].away = [.on(18)] }) == nil)
  }

  @Test func somebodyWhoIsAwayAfterAFrozenNightIsTheReason() throws {
    let stranded = try underway { $0.people[0].away = [.on(18)] }
    #expect(try reasons(stranded) == [.onTheWay("d1", april(17)), .away("p")])
    #expect(try reasons(underway { $0.people[1].away = [.on(18)] }) == nil)
  }

  @Test func aFrozenNightBeforeAClosedDayIsTheReason() throws {
    let stranded = try underway { $0.calendar.closed = [.init(slots: .on(18), reason: "")] }
    #expect(try reasons(stranded) == [.onTheWay("d1", april(17))])
    let ways = try stranded.impasse(most: 3).ways.map(\.concessions)
    #expect(ways.contains([Concession(.openDay(april(18)))]))
  }

  @Test func aDelegationThatCanReturnDoes() throws {
    let free = try underway {
      $0.rules.backBy = time(16, 40)
      $0.vehicles[0].away = [.on(18)]
    }
    #expect(try reasons(free) == nil)
  }
}
