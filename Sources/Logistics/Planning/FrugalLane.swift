internal import Campaign
internal import Scheduler

/// A lane that finds schedules within the budget (rule `budget`): annealing in which every đồng that is
/// charged to a line costs a price on top of what the objective says.
///
/// Every line has a price of its own. While the best schedule found at the prices spends more than some
/// line has left, the prices of such lines rise and those of the others fall, each by a factor that
/// halves whenever its direction turns; so the prices close in on where lines that pull in different
/// directions are balanced.
///
/// **Source** of the factors: M. Riedmiller, H. Braun, "A direct adaptive method for faster
/// backpropagation learning: the RPROP algorithm", ICNN 1993.
final class FrugalLane {
  private let problem: Problem
  private let magnitudes: Magnitudes
  /// What counts beside prices: a unit of a level outweighs one `part`-th of what one more meeting can
  /// cost in the lower ones.
  private var weights: Weights
  private var part = 1
  private let seed: UInt64
  private let judge: StepJudge?
  private var lines: [Line]
  private let fuelPercent: [Int]
  private var lane: AnnealingLane
  /// Work of all lanes so far, see `TourBoard.effort`.
  private(set) var effort = 0
  /// Steps after which prices change.
  private let patience: Int
  /// What the best plan at these prices spends beyond each line, once there is one.
  private var excess: [Int]?
  /// The least that any plan spent beyond the lines together, and how it is made up.
  private var nearest: (sum: Int, exceeded: [Shortcoming.Excess])?

  private struct Line {
    var id: BudgetLineID
    var kinds: [CostKind]
    var available: Int
    var price: Int
    /// In hundredths, above 100.
    var factor = 400
    var rises: Bool?
  }

  /// Prices begin at so many units a đồng, so that there is room below.
  private static let firstPrice = 16
  /// A hundred lines at this price, and three times as much, still fit.
  private static let greatestPrice = 1 << 50
  private static let leastFactor = 104
  private static let greatestPart = 1 << 20
  /// Where changes count, what is spent beyond a line counts as much as so many points at once.
  private static let firstPoints = 4
  /// Fuel counts this much more or less from date to date.
  private static let mostFuelChange = 30
  /// Steps at a price, a meeting.
  private static let stepsAtPrice = 100

  /// For a problem in which the search found a plan that spends more than some line has left. A first plan
  /// is sought from nothing at low prices, a revision from where the search is.
  init(
    _ problem: Problem, _ weights: Weights, _ magnitudes: Magnitudes, seed: UInt64,
    judge: StepJudge?, beside search: AnnealingLane, exceeding plan: Plan
  ) {
    self.judge = judge
    self.problem = problem
    self.magnitudes = magnitudes
    self.weights = weights
    self.seed = seed
    patience = FrugalLane.stepsAtPrice * max(1, problem.meetingCount)
    let first = max(FrugalLane.firstPrice, 4 * weights[.cost])
    lines = problem.chargedLines.map {
      Line(id: $0.id, kinds: $0.kinds, available: $0.available, price: first)
    }
    fuelPercent = FrugalLane.fuelPercent(dates: problem.dateCount, seed: seed)
    lane = AnnealingLane(problem, weights, seed: seed, judge: judge)
    if problem.published == nil {
      start(from: nil)
    } else {
      reprice(excess(of: plan), from: search.state)
    }
  }

  /// The lines that the nearest plan exceeds.
  var exceeded: [Shortcoming.Excess] { nearest?.exceeded ?? [] }

  func work(_ count: Int) {
    if let excess, lane.steps >= patience { reprice(excess, from: lane.state) }
    let before = lane.effort
    lane.work(count)
    effort += lane.effort - before
  }

  /// The best plan if it is better than the one given out before and within the budget.
  func newBest() -> (plan: Plan, dating: StepDating?)? {
    guard let best = lane.newBest() else { return nil }
    let excess = excess(of: best.plan)
    if excess.allSatisfy({ $0 <= 0 }) {
      self.excess = nil
      return best
    }
    self.excess = excess
    let sum = excess.reduce(0) { $0 + max(0, $1) }
    if sum < nearest?.sum ?? .max {
      let exceeded = zip(lines, excess).filter { $0.1 > 0 }
        .map { Shortcoming.Excess(line: $0.0.id, dong: $0.1) }
      nearest = (sum, exceeded)
    }
    return nil
  }

  private func excess(of plan: Plan) -> [Int] {
    zip(problem.spent(plan), lines).map { $0 - $1.available }
  }

  /// Evenly spread over the dates in random order, so that no two dates are alike.
  private static func fuelPercent(dates: Int, seed: UInt64) -> [Int] {
    var random = RandomSource(seed: seed)
    let order = (0..<dates).map { (random.next(), $0) }.sorted { $0 < $1 }.map(\.1)
    var percent = Array(repeating: 100, count: dates)
    for (place, date) in order.enumerated() where dates > 1 {
      percent[date] += (2 * place * mostFuelChange) / (dates - 1) - mostFuelChange
    }
    return percent
  }

  private func reprice(_ excess: [Int], from state: TourBoard.State) {
    let before = lines
    for index in lines.indices {
      let rises = excess[index] > 0
      var factor = lines[index].factor
      if let risen = lines[index].rises, risen != rises {
        factor = max(FrugalLane.leastFactor, 100 + (factor - 100) / 2)
      }
      lines[index].factor = factor
      lines[index].rises = rises
      let price = lines[index].price
      lines[index].price =
        rises
        ? max(
          min(FrugalLane.greatestPrice, price + max(1, price * (factor - 100) / 100)),
          leastPrice(excess[index]))
        : max(1, price * 100 / factor)
    }
    self.excess = nil
    // Where dearer prices would not fit, levels count less before the costs that they are on top of.
    // Schedules are compared level by level all the same.
    while !start(from: state), part < FrugalLane.greatestPart {
      part *= 4
      weights = Weights(annealing: problem, magnitudes, part: part) ?? weights
      for index in lines.indices {
        let least = excess[index] > 0 ? leastPrice(excess[index]) : 0
        lines[index].price = max(before[index].price, least)
      }
    }
  }

  private func leastPrice(_ excess: Int) -> Int {
    problem.published == nil
      ? 0
      : min(FrugalLane.greatestPrice, weights[.disruption] / excess * FrugalLane.firstPoints)
  }

  /// Starts anew at the prices; false where the energies would not fit, and nothing happens.
  @discardableResult
  private func start(from state: TourBoard.State?) -> Bool {
    var weights = weights
    weights.surcharge.ofKind = CostKind.allCases.map { kind in
      lines.reduce(0) { $0 + ($1.kinds.contains(kind) ? $1.price : 0) }
    }
    weights.surcharge.fuelPercent = fuelPercent
    let greatest = weights.surcharge.ofKind.max() ?? 0
    // A broken rule still outweighs all that could be saved, fuel at its dearest included.
    guard let saved = Magnitudes.product(2 * greatest, magnitudes.greatestCost) else {
      return false
    }
    weights.violation += 2 * saved
    let places = problem.meetingCount + problem.precedences.count
    guard
      Magnitudes.product(weights.violation, max(1, places), limit: Magnitudes.energyLimit) != nil
    else { return false }
    lane = AnnealingLane(problem, weights, seed: seed, judge: judge, start: state)
    return true
  }
}
