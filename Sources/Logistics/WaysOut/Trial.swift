internal import Campaign
internal import Scheduler

/// Finds out whether a campaign has a schedule at all: first by asking for facts that cannot hold
/// together, then by looking for a schedule until there is one.
///
/// How long it looks is counted in steps of the search, so a trial gives the same verdict on every
/// machine unless it is interrupted.
struct Trial {
  var options: PlanningOptions
  let seconds: @Sendable () -> Double
  let isCancelled: @Sendable () -> Bool

  enum Verdict {
    case schedule(Solution)
    /// Proven: there is none, because of these facts where they are known.
    case impossible(Conflict?)
    /// Neither was found.
    case open
  }

  /// What is minimized: nothing, so that the first schedule will do, unless how much must give way is
  /// to be found out.
  func verdict(on campaign: Campaign, minimizing terms: [Term] = []) -> Verdict {
    var campaign = campaign
    campaign.objective = Objective(levels: terms.map { [Objective.Weighted($0, 1)] })
    if let conflict = conflict(of: campaign) { return .impossible(conflict) }
    switch outcome(of: campaign) {
    case .planned(.schedule(let solution)): return .schedule(solution)
    case .planned(.infeasible(let why)): return .impossible(why.conflict)
    case .planned(.nothing), .stepsBlocked, nil: return .open
    }
  }

  /// Conflicts that a question about the visits may take.
  private static let conflictsPerQuestion = 2_000

  private func conflict(of campaign: Campaign) -> Conflict? {
    if campaign.meetings.isEmpty { return nil }
    let answer = ReasonFinder(visits: Problem(campaign))?.conflict(
      sparesMeetings: false, conflictLimit: Trial.conflictsPerQuestion,
      isInterrupted: isInterrupted)
    guard case .conflict(let conflict) = answer else { return nil }
    return conflict
  }

  /// What the planner makes of the campaign; nil where its amounts are too large.
  func outcome(of campaign: Campaign) -> CampaignOutcome? {
    let planner = try? CampaignPlanner(campaign, options)
    return planner?.run(seconds: seconds, isCancelled: isCancelled, progress: { _ in })
  }

  /// Does the work on each of the items, two at a time where there are two threads, until it is
  /// interrupted; `settle` is told the items that were done together and what came of each. The work
  /// shares no state, and each piece has one thread, so that it comes to the same.
  func inPairs<Item, Result>(
    _ items: [Item], workers: Int, work: (Item) -> Result,
    settle: (ArraySlice<Item>, [Result]) -> Void
  ) {
    for start in stride(from: 0, to: items.count, by: 2) {
      if isInterrupted() { return }
      let pair = items[start..<min(start + 2, items.count)]
      var first: Result?
      var second: Result?
      inParallel(pair.count == 2 ? workers : 1) {
        first = work(items[start])
      } and: {
        if pair.count == 2 { second = work(items[start + 1]) }
      }
      settle(pair, [first, second].compactMap(\.self))
    }
  }

  func isInterrupted() -> Bool {
    isCancelled() || seconds() >= options.timeLimitSeconds ?? .infinity
  }
}
