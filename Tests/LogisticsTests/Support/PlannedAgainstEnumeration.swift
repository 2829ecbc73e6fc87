import Audit
import Campaign
import Testing

@testable import Logistics

/// The planner on a tiny campaign, beside every schedule that there is.
struct PlannedAgainstEnumeration {
  let campaign: Campaign
  let enumeration: Enumeration
  let seed: UInt64

  /// What the planner comes to; the limit leaves it far more steps than a tiny campaign takes.
  func run() throws -> CampaignOutcome {
    let options = PlanningOptions(
      seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 16_000)
    return try CampaignPlanner(campaign, options)
      .run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  /// Expects a solution that the audit accepts with the same amounts, that nothing is better than, and
  /// that no bound lies above.
  func expectBest(_ solution: Logistics.Solution) {
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
