import Audit
import Campaign
import Testing

@testable import Logistics

/// Other answers to a change, on random tiny campaigns.
@Suite struct AlternativePlannerTests {
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 50
  #endif

  private static let options = PlanningOptions(
    seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: 8_000)

  private func plan(_ campaign: Campaign) throws -> Logistics.Solution? {
    let planner = try Planner(campaign, AlternativePlannerTests.options)
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else { return nil }
    return solution
  }

  /// A schedule that a hand might have made is planned anew: found with nothing minimized.
  @Test(arguments: UInt64(0)..<4)
  func theyChangeMoreAndAreBetterBelow(group: UInt64) throws {
    var count = 0
    for index in 0..<UInt64(AlternativePlannerTests.perGroup) {
      let seed = 0xA17 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      campaign.revision = nil
      campaign.objective = Objective(levels: [])
      guard let published = try plan(campaign)?.schedule else { continue }
      campaign.objective = .standard
      let revised = campaign.revised(by: Revision(published: published))
      guard let first = try plan(revised),
        let planner = try AlternativePlanner(revised, AlternativePlannerTests.options)
      else { continue }
      let answers = planner.answers(besides: first, most: 2, stepLimit: 8_000, isOver: { false })
      #expect(answers.count <= 2, "seed \(seed)")
      var before = first
      for answer in answers {
        let report = Auditor.audit(revised, answer.schedule.ordered(for: revised))
        #expect(report.isClean && report.isFullyStated, "seed \(seed): \(report.findings)")
        #expect(report.levelTotals == answer.totals, "seed \(seed)")
        #expect(answer.totals[0] == first.totals[0], "seed \(seed)")
        #expect(answer.totals[1] > before.totals[1], "seed \(seed)")
        #expect(
          answer.totals[2...].lexicographicallyPrecedes(before.totals[2...]), "seed \(seed)")
        before = answer
      }
      let again = planner.answers(besides: first, most: 2, stepLimit: 8_000, isOver: { false })
      #expect(again.map(\.schedule) == answers.map(\.schedule), "seed \(seed)")
      count += answers.count
    }
    #expect(count > 0)
  }

  @Test func aCampaignThatIsNotPlannedAnewHasNone() throws {
    #expect(try AlternativePlanner(ruleCampaign(), AlternativePlannerTests.options) == nil)
  }
}
