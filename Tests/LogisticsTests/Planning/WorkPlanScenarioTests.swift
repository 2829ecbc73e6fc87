import Audit
import Campaign
import Testing

@testable import Logistics

/// The scenarios of work plans are planned to the end, and a chain that takes too long is explained.
@Suite struct WorkPlanScenarioTests {
  private func outcome(_ campaign: Campaign) throws -> CampaignOutcome {
    try CampaignPlanner(
      campaign, PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: 1_000)
    ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  @Test(arguments: ["bac-giang-key-tasks-2023", "hung-yen-plan-2024"])
  func everyStepIsDatedAndNothingIsLate(name: String) throws {
    let campaign = try Scenario.campaign(name)
    guard case .planned(.schedule(let solution)) = try outcome(campaign) else {
      Issue.record("no schedule")
      return
    }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean)
    #expect(report.isFullyStated)
    #expect(report.stepsDated == campaign.workPlan?.steps.count)
    #expect(solution.lateness == 0)
    #expect(solution.isOptimal)
  }

  @Test func equalWithTwoWorkers() throws {
    let campaign = try Scenario.campaign("hung-yen-plan-2024")
    let both = try [1, 2].map { workers in
      try CampaignPlanner(
        campaign,
        PlanningOptions(seed: 7, workers: workers, timeLimitSeconds: nil, stepLimit: 1_000)
      ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    }
    let schedules = both.map { outcome -> Schedule? in
      guard case .planned(.schedule(let solution)) = outcome else { return nil }
      return solution.schedule
    }
    #expect(schedules[0] != nil)
    #expect(schedules[0] == schedules[1])
  }

  /// The plan on artificial intelligence is reported to the committee on 27 July and signed in August.
  /// With a longer round of opinions the files are not ready for the session.
  @Test func aChainThatMissesItsMonthIsReportedStepByStep() throws {
    var campaign = try Scenario.campaign("bac-giang-key-tasks-2023")
    let place = try #require(campaign.workPlan?.tasks.firstIndex { $0.id == "tri-tue-nhan-tao" })
    let steps = try #require(campaign.workPlan?.tasks[place].steps)
    let opinions = try #require(steps.firstIndex { $0.id == "ai-6" })
    campaign.workPlan?.tasks[place].steps[opinions].days = 60
    guard case .planned(.infeasible(let infeasibility)) = try outcome(campaign) else {
      Issue.record("not infeasible")
      return
    }
    #expect(infeasibility.conflict?.isMinimal == true)
    #expect(
      Set(infeasibility.conflict?.reasons ?? [])
        == Set(
          zip(steps, steps.dropFirst()).prefix(8).map {
            Reason.stepAfter($1.id, .step($0.id), lag: 0)
          } + [.stepFrom("ai-1"), .stepDate("ai-9")]))
    // The last step alone would not meet August.
    campaign.workPlan?.tasks[place].steps[opinions].days = 20
    campaign.workPlan?.tasks[place].steps[9].days = 30
    guard case .planned(.infeasible(let late)) = try outcome(campaign) else {
      Issue.record("not infeasible")
      return
    }
    #expect(
      Set(late.conflict?.reasons ?? []) == [
        .stepDate("ai-9"), .stepAfter("ai-10", .step("ai-9"), lag: 0),
        .taskDue("tri-tue-nhan-tao"),
      ])
  }
}
