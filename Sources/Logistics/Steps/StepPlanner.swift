internal import Campaign
internal import Scheduler

/// Dates the steps of a work plan: as few points of lateness as possible, and then, where the dates are
/// wanted and not only what they cost, every step as early as can be.
///
/// The steps see the meetings and teams of a schedule as they are; what both together could do better
/// is not looked for.
struct StepPlanner {
  private let situation: StepSituation
  private let options: PlanningOptions
  private let wantsDates: Bool

  /// What came of it.
  enum Answer {
    /// Dates by step, the points of lateness, and how few they are at least.
    case dated([Schedule.DatedStep], lateness: Int, bound: Int)
    /// Proven: there are no such dates, because of these facts.
    case impossible(Conflict)
    /// Stopped with neither.
    case nothing
  }

  /// Conflicts of the search, and of the explanation.
  private static let greatestConflicts = 100_000
  private static let conflictsToExplain = 30_000

  /// Nil where there are no steps to be dated.
  init?(
    _ campaign: Campaign, schedule: Schedule?, _ options: PlanningOptions, wantsDates: Bool = true
  ) {
    guard let situation = StepSituation(campaign, schedule: schedule) else { return nil }
    self.wantsDates = wantsDates
    self.situation = situation
    self.options = options
  }

  /// Searches for so many seconds at most.
  func run(seconds: Double?, isInterrupted: @escaping @Sendable () -> Bool) -> Answer {
    guard !situation.plan.steps.isEmpty else { return .dated([], lateness: 0, bound: 0) }
    // The model's numbers are days and hundredths of people, far from any limit.
    guard let (steps, outcome) = try? search(seconds, isInterrupted) else { return .nothing }
    switch outcome {
    case .optimal(let solution):
      let lateness = steps.lateness.map(solution.value(of:)) ?? 0
      return .dated(dates(steps, solution), lateness: lateness, bound: lateness)
    case .feasible(let solution, let level, let bound):
      let lateness = steps.lateness.map(solution.value(of:)) ?? 0
      let isOpen = level == 0 && steps.lateness != nil
      return .dated(
        dates(steps, solution), lateness: lateness, bound: isOpen ? max(0, bound) : lateness)
    case .infeasible: return explanation(isInterrupted).map(Answer.impossible) ?? .nothing
    case .unknown: return .nothing
    }
  }

  private func search(
    _ seconds: Double?, _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws(ModelError) -> (StepModel, SearchOutcome) {
    let steps = try StepModel(situation, explains: false)
    var model = steps.model
    if let lateness = steps.lateness { try model.minimize(lateness) }
    if wantsDates { try model.minimize(LinearExpression(sum: steps.starts)) }
    var search = SearchOptions()
    search.seed = options.seed
    search.workers = options.workers
    search.conflictLimit = StepPlanner.greatestConflicts
    search.timeLimit = seconds.map { .seconds(max(0.01, $0)) }
    search.isCancelled = isInterrupted
    return (steps, Search(model, options: search).run())
  }

  private func dates(
    _ model: StepModel, _ solution: Scheduler.Solution
  ) -> [Schedule.DatedStep] {
    zip(model.steps, model.starts).map { step, variable in
      let start = solution.value(of: variable)
      let axis = situation.axis
      return Schedule.DatedStep(
        step: step.id, start: axis.date(at: start, isMilestone: step.isMilestone),
        finish: step.isMilestone
          ? axis.date(at: start, isMilestone: true)
          : axis.date(at: start + step.days - 1, isMilestone: false))
    }
  }

  /// Why no dates keep the rules: facts none of which can be spared, as far as time allows.
  private func explanation(_ isInterrupted: @escaping () -> Bool) -> Conflict? {
    guard let steps = try? StepModel(situation, explains: true) else { return nil }
    let answer = try? Explanation.minimalConflict(
      of: steps.model, conflictLimit: StepPlanner.conflictsToExplain, isInterrupted: isInterrupted)
    guard case .conflict(let found) = answer else { return nil }
    let reasons = found.tags.map { steps.reasons[$0.index] }
    return Conflict(
      reasons: RuleID.allCases.flatMap { rule in reasons.filter { $0.rule == rule } },
      isMinimal: found.isMinimal)
  }
}
