import Audit
import Campaign
import TestSupport
import Testing

/// Two independent readings of the rules, held against each other: whatever the prices are, no
/// schedule that the audit accepts costs less than the bound that follows from them.
@Suite struct BoundSoundnessTests {
  /// Three to four meetings, two dates, two delegations, with people, vehicles and guests; rules
  /// and absences as the seed has them.
  private func randomCampaign(_ random: inout SeededGenerator) -> Campaign {
    func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func slots() -> [SlotPattern] {
      guard chance(3) else { return [] }
      return [
        SlotPattern(
          dates: chance(2) ? day(17)...day(17) : nil, sessions: chance(2) ? ["morning"] : [])
      ]
    }
    return campaign {
      addPeople(&$0)
      addVehicles(&$0)
      addGuests(&$0)
      $0.window = day(17)...day(18)
      $0.drivers = []
      $0.delegations.append(Delegation(id: "d2", name: "Đoàn 2", away: slots()))
      if chance(3) { $0.delegations[0].hosts = ["van-lam"] }
      $0.meetings.append(
        Meeting(
          id: "m3", host: "van-lam", places: ["a", "b"], minutes: 90, roles: ["expert"],
          isRequired: false, priority: number(1...5)))
      if chance(2) {
        $0.meetings.append(
          Meeting(id: "m4", host: "yen-my", places: ["b"], minutes: 60, roles: ["leader"]))
      }
      $0.meetings[1].invitations = [
        Meeting.Invitation(pool: "htx", least: number(0...1), most: 1),
        Meeting.Invitation(
          pool: "dn", least: number(0...1), most: 3, named: chance(3) ? ["g1"] : []),
      ]
      $0.places[1].rooms = 2
      $0.places[2].rooms = 2
      for position in $0.people.indices { $0.people[position].away = slots() }
      for position in $0.guests.indices { $0.guests[position].away = slots() }
      $0.vehicles[1].away = slots()
      $0.hosts[0].dislikes = [
        .init(slots: SlotPattern(sessions: ["morning"]), points: number(1...4))
      ]
      $0.hosts[1].refuses = slots()
      $0.rules.leadersOnDuty = number(0...2)
      $0.rules.mostVehicles = number(1...2)
      $0.rules.specialistsMayRepresent = chance(3)
      if chance(3) { $0.rules.mostMeetings = number(1...2) }
      $0.rules.switchedOff = RuleID.allCases.filter { _ in chance(8) }
      $0.costs = CostTable(
        allowanceDong: [3_000, 2_000, 1_000], representationPoints: [0, 1, 3])
      $0.objective = Objective(levels: [
        [.init(.unscheduled, 1)],
        [
          .init(.cost, 1), .init(.representation, number(1...20_000)),
          .init(.preference, number(1...50_000)), .init(.balance, number(1...5_000)),
          .init(.compactness, number(1...100_000)),
        ],
      ])
    }
  }

