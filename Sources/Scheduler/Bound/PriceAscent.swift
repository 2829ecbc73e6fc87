/// Climbs a concave function of prices that can be evaluated, with a subgradient, at integer
/// prices: the bound of a Lagrangian relaxation.
///
/// Each round the caller evaluates the bound at `prices`, which are whole numbers, and hands back
/// the bound and a subgradient there; the ascent moves along a smoothed subgradient by a step in
/// proportion to the distance between the bound and a target, and shrinks the step when rounds
/// bring nothing. Every bound is therefore exact for the prices it was computed at, and the best
/// one needs no rounding afterwards.
///
/// The target is the best known total; where it is not above the bound the ascent is done.
///
/// **Source**: M. Held, P. Wolfe, H. Crowder, "Validation of subgradient optimization",
/// Mathematical Programming 6, 1974 (the step); the smoothed direction follows P. Camerini, L.
/// Fratta, F. Maffioli, "On improving relaxation methods by modified gradient techniques",
/// Mathematical Programming Study 3, 1975, with fixed shares. What we changed: prices are rounded
/// before they are evaluated, not after. Going back to the best prices when the step shrinks was
/// tried and dropped: on the 104-visit day-tour instance it ended 100 below, of 46,900.
package struct PriceAscent: Sendable {
  /// Whole numbers to evaluate next; one a row of the relaxation.
  package private(set) var prices: [Int]
  package private(set) var bestPrices: [Int]
  /// Nil before the first round.
  package private(set) var bestBound: Int?
  package private(set) var rounds = 0

  private var position: [Double]
  private var direction: [Double]
  /// By row: whether prices below 0 are forbidden.
  private let isNonnegative: [Bool]
  /// By row: whether the price stays as it started.
  private let isFixed: [Bool]
  private var stepFactor: Double
  private var roundsSinceRise = 0
  /// By row: prices stay within this of 0. The default lets the sum of all, and a hundred times
  /// that, fit 64 bits.
  private let largest: [Double]

  /// Share of the newest subgradient in the direction.
  private static let newShare = 0.2
  /// Rounds without a better bound after which the step shrinks, and by how much.
  private static let patience = 20
  private static let shrink = 0.85

  /// - Parameters:
  ///   - start: the prices of the first round.
  ///   - isNonnegative: by row, as many as prices.
  ///   - isFixed: by row, whether the price stays as it starts; nil lets all move.
  ///   - largest: by row, what the price may be at most, up or down; nil where the default will do.
  ///   - stepFactor: the first step, in shares of the distance to the target.
  package init(
    start: [Int], isNonnegative: [Bool], isFixed: [Bool]? = nil, largest: [Int?]? = nil,
    stepFactor: Double = 2
  ) {
    prices = start
    bestPrices = start
    position = start.map(Double.init)
    direction = start.map { _ in 0 }
    self.isNonnegative = isNonnegative
    self.isFixed = isFixed ?? start.map { _ in false }
    self.stepFactor = stepFactor
    let usual = (1 << 55) / max(1, start.count)
    self.largest = start.indices.map { Double(min(usual, largest?[$0] ?? usual)) }
  }

  /// Whether further rounds are unlikely to help: the step has shrunk away.
  package var isSpent: Bool { stepFactor < 1e-4 }

  /// Takes the value of the relaxation at `prices` and moves on.
  ///
  /// - Parameters:
  ///   - bound: the bound at `prices`.
  ///   - subgradient: as many entries as prices; positive where a higher price raises the bound.
  ///   - target: the best known total.
  ///   - isExact: whether it is the bound itself, as it must be in the first round; else it may lie above,
  ///     and only shows the way.
  /// Complexity: O(prices).
  package mutating func advance(
    bound: Int, subgradient: [Int], target: Int, isExact: Bool = true
  ) {
    rounds += 1
    roundsSinceRise += 1
    if !isExact {
      // Nothing is claimed.
    } else if let best = bestBound {
      if bound > best {
        bestBound = bound
        bestPrices = prices
        roundsSinceRise = 0
      }
    } else {
      bestBound = bound
    }
    if roundsSinceRise >= PriceAscent.patience {
      roundsSinceRise = 0
      stepFactor *= PriceAscent.shrink
    }
    var norm = 0.0
    for row in direction.indices {
      var entry =
        PriceAscent.newShare * Double(subgradient[row])
        + (1 - PriceAscent.newShare) * direction[row]
      // A price at its limit does not move past it.
      if isNonnegative[row] && position[row] <= 0 && entry < 0 || isFixed[row] { entry = 0 }
      direction[row] = entry
      norm += entry * entry
    }
    guard norm > 0 else { return }
    let step = stepFactor * Double(max(1, target - (bestBound ?? bound))) / norm
    for row in direction.indices {
      var value = position[row] + step * direction[row]
      if isNonnegative[row] && value < 0 { value = 0 }
      position[row] = value
      prices[row] = Int(max(-largest[row], min(largest[row], value)).rounded())
    }
  }
}
