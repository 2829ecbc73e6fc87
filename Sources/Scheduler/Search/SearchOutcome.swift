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

/// What the complete search did, counted; the same whenever the answer is.
public struct SearchStatistics: Hashable, Sendable {
  /// Times that clauses or constraints contradicted each other, from which something was learned.
  public let conflicts: Int
  /// Times that the search chose a value.
  public let decisions: Int
  /// Literals that became true.
  public let propagations: Int
  /// Times that a constraint was asked for what follows.
  public let propagatorCalls: Int
  /// Times that the search began anew with what it had learned.
  public let restarts: Int

  init(_ counters: Core.Counters) {
    conflicts = counters.conflicts
    decisions = counters.decisions
    propagations = counters.propagations
    propagatorCalls = counters.propagatorCalls
    restarts = counters.restarts
  }
}
