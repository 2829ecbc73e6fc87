import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// The planner against every schedule there is, on random tiny campaigns in which visits and steps of
/// a work plan compete for people and wait for one another.
@Suite struct YearAgainstEnumerationTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 40
  #endif

  @Test(arguments: UInt64(0)..<16)
  func findsTheBestScheduleAndNeverBoundsAboveIt(group: UInt64) throws {
    for index in 0..<UInt64(YearAgainstEnumerationTests.perGroup) {
      let seed = 0x9EA5 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.makeYear()
      let enumeration = Enumeration(campaign, limit: 4_000)
      if enumeration.isCut { continue }
      let planner = try CampaignPlanner(
        campaign,
        PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 16_000))
      let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      switch outcome {
      case .planned(.schedule(let solution)):
        try check(solution, campaign, enumeration, seed)
      case .planned(.infeasible), .planned(.nothing), .stepsBlocked:
        #expect(enumeration.best == nil, "seed \(seed): \(outcome)")
      }
    }
  }

  private func check(
    _ solution: Logistics.Solution, _ campaign: Campaign, _ enumeration: Enumeration, _ seed: UInt64
  ) throws {
    let report = Auditor.audit(campaign, solution.schedule)
    let broken = report.findings.map { $0.sentence(campaign, .english) }
    #expect(broken.isEmpty, "seed \(seed)")
    #expect(report.isFullyStated, "seed \(seed)")
    #expect(report.levelTotals == solution.totals, "seed \(seed)")
    #expect(report.terms.map(\.amount) == solution.amounts, "seed \(seed)")
    #expect(enumeration.best == solution.totals, "seed \(seed)")
    for (level, bound) in solution.bounds.enumerated() {
      #expect(bound <= solution.totals[level], "seed \(seed)")
    }
  }
}
