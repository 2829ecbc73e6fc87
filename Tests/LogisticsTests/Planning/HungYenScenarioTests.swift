import Audit
import Campaign
import Testing

@testable import Logistics

/// The main job on the real case of April 2023.
@Suite struct HungYenScenarioTests {
  @Test func plansAllTenVisitsProvenOptimalWithFewerKilometresThanPublished() throws {
    let campaign = try Scenario.campaign("hung-yen-2023")
    let planner = try Planner(
      campaign,
      PlanningOptions(seed: 1, workers: 2, timeLimitSeconds: nil, stepLimit: 2_000_000))
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated)
    #expect(report.meetingsHeld == 10)
    let published = Auditor.audit(campaign, try #require(campaign.baseline))
    #expect(report.metres < published.metres)
    #expect(published[.once]?.findings.map(\.meetings) == [["van-lam"]])
    #expect(solution.isOptimal, "\(solution.totals) \(solution.bounds)")
    let certificate = CertificateAudit(campaign).report(on: solution.certificate)
    #expect(certificate.isClean)
    #expect(certificate.provesOptimal(totals: report.levelTotals))
  }
}
