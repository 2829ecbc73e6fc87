package import Campaign

/// Other answers to a change: schedules that change more of what is published than the first answer and
/// are better in the levels below `disruption`, so that a planner sees what a little more change is worth.
///
/// Each trial anneals with a point of disruption at a price in the units of a level below, a part of
/// what the first answer comes to there; cheap points find cheap schedules with many changes. Of all
/// schedules met, those stay than which none has both fewer changes and less below.
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
  /// it, on the first level where it differs from them by a hundredth of the first answer's total or
  /// more.
  ///
  /// With `stepLimit` steps in all the answers are the same on every machine; else the search goes on
  /// until `isOver`, which is asked now and then.
  package func answers(
    besides first: Solution, most: Int = 2, stepLimit: Int?, isOver: () -> Bool
  ) -> [Solution] {
    var known = [first]
    var steps = 0
    let prices = prices(first)
    for (number, price) in prices.enumerated() {
      var priced = weights
      priced[.disruption] = price
      let judge = StepJudge(problem, leastLateness: first.latenessBound)
      let lane = AnnealingLane(
        problem, priced, seed: options.seed &+ UInt64(number), judge: judge)
      let share = (stepLimit ?? Int.max) / prices.count
      let end = steps + max(AlternativePlanner.stride, min(share, patience))
      while steps < end, !isOver() {
        lane.work(AlternativePlanner.stride)
        steps += AlternativePlanner.stride
        guard let (plan, dating) = lane.newBest(), problem.keepsBudget(plan) else { continue }
        var solution = Solution(plan, dating, problem)
        solution.schedule = solution.schedule.withProgrammes(problem.campaign)
        known.append(solution)
      }
    }
    return selection(known, besides: first, most: most)
  }

  /// Steps of one trial where there is no limit.
  private var patience: Int { 4_000 * max(10, problem.meetingCount) }

  private var levelsBelow: Range<Int> { level + 1..<problem.campaign.objective.levels.count }

  /// What a point of disruption costs in each trial: parts of what the first answer comes to on each
  /// level below, the level nearest below first.
  private func prices(_ first: Solution) -> [Int] {
    levelsBelow.filter { first.totals[$0] > 0 }.flatMap { level in
      AlternativePlanner.parts.map { max(1, unit(level) * first.totals[level] / $0) }
        .filter { $0 < weights[.disruption] }
    }
  }

  /// What one unit of the level weighs in annealing.
  private func unit(_ level: Int) -> Int {
    problem.campaign.objective.levels[level].map { weights[$0.term] / max(1, $0.weight) }.max() ?? 1
  }

  private func selection(_ known: [Solution], besides first: Solution, most: Int) -> [Solution] {
    let rising = known.filter { $0.totals[..<level] == first.totals[..<level] }
      .sorted { $0.totals.lexicographicallyPrecedes($1.totals) }
    var front: [Solution] = []
    var before = first
    for solution in rising where isWorthwhile(solution, after: before, first) {
      front.append(solution)
      before = solution
    }
    guard front.count > most, let last = front.last else { return front }
    // The best of all below, and before it those that save most for a point.
    let saved = { (solution: Solution) in
      levelsBelow.reduce(0) { $0 + unit($1) * (first.totals[$1] - solution.totals[$1]) }
        / max(1, solution.totals[level] - first.totals[level])
    }
    let best = front.dropLast().enumerated()
      .sorted { (-saved($0.element), $0.offset) < (-saved($1.element), $1.offset) }
      .prefix(most - 1).sorted { $0.offset < $1.offset }.map(\.element)
    return best + [last]
  }

  private func isWorthwhile(
    _ solution: Solution, after before: Solution, _ first: Solution
  ) -> Bool {
    guard let place = levelsBelow.first(where: { solution.totals[$0] != before.totals[$0] }) else {
      return false
    }
    let least = max(1, first.totals[place] / AlternativePlanner.worthwhile)
    return solution.totals[place] <= before.totals[place] - least
  }
}
