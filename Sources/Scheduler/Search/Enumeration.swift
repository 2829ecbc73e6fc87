/// All solutions of a model, one after the other.
///
/// Each solution found is forbidden by a clause, and the search goes on with all it has learned.
public struct Enumeration {
  private let posting: Posting
  private let proof: ProofLog?
  private var isFinished = false
  private var count = 0

  /// Starts with the first solution.
  public init(_ model: Model) { self.init(model, proof: nil) }

  init(_ model: Model, proof: ProofLog?) {
    posting = Posting(model, proof: proof)
    self.proof = proof
  }

  /// How a step of the enumeration ended.
  public enum Step: Hashable, Sendable {
    case solution(Solution)
    /// There are no more solutions.
    case finished
    /// The limit was reached first.
    case stopped
  }

  /// The next solution, unless more than `conflictLimit` conflicts are met on the way.
  public mutating func next(conflictLimit: Int = .max) -> Step {
    if isFinished { return .finished }
    let engine = posting.engine
    var limit = Engine.Limit()
    if conflictLimit < .max { limit.conflicts = engine.core.counters.conflicts + conflictLimit }
    switch engine.solve(until: limit) {
    case .satisfiable:
      let solution = posting.solution
      count += 1
      proof?.solution(solution.values)
      engine.backtrackToRoot()
      posting.forbid(solution)
      return .solution(solution)
    case .unsatisfiable, .unsatisfiableUnderAssumptions:
      isFinished = true
      proof?.conclusion("enumerated \(count)")
      proof?.flush()
      return .finished
    case .unknown: return .stopped
    }
  }
}
