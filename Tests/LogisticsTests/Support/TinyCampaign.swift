import Campaign
import Scheduler

/// Small random campaigns in which every rule can bite, for comparison with enumeration.
struct TinyCampaign {
  var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func chance(_ one: Int, in total: Int) -> Bool { random.below(total) < one }

  mutating func pick<T>(_ list: [T]) -> T { list[random.below(list.count)] }

  /// Monday 17 April 2023 and the days after it.
  static func date(_ offset: Int) -> CivilDate { CivilDate(dayNumber: 19_464 + offset) }

  private mutating func pattern(_ dates: Int, _ sessions: [Session]) -> SlotPattern {
    let date = TinyCampaign.date(random.below(dates))
    return SlotPattern(
      dates: date...date, sessions: chance(1, in: 3) ? [] : [pick(sessions).id])
  }

  private mutating func patterns(_ dates: Int, _ sessions: [Session]) -> [SlotPattern] {
    chance(1, in: 3) ? [pattern(dates, sessions)] : []
  }

  mutating func make() -> Campaign {
    let dateCount = 1 + random.below(3)
    let sessionCount = 1 + random.below(2) + (chance(1, in: 8) ? 1 : 0)
    let sessions = (0..<sessionCount).map { s in
      let start = 480 + s * (chance(1, in: 10) ? 100 : 180)
      return Session(
        id: SessionID("s\(s)"), name: "s\(s)", start: ClockTime(minutes: start),
        end: ClockTime(minutes: start + 120))
    }
    let placeCount = 2 + random.below(3)
    let coordinates = (0..<placeCount).map { _ in (random.below(60), random.below(60)) }
    func distance(_ a: Int, _ b: Int) -> Int {
      abs(coordinates[a].0 - coordinates[b].0) + abs(coordinates[a].1 - coordinates[b].1)
    }
    var campaign = Campaign(
      title: "tiny", window: TinyCampaign.date(0)...TinyCampaign.date(dateCount - 1),
      sessions: sessions.sorted { $0.start < $1.start }, base: "l0",
      places: (0..<placeCount).map { Place(id: PlaceID("l\($0)"), name: "l\($0)") },
      travel: TravelTable(
        minutes: (0..<placeCount).map { a in (0..<placeCount).map { distance(a, $0) } },
        metres: (0..<placeCount).map { a in (0..<placeCount).map { distance(a, $0) * 730 } }))
    for place in 1..<placeCount {
      if chance(1, in: 5) { campaign.places[place].rooms = 2 }
      if chance(1, in: 5) { campaign.places[place].capacity = 1 + random.below(5) }
    }
    let meetingCount = 1 + random.below(3)
    campaign.hosts = (0..<meetingCount).map { h in
      var places = [PlaceID("l\(1 + random.below(placeCount - 1))")]
      if chance(1, in: 5) {
        let other = PlaceID("l\(1 + random.below(placeCount - 1))")
        if other != places[0] { places.append(other) }
      }
      return Host(
        id: HostID("h\(h)"), name: "h\(h)", places: places,
        refuses: patterns(dateCount, sessions),
        dislikes: (0..<random.below(3)).map { _ in
          Host.Dislike(slots: pattern(dateCount, sessions), points: 1 + random.below(4))
        })
    }
    if chance(1, in: 4) {
      campaign.calendar.closed = [
        .init(slots: pattern(dateCount, sessions), reason: "closed")
      ]
    }
    addPeople(&campaign, dateCount, sessions)
    addVehicles(&campaign, dateCount, sessions)
    addGuests(&campaign, dateCount, sessions)
    campaign.meetings = (0..<meetingCount).map { m in
      var meeting = Meeting(
        id: MeetingID("m\(m)"), host: HostID("h\(m)"), places: campaign.hosts[m].places,
        minutes: 60 + 60 * random.below(2),
        roles: campaign.roles.filter { _ in chance(2, in: 3) }.map(\.id),
        isRequired: !chance(1, in: 4), priority: 1 + random.below(3))
      if let pool = campaign.pools.first, chance(2, in: 3) {
        let least = random.below(3)
        meeting.invitations = [
          .init(
            pool: pool.id, least: least, most: least + random.below(2),
            named: chance(1, in: 5) ? [campaign.guests[0].id] : [])
        ]
      }
      if chance(1, in: 8) { meeting.pin.date = TinyCampaign.date(random.below(dateCount)) }
      if chance(1, in: 10) { meeting.pin.session = pick(sessions).id }
      if chance(1, in: 10) { meeting.pin.delegation = pick(campaign.delegations).id }
      if chance(1, in: 10) { meeting.pin.place = pick(meeting.places) }
      if chance(1, in: 8) {
        let first = TinyCampaign.date(random.below(dateCount))
        meeting.dates = first...first
      }
      return meeting
    }
    if meetingCount > 1, chance(1, in: 3) {
      campaign.precedences = [
        Precedence(first: "m0", second: "m1", days: random.below(2))
      ]
    }
    setRules(&campaign)
    limitLoad(&campaign)
    limitRuns(&campaign)
    pinPeople(&campaign)
    limitDrivers(&campaign)
    addDetails(&campaign)
    if chance(1, in: 4) { publish(&campaign) }
    addProgrammes(&campaign)
    return campaign
  }

