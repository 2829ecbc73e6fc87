import ArgumentParser
import Campaign
import Logistics

/// The second search of `plan --sturdy`, in which reserves count, and what random incidents do to the
/// schedules of both searches.
struct SturdyRun {
  let input: CampaignInput
  let limits: SearchOptions
  /// What the lowest level may rise by.
  let percent: Int
  /// The clock of both searches.
  let seconds: @Sendable () -> Double

  private static let draws = 1_000
  private static let repairs = 6
  /// Steps of a repair, of which a hundred visits take no more.
  private static let stepsOfRepair = 16_000
  /// The part of the time limit that incidents may take for each schedule, on top.
  private static let shareOfIncidents = 0.25

  private var language: Language { input.messages.language }

  /// A schedule in which reserves count.
  struct Answer {
    var solution: Solution
    /// What it is the best of.
    var objective: Objective
    var report: SturdyReport
  }

  /// Nil where no better schedule was found than the first.
  ///
  /// - Throws: exit code 2 where a total could leave 64 bits.
  func run(from first: Solution) throws(ExitCode) -> Answer? {
    guard let planner = SturdyPlanner(input.campaign, from: first, percent: percent) else {
      return nil
    }
    let found: Solution?
    do throws(PlanningError) {
      found = try ProgressLine.during(language) { progress throws(PlanningError) in
        try planner.run(
          limits.planning, seconds: seconds, isCancelled: { Interruption.isRequested },
          progress: progress)
      }
    } catch {
      throw input.refused([InputWording.amountsTooLarge(language)])
    }
    guard let found else { return nil }
    let report = SturdyReport(
      plain: side(first, input.campaign), sturdy: side(found, planner.campaign),
      percent: percent, weight: planner.weight, isLast: planner.isLast,
      names: Names(input.campaign, language))
    return Answer(solution: found, objective: planner.campaign.objective, report: report)
  }

  /// A schedule that the search found for the campaign, and how it stands up to incidents.
  private func side(_ solution: Solution, _ campaign: Campaign) -> SturdyReport.Side {
    let checked = CheckedSolution(solution, campaign, language)
    var options = limits.planning
    options.stepLimit = min(limits.stepLimit ?? .max, SturdyRun.stepsOfRepair)
    options.timeLimitSeconds = limits.planning.timeLimitSeconds.map {
      $0 * SturdyRun.shareOfIncidents
    }
    let start = ContinuousClock.now
    let result = StressTest(input.campaign, checked.schedule, .usual, options).run(
      draws: SturdyRun.draws, repairs: SturdyRun.repairs,
      seconds: { (ContinuousClock.now - start) / .seconds(1) },
      isCancelled: { Interruption.isRequested })
    let repairs = CheckedRepairs(result.repairs, of: checked.schedule, language)
    return SturdyReport.Side(
      checked: checked,
      stress: StressReport(
        result: result, outcomes: repairs.outcomes, rates: .usual, asked: SturdyRun.draws,
        names: Names(input.campaign, language)),
      defects: repairs.defects)
  }
}
