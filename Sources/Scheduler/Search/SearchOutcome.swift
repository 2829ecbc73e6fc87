/// How a search ended.
public enum SearchOutcome: Sendable {
  /// No solution is better; where there is no objective, a solution.
  case optimal(Solution)
  /// Stopped with a solution; no solution is better at the level that was being minimized than the
  /// bound, and those before it are optimal.
  case feasible(Solution, level: Int, bound: Int)
  /// Proven: there is no solution.
  case infeasible
  /// Stopped with nothing.
  case unknown

  /// The best solution found.
  public var solution: Solution? {
    switch self {
    case .optimal(let solution), .feasible(let solution, _, _): solution
    case .infeasible, .unknown: nil
    }
  }

  /// Whether nothing is left to be searched.
  public var isProven: Bool {
    switch self {
    case .optimal, .infeasible: true
    case .feasible, .unknown: false
    }
  }
}
