import Campaign
import Foundation
import Logistics
import Testing

@testable import schedule_cli

/// Nothing that the audit does not confirm is written or claimed.
@Suite struct CheckedSolutionTests {
  /// The campaign and what the search finds for it; searched once for all tests.
  private static let found = Result { () throws -> (Campaign, Solution) in
    let folder = try TemporaryFolder(Fixture.three)
    let result = CampaignReader.read(
      path: folder.url.appendingPathComponent("campaign").path, language: .english)
    let campaign = try #require(result.campaign)
    let planner = try Planner(campaign, PlanningOptions(timeLimitSeconds: nil, stepLimit: 400_000))
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else { throw Surprise(outcome: "\(outcome)") }
    return (campaign, solution)
  }

  private struct Surprise: Error { var outcome: String }

  private let campaign: Campaign
  private let solution: Solution

  init() throws { (campaign, solution) = try Self.found.get() }

  private func checked(_ change: (inout Solution) -> Void) -> CheckedSolution {
    var changed = solution
    change(&changed)
    return CheckedSolution(changed, campaign, .english)
  }

  @Test func acceptsWhatTheSearchFound() {
    let checked = checked { _ in }
    #expect(checked.isAccepted)
    #expect(checked.defects == [])
    #expect(checked.status == .optimal)
    #expect(checked.levels.map(\.total) == [0, 0, 1_520_000])
  }

  @Test func refusesAScheduleThatBreaksARule() {
    let checked = checked { $0.schedule.meetings.removeLast() }
    #expect(!checked.isAccepted)
    #expect(
      checked.defects.first.map { DefectWording(language: .english).sentences($0) }?.first
        == "The audit does not accept the schedule that was found, so it is not written:")
  }

  @Test func refusesAScheduleThatDoesNotNameItsTeams() {
    #expect(!checked { $0.schedule.trips = nil }.isAccepted)
  }

  @Test func countsTotalsItself() {
    let checked = checked { $0.totals[2] += 1 }
    #expect(
      checked.defects == [.totalsDiffer(level: 2, search: 1_520_001, audit: 1_520_000)])
    #expect(checked.levels[2].total == 1_520_000)
  }

  @Test func claimsNoBoundThatItsProofDoesNotGive() throws {
    let proof = try #require(solution.certificate.proofs.firstIndex { $0.level == 2 })
    let forged = checked { $0.certificate.proofs[proof].bound += 1 }
    #expect(forged.isAccepted)
    #expect(forged.defects == [.boundNotProven(level: 2, claimed: 1_520_000, proven: 0)])
    #expect(forged.levels[2].bound == 0)
    #expect(forged.status == .feasible)
    #expect(forged.certificate.proofs.count == solution.certificate.proofs.count - 1)
    let missing = checked { $0.certificate.proofs = [] }
    #expect(missing.defects == [.boundNotProven(level: 2, claimed: 1_520_000, proven: 0)])
  }
}
