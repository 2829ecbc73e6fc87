import Campaign
import Testing

@testable import Logistics

/// Campaigns that have no schedule because of one rule, and the conflict that says so.
@Suite struct ConflictTests {
  /// Both meetings on Monday morning, two delegations, rooms enough.
  private func together(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.window = april(17)...april(17)
      $0.sessions.removeLast()
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      change(&$0)
    }
  }

  /// The same with people of one unit: so many deputies, then specialists; both meetings call the
  /// unit.
  private func staffed(
    deputies: Int, specialists: Int = 0, _ change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign {
    together {
      $0.units = [Unit(id: "u", name: "u", isLeadership: true)]
      $0.people = (0..<deputies + specialists).map {
        Person(
          id: PersonID("p\($0)"), name: "", unit: "u", rank: $0 < deputies ? .deputy : .specialist)
      }
      $0.roles = [Role(id: "r", unit: "u")]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      change(&$0)
    }
  }

  private static let both: [Reason] = [.held("ma"), .held("mb")]

  /// The planner's conflict is the expected one, is minimal, and what `giveWay` changes leaves a
  /// schedule.
  private func expect(
    _ expected: [Reason], _ campaign: Campaign, giveWay: (inout Campaign) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard case .infeasible(let why) = try campaign.outcome() else {
      Issue.record("a schedule, or no reason", sourceLocation: sourceLocation)
      return
    }
    let conflict = try #require(why.conflict, sourceLocation: sourceLocation)
    #expect(conflict.reasons == expected, sourceLocation: sourceLocation)
    #expect(conflict.isMinimal, sourceLocation: sourceLocation)
    try expectMinimal(conflict, campaign, sourceLocation: sourceLocation)
    var loose = campaign
    giveWay(&loose)
    let solution = try loose.best(sourceLocation: sourceLocation)
    #expect(solution != nil, sourceLocation: sourceLocation)
  }

  // MARK: Times and places

  @Test func aHostThatRefusesWhatTheOthersLeave() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(17)
      for host in $0.hosts.indices { $0.hosts[host].refuses = [.on(17, "afternoon")] }
    }
    try expect(
      ConflictTests.both + [.refusals("ha"), .refusals("hb"), .delegations(1)], campaign
    ) { $0.hosts[0].refuses = [] }
  }

  @Test func datesAndLengthOfMeetings() throws {
    let campaign = ruleCampaign {
      $0.sessions[1].end = time(15)
      for m in $0.meetings.indices { $0.meetings[m].dates = april(17)...april(17) }
    }
    try expect(
      ConflictTests.both + [
        .length("ma"), .dates("ma"), .length("mb"), .dates("mb"), .delegations(1),
      ], campaign
    ) { $0.meetings[1].dates = nil }
  }

  @Test func moreMeetingsThanDelegationsHaveSlots() throws {
    let campaign = together { $0.delegations.removeLast() }
    try expect(ConflictTests.both + [.delegations(1)], campaign) {
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
    }
  }

  @Test func manyMoreMeetingsThanDelegationsHaveSlots() throws {
    let campaign = ruleCampaign {
      $0.window = april(3)...april(28)
      $0.meetings = (0..<81).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.places[1].rooms = 2
    }
    guard case .infeasible(let why) = try campaign.outcome(steps: 2_000) else {
      Issue.record("a schedule, or no reason")
      return
    }
    #expect(
      why.conflict?.reasons
        == (0..<81).map { .held(MeetingID("m\($0)")) } + [.delegations(2)])
  }

  @Test func manyMeetingsInAShortWindow() throws {
    let campaign = ruleCampaign {
      $0.window = april(3)...april(28)
      $0.meetings = (0..<17).map {
        Meeting(
          id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120,
          dates: april(12)...april(13))
      }
      $0.delegations = (0..<4).map { Delegation(id: DelegationID("d\($0)"), name: "") }
      $0.places[1].rooms = 4
    }
    guard case .infeasible(let why) = try campaign.outcome(steps: 2_000) else {
      Issue.record("a schedule, or no reason")
      return
    }
    let conflict = try #require(why.conflict)
    #expect(conflict.isMinimal)
    #expect(
      conflict.reasons
        == (0..<17).map { .held(MeetingID("m\($0)")) }
        + (0..<17).map { .dates(MeetingID("m\($0)")) } + [.delegations(4)])
  }

  @Test func roomsOfAPlace() throws {
    let campaign = together {
      for m in $0.meetings.indices { $0.meetings[m].places = ["a"] }
    }
    try expect(ConflictTests.both + [.rooms("a", 1)], campaign) { $0.places[1].rooms = 2 }
    try expect(
      ConflictTests.both + [.rooms("a", 1), .pin("mb", .place)],
      together {
        $0.meetings[0].places = ["a"]
        $0.meetings[1].places = ["b", "a"]
        $0.meetings[1].pin.place = "a"
      }
    ) { $0.meetings[1].pin.place = nil }
  }

  @Test func delegationsThatStayAtHomeOrMayNotGo() throws {
    try expect(
      ConflictTests.both + [.delegations(2), .delegationsAway(["d2"])],
      together { $0.delegations[1].away = [.on(17)] }
    ) { $0.delegations[1].away = [] }
    try expect(
      [.held("ma"), .held("mb"), .delegations(2), .hosts(["d2"])],
      together {
        $0.meetings[1] = Meeting(id: "mb", host: "ha", places: ["b"], minutes: 120)
        $0.delegations[1].hosts = ["hb"]
      }
    ) { $0.delegations[1].hosts = [] }
  }

  @Test func meetingsTooFarApartForOneDelegation() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(17)
      // 08:30 to 10:30, then 50 minutes to drive.
      $0.sessions[1].start = time(11, 19)
    }
    try expect(ConflictTests.both + [.delegations(1), .drive("ma", "mb")], campaign) {
      $0.sessions[1].start = time(11, 20)
    }
  }

  @Test func hoursThatLeaveOneSessionAlone() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(17)
      // From the base to `b` and `a` it takes 40 and 30 minutes.
      $0.rules.leaveAfter = time(8, 1)
    }
    try expect(
      ConflictTests.both + [.delegations(1), .hours("ma"), .hours("mb")], campaign
    ) { $0.rules.leaveAfter = time(7, 50) }
  }

  // MARK: People

  @Test func aRoleThatOnePersonFills() throws {
    try expect(
      ConflictTests.both + [.role("r"), .oneTeamADay], staffed(deputies: 1)
    ) { $0.people.append(Person(id: "p1", name: "", unit: "u", rank: .deputy)) }
  }

  @Test func aUnitWithOneLeader() throws {
    try expect(
      ConflictTests.both + [.standIn("r"), .oneTeamADay], staffed(deputies: 1, specialists: 1)
    ) { $0.rules.specialistsMayRepresent = true }
  }

  @Test func absencesOfAWholeDayAndOfASession() throws {
    try expect(
      ConflictTests.both + [.role("r"), .oneTeamADay, .away("p1")],
      staffed(deputies: 2) { $0.people[1].away = [.on(17)] }
    ) { $0.people[1].away = [] }
    let partly = ruleCampaign {
      $0.meetings.removeLast()
      $0.window = april(17)...april(17)
      $0.sessions[1].start = time(10, 59)
      $0.units = [Unit(id: "u", name: "")]
      $0.people = [
        Person(
          id: "p", name: "", unit: "u", rank: .head, away: [SlotPattern(sessions: ["afternoon"])])
      ]
      $0.roles = [Role(id: "r", skill: nil)]
      $0.meetings[0].roles = ["r"]
    }
    // Back from `a` at 11:00.
    try expect(
      [.held("ma"), .role("r"), .away("p")], partly
    ) { $0.sessions[1].start = time(11) }
  }

  @Test func daysAWeek() throws {
    let campaign = staffed(deputies: 1) {
      $0.window = april(20)...april(21)
      $0.rules.mostDaysAWeek = 1
    }
    try expect(
      ConflictTests.both + [.role("r"), .oneTeamADay, .daysAWeek("p0", 1)], campaign
    ) { $0.window = april(21)...april(24) }
  }

  @Test func datesInARow() throws {
    let campaign = staffed(deputies: 1) {
      $0.window = april(17)...april(18)
      $0.people[0].mostDaysInARow = 1
    }
    try expect(
      ConflictTests.both + [.role("r"), .oneTeamADay, .daysInARow("p0", 1)], campaign
    ) { $0.window = april(17)...april(19) }
  }

  @Test func manyDaysAWeekOfManyPeople() throws {
    // Two people with four days in each of two weeks have 16 days for 17 meetings.
    let campaign = staffed(deputies: 2) {
      $0.window = april(17)...april(28)
      $0.meetings = (0..<17).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120, roles: ["r"])
      }
      $0.places[1].rooms = 2
      $0.rules.mostDaysAWeek = 4
    }
    guard case .infeasible(let why) = try campaign.outcome(steps: 2_000) else {
      Issue.record("a schedule, or no reason")
      return
    }
    let reasons = try #require(why.conflict).reasons
    #expect(
      reasons.suffix(4) == [.role("r"), .oneTeamADay, .daysAWeek("p0", 4), .daysAWeek("p1", 4)])
  }

  @Test func leadersWhoMustStay() throws {
    try expect(
      ConflictTests.both + [.role("r"), .oneTeamADay, .duty(1)],
      staffed(deputies: 2) { $0.rules.leadersOnDuty = 1 }
    ) { $0.rules.leadersOnDuty = 0 }
    try expect(
      [.away("p1"), .duty(2)],
      staffed(deputies: 2) {
        $0.meetings = []
        $0.people[1].away = [.on(17)]
        $0.rules.leadersOnDuty = 2
      }
    ) { $0.rules.leadersOnDuty = 1 }
  }

  // MARK: Vehicles and guests

  @Test func vehiclesAndDrivers() throws {
    let one = together { $0.vehicles = [Vehicle(id: "v1", name: "", seats: 4)] }
    try expect(ConflictTests.both + [.vehicles(least: 1, most: 1)], one) {
      $0.vehicles.append(Vehicle(id: "v2", name: "", seats: 4))
    }
    var driven = one
    driven.vehicles.append(Vehicle(id: "v2", name: "", seats: 4))
    driven.drivers = [Driver(id: "x1", name: "")]
    try expect(ConflictTests.both + [.drivers(least: 1, most: 1)], driven) {
      $0.drivers.append(Driver(id: "x2", name: ""))
    }
    driven.drivers.append(Driver(id: "x2", name: ""))
    for v in driven.vehicles.indices { driven.vehicles[v].drivers = ["x1"] }
    try expect(
      ConflictTests.both + [.vehicles(least: 2, most: 2), .drivers(least: 2, most: 2)], driven
    ) { $0.vehicles[1].drivers = [] }
  }

  @Test func hoursAndDaysOfDrivers() throws {
    // 200 minutes to `b` and back, 180 to `a`.
    let long = together {
      $0.vehicles = ["v1", "v2"].map { Vehicle(id: VehicleID($0), name: "", seats: 4) }
      $0.drivers = ["x1", "x2"].map { Driver(id: DriverID($0), name: "", mostMinutes: 199) }
    }
    try expect([.held("mb"), .minutesOut(199, drivers: 0)], long) {
      $0.drivers[0].mostMinutes = 200
    }
    var both = long
    both.drivers[0].mostMinutes = 250
    both.drivers[1].mostMinutes = 179
    try expect(ConflictTests.both + [.minutesOut(179, drivers: 1)], both) {
      $0.drivers[1].mostMinutes = 180
    }
    let weekly = together {
      $0.window = april(17)...april(18)
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4)]
      $0.drivers = [Driver(id: "x", name: "", mostDaysAWeek: 1)]
    }
    try expect(ConflictTests.both + [.daysDriven(least: 1, most: 1)], weekly) {
      $0.drivers[0].mostDaysAWeek = 2
    }
  }

  @Test func seats() throws {
    let campaign = staffed(deputies: 4) {
      $0.roles[0].count = 2
      $0.vehicles = [
        Vehicle(id: "v1", name: "", seats: 4), Vehicle(id: "v2", name: "", seats: 1),
      ]
    }
    try expect(ConflictTests.both + [.seats(2, vehicles: 1)], campaign) {
      $0.vehicles[1].seats = 2
    }
  }

  @Test func guests() throws {
    func invite(_ change: (inout Campaign) -> Void) -> Campaign {
      together {
        $0.pools = [GuestPool(id: "g", name: "")]
        $0.guests = [Guest(id: "g1", name: "", pool: "g")]
        for m in $0.meetings.indices {
          $0.meetings[m].invitations = [.init(pool: "g", least: 1, most: 1)]
        }
        change(&$0)
      }
    }
    try expect(ConflictTests.both + [.pool("g")], invite { _ in }) {
      $0.guests.append(Guest(id: "g2", name: "", pool: "g"))
    }
    try expect(
      ConflictTests.both + [.guest("g1")],
      invite {
        $0.guests.append(Guest(id: "g2", name: "", pool: "g"))
        for m in $0.meetings.indices { $0.meetings[m].invitations[0].named = ["g1"] }
      }
    ) { $0.meetings[0].invitations[0].named = [] }
    try expect(
      ConflictTests.both + [.invitations("g", 1)],
      invite {
        $0.window = april(17)...april(18)
        $0.rules.mostInvitations = 1
      }
    ) { $0.rules.mostInvitations = 2 }
  }

  // MARK: Order

  @Test func precedences() throws {
    try expect(
      ConflictTests.both + [.precedence("ma", "mb", days: 2)],
      ruleCampaign { $0.precedences = [Precedence(first: "ma", second: "mb", days: 2)] }
    ) { $0.precedences[0].days = 1 }
    let circle = ruleCampaign {
      $0.precedences = [
        Precedence(first: "ma", second: "mb"), Precedence(first: "mb", second: "ma"),
      ]
    }
    try expect(
      ConflictTests.both + [
        .precedence("ma", "mb", days: 0), .precedence("mb", "ma", days: 0),
      ], circle
    ) { $0.precedences.removeLast() }
  }

  @Test func whatIsFixed() throws {
    let campaign = ruleCampaign {
      for m in $0.meetings.indices {
        $0.meetings[m].pin = Meeting.Pin(date: april(17), session: "morning")
      }
    }
    try expect(
      ConflictTests.both + [
        .delegations(1), .pin("ma", .date), .pin("ma", .session), .pin("mb", .date),
        .pin("mb", .session),
      ], campaign
    ) { $0.meetings[0].pin.session = nil }
    try expect(
      ConflictTests.both + [
        .delegations(2), .pin("ma", .delegation), .pin("mb", .delegation),
      ],
      together {
        for m in $0.meetings.indices { $0.meetings[m].pin.delegation = "d1" }
      }
    ) { $0.meetings[0].pin.delegation = nil }
  }

  @Test func peopleWhoAreFixed() throws {
    func pinned(
      _ deputies: Int, _ people: PersonID..., change: (inout Campaign) -> Void = { _ in }
    ) -> Campaign {
      staffed(deputies: deputies) {
        for m in $0.meetings.indices { $0.meetings[m].pin.people = people }
        change(&$0)
      }
    }
    let pins: [Reason] = [.pin("ma", .people), .pin("mb", .people)]
    try expect(ConflictTests.both + [.oneTeamADay] + pins, pinned(3, "p0")) {
      $0.meetings[0].pin.people = ["p1"]
    }
    try expect(
      ConflictTests.both + [.oneTeamADay, .daysAWeek("p0", 1)] + pins,
      pinned(3, "p0") {
        $0.window = april(17)...april(18)
        $0.people[0].mostDaysAWeek = 1
      }
    ) { $0.people[0].mostDaysAWeek = 2 }
    try expect(
      [.held("ma"), .away("p0"), .pin("ma", .people)],
      pinned(2, "p0") {
        $0.meetings.removeLast()
        $0.people[0].away = [.on(17)]
      }
    ) { $0.people[0].away = [] }
    try expect(
      [.held("ma"), .role("r"), .pin("ma", .people)],
      pinned(2, "p0", "p1") { $0.meetings.removeLast() }
    ) { $0.roles[0].count = 2 }
    try expect(
      [.held("ma"), .duty(1), .pin("ma", .people)],
      pinned(2, "p0") {
        $0.meetings.removeLast()
        $0.units.append(Unit(id: "v", name: ""))
        $0.people[1].unit = "v"
        $0.roles[0].unit = nil
        $0.rules.leadersOnDuty = 1
      }
    ) { $0.rules.leadersOnDuty = 0 }
  }

  // MARK: Load

  @Test func meetingsADay() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(17)
      $0.rules.mostMeetings = 1
    }
    try expect(ConflictTests.both + [.delegations(1), .mostMeetings(1)], campaign) {
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
    }
  }

  @Test func manyMeetingsADay() throws {
    let campaign = ruleCampaign {
      $0.window = april(3)...april(28)
      $0.meetings = (0..<41).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.places[1].rooms = 2
      $0.rules.mostMeetings = 1
    }
    guard case .infeasible(let why) = try campaign.outcome(steps: 2_000) else {
      Issue.record("a schedule, or no reason")
      return
    }
    #expect(
      why.conflict?.reasons
        == (0..<41).map { .held(MeetingID("m\($0)")) } + [.delegations(2), .mostMeetings(1)])
  }

  @Test func daysBetweenMeetingsOfAHost() throws {
    // Monday to Friday.
    let campaign = ruleCampaign {
      $0.window = april(17)...april(21)
      $0.meetings[1].host = "ha"
      $0.rules.hostDays = 5
    }
    try expect(ConflictTests.both + [.hostDays("ha", 5)], campaign) { $0.rules.hostDays = 4 }
    // Three dates of each of four weeks.
    let many = ruleCampaign {
      $0.window = april(3)...april(28)
      $0.meetings = (0..<13).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      $0.rules.hostDays = 2
    }
    guard case .infeasible(let why) = try many.outcome(steps: 2_000) else {
      Issue.record("a schedule, or no reason")
      return
    }
    #expect(
      why.conflict?.reasons
        == (0..<13).map { .held(MeetingID("m\($0)")) } + [.hostDays("ha", 2)])
  }

  // MARK: All of it

  @Test(arguments: UInt64(0)..<40) func oneWorkerAndTwoGiveTheSameConflict(seed: UInt64) throws {
    var maker = TinyCampaign(seed: seed &+ 0xC0F)
    let campaign = maker.make()
    let conflicts = try [1, 2].map { workers -> Conflict? in
      let outcome = try Planner(
        campaign,
        PlanningOptions(seed: seed, workers: workers, timeLimitSeconds: nil, stepLimit: 9_000)
      ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      guard case .infeasible(let why) = outcome else { return nil }
      return why.conflict
    }
    #expect(conflicts[0] == conflicts[1], "seed \(seed)")
  }
}
