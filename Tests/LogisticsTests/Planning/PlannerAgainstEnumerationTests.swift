import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// The planner against every schedule there is, on random tiny campaigns in which every rule and
/// every term can be on.
@Suite struct PlannerAgainstEnumerationTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 6
  #else
    private static let perGroup = 200
  #endif

  @Test(arguments: UInt64(0)..<16)
  func findsTheBestScheduleAndNeverBoundsAboveIt(group: UInt64) throws {
    for index in 0..<UInt64(PlannerAgainstEnumerationTests.perGroup) {
      let seed = group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      let enumeration = Enumeration(campaign)
      if enumeration.isCut { continue }
      let planner = try Planner(
        campaign,
        PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 16_000))
      let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      switch outcome {
      case .schedule(let solution):
        try check(solution, campaign, enumeration, seed)
      case .infeasible(let infeasibility):
        #expect(enumeration.best == nil, "seed \(seed): infeasible, but \(enumeration.best ?? [])")
        let report = CertificateAudit(campaign).report(on: infeasibility.certificate)
        let refused = report.findings.map { $0.sentence(.english) }
        #expect(refused.isEmpty, "seed \(seed)")
        // Seats that one person would have to fill twice are beyond what prices see.
        #expect(
          report.provesInfeasible || !infeasibility.impossible.isEmpty
            || infeasibility.conflict != nil, "seed \(seed)")
      case .nothing:
        #expect(
          enumeration.best == nil,
          "seed \(seed): nothing found")
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
    #expect(
      enumeration.best == solution.totals,
      "seed \(seed)")
    for (level, bound) in solution.bounds.enumerated() {
      #expect(bound <= solution.totals[level], "seed \(seed)")
    }
    let certificate = CertificateAudit(campaign).report(on: solution.certificate)
    let refused = certificate.findings.map { $0.sentence(.english) }
    #expect(refused.isEmpty, "seed \(seed)")
    for proof in solution.certificate.proofs {
      let level = try #require(proof.level)
      #expect(proof.bound <= solution.totals[level], "seed \(seed): bound above the optimum")
    }
  }
}
