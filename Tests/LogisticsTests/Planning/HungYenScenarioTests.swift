import Audit
import Campaign
import Foundation
import Testing

@testable import Logistics

/// The main job on the real case of April 2023.
@Suite struct HungYenScenarioTests {
  private func campaign() throws -> Campaign {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let result = CampaignReader.read(
      path: root.appendingPathComponent("scenarios/hung-yen-2023").path, language: .english)
    return try #require(result.campaign, "\(result.diagnostics)")
  }

  @Test func plansAllTenVisitsProvenOptimalWithFewerKilometresThanPublished() throws {
    let campaign = try campaign()
    let planner = try Planner(
      campaign,
      PlanningOptions(seed: 1, workers: 2, timeLimitSeconds: nil, stepLimit: 2_000_000))
    let start = Date()
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }) {
      print(String(format: "%.3f", Date().timeIntervalSince(start)), $0)
    }
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
