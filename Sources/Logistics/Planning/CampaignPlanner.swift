package import Campaign

/// Plans a whole campaign: its visits, and beside them the steps of its work plan.
///
/// First the steps are dated as if nobody ever travelled: where that is impossible there is no
/// schedule at all, and the lateness it comes to is a bound for every schedule. Then visits are
/// searched that leave the steps room (`StepJudge`), and the steps moved to the earliest dates beside
/// the best of them.
package struct CampaignPlanner {
  private let campaign: Campaign
  private let options: PlanningOptions
  private let visits: Planner

  /// The steps alone get this part of the time where visits are to be planned after them.
  private static let shareOfSteps = 4.0
  private static let leastSeconds = 2.0

  /// The search begins at `start`, a plan of the same campaign, where there is one.
  ///
  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(
    _ campaign: Campaign, _ options: PlanningOptions, start: Plan? = nil
  ) throws(PlanningError) {
    self.campaign = campaign
    self.options = options
    visits = try Planner(campaign, options, start: start)
  }

  /// Why the steps of the campaign's work plan cannot be dated even if nobody travels and every meeting
  /// is held on the best of its dates; nil where they can be, or where that is not known within so many
  /// seconds.
  package static func conflictOfSteps(_ campaign: Campaign, seconds: Double) -> Conflict? {
    let options = PlanningOptions(workers: 1)
    let steps = StepPlanner(campaign, schedule: nil, options, aim: .any)
    guard case .impossible(let conflict) = steps?.run(seconds: seconds, isInterrupted: { false })
    else { return nil }
    return conflict
  }

  /// Searches until the best schedule is proven or a limit is reached.
  ///
  /// `seconds` tells the seconds since the start, for limits and progress; `isCancelled` and
  /// `progress` are called now and then.
  package func run(
    seconds: @escaping @Sendable () -> Double, isCancelled: @escaping @Sendable () -> Bool,
    progress: (Progress) -> Void
  ) -> CampaignOutcome {
    func left() -> Double? { options.timeLimitSeconds.map { $0 - seconds() } }
    let hasVisits = !campaign.meetings.isEmpty
    let steps = StepPlanner(
      campaign, schedule: nil, options, aim: hasVisits ? .leastLateness : .earliest)
    var alone: StepPlanner.Answer?
    if let steps {
      let share = hasVisits ? CampaignPlanner.shareOfSteps : 1
      let answer = steps.run(seconds: left().map { $0 / share }, isInterrupted: isCancelled)
      alone = answer
      if case .impossible(let conflict) = answer {
        return .planned(.infeasible(Infeasibility(conflict)))
      }
    }
    guard hasVisits else { return .planned(withoutVisits(alone)) }
    guard let alone else {
      return .planned(visits.run(seconds: seconds, isCancelled: isCancelled, progress: progress))
    }
    var least = 0
    if case .dated(_, _, let bound) = alone { least = bound }
    let finding = visits.search(
      leastLateness: least, seconds: seconds, isCancelled: isCancelled, progress: progress)
    switch finding.outcome {
    case .schedule(let solution):
      return .planned(.schedule(earliest(solution, left(), isCancelled)))
    case .nothing:
      return finding.blocked.flatMap { conflict(beside: $0, left(), isCancelled) }
        ?? .planned(finding.outcome)
    case .infeasible: return .planned(finding.outcome)
    }
  }

  /// The steps alone are the whole schedule.
  private func withoutVisits(_ answer: StepPlanner.Answer?) -> Outcome {
    let solution = Solution(holdingNothingIn: visits.problem)
    switch answer {
    case nil: return .schedule(solution)
    case .dated(let dates, let lateness, let bound):
      var dated = solution.with(dates, lateness, campaign.objective)
      dated.latenessBound = bound
      dated.bounds = LatenessShare(campaign.objective).bounds(
        ofVisits: dated.bounds, lateness: lateness, least: bound)
      return .schedule(dated)
    case .impossible, .nothing: return .nothing(Shortcoming())
    }
  }

  /// The same with the steps as early as can be; they are there already, so it takes only a moment.
  private func earliest(
    _ solution: Solution, _ seconds: Double?, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Solution {
    let steps = StepPlanner(campaign, schedule: solution.schedule, options)
    guard
      case .dated(let dates, let lateness, _) = run(steps, seconds, isCancelled),
      lateness <= solution.lateness
    else { return solution }
    return solution.with(dates, lateness, campaign.objective)
  }

  /// Why the visits that were found leave no dates to the steps.
  private func conflict(
    beside schedule: Schedule, _ seconds: Double?, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> CampaignOutcome? {
    let steps = StepPlanner(campaign, schedule: schedule, options, aim: .any)
    guard case .impossible(let conflict) = run(steps, seconds, isCancelled) else { return nil }
    return .stepsBlocked(conflict)
  }

  /// Visits are there: their steps get a moment even where the time is used up, or where the planner
  /// has asked to stop.
  private func run(
    _ steps: StepPlanner?, _ seconds: Double?, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> StepPlanner.Answer? {
    let isLate = isCancelled()
    let limit =
      isLate
      ? CampaignPlanner.leastSeconds : seconds.map { max(CampaignPlanner.leastSeconds, $0) }
    return steps?.run(seconds: limit, isInterrupted: { !isLate && isCancelled() })
  }
}

extension Infeasibility {
  /// The steps of the work plan cannot be dated, whatever the visits.
  init(_ conflict: Conflict) {
    self.init(
      impossible: [], shortDates: [], shortfall: 0, competing: [], conflict: conflict,
      certificate: Certificate(proofs: []))
  }
}

extension Solution {
  /// Nothing is held; where there are no meetings that is best.
  fileprivate init(holdingNothingIn problem: Problem) {
    let plan = Plan(problem)
    let totals = problem.campaign.objective.levels.map { _ in 0 }
    self.init(
      plan: plan, schedule: plan.schedule(problem), amounts: Term.allCases.map { _ in 0 },
      totals: totals,
      bounds: totals, certificate: Certificate(proofs: []))
  }

  /// The same with these dates of the steps, which come to so much lateness.
  func with(
    _ dates: [Schedule.DatedStep], _ lateness: Int, _ objective: Objective
  ) -> Solution {
    let share = LatenessShare(objective)
    var copy = self
    copy.schedule.steps = dates
    copy.lateness = lateness
    if let place = Term.allCases.firstIndex(of: .lateness) { copy.amounts[place] = lateness }
    copy.totals = share.totals(
      ofVisits: share.visits(of: totals, lateness: self.lateness), lateness: lateness)
    return copy
  }
}
