import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// What is said of journeys when things come up, held against every schedule there is.
@Suite struct StandInsTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 40
  #endif

  /// Meetings that go as planned, or with others standing in, can be held at their times and places by
  /// their delegations, in the first case with the same people, vehicles and drivers where these may
  /// stay.
  @Test(arguments: UInt64(0)..<8)
  func whatGoesOnCanGoOn(group: UInt64) throws {
    var standIns = 0
    for index in 0..<UInt64(StandInsTests.perGroup) {
      let seed = 0x57_AB1E + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      guard case .schedule(let solution) = try campaign.outcome(steps: 2_000) else { continue }
      let schedule = solution.schedule.ordered(for: campaign)
      let problem = Problem(campaign)
      let journeys = Journey.all(of: schedule, problem)
      let table = StandIns(problem, journeys)
      var rates = IncidentRates()
      for kind in IncidentKind.allCases { rates[kind] = 1_500 }
      var random = RandomSource(seed: seed)
      for _ in 0..<3 {
        let incidents = Incidents(problem, rates, &random)
        let fates = table.fates(incidents)
        standIns += fates.count { $0 == .withStandIns }
        guard hasLeaders(problem, incidents) else { continue }
        let going = zip(journeys, fates).filter { $1 != .lost }.flatMap { journey, _ in
          journey.meetings.filter { !incidents.refused[$0] }
        }
        let left = changed(campaign, incidents, problem, schedule, going: going)
        let enumeration = Enumeration(left)
        #expect(
          enumeration.best != nil || enumeration.isCut,
          "seed \(seed): \(incidents), \(journeys), \(fates)")
      }
    }
    #if !DEBUG
      #expect(standIns > 0)
    #endif
  }

  /// Where too few leaders are left even if nobody travels, no schedule keeps rule `duty`.
  private func hasLeaders(_ problem: Problem, _ incidents: Incidents) -> Bool {
    (0..<problem.dateCount).allSatisfy { day in
      (0..<problem.personCount).count {
        let place = $0 * problem.dateCount + day
        return problem.canBeOnDuty[place] && !incidents.absent[place]
      } >= problem.dutyCount
    }
  }

  /// The campaign once the incidents are known, in which the meetings that go on are fixed and the others
  /// are gone.
  private func changed(
    _ campaign: Campaign, _ incidents: Incidents, _ problem: Problem, _ schedule: Schedule,
    going: [Int]
  ) -> Campaign {
    var left = campaign
    func days(_ flags: [Bool], _ index: Int) -> [SlotPattern] {
      problem.dates.indices.filter { flags[index * problem.dateCount + $0] }
        .map { SlotPattern(dates: problem.dates[$0]...problem.dates[$0]) }
    }
    for p in left.people.indices { left.people[p].away += days(incidents.absent, p) }
    for x in left.drivers.indices { left.drivers[x].away += days(incidents.driverAbsent, x) }
    for v in left.vehicles.indices { left.vehicles[v].away += days(incidents.broken, v) }
    for m in going {
      guard let held = schedule.meetings.first(where: { $0.meeting == campaign.meetings[m].id })
      else { continue }
      left.meetings[m].isRequired = true
      left.meetings[m].pin.date = held.date
      left.meetings[m].pin.session = held.session
      left.meetings[m].pin.start = campaign.start(of: held)
      left.meetings[m].pin.place = held.place
      left.meetings[m].pin.site = held.site
      left.meetings[m].pin.delegation = held.delegation
    }
    let kept = Set(going.map { campaign.meetings[$0].id })
    left.meetings.removeAll { !kept.contains($0.id) }
    left.precedences.removeAll { !kept.contains($0.first) || !kept.contains($0.second) }
    return left
  }

  // MARK: Small ones

  /// Both meetings on Monday with one person of three, in one of two cars.
  private func team(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.window = april(17)...april(17)
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "head", name: "", unit: "u", rank: .head),
        Person(id: "deputy", name: "", unit: "u", rank: .deputy),
        Person(id: "clerk", name: "", unit: "u", rank: .specialist),
      ]
      $0.roles = [Role(id: "r", unit: "u")]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
      $0.vehicles = [
        Vehicle(id: "v1", name: "", seats: 4), Vehicle(id: "v2", name: "", seats: 4),
      ]
      $0.costs = CostTable(representationPoints: [0, 1, 3])
      $0.minimize((.representation, 1))
      change(&$0)
    }
  }

  private func fates(
    _ campaign: Campaign, _ change: (inout Incidents) -> Void
  ) throws -> [StandIns.Fate] {
    try fates(campaign, #require(try campaign.best()), change)
  }

  private func fates(
    _ campaign: Campaign, _ solution: Logistics.Solution, _ change: (inout Incidents) -> Void
  ) throws -> [StandIns.Fate] {
    let problem = Problem(campaign)
    var incidents = Incidents(problem)
    change(&incidents)
    return StandIns(problem, Journey.all(of: solution.schedule, problem)).fates(incidents)
  }

  @Test func aDeputyStandsInAndAClerkDoesNot() throws {
    #expect(try fates(team()) { _ in } == [.asPlanned])
    #expect(try fates(team()) { $0.absent[2] = true } == [.asPlanned])
    #expect(try fates(team()) { $0.absent[0] = true } == [.withStandIns])
    #expect(
      try fates(team()) {
        $0.absent[0] = true
        $0.absent[1] = true
      } == [.lost])
    let mayRepresent = team { $0.rules.specialistsMayRepresent = true }
    #expect(
      try fates(mayRepresent) {
        $0.absent[0] = true
        $0.absent[1] = true
      } == [.withStandIns])
  }

  @Test func someoneFixedIsNotReplaced() throws {
    let campaign = team { $0.meetings[0].pin.people = ["head"] }
    #expect(try fates(campaign) { $0.absent[0] = true } == [.lost])
  }

  @Test func nobodyPresentsForSomeoneElse() throws {
    let campaign = team {
      $0.meetings[0].programme = [
        ProgrammeItem(id: "x", minutes: 60, presenters: [.person("clerk")])
      ]
    }
    guard case .schedule(let solution) = try campaign.outcome() else {
      Issue.record("no schedule")
      return
    }
    #expect(try fates(campaign, solution) { $0.absent[1] = true } == [.asPlanned])
    #expect(try fates(campaign, solution) { $0.absent[2] = true } == [.lost])
    #expect(
      try fates(campaign, solution) {
        $0.absent[2] = true
        $0.refused[0] = true
      } == [.asPlanned])
  }

  @Test func enoughLeadersStay() throws {
    let campaign = team {
      $0.units[0].isLeadership = true
      $0.rules.leadersOnDuty = 1
    }
    #expect(try fates(campaign) { $0.absent[0] = true } == [.lost])
    #expect(try fates(campaign) { $0.absent[1] = true } == [.lost])
  }

  @Test func anotherCarIsTakenWhereItHasTheSeats() throws {
    func broken(_ campaign: Campaign) throws -> [StandIns.Fate] {
      try fates(campaign) { $0.broken[0] = true }
    }
    let first = team {
      $0.vehicles[1].dongPerDay = 1; $0.minimize((.cost, 1))
    }
    #expect(try broken(first) == [.withStandIns])
    #expect(
      try broken(
        team {
          $0.vehicles[1].seats = 0
        }) == [.lost])
  }

  @Test func aRefusalLosesTheMeetingAlone() throws {
    #expect(try fates(team()) { $0.refused[0] = true } == [.asPlanned])
    #expect(
      try fates(team()) {
        $0.refused[0] = true
        $0.refused[1] = true
      } == [.lost])
  }

  // MARK: Many draws

  private func result(
    _ campaign: Campaign, _ rate: Int, draws: Int = 50, workers: Int = 1
  ) throws -> StressTest.Result {
    let solution = try #require(try campaign.best())
    var rates = IncidentRates()
    for kind in IncidentKind.allCases { rates[kind] = rate }
    return StressTest(
      campaign, solution.schedule, rates,
      PlanningOptions(seed: 3, workers: workers, timeLimitSeconds: nil, stepLimit: 1_000)
    ).run(draws: draws, repairs: 4, seconds: { 0 }, isCancelled: { false })
  }

  @Test func certaintyLosesAllAndNothingLosesNone() throws {
    let none = try result(team(), 0)
    for tally in none.tallies {
      #expect([tally.asPlanned, tally.withStandIns, tally.lost] == [100, 0, 0])
    }
    #expect(none.repairs.isEmpty)
    let all = try result(team(), IncidentRates.certain)
    #expect(all.tallies.last?.lost == 100)
    #expect(all.lost == [50, 50])
    #expect(all.missed == [50, 0, 0])
    #expect(all.repairs.count == 4)
    #expect(all.repairs.allSatisfy { $0.schedule == nil && $0.isImpossible })
  }

  @Test func oneWorkerAndTwoFindTheSame() throws {
    let campaign = team { $0.window = april(17)...april(18) }
    let (one, two) = (
      try result(campaign, 2_500), try result(campaign, 2_500, workers: 2)
    )
    #expect(one.tallies == two.tallies)
    #expect(one.lost == two.lost)
    #expect(one.repairs.map(\.schedule) == two.repairs.map(\.schedule))
    for repair in one.repairs {
      guard let changed = repair.changed, let schedule = repair.schedule else { continue }
      #expect(Auditor.audit(changed, schedule.ordered(for: changed)).isClean)
    }
  }
}
