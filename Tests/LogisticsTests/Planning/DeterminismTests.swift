import Campaign
import Scheduler
import Testing

@testable import Logistics

@Suite struct DeterminismTests {
  private func solve(_ campaign: Campaign, seed: UInt64, workers: Int) throws -> Logistics.Solution?
  {
    let outcome = try Planner(
      campaign,
      PlanningOptions(seed: seed, workers: workers, timeLimitSeconds: nil, stepLimit: 9_000)
    ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else { return nil }
    return solution
  }

  @Test(arguments: UInt64(0)..<40) func oneWorkerAndTwoGiveTheSame(seed: UInt64) throws {
    var maker = TinyCampaign(seed: seed &+ 0xDE7)
    let campaign = maker.make()
    let one = try solve(campaign, seed: seed, workers: 1)
    let two = try solve(campaign, seed: seed, workers: 2)
    #expect(one?.plan == two?.plan, "seed \(seed)")
    #expect(one?.schedule == two?.schedule, "seed \(seed)")
    #expect(one?.totals == two?.totals, "seed \(seed)")
    #expect(one?.bounds == two?.bounds, "seed \(seed)")
    #expect(one?.certificate == two?.certificate, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<40) func oneWorkerAndTwoDateTheSameSteps(seed: UInt64) throws {
    var maker = TinyCampaign(seed: seed &+ 0xDE8)
    let campaign = maker.makeYear()
    let outcomes = try [1, 2].map { workers in
      let outcome = try CampaignPlanner(
        campaign,
        PlanningOptions(seed: seed, workers: workers, timeLimitSeconds: nil, stepLimit: 9_000)
      ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      return "\(outcome)"
    }
    #expect(outcomes[0] == outcomes[1], "seed \(seed)")
  }
}