  /// A campaign in which it counts who could go instead of others: on a level of its own or beside others.
  mutating func makeExposed() -> Campaign {
    var campaign = make()
    let level = random.below(campaign.objective.levels.count + 1)
    let weighted = Objective.Weighted(.exposure, 1 + random.below(60))
    if level < campaign.objective.levels.count, chance(2, in: 3) {
      campaign.objective.levels[level].append(weighted)
    } else {
      campaign.objective.levels.insert([weighted], at: level)
    }
    return campaign
  }

  /// A campaign whose visits stand beside the steps of a work plan: they take people of the same units
  /// and wait for one another.
  mutating func makeYear() -> Campaign {
    var campaign = make()
    // Enough people for most campaigns to have a schedule.
    for (p, unit) in [UnitID("u0"), "u1"].enumerated() {
      campaign.people.append(
        Person(
          id: PersonID("y\(p)"), name: "y\(p)", unit: unit, rank: pick([.head, .deputy]),
          skills: ["law"]))
    }
    let last = TinyCampaign.date(min(4, campaign.window.dates.count - 1 + random.below(2)))
    let worked = campaign.workingDates(in: TinyCampaign.date(0)...last)
    if worked.isEmpty { return makeYear() }
    let count = 1 + random.below(3)
    let steps = (0..<count).map { s in
      var step = Step(
        id: StepID("s\(s)"), unit: pick(["u0", "u1"]), days: [0, 1, 1, 2][random.below(4)],
        load: [50, 100, 100, 200][random.below(4)])
      if s > 0, chance(1, in: 4) {
        step.after.append(.init(.step(StepID("s\(s - 1)")), lag: random.below(5) / 4))
      }
      if chance(1, in: 5) {
        step.after.append(.init(.meeting(pick(campaign.meetings).id), lag: random.below(5) / 4))
      }
      if chance(1, in: 8) { step.from = pick(worked) }
      if chance(1, in: 8) { step.due = pick(worked) }
      if chance(1, in: 16) { step.date = pick(worked) }
      return step
    }
    let cut = random.below(count + 1)
    var tasks = [
      Task(id: "t", name: "", lead: "u0", steps: Array(steps[..<cut])),
      Task(id: "v", name: "", lead: "u1", steps: Array(steps[cut...])),
    ]
    for place in tasks.indices where chance(2, in: 3) {
      tasks[place].due = DueDate(pick(worked))
      if chance(4, in: 5) { tasks[place].latePoints = 1 + random.below(3) }
    }
    campaign.workPlan = WorkPlan(window: TinyCampaign.date(0)...last, tasks: tasks)
    for meeting in campaign.meetings where chance(1, in: 5) {
      let step = PlanEvent.step(pick(steps).id)
      let isAfter = steps.contains { $0.after.contains { $0.event == .meeting(meeting.id) } }
      campaign.workPlan?.precedences.append(
        isAfter || chance(1, in: 2)
          ? StepPrecedence(first: .meeting(meeting.id), second: step, days: random.below(3))
          : StepPrecedence(first: step, second: .meeting(meeting.id), days: random.below(3)))
    }
    if tasks.contains(where: { $0.latePoints != nil }), chance(4, in: 5) {
      let level = random.below(campaign.objective.levels.count)
      campaign.objective.levels[level].append(.init(.lateness, 1 + random.below(60)))
    }
    if chance(1, in: 12) { campaign.rules.switchedOff.append(.plan) }
    return campaign
  }

