import Audit
import Campaign
import Testing

@testable import Logistics

/// Schedules with more in reserve, at a price that is allowed.
@Suite struct SturdyPlannerTests {
  #if DEBUG
    private static let campaigns: UInt64 = 12
    private static let isFast = false
  #else
    private static let campaigns: UInt64 = 240
    private static let isFast = true
  #endif

  private func options(_ steps: Int, workers: Int = 1) -> PlanningOptions {
    PlanningOptions(seed: 1, workers: workers, timeLimitSeconds: nil, stepLimit: steps)
  }

  private func plan(_ campaign: Campaign, _ steps: Int) throws -> Logistics.Solution? {
    let outcome = try CampaignPlanner(campaign, options(steps))
      .run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .planned(.schedule(let solution)) = outcome else { return nil }
    return solution
  }

  private func sturdier(
    _ planner: SturdyPlanner, _ steps: Int, workers: Int = 1
  ) throws -> Logistics.Solution? {
    try planner.run(
      options(steps, workers: workers), seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  private func exposure(_ campaign: Campaign, _ solution: Logistics.Solution) throws -> Int {
    try #require(Auditor.audit(campaign, solution.schedule.ordered(for: campaign))[.exposure])
  }

  /// Where the first schedule is the best there is, the levels above the lowest stay as good and the
  /// lowest rises by no more than is allowed.
  @Test func fewerAreExposedAndThePriceIsWithinTheAllowance() throws {
    var count = 0
    for index in 0..<SturdyPlannerTests.campaigns {
      let seed = 0x57D + index / 60 * 10_000 + index % 60
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      campaign.revision = nil
      guard let first = try plan(campaign, 8_000) else { continue }
      let percent = 50 * (1 + Int(seed % 40))
      guard let planner = SturdyPlanner(campaign, from: first, percent: percent) else {
        #expect(try exposure(campaign, first) == 0, "seed \(seed)")
        continue
      }
      guard let solution = try sturdier(planner, 8_000) else { continue }
      count += 1
      #expect(try sturdier(planner, 8_000, workers: 2)?.schedule == solution.schedule)
      let report = Auditor.audit(planner.campaign, solution.schedule)
      #expect(report.isClean && report.isFullyStated, "seed \(seed): \(report.findings)")
      #expect(report.levelTotals == solution.totals, "seed \(seed)")
      let totals = Auditor.audit(campaign, solution.schedule).levelTotals.compactMap(\.self)
      guard totals.dropLast() == first.totals.dropLast() else {
        #expect(totals.lexicographicallyPrecedes(first.totals), "seed \(seed)")
        continue
      }
      let (before, now) = (try #require(first.totals.last), try #require(totals.last))
      #expect(100 * (now - before) <= percent * before, "seed \(seed)")
      #expect(
        try exposure(campaign, solution) < exposure(campaign, first) || now < before,
        "seed \(seed)")
    }
    #if !DEBUG
      #expect(count > 0)
    #endif
  }

  /// Both meetings by two deputies; on Monday the third is away, so nobody could go instead, and on
  /// Tuesday the host of `ma` would rather not have it.
  private func pair(dislike: Int) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = (0..<2).map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: .deputy)
      }
      $0.people[1].away = [.on(17)]
      $0.roles = [Role(id: "r", unit: "u")]
      $0.meetings.removeLast()
      $0.meetings[0].roles = ["r"]
      $0.hosts[0].dislikes = [Host.Dislike(slots: .on(18), points: dislike)]
      $0.minimize((.preference, 10), (.compactness, 1_000))
    }
  }

  @Test func whatOneWouldPayDecides() throws {
    // A day counts 1,000 either way; Tuesday counts 10 a point more, and 5 % of 1,000 are 50.
    for (dislike, isWorthIt) in [(4, true), (5, false), (6, false)] {
      let campaign = pair(dislike: dislike)
      let first = try #require(try plan(campaign, 4_000))
      #expect(first.schedule.meetings.map(\.date) == [april(17)])
      let planner = try #require(SturdyPlanner(campaign, from: first, percent: 5))
      #expect(planner.weight == 50)
      #expect(!planner.isLast)
      let solution = try sturdier(planner, 4_000)
      #expect((solution != nil) == isWorthIt, "\(dislike)")
      #expect(solution?.schedule.meetings.map(\.date) == (isWorthIt ? [april(18)] : nil))
    }
  }

  @Test func reservesCountLastWhereNothingMayBePaid() throws {
    var campaign = pair(dislike: 0)
    campaign.minimize((.compactness, 1))
    campaign.people[0].away = [.on(18, "afternoon")]
    campaign.people[1].away = [.on(18, "afternoon"), .on(17)]
    // On Monday p0 goes alone, on Tuesday morning either of them may.
    campaign.meetings[0].pin.date = april(17)
    let alone = try #require(try plan(campaign, 4_000))
    #expect(try exposure(campaign, alone) == 1)
    campaign.meetings[0].pin.date = nil
    let planner = try #require(SturdyPlanner(campaign, from: alone, percent: 99))
    #expect(planner.isLast)
    #expect(planner.campaign.objective.levels.last == [.init(.exposure, 1)])
    let solution = try #require(try sturdier(planner, 4_000))
    #expect(solution.totals == [1, 0])
    #expect(solution.schedule.meetings.map(\.date) == [april(18)])
    // Now there is nothing to gain.
    #expect(SturdyPlanner(campaign, from: solution, percent: 99) == nil)
  }

  /// A hundred visits in October 2026, planned with all weight on days shared evenly, so that leaders are
  /// short on some of them: what reserves are worth when things come up.
  @Test(.enabled(if: SturdyPlannerTests.isFast)) func fewerVisitsAreLostInHungYen() throws {
    var campaign = try Scenario.campaign("hung-yen-2026")
    campaign.objective = Objective(levels: [
      [.init(.unscheduled, 1)], [.init(.disruption, 1)],
      [
        .init(.representation, 1), .init(.preference, 50_000), .init(.cost, 1),
        .init(.balance, 300_000), .init(.compactness, 100_000),
      ],
    ])
    let first = try #require(try plan(campaign, 30_000))
    let planner = try #require(SturdyPlanner(campaign, from: first, percent: 2))
    let solution = try #require(try sturdier(planner, 30_000))
    #expect(try exposure(campaign, solution) < exposure(campaign, first))
    func lost(_ solution: Logistics.Solution) throws -> Int {
      let result = StressTest(
        campaign, solution.schedule.ordered(for: campaign), .usual, options(1_000)
      ).run(draws: 1_000, repairs: 0, seconds: { 0 }, isCancelled: { false })
      return try #require(result.tallies.first { $0.kind == .absence }).lost
    }
    let (before, now) = (try lost(first), try lost(solution))
    #expect(now < before, "\(now), \(before)")
  }
}
