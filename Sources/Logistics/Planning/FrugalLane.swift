internal import Campaign

/// A lane that finds schedules within the budget (rule `budget`): annealing in which every đồng costs a
/// price on top of what the objective says. The price rises as long as the best schedule found at it
/// spends more than a line has left.
///
/// The price is the same for all kinds of cost, so a budget whose lines pull in different directions
/// may be kept only by chance.
final class FrugalLane {
  private let problem: Problem
  private let weights: Weights
  private let greatestCost: Int
  private let seed: UInt64
  private let judge: StepJudge?
  private var price: Int
  private var lane: AnnealingLane

  private static let rise = 4

  init(
    _ problem: Problem, _ weights: Weights, _ magnitudes: Magnitudes, seed: UInt64,
    judge: StepJudge?
  ) {
    self.judge = judge
    self.problem = problem
    self.weights = weights
    self.seed = seed
    greatestCost = magnitudes.greatestCost
    price = max(1, weights[.cost])
    lane = AnnealingLane(problem, weights, seed: seed, judge: judge)
    setPrice(price)
  }

  func work(_ count: Int) { lane.work(count) }

  /// The best plan if it is better than the one given out before and within the budget.
  func newBest() -> (plan: Plan, dating: StepDating?)? {
    guard let best = lane.newBest() else { return nil }
    if problem.keepsBudget(best.plan) { return best }
    setPrice(price * FrugalLane.rise)
    return nil
  }

  /// Starts anew at the price; nothing happens where the energies would not fit.
  private func setPrice(_ price: Int) {
    var weights = weights
    weights[.cost] += price
    // A broken rule still outweighs all that could be saved.
    guard let saved = Magnitudes.product(price, greatestCost) else { return }
    weights.violation += 2 * saved
    let places = problem.meetingCount + problem.precedences.count
    guard
      Magnitudes.product(weights.violation, max(1, places), limit: Magnitudes.energyLimit) != nil
    else { return }
    self.price = price
    lane = AnnealingLane(problem, weights, seed: seed, judge: judge)
  }
}
