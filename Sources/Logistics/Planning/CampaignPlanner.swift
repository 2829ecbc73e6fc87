package import Campaign

/// Plans a whole campaign: its visits, and beside them the steps of its work plan.
///
/// First the steps are dated as if nobody ever travelled: where that is impossible there is no
/// schedule at all, and the lateness it comes to is a bound for every schedule. Then the visits are
/// planned, and the steps dated around them.
package struct CampaignPlanner {
  private let campaign: Campaign
  private let options: PlanningOptions
  private let visits: Planner

  /// The steps alone get this part of the time where visits are to be planned after them.
  private static let shareOfSteps = 4.0
  private static let leastSeconds = 2.0

  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(_ campaign: Campaign, _ options: PlanningOptions) throws(PlanningError) {
    self.campaign = campaign
    self.options = options
    visits = try Planner(campaign, options)
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
    let outcome = visits.run(seconds: seconds, isCancelled: isCancelled, progress: progress)
    guard let alone, case .schedule(let solution) = outcome else { return .planned(outcome) }
    return beside(solution, alone, left(), isCancelled)
  }

  /// The steps alone are the whole schedule.
  private func withoutVisits(_ answer: StepPlanner.Answer?) -> Outcome {
    let solution = Solution(holdingNothingIn: visits.problem)
    switch answer {
    case nil: return .schedule(solution)
    case .dated(let dates, let lateness, let bound):
      return .schedule(solution.adding(dates, lateness, bound: bound, campaign.objective))
    case .impossible, .nothing: return .nothing(leftOut: [])
    }
  }

  /// Dates the steps around the visits. Less lateness than without any visits is impossible.
  private func beside(
    _ solution: Solution, _ alone: StepPlanner.Answer, _ seconds: Double?,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> CampaignOutcome {
    guard let steps = StepPlanner(campaign, schedule: solution.schedule, options) else {
      return .planned(.schedule(solution))
    }
    var least = 0
    if case .dated(_, _, let bound) = alone { least = bound }
    // The visits are there: their steps get a moment even where the time is used up, or where the
    // planner has asked to stop.
    let isLate = isCancelled()
    let limit =
      isLate
      ? CampaignPlanner.leastSeconds : seconds.map { max(CampaignPlanner.leastSeconds, $0) }
    switch steps.run(seconds: limit, isInterrupted: { !isLate && isCancelled() }) {
    case .dated(let dates, let lateness, _):
      return .planned(
        .schedule(
          solution.adding(dates, lateness, bound: min(least, lateness), campaign.objective)))
    case .impossible(let conflict): return .stepsBlocked(conflict)
    case .nothing: return .planned(.nothing(leftOut: []))
    }
  }
}

extension Infeasibility {
  /// The steps of the work plan cannot be dated, whatever the visits.
  fileprivate init(_ conflict: Conflict) {
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

  /// The same with dated steps, which raise the totals of the level that counts lateness, and its
  /// bound. What was proven of the levels below holds only while that level cannot be better.
  fileprivate func adding(
    _ dates: [Schedule.DatedStep], _ lateness: Int, bound: Int, _ objective: Objective
  ) -> Solution {
    var copy = self
    copy.schedule.steps = dates
    copy.lateness = lateness
    copy.latenessBound = bound
    if let place = Term.allCases.firstIndex(of: .lateness) { copy.amounts[place] = lateness }
    for (level, terms) in objective.levels.enumerated() {
      guard let weight = terms.first(where: { $0.term == .lateness })?.weight else { continue }
      copy.totals[level] += weight * lateness
      copy.bounds[level] += weight * bound
      if bound < lateness {
        for below in (level + 1)..<copy.bounds.count { copy.bounds[below] = 0 }
      }
    }
    return copy
  }
}