  /// Something published before, whether it keeps the rules or not; often without teams or lists.
  private mutating func publish(_ campaign: inout Campaign) {
    let dates = Array(campaign.window.dates)
    var held: [Schedule.HeldMeeting] = []
    for meeting in campaign.meetings where !chance(1, in: 5) {
      let session = pick(campaign.sessions)
      let start = pick(session.starts)
      held.append(
        .init(
          meeting: meeting.id, date: pick(dates), session: session.id,
          start: start == session.start ? nil : start, place: pick(meeting.places),
          site: meeting.site.map { pick($0.places) }, delegation: pick(campaign.delegations).id,
          guests: chance(1, in: 4) ? nil : invited(campaign, meeting)))
    }
    var trips: [Schedule.Trip] = []
    for held in held where !trips.contains(where: { isTrip($0, of: held) }) {
      trips.append(
        .init(
          date: held.date, delegation: held.delegation,
          team: campaign.roles.isEmpty
            ? []
            : campaign.people.filter { _ in chance(1, in: 2) }.map {
              .init(role: campaign.roles[0].id, person: $0.id)
            },
          vehicles: campaign.vehicles.filter { _ in chance(1, in: 2) }.map {
            .init(vehicle: $0.id, driver: nil)
          }))
    }
    campaign.disruption = DisruptionWeights(
      date: 1 + random.below(6), session: random.below(4), place: random.below(4),
      leader: random.below(5), member: random.below(4), vehicle: random.below(3),
      guest: random.below(3), nearDays: 1 + random.below(2), nearTimes: 1 + random.below(3),
      confirmedTimes: 1 + random.below(2))
    if !campaign.objective.levels.joined().contains(where: { $0.term == .disruption }) {
      campaign.objective.levels[campaign.objective.levels.count - 1].append(
        .init(.disruption, 1 + random.below(40)))
    }
    campaign.revision = Revision(
      published: Schedule(meetings: held, trips: chance(1, in: 5) ? nil : trips),
      // Nothing is frozen, but some dates are near.
      frozenUntil: chance(1, in: 2) ? dates[0] : nil,
      confirmed: campaign.meetings.filter { _ in chance(1, in: 4) }.map(\.id))
  }

  /// Guests of a list; of those who ride along the search never invites more than it must.
  private mutating func invited(_ campaign: Campaign, _ meeting: Meeting) -> [GuestID] {
    let list = campaign.guests.filter { _ in chance(1, in: 2) }.map(\.id)
    let travels = campaign.pools.first?.travels ?? false
    return travels ? Array(list.prefix(meeting.invitations.first?.least ?? 0)) : list
  }

  private func isTrip(_ trip: Schedule.Trip, of held: Schedule.HeldMeeting) -> Bool {
    trip.date == held.date && trip.delegation == held.delegation
  }

