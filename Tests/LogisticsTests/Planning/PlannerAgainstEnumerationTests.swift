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
      try check(maker.make(), seed)
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func findsTheBestScheduleWhereItCountsWhoIsInReserve(group: UInt64) throws {
    for index in 0..<UInt64(PlannerAgainstEnumerationTests.perGroup) {
      let seed = 0x5E4E_0000 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      try check(maker.makeExposed(), seed)
    }
  }

  @Test func findsTheBestScheduleWhereLevelsDoNotFitOneNumber() throws {
    var tried = 0
    for seed in 0x1E7E_0000..<0x1E7E_0000 + UInt64(PlannerAgainstEnumerationTests.perGroup) {
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      campaign.objective = Objective(
        levels: [.unscheduled, .preference, .balance, .representation, .cost].map {
          [.init($0, 100_000)]
        })
      let problem = Problem(campaign)
      let magnitudes = try #require(Magnitudes(problem), "seed \(seed)")
      guard Weights(annealing: problem, magnitudes, part: 1) == nil else { continue }
      tried += 1
      try check(campaign, seed)
    }
    #expect(tried * 2 > PlannerAgainstEnumerationTests.perGroup)
  }

  private func check(_ campaign: Campaign, _ seed: UInt64) throws {
    let enumeration = Enumeration(campaign)
    if enumeration.isCut { return }
    let planned = PlannedAgainstEnumeration(
      campaign: campaign, enumeration: enumeration, seed: seed)
    switch try planned.run() {
    case .planned(.schedule(let solution)):
      planned.expectBest(solution)
      try check(solution.certificate, of: solution, campaign, seed)
    case .planned(.infeasible(let infeasibility)):
      #expect(enumeration.best == nil, "seed \(seed): infeasible, but \(enumeration.best ?? [])")
      let report = CertificateAudit(campaign).report(on: infeasibility.certificate)
      let refused = report.findings.map { $0.sentence(.english) }
      #expect(refused.isEmpty, "seed \(seed)")
      // Seats that one person would have to fill twice are beyond what prices see.
      #expect(
        report.provesInfeasible || !infeasibility.impossible.isEmpty
          || infeasibility.conflict != nil, "seed \(seed)")
    case .planned(.nothing), .stepsBlocked:
      #expect(
        enumeration.best == nil,
        "seed \(seed): nothing found")
    }
  }

  /// What is proven is confirmed, and none of it lies above the total.
  private func check(
    _ certificate: Certificate, of solution: Logistics.Solution, _ campaign: Campaign,
    _ seed: UInt64
  ) throws {
    let report = CertificateAudit(campaign).report(on: certificate)
    let refused = report.findings.map { $0.sentence(.english) }
    #expect(refused.isEmpty, "seed \(seed)")
    for proof in certificate.proofs {
      let level = try #require(proof.level)
      #expect(proof.bound <= solution.totals[level], "seed \(seed): bound above the optimum")
    }
  }
}
