internal import Campaign
internal import Scheduler

/// Dates the steps of a work plan: as few points of lateness as possible, and then, where the dates are
/// wanted and not only what they cost, every step as early as can be.
///
/// The steps see the meetings and teams of a schedule as they are.
struct StepPlanner {
  private let situation: StepSituation
  private let schedule: Schedule?
  private let options: PlanningOptions
  private let aim: Aim

  /// What is wanted of the dates.
  enum Aim {
    /// Whether there are any.
    case any
    case leastLateness
    /// The same, and every step early.
    case earliest
  }

  /// What came of it.
  enum Answer {
    /// Dates by step, the points of lateness, and how few they are at least.
    case dated([Schedule.DatedStep], lateness: Int, bound: Int)
    /// Proven: there are no such dates, because of these facts.
    case impossible(Conflict)
    /// Stopped with neither.
    case nothing
  }

  /// Conflicts of the search for the least lateness, of moving steps to earlier dates, and of the
  /// explanation.
  private static let conflictsForLateness = 100_000
  private static let conflictsForDates = 1_000
  private static let conflictsToExplain = 30_000

  /// Nil where there are no steps to be dated.
  init?(
    _ campaign: Campaign, schedule: Schedule?, _ options: PlanningOptions, aim: Aim = .earliest
  ) {
    guard let situation = StepSituation(campaign) else { return nil }
    self.aim = aim
    self.schedule = schedule
    self.situation = situation
    self.options = options
  }

  /// Searches for so many seconds at most.
  func run(seconds: Double?, isInterrupted: @escaping @Sendable () -> Bool) -> Answer {
    guard !situation.plan.steps.isEmpty else { return .dated([], lateness: 0, bound: 0) }
    let start = ContinuousClock.now
    // The model's numbers are days and hundredths of people, far from any limit.
    guard let (steps, model) = try? makeModel(explains: false),
      let outcome = try? leastLateness(steps, model, seconds, isInterrupted)
    else { return .nothing }
    var bound: Int?
    switch outcome {
    case .optimal: if aim == .any { bound = 0 }
    case .feasible(_, _, let proven): bound = max(0, proven)
    case .infeasible: return explanation(isInterrupted).map(Answer.impossible) ?? .nothing
    case .unknown: return .nothing
    }
    guard var solution = outcome.solution else { return .nothing }
    let lateness = steps.lateness.map(solution.value(of:)) ?? 0
    if aim == .earliest {
      let left = seconds.map { $0 - (ContinuousClock.now - start) / .seconds(1) }
      solution = (try? earliest(steps, model, solution, left, isInterrupted)) ?? solution
    }
    return .dated(
      steps.dates(in: solution), lateness: lateness, bound: bound ?? lateness)
  }

  private func makeModel(explains: Bool) throws(ModelError) -> (StepModel, ReasonedModel) {
    var model = ReasonedModel(explains: explains)
    let visits: StepVisits
    if let schedule {
      visits = StepVisits(schedule, situation)
    } else {
      visits = try StepVisits(before: situation, in: &model)
    }
    let steps = try StepModel(situation, beside: visits, in: &model)
    return (steps, model)
  }

  private func leastLateness(
    _ steps: StepModel, _ model: ReasonedModel, _ seconds: Double?,
    _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws(ModelError) -> SearchOutcome {
    var model = model.model
    if aim != .any, let lateness = steps.lateness { try model.minimize(lateness) }
    let limit = StepPlanner.conflictsForLateness
    return Search(model, options: limits(limit, seconds, isInterrupted)).run()
  }

  /// A solution that is no later, with the steps as early as a short search brings them. That none is
  /// earlier is not proven and nowhere claimed.
  private func earliest(
    _ steps: StepModel, _ model: ReasonedModel, _ known: Scheduler.Solution, _ seconds: Double?,
    _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws(ModelError) -> Scheduler.Solution? {
    var model = model.model
    if let lateness = steps.lateness { try model.post(lateness <= known.value(of: lateness)) }
    try model.minimize(LinearExpression(sum: steps.starts))
    for start in steps.starts { try model.hint(start, known.value(of: start)) }
    let limit = StepPlanner.conflictsForDates
    return Search(model, options: limits(limit, seconds, isInterrupted)).run().solution
  }

  private func limits(
    _ conflicts: Int, _ seconds: Double?, _ isInterrupted: @escaping @Sendable () -> Bool
  ) -> SearchOptions {
    var options = SearchOptions()
    options.seed = self.options.seed
    options.workers = self.options.workers
    options.conflictLimit = conflicts
    options.timeLimit = seconds.map { .seconds(max(0.01, $0)) }
    options.isCancelled = isInterrupted
    return options
  }

  /// Asks about the facts that the steps' dates depend on.
  var finder: ReasonFinder? {
    guard let (_, model) = try? makeModel(explains: true) else { return nil }
    return ReasonFinder(model)
  }

  /// Why no dates keep the rules: facts none of which can be spared, as far as time allows.
  private func explanation(_ isInterrupted: () -> Bool) -> Conflict? {
    let answer = finder?.conflict(
      conflictLimit: StepPlanner.conflictsToExplain, isInterrupted: isInterrupted)
    guard case .conflict(let found) = answer else { return nil }
    return found
  }
}
