package import Campaign

/// Finds for a schedule that breaks rules, or does not say all that they ask, one near to it that does
/// neither: what is missing is filled in, and as little as can be is changed.
package struct NearestSchedule {
  private let planner: CampaignPlanner

  /// Steps that bring a schedule of a hundred visits back to its rules in nearly all cases.
  private static let usualSteps = 16_000

  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(
    to schedule: Schedule, in campaign: Campaign, _ options: PlanningOptions
  ) throws(PlanningError) {
    var options = options
    options.stepLimit = options.stepLimit ?? NearestSchedule.usualSteps
    planner = try CampaignPlanner(campaign.keeping(schedule), options)
  }

  package func run(
    seconds: @escaping @Sendable () -> Double, isCancelled: @escaping @Sendable () -> Bool
  ) -> CampaignOutcome {
    planner.run(seconds: seconds, isCancelled: isCancelled, progress: { _ in })
  }
}
