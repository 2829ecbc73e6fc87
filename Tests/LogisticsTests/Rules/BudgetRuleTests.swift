import Audit
import Campaign
import Testing

@testable import Logistics

@Suite struct BudgetRuleTests {
  /// Gives the campaign a line with so much to spend on these kinds.
  private func fund(_ campaign: inout Campaign, _ amount: Int, _ kinds: [CostKind] = [.fuel]) {
    campaign.budget = Budget(
      tables: [
        BudgetTable(
          title: "",
          sections: [
            BudgetSection(
              name: "", lines: [BudgetLine(id: "l", name: "Xăng xe", amounts: [amount])])
          ])
      ], charges: kinds.map { Budget.Charge(kind: $0, line: "l") })
  }

  /// Both meetings on one day take 75 km, on two days 90 km at 1,000 đồng; the hosts would rather
  /// have different days.
  private func campaign(_ amount: Int) -> Campaign {
    ruleCampaign {
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4, dongPerKilometre: 1_000)]
      $0.hosts[0].dislikes = [.init(slots: .on(18), points: 2)]
      $0.hosts[1].dislikes = [.init(slots: .on(17), points: 3)]
      $0.minimize((.preference, 1))
      fund(&$0, amount)
    }
  }

  @Test func drivesOnceWhereTwoTripsCostTooMuch() throws {
    try expectBites(.budget, campaign(89_999))
    #expect(try campaign(89_999).best()?.totals == [2])
    #expect(try campaign(90_000).best()?.totals == [0])
  }

  @Test func everyDongMayBeSpent() throws {
    try expectBoundary(enough: campaign(75_000), short: campaign(74_999))
    var spent = campaign(100_000)
    spent.budget?.tables[0].sections[0].lines[0].spent = 25_000
    var more = spent
    more.budget?.tables[0].sections[0].lines[0].spent = 25_001
    try expectBoundary(enough: spent, short: more)
  }

  /// The places lie 20 and 25 km from the base and 30 km from each other: over a night it is 75 km in
  /// all, where two days out and back are 90.
  @Test func aTourThatBeginsOrEndsOnTheWayDrivesLess() throws {
    func onTheWay(_ amount: Int) -> Campaign {
      var campaign = campaign(amount)
      campaign.rules.mostNights = 1
      for place in campaign.places.indices { campaign.places[place].hasLodging = true }
      campaign.meetings[0].dates = april(17)...april(17)
      campaign.meetings[1].dates = april(18)...april(18)
      return campaign
    }
    try expectBoundary(enough: onTheWay(75_000), short: onTheWay(74_999))
  }

  @Test func nightsMayBePaidLessThanDaysOutAndBack() throws {
    func paid(_ amount: Int) -> Campaign {
      ruleCampaign {
        $0.units = [Unit(id: "u", name: "")]
        $0.people = [Person(id: "p", name: "", unit: "u", rank: .deputy)]
        $0.roles = [Role(id: "r", unit: "u")]
        for m in $0.meetings.indices { $0.meetings[m].roles = ["r"] }
        $0.meetings[0].dates = april(17)...april(17)
        $0.meetings[1].dates = april(18)...april(18)
        $0.rules.mostNights = 1
        for place in $0.places.indices { $0.places[place].hasLodging = true }
        $0.costs = CostTable(
          allowanceDong: [300, 200, 100], nightAllowanceDong: [90, 80, 70])
        fund(&$0, amount, [.allowance])
      }
    }
    try expectBoundary(enough: paid(280), short: paid(279))
  }

  /// The afternoon is closed: in the morning a second, hired car would change less than another date,
  /// and a point of change outweighs all that any price on money could once come to.
  @Test(arguments: [1, 900_000])
  func aRevisionMovesAMeetingToAnotherDateBeforeItSpendsTooMuch(day: Int) throws {
    func revised(_ amount: Int) throws -> Campaign {
      var campaign = ruleCampaign {
        $0.delegations.append(Delegation(id: "d2", name: "d2"))
        $0.vehicles = [
          Vehicle(id: "v", name: "", seats: 4),
          Vehicle(id: "hired", name: "", seats: 4, dongPerDay: day),
        ]
        $0.hosts[0].dislikes = [.init(slots: .on(17, "morning"), points: 1)]
        fund(&$0, amount, [.vehicle])
        $0.objective = .standard
        $0.objective.levels = [
          [.init(.unscheduled, 1)], [.init(.disruption, 1)],
          [.init(.preference, 10_000_000_000_000)],
        ]
        $0.meetings[0].dates = april(17)...april(17)
        $0.meetings[1].dates = april(17)...april(17)
        $0.hosts[0].refuses = [.on(17, "afternoon")]
      }
      let published = try #require(try campaign.best()).schedule
      campaign.meetings[1].dates = nil
      campaign.hosts[1].refuses = [.on(17, "afternoon")]
      return campaign.revised(by: Revision(published: published))
    }
    let hired = try #require(try revised(day).best())
    #expect(hired.schedule.meetings.map(\.date) == [april(17), april(17)])
    let moved = try #require(try revised(0).best())
    #expect(moved.schedule.meetings.map(\.date) == [april(17), april(18)])
    #expect(hired.totals[1] < moved.totals[1])
  }

  @Test func anOptionalMeetingIsLeftOutWhereTheMoneyEnds() throws {
    var poor = campaign(50_000)
    poor.meetings[0].isRequired = false
    poor.minimize((.unscheduled, 1))
    #expect(try poor.best()?.totals == [1])
  }

  /// One meeting of 08:30 to 10:30, 40 km there and back, one person, one guest.
  private static let oneMeeting: [(CostKind, Int)] = [
    (.fuel, 40_000), (.vehicle, 7_000), (.allowance, 200), (.hall, 900), (.meals, 30), (.tea, 20),
    (.guests, 5),
  ]

  @Test(arguments: oneMeeting) func eachKindIsCounted(kind: CostKind, dong: Int) throws {
    func funded(_ amount: Int) -> Campaign {
      ruleCampaign {
        $0.meetings.removeLast()
        $0.units = [Unit(id: "u", name: "")]
        $0.people = [Person(id: "p", name: "", unit: "u", rank: .deputy)]
        $0.roles = [Role(id: "r", unit: "u")]
        $0.meetings[0].roles = ["r"]
        $0.vehicles = [
          Vehicle(id: "v", name: "", seats: 4, dongPerKilometre: 1_000, dongPerDay: 7_000)
        ]
        $0.pools = [GuestPool(id: "g", name: "")]
        $0.guests = [Guest(id: "g", name: "", pool: "g", dong: 55, mealsDong: 30, teaDong: 20)]
        $0.meetings[0].invitations = [.init(pool: "g", least: 1, most: 1)]
        $0.costs = CostTable(
          allowanceDong: [300, 200, 100], halls: [.init(place: "a", dong: 900)])
        fund(&$0, amount, [kind])
      }
    }
    try expectBoundary(enough: funded(dong), short: funded(dong - 1))
    // One meeting is what the solver counts exactly, so that there is a proof.
    guard case .infeasible(let why) = try funded(dong - 1).outcome() else {
      Issue.record("no proof for \(kind)")
      return
    }
    #expect(
      why.conflict?.reasons
        == [.held("ma"), .leastCost(kind, dong, dong), .budgetLine("l", dong - 1)])
    #expect(why.conflict?.isMinimal == true)
  }

  @Test func meetingsAtTheSameTimeAreDifferentTrips() throws {
    func together(_ amount: Int) -> Campaign {
      var campaign = campaign(amount)
      campaign.window = april(17)...april(17)
      campaign.sessions.removeLast()
      campaign.delegations.append(Delegation(id: "d2", name: "d2"))
      campaign.vehicles.append(
        Vehicle(id: "w", name: "", seats: 4, dongPerKilometre: 1_000))
      return campaign
    }
    try expectBoundary(enough: together(90_000), short: together(89_999))
    guard case .infeasible(let why) = try together(89_999).outcome() else {
      Issue.record("a schedule, or no reason")
      return
    }
    let conflict = try #require(why.conflict)
    #expect(
      conflict.reasons == [
        .held("ma"), .held("mb"), .leastCost(.fuel, 40_000, 50_000), .budgetLine("l", 89_999),
      ])
    try expectMinimal(conflict, together(89_999))
  }

  @Test func aFifthMeetingTakesAHiredCarWhereOneCarHoldsFour() throws {
    func hired(_ amount: Int) -> Campaign {
      ruleCampaign {
        $0.delegations.append(Delegation(id: "d2", name: "d2"))
        $0.meetings = (0..<5).map {
          Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
        }
        $0.places[1].rooms = 2
        $0.rules.switchedOff = [.onePlace]
        $0.vehicles = [
          Vehicle(id: "v", name: "", seats: 4),
          Vehicle(id: "hired", name: "", seats: 4, dongPerDay: 900),
        ]
        fund(&$0, amount, [.vehicle])
      }
    }
    guard case .schedule = try hired(900).outcome() else {
      Issue.record("no schedule")
      return
    }
    guard case .infeasible(let why) = try hired(899).outcome() else {
      Issue.record("no proof")
      return
    }
    #expect(
      why.conflict?.reasons
        == (0..<5).map { .held(MeetingID("m\($0)")) } + [
          .budgetLine("l", 899), .cheaperVehicles(than: 900, least: 1, most: 1),
        ])
  }

  @Test func amountsBeyondTheSolversNumbersAreCountedInParts() throws {
    var rich = campaign(100_000_000)
    rich.vehicles[0].dongPerKilometre = 1_333_333
    #expect(try rich.best()?.totals == [2])
    var poor = campaign(50_000_000)
    poor.vehicles[0].dongPerKilometre = 1_333_333
    guard case .infeasible = try poor.outcome() else {
      Issue.record("a schedule, or no reason")
      return
    }
  }

  /// Every visit is a tour of its own of 40 km; one vehicle costs by the kilometre, the other by the
  /// day. Each line pays for half of the tours.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func linesThatPullApartAreBothKept(seed: UInt64) throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(24)
      $0.rules.mostMeetings = 1
      $0.meetings = (0..<6).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 60)
      }
      $0.vehicles = [
        Vehicle(id: "x", name: "", seats: 4, dongPerKilometre: 1_000),
        Vehicle(id: "y", name: "", seats: 4, dongPerDay: 100_000),
      ]
      $0.budget = Budget(
        tables: [
          BudgetTable(
            title: "",
            sections: [
              BudgetSection(
                name: "",
                lines: [
                  BudgetLine(id: "k", name: "", amounts: [120_000]),
                  BudgetLine(id: "d", name: "", amounts: [300_000]),
                ])
            ])
        ], charges: [.init(kind: .fuel, line: "k"), .init(kind: .vehicle, line: "d")])
    }
    guard case .schedule(let solution) = try campaign.outcome(seed: seed, steps: 60_000) else {
      Issue.record("no schedule, seed \(seed)")
      return
    }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean, "seed \(seed)")
    #expect(report.costs.first { $0.kind == .fuel }?.dong == 120_000, "seed \(seed)")
  }

  @Test func aLineThatIsFarTooSmallIsProvenSo() throws {
    // Twelve visits of 40 km and more, two of them a day at most: six tours.
    let campaign = ruleCampaign {
      $0.window = april(17)...april(28)
      $0.meetings = (0..<12).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 60)
      }
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4, dongPerKilometre: 1_000)]
      fund(&$0, 230_000)
    }
    guard case .infeasible(let why) = try campaign.outcome() else {
      Issue.record("no proof")
      return
    }
    #expect(why.conflict?.reasons.last == .budgetLine("l", 230_000))
    var enough = campaign
    fund(&enough, 240_000)
    guard case .schedule(let solution) = try enough.outcome() else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(enough, solution.schedule).isClean)
  }

  @Test func whatTheNearestAttemptExceedsIsSaid() throws {
    guard case .nothing(let shortcoming) = try campaign(74_999).outcome(steps: 8_000) else {
      Issue.record("a schedule, or a proof")
      return
    }
    #expect(shortcoming == Shortcoming(exceeded: [.init(line: "l", dong: 1)]))
  }

  /// What search and audit count of each kind is the same, the audit accepts what the search finds,
  /// and what the solver calls infeasible has no schedule at all.
  @Test(arguments: 1...UInt64(60)) func agreesWithTheAuditOnRandomCampaigns(seed: UInt64) throws {
    var tiny = TinyCampaign(seed: seed)
    var campaign = tiny.make()
    let number = Int(seed)
    campaign.costs.shortTrip = .init(minutes: 150 + 20 * (number % 9), allowanceDong: [12, 8, 4])
    campaign.costs.halls = campaign.places.enumerated().map { index, place in
      .init(place: place.id, session: index % 2 == 0 ? nil : "s0", dong: 10 * index)
    }
    for guest in campaign.guests.indices {
      campaign.guests[guest].mealsDong = campaign.guests[guest].dong / 3
      campaign.guests[guest].teaDong = campaign.guests[guest].dong / 4
    }
    let kinds = CostKind.allCases.enumerated().filter { (number >> $0.offset) & 1 == 1 }
      .map(\.element)
    fund(&campaign, 20 * (number % 50), kinds)
    let enumeration = Enumeration(campaign)
    switch try campaign.outcome(steps: 16_000) {
    case .schedule(let solution):
      let report = Auditor.audit(campaign, solution.schedule)
      #expect(report.isClean, "seed \(seed)")
      #expect(report.levelTotals == solution.totals, "seed \(seed)")
      #expect(
        report.costs.map(\.dong) == solution.plan.costs(in: Problem(campaign)), "seed \(seed)")
      for (bound, total) in zip(solution.bounds, solution.totals) {
        #expect(bound <= total, "seed \(seed)")
      }
      if let best = enumeration.best, !enumeration.isCut {
        #expect(solution.totals == best, "seed \(seed)")
      }
    case .infeasible: #expect(enumeration.best == nil, "seed \(seed)")
    case .nothing: #expect(enumeration.best == nil || enumeration.isCut, "seed \(seed)")
    }
  }
}