  private func randomSchedule(_ campaign: Campaign, _ random: inout SeededGenerator) throws
    -> Schedule
  {
    func one<Value>(of values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &random))
    }
    var meetings: [Held] = []
    for meeting in campaign.meetings
    where meeting.isRequired || Bool.random(using: &random) {
      var guests: [GuestID] = []
      for invitation in meeting.invitations {
        let pool = campaign.guests.filter { $0.pool == invitation.pool }.map(\.id)
        let others = pool.filter { !invitation.named.contains($0) }.shuffled(using: &random)
        let more = max(0, invitation.least - invitation.named.count)
        guests += invitation.named + others.prefix(more)
      }
      meetings.append(
        Held(
          meeting: meeting.id, date: try one(of: [day(17), day(18)]),
          session: try one(of: ["morning", "afternoon"]), place: try one(of: meeting.places),
          delegation: try one(of: ["d1", "d2"]), guests: guests))
    }
    var trips: [Trip] = []
    for date in [day(17), day(18)] {
      for delegation in [DelegationID("d1"), "d2"] {
        let own = meetings.filter { $0.date == date && $0.delegation == delegation }
        let roles = own.flatMap { held in
          campaign.meetings.filter { $0.id == held.meeting }.flatMap(\.roles)
        }
        if own.isEmpty { continue }
        let team = try campaign.roles.filter { roles.contains($0.id) }.map { role in
          Schedule.Member(
            role: role.id, person: try one(of: campaign.people.filter(role.isQualified)).id)
        }
        trips.append(
          Trip(
            date: date, delegation: delegation, team: team,
            vehicles: [.init(vehicle: try one(of: ["v4", "v7"]), driver: nil)]))
      }
    }
    return Schedule(meetings: meetings, trips: trips)
  }

  private func randomPrices(
    _ campaign: Campaign, level: Int, _ random: inout SeededGenerator
  ) -> Certificate.Prices {
    let scale = level == 0 ? 4 : 500_000
    func price(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
    var prices = Certificate.Prices()
    prices.meetings = campaign.meetings.map {
      .init(meeting: $0.id, price: Int.random(in: -scale / 10...scale, using: &random))
    }
    for date in [day(17), day(18)] {
      prices.dutyDays.append(.init(date: date, price: price(scale / 10)))
      prices.personDays += campaign.people.map {
        .init(person: $0.id, date: date, price: price(scale / 20))
      }
      prices.vehicleDays += campaign.vehicles.map {
        .init(vehicle: $0.id, date: date, price: price(scale / 10))
      }
    }
    prices.balance = campaign.people.map { .init(person: $0.id, price: price(scale / 20)) }
    prices.higherLevels = (0..<level).map { _ in price(100_000) }
    return prices
  }

  private func randomTree(
    _ campaign: Campaign, level: Int, depth: Int, _ random: inout SeededGenerator
  ) throws -> Certificate.Tree {
    guard depth > 0, Bool.random(using: &random) else {
      return .leaf(randomPrices(campaign, level: level, &random))
    }
    return .branch(
      meeting: try #require(campaign.meetings.randomElement(using: &random)).id,
      dates: [day(17), day(18)].filter { _ in Bool.random(using: &random) },
      on: try randomTree(campaign, level: level, depth: depth - 1, &random),
      off: try randomTree(campaign, level: level, depth: depth - 1, &random))
  }

  @Test(arguments: UInt64(0)..<24)
  func noAcceptedScheduleIsBelowABound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let campaign = randomCampaign(&random)
    var totals: [[Int]] = []
    for _ in 0..<200 {
      let report = Auditor.audit(campaign, try randomSchedule(campaign, &random))
      guard report.isClean else { continue }
      totals.append(try report.levelTotals.map { try #require($0) })
    }
    let audit = CertificateAudit(campaign)
    for total in Set(totals.map { [$0[0], $0[1]] }).sorted(by: { $0.lexicographicallyPrecedes($1) })
      .prefix(8)
    {
      for level in 0...1 {
        let proof = Certificate.Proof(
          level: level, bound: .min, higherTotals: Array(total.prefix(level)),
          tree: try randomTree(campaign, level: level, depth: 2, &random))
        let report = audit.report(on: Certificate(proofs: [proof]))
        let bound = try #require(report.proofs.first?.recomputed, "seed \(seed)")
        #expect(bound <= .finite(total[level]), "seed \(seed), level \(level), total \(total)")
      }
      let held = Certificate.Proof(
        level: nil, bound: .min, higherTotals: [],
        tree: try randomTree(campaign, level: 0, depth: 2, &random).scaled(by: 500))
      let bound = audit.report(on: Certificate(proofs: [held])).proofs.first?.recomputed
      #expect(try #require(bound) <= .finite(0), "seed \(seed)")
    }
  }

  /// Prices climb for as long as the bound rises, so that a part counted too high would lift it above
  /// schedules that exist.
  @Test(arguments: UInt64(0)..<24)
  func noAcceptedScheduleIsBelowTheBestBoundFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let campaign = randomCampaign(&random)
    var best: [Int]?
    for _ in 0..<400 {
      let report = Auditor.audit(campaign, try randomSchedule(campaign, &random))
      guard report.isClean else { continue }
      let totals = try report.levelTotals.map { try #require($0) }
      if best.map({ totals.lexicographicallyPrecedes($0) }) ?? true { best = totals }
    }
    guard let best else { return }
    let audit = CertificateAudit(campaign)
    func bound(_ prices: Certificate.Prices) throws -> CertificateReport.Bound {
      let proof = Certificate.Proof(
        level: 1, bound: .min, higherTotals: [best[0]], tree: .leaf(prices))
      return try #require(audit.report(on: Certificate(proofs: [proof])).proofs.first?.recomputed)
    }
    var prices = Certificate.Prices(
      meetings: campaign.meetings.map { .init(meeting: $0.id, price: 0) })
    var highest = try bound(prices)
    for _ in 0..<120 {
      var next = prices
      let fresh = randomPrices(campaign, level: 1, &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        let position = Int.random(in: next.meetings.indices, using: &random)
        let step = Int.random(in: -100_000...200_000, using: &random)
        next.meetings[position].price += step
      case 2:
        // A whole unit on one date: the price of one person alone is dodged by taking another.
        let entry = try #require(fresh.personDays.randomElement(using: &random))
        let unit = campaign.people.first { $0.id == entry.person }?.unit
        for person in campaign.people where person.unit == unit {
          next.personDays.removeAll { $0.person == person.id && $0.date == entry.date }
          next.personDays.append(.init(person: person.id, date: entry.date, price: entry.price))
        }
      case 3:
        let entry = try #require(fresh.vehicleDays.randomElement(using: &random))
        next.vehicleDays.removeAll { $0.vehicle == entry.vehicle && $0.date == entry.date }
        next.vehicleDays.append(entry)
      case 4: next.dutyDays = fresh.dutyDays
      default:
        next.balance = fresh.balance
        next.higherLevels = fresh.higherLevels
      }
      let reached = try bound(next)
      guard reached >= highest else { continue }
      (prices, highest) = (next, reached)
    }
    #expect(highest <= .finite(best[1]), "seed \(seed), total \(best)")
  }

  @Test func theSeedsFindSchedulesThatTheAuditAccepts() throws {
    var accepted = 0
    for seed in UInt64(0)..<40 {
      var random = SeededGenerator(seed: seed)
      let campaign = randomCampaign(&random)
      for _ in 0..<100 where Auditor.audit(campaign, try randomSchedule(campaign, &random)).isClean
      {
        accepted += 1
      }
    }
    #expect(accepted > 100)
  }
}

extension Certificate.Tree {
  /// The tree with every meeting's price times a number.
  fileprivate func scaled(by factor: Int) -> Certificate.Tree {
    switch self {
    case .leaf(var prices):
      prices.meetings = prices.meetings.map { .init(meeting: $0.meeting, price: $0.price * factor) }
      return .leaf(prices)
    case .branch(let meeting, let dates, let on, let off):
      return .branch(
        meeting: meeting, dates: dates, on: on.scaled(by: factor), off: off.scaled(by: factor))
    }
  }
}