  /// Several starts of a session, visits to sites, hosts who share a meeting, halls, meetings of two
  /// sessions.
  private mutating func addDetails(_ campaign: inout Campaign) {
    for s in campaign.sessions.indices where chance(1, in: 4) {
      let start = campaign.sessions[s].start.minutes + 30 * (1 + random.below(3))
      campaign.sessions[s].laterStarts.append(ClockTime(minutes: start))
    }
    for m in campaign.meetings.indices where chance(1, in: 8) {
      let sites = campaign.places.dropFirst().filter { _ in chance(1, in: 2) }.map(\.id)
      if sites.isEmpty { continue }
      campaign.meetings[m].minutes = 30 + random.below(60)
      campaign.meetings[m].site = .init(places: sites, minutes: random.below(40))
    }
    if campaign.meetings.count > 1, chance(1, in: 8) { campaign.meetings[0].cluster = ["h1"] }
    if chance(1, in: 6) {
      campaign.costs.halls = campaign.places.filter { _ in chance(1, in: 2) }.map {
        .init(
          place: $0.id, session: chance(1, in: 3) ? pick(campaign.sessions).id : nil,
          dong: random.below(400))
      }
    }
    for m in campaign.meetings.indices where chance(1, in: 10) {
      campaign.meetings[m].sessionCount = 2
    }
    if chance(1, in: 5) {
      campaign.rules.mostNights = 1 + random.below(2)
      campaign.costs.nightAllowanceDong = chance(1, in: 2) ? [40, 30, 20] : [5, 4, 3]
      campaign.costs.lodgingDong = [20, 15, 10]
      if chance(1, in: 3) { campaign.places[1].hasLodging = false }
      // Where the day is short, nights are what reaches far places.
      if chance(1, in: 2) { campaign.rules.leaveAfter = ClockTime(minutes: 440) }
    }
  }

  private mutating func addPeople(
    _ campaign: inout Campaign, _ dates: Int, _ sessions: [Session]
  ) {
    campaign.delegations = (0...random.below(2)).map {
      Delegation(id: DelegationID("d\($0)"), name: "d\($0)")
    }
    if chance(1, in: 6) { campaign.delegations[0].away = [pattern(dates, sessions)] }
    if chance(1, in: 6) { campaign.delegations[0].hosts = ["h0"] }
    campaign.units = [Unit(id: "u0", name: "u0", isLeadership: true), Unit(id: "u1", name: "u1")]
    let skills: [[String]] = [[], ["law"]]
    campaign.people = (0..<random.below(5)).map { p in
      Person(
        id: PersonID("p\(p)"), name: "p\(p)", unit: pick(["u0", "u1"]), rank: pick(Rank.allCases),
        skills: pick(skills), away: patterns(dates, sessions),
        mostDaysAWeek: chance(1, in: 6) ? 1 : nil)
    }
    guard !campaign.people.isEmpty else { return }
    let kinds: [Role] = [
      Role(id: "r0", unit: "u0"), Role(id: "r1", unit: "u1"), Role(id: "r2", skill: "law"),
      Role(id: "r3", ranks: [.deputy, .specialist]), Role(id: "r4", count: 2, unit: "u1"),
    ]
    campaign.roles = (0..<random.below(3)).map { _ in pick(kinds) }.reduce(into: []) {
      if !$0.map(\.id).contains($1.id) { $0.append($1) }
    }
  }

  private mutating func addVehicles(
    _ campaign: inout Campaign, _ dates: Int, _ sessions: [Session]
  ) {
    campaign.vehicles = (0..<random.below(3)).map { v in
      Vehicle(
        id: VehicleID("v\(v)"), name: "v\(v)", seats: 1 + random.below(4),
        dongPerKilometre: random.below(20), dongPerDay: random.below(100),
        away: chance(1, in: 6) ? [pattern(dates, sessions)] : [],
        drivers: chance(1, in: 4) ? ["x0"] : [])
    }
    if !campaign.vehicles.isEmpty, chance(1, in: 3) {
      campaign.drivers = (0...random.below(2)).map {
        Driver(
          id: DriverID("x\($0)"), name: "x\($0)",
          away: chance(1, in: 5) ? [pattern(dates, sessions)] : [])
      }
    } else {
      for v in campaign.vehicles.indices { campaign.vehicles[v].drivers = [] }
    }
  }

