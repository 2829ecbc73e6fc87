package import Campaign

/// Finds out whether a campaign has a schedule and, where it has none, why, and what can be done.
///
/// First the steps of the work plan are dated alone, then the solver is asked about the visits, and
/// only where neither finds a conflict is a schedule sought. Where there is none, conflicts that really
/// differ from the first are looked for (`OtherConflicts`), and then ways out (`WayOutSearch`), each
/// found by solving.
///
/// Work is counted in steps and conflicts; the clock only cuts it short.
package struct Explainer {
  private let campaign: Campaign
  private let options: ExplanationOptions

  /// Until this part of the time the first conflict is reduced, and until that one others are looked
  /// for.
  private static let shareOfFirst = 0.25
  private static let shareOfOthers = 0.4

  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(
    _ campaign: Campaign, _ options: ExplanationOptions
  ) throws(PlanningError) {
    self.campaign = campaign
    self.options = options
    // Looked at once, so that no trial needs to.
    _ = try Planner(campaign, planning)
  }

  private var planning: PlanningOptions {
    PlanningOptions(
      seed: options.seed, workers: options.workers, timeLimitSeconds: options.timeLimitSeconds,
      stepLimit: options.stepLimit)
  }

  /// Looks until enough is found or a limit is reached.
  ///
  /// `seconds` tells the seconds since the start, for limits and progress; `isCancelled` and
  /// `progress` are called now and then.
  package func run(
    seconds: @escaping @Sendable () -> Double, isCancelled: @escaping @Sendable () -> Bool,
    progress: (ExplanationProgress) -> Void
  ) -> Explained {
    let whole = Trial(options: planning, seconds: seconds, isCancelled: isCancelled)
    let trial = Trial(
      options: planning.ofTrials(usualSteps: ExplanationOptions.usualSteps), seconds: seconds,
      isCancelled: isCancelled)
    var known = 0
    func report(_ trials: Int, _ ways: Int) {
      progress(
        ExplanationProgress(seconds: seconds(), conflicts: known, trials: trials, ways: ways))
    }
    func isPast(_ share: Double) -> Bool {
      isCancelled() || seconds() >= options.timeLimitSeconds.map { $0 * share } ?? .infinity
    }
    report(0, 0)
    let why: Infeasibility
    let finder: ReasonFinder?
    switch reason(whole, isPast: isPast) {
    case .infeasible(let found, let asked): (why, finder) = (found, asked)
    case .ended(let explained): return explained
    }
    var conflicts = [why.conflict].compactMap(\.self)
    known = conflicts.count
    report(0, 0)
    if let first = why.conflict, let finder {
      var search = OtherConflicts(campaign, beside: first, finder)
      search.run(most: options.most) { isPast(Explainer.shareOfOthers) }
      conflicts = search.found
    }
    known = conflicts.count
    var search = WayOutSearch(
      campaign, conflicts: conflicts, finder: finder, trial: trial,
      workers: options.workers, most: options.most)
    search.run(progress: report)
    return .impasse(
      Impasse(
        why: why, others: Array(conflicts.dropFirst()), ways: search.ways,
        trials: search.trials, isComplete: search.isComplete))
  }

  // MARK: Why

  private enum Beginning {
    case infeasible(Infeasibility, ReasonFinder?)
    case ended(Explained)
  }

  private func reason(_ trial: Trial, isPast: (Double) -> Bool) -> Beginning {
    if let beginning = stepsAlone(trial) { return beginning }
    guard !campaign.meetings.isEmpty else { return plan(trial, nil) }
    let problem = Problem(campaign)
    let obstacles = Obstacles.impossibleMeetings(campaign)
    let shortDays = Obstacles.shortDays(problem)
    var inquiry = Inquiry(problem)
    inquiry.ask(isInterrupted: trial.isInterrupted)
    while let conflict = inquiry.conflict, !conflict.isMinimal, inquiry.isOpen,
      !isPast(Explainer.shareOfFirst)
    {
      inquiry.ask { isPast(Explainer.shareOfFirst) }
    }
    guard let conflict = inquiry.conflict else { return plan(trial, inquiry.finder) }
    return .infeasible(
      Infeasibility(
        impossible: obstacles, shortDates: shortDays.map { problem.dates[$0] },
        shortfall: max(1, obstacles.count), competing: [], conflict: conflict,
        certificate: Certificate(proofs: [])), inquiry.finder)
  }

  /// Nil where the steps can be dated, or nothing is known of it.
  private func stepsAlone(_ trial: Trial) -> Beginning? {
    let steps = StepPlanner(campaign, schedule: nil, planning, aim: .any)
    guard
      case .impossible(let conflict) = steps?.run(
        seconds: options.timeLimitSeconds, isInterrupted: trial.isInterrupted)
    else { return nil }
    return .infeasible(Infeasibility(conflict), steps?.finder)
  }

  /// Looks for a schedule.
  private func plan(_ trial: Trial, _ finder: ReasonFinder?) -> Beginning {
    var campaign = campaign
    campaign.objective = Objective(levels: [])
    switch trial.outcome(of: campaign) {
    case .planned(.schedule(let solution)): return .ended(.schedule(solution))
    case .planned(.infeasible(let why)): return .infeasible(why, finder)
    case .planned(.nothing(let shortcoming)): return .ended(.nothing(shortcoming))
    case .stepsBlocked(let conflict): return .ended(.stepsBlocked(conflict))
    case nil: return .ended(.nothing(Shortcoming()))
    }
  }
}
