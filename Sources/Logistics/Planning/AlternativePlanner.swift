package import Campaign

/// Other answers to a change: schedules that change more of what is published than the first answer and
/// are better in the level below `disruption`, so that a planner sees what a little more change is worth.
///
/// Each trial anneals with a point of disruption at a price in the units of the level below, a part of
/// what the first answer comes to there; cheap points find cheap schedules with many changes. Of all
/// schedules met, those stay than which none is better on both levels.
package struct AlternativePlanner {
  private let problem: Problem
  private let options: PlanningOptions
  private let weights: Weights
  /// The level of `disruption`.
  private let level: Int

  /// Parts of the first answer's total below that one point costs, in turn.
  private static let parts = [2_000, 500, 125, 8_000]
  /// Steps that a trial does between looks at clock and cancellation.
  private static let stride = 8_000
  /// A better total counts where it saves at least this part of the first answer's.
  private static let worthwhile = 100

  /// Nil where the campaign is not planned again, or where nothing stands below `disruption`, by
  /// itself on its level.
  ///
  /// - Throws: `PlanningError.amountsTooLarge`.
  package init?(_ campaign: Campaign, _ options: PlanningOptions) throws(PlanningError) {
    let levels = campaign.objective.levels
    guard campaign.revision != nil,
      let level = levels.firstIndex(where: { $0.map(\.term) == [.disruption] }),
      level + 1 < levels.count
    else { return nil }
    problem = Problem(campaign)
    guard let magnitudes = Magnitudes(problem),
      let weights = Weights(annealing: problem, magnitudes)
    else { throw .amountsTooLarge }
    self.level = level
    self.weights = weights
    self.options = options
  }

  /// At most `most` further answers, in order of rising disruption: each better below than all before
  /// it by a hundredth of the first answer's total or more.
  ///
  /// With `stepLimit` steps in all the answers are the same on every machine; else the search goes on
  /// until `isOver`, which is asked now and then.
  package func answers(
    besides first: Solution, most: Int = 2, stepLimit: Int?, isOver: () -> Bool
  ) -> [Solution] {
    var known = [first]
    var steps = 0
    for (number, part) in AlternativePlanner.parts.enumerated() {
      var priced = weights
      priced[.disruption] = max(1, unitBelow * first.totals[level + 1] / part)
      if priced[.disruption] >= weights[.disruption] { continue }
      let judge = StepJudge(problem, leastLateness: first.latenessBound)
      let lane = AnnealingLane(
        problem, priced, seed: options.seed &+ UInt64(number), judge: judge)
      let share = (stepLimit ?? Int.max) / AlternativePlanner.parts.count
      let end = steps + max(AlternativePlanner.stride, min(share, patience))
      while steps < end, !isOver() {
        lane.work(AlternativePlanner.stride)
        steps += AlternativePlanner.stride
        guard let (plan, dating) = lane.newBest(), problem.keepsBudget(plan) else { continue }
        known.append(Solution(plan, dating, problem))
      }
    }
    return selection(known, besides: first, most: most)
  }

  /// Steps of one trial where there is no limit.
  private var patience: Int { 4_000 * max(10, problem.meetingCount) }

  /// What one unit of the level below weighs in annealing.
  private var unitBelow: Int {
    let terms = problem.campaign.objective.levels[level + 1]
    return terms.map { weights[$0.term] / max(1, $0.weight) }.max() ?? 1
  }

  private func selection(_ known: [Solution], besides first: Solution, most: Int) -> [Solution] {
    let least = max(1, first.totals[level + 1] / AlternativePlanner.worthwhile)
    let rising = known.filter { $0.totals[..<level] == first.totals[..<level] }
      .sorted { $0.totals.lexicographicallyPrecedes($1.totals) }
    var front: [Solution] = []
    var below = first.totals[level + 1]
    for solution in rising where solution.totals[level + 1] <= below - least {
      front.append(solution)
      below = solution.totals[level + 1]
    }
    guard front.count > most, let last = front.last else { return front }
    // The cheapest of all, and before it those that save most for a point.
    let saved = { (solution: Solution) in
      (first.totals[level + 1] - solution.totals[level + 1])
        / max(1, solution.totals[level] - first.totals[level])
    }
    let best = front.dropLast().enumerated()
      .sorted { (-saved($0.element), $0.offset) < (-saved($1.element), $1.offset) }
      .prefix(most - 1).sorted { $0.offset < $1.offset }.map(\.element)
    return best + [last]
  }
}
