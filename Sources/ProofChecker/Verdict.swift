/// What a proof has proven.
public enum Verdict: Hashable, Sendable, CustomStringConvertible {
  /// The model has no solution.
  case infeasible
  /// The last solution is best; the values of the objective's levels.
  case optimal([Int])
  /// The proof lists all solutions, so many.
  case enumerated(Int)
  /// No solution that is best by the levels before has less than the value at this level, counted
  /// from 0.
  case bound(level: Int, value: Int)
  /// Every line is right, and nothing is claimed; how many solutions are listed.
  case nothing(solutions: Int)

  /// One line for a terminal.
  public var description: String {
    switch self {
    case .infeasible: "proven: infeasible"
    case .optimal(let values):
      "proven: optimal" + values.map { " \($0)" }.joined()
    case .enumerated(let count): "proven: \(count) solutions, no more"
    case .bound(let level, let value): "proven: level \(level) is at least \(value)"
    case .nothing(let solutions): "nothing proven; solutions listed: \(solutions)"
    }
  }
}

/// Why a proof is not accepted.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; the line behind the last one where something is missing at the end.
  public let line: Int
  /// What is wrong there.
  public let reason: String

  /// For messages.
  public var description: String { "line \(line): \(reason)" }
}