  private mutating func addGuests(
    _ campaign: inout Campaign, _ dates: Int, _ sessions: [Session]
  ) {
    guard chance(1, in: 2) else { return }
    campaign.pools = [GuestPool(id: "g", name: "g", travels: chance(1, in: 3))]
    let dong = random.below(100)
    campaign.guests = (0...random.below(3)).map { g in
      Guest(
        id: GuestID("g\(g)"), name: "g\(g)", pool: "g",
        hosts: chance(1, in: 5) ? ["h0"] : [], away: patterns(dates, sessions),
        mostMeetings: chance(1, in: 4) ? 1 : nil,
        // Guests who ride cost the same, so that whom to invite is decided by seats alone.
        dong: campaign.pools[0].travels ? dong : random.below(100))
    }
  }

  /// Two meetings of one host and the numbers of rule `load`.
  private mutating func limitLoad(_ campaign: inout Campaign) {
    if campaign.meetings.count > 1, chance(1, in: 4) {
      campaign.meetings[1].host = "h0"
      campaign.rules.hostDays = chance(2, in: 3) ? 1 + random.below(2) : nil
    }
    if chance(1, in: 6) { campaign.rules.mostMeetings = 1 }
    if chance(1, in: 12) { campaign.rules.switchedOff.append(.load) }
  }

  /// People who are fixed to a meeting, those who cannot go included.
  private mutating func pinPeople(_ campaign: inout Campaign) {
    guard !campaign.people.isEmpty, chance(1, in: 3) else { return }
    for m in campaign.meetings.indices where chance(1, in: 3) {
      campaign.meetings[m].pin.people = (0...random.below(4) / 3).map { _ in
        pick(campaign.people).id
      }
    }
  }

  /// Drivers who may not be out for long, or not on every day.
  private mutating func limitDrivers(_ campaign: inout Campaign) {
    for x in campaign.drivers.indices {
      if chance(1, in: 4) { campaign.drivers[x].mostMinutes = 80 + random.below(350) }
      if chance(1, in: 4) { campaign.drivers[x].mostDaysAWeek = random.below(4) / 2 + 1 }
    }
  }

  /// Limits on dates one after the other.
  private mutating func limitRuns(_ campaign: inout Campaign) {
    for p in campaign.people.indices where chance(1, in: 6) {
      campaign.people[p].mostDaysInARow = 1 + random.below(2)
    }
    if chance(1, in: 6) { campaign.rules.mostDaysInARow = 1 }
  }

  private mutating func setRules(_ campaign: inout Campaign) {
    campaign.rules = RuleSettings(
      leaveAfter: ClockTime(minutes: 400), backBy: ClockTime(minutes: 900),
      specialistsMayRepresent: chance(1, in: 4), mostDaysAWeek: chance(1, in: 4) ? 2 : nil,
      leadersOnDuty: chance(1, in: 3) ? 1 : 0, mostVehicles: 1 + random.below(2),
      mostInvitations: chance(1, in: 4) ? 1 : nil)
    let mayGo: [RuleID] = [.travel, .role, .standIn, .duty, .vehicle, .guest, .order]
    campaign.rules.switchedOff = mayGo.filter { _ in chance(1, in: 12) }
    campaign.costs = CostTable(
      allowanceDong: [30, 20, 10], representationPoints: [0, 1 + random.below(2), 3])
    let weight = { (random: inout RandomSource) in 1 + random.below(40) }
    switch random.below(3) {
    case 0:
      campaign.objective = Objective(levels: [
        [.init(.unscheduled, 1)], [.init(.disruption, 1)],
        [
          .init(.representation, weight(&random)), .init(.preference, weight(&random)),
          .init(.cost, 1), .init(.balance, weight(&random)),
          .init(.compactness, weight(&random)),
        ],
      ])
    case 1:
      campaign.objective = Objective(levels: [
        [.init(.unscheduled, 500), .init(.cost, 1), .init(.preference, weight(&random))]
      ])
    default:
      campaign.objective = Objective(levels: [
        [.init(.preference, 1), .init(.unscheduled, 2)], [.init(.compactness, 1)],
        [.init(.cost, 1), .init(.representation, weight(&random))],
      ])
    }
  }
}
