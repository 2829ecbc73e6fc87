/// Searches a model for a solution, or for a best one where it has an objective.
///
/// Two kinds of search take turns of counted length: the complete one, which learns from conflicts
/// and proves, and large neighborhoods, which improve the best solution. After every turn each takes
/// over what the other has found. With two workers the turns of both run at the same time and nothing
/// else changes, so the answer is the same, byte by byte, unless the clock stops the search.
public struct Search {
  private let model: Model
  private let options: SearchOptions

  /// A search that has not begun.
  public init(_ model: Model, options: SearchOptions = SearchOptions()) {
    self.model = model
    self.options = options
  }

  /// Literals propagated in the first turn; every turn is longer by half, up to a limit.
  private static let firstTurn = 20_000
  private static let longestTurn = 2_000_000

  /// Runs the search to its end.
  public func run() -> SearchOutcome { runWithStatistics().outcome }

  /// Runs the search to its end, and says what that took.
  public func runWithStatistics() -> (outcome: SearchOutcome, statistics: SearchStatistics) {
    let start = ContinuousClock.now
    let limit = options.timeLimit
    let isCancelled = options.isCancelled
    let isInterrupted: @Sendable () -> Bool = {
      if let limit, ContinuousClock.now - start >= limit { return true }
      return isCancelled?() ?? false
    }
    let proof = options.proofSink.map { ProofLog(sink: $0) }
    let complete = CompleteSearch(model, proof: proof, isInterrupted: isInterrupted)
    let neighborhoods =
      options.usesNeighborhoods && !model.objective.isEmpty
      ? NeighborhoodSearch(model, seed: options.seed, isInterrupted: isInterrupted) : nil
    var turn = Search.firstTurn
    var reported: (best: [Int]?, bound: Int?) = (nil, nil)
    while true {
      var until = Engine.Limit()
      until.conflicts = options.conflictLimit ?? .max
      until.propagations = min(
        complete.propagations + turn, options.propagationLimit ?? .max)
      let length = turn
      inParallel(options.workers) {
        complete.advance(until: until)
      } and: {
        neighborhoods?.advance(propagations: length)
      }
      exchange(complete, neighborhoods)
      let bound = model.objective.isEmpty ? nil : complete.bound
      if let onProgress = options.onProgress,
        complete.best?.objective != reported.best || bound != reported.bound
          || complete.state == .finished || isInterrupted()
      {
        reported = (complete.best?.objective, bound)
        onProgress(
          SearchProgress(
            best: complete.best?.solution, objective: complete.best?.objective ?? [],
            bound: bound, conflicts: complete.conflicts))
      }
      if complete.state == .finished { break }
      if complete.conflicts >= options.conflictLimit ?? .max
        || complete.propagations >= options.propagationLimit ?? .max || isInterrupted()
      {
        break
      }
      turn = min(turn + turn / 2, Search.longestTurn)
    }
    return (conclude(complete, proof), SearchStatistics(complete.counters))
  }

  private func exchange(_ complete: CompleteSearch, _ neighborhoods: NeighborhoodSearch?) {
    guard let neighborhoods else { return }
    if let found = neighborhoods.best { complete.adopt(found) }
    if let best = complete.best { neighborhoods.adopt(best, level: complete.level) }
  }

  private func conclude(_ complete: CompleteSearch, _ proof: ProofLog?) -> SearchOutcome {
    let outcome: SearchOutcome
    if let best = complete.best {
      if complete.state == .finished {
        outcome = .optimal(best.solution)
        proof?.conclusion(
          (["optimal"] + best.objective.map(String.init)).joined(separator: " "))
      } else {
        outcome = .feasible(best.solution, level: complete.level, bound: complete.bound)
        proof?.conclusion("bound \(complete.level) \(complete.bound)")
      }
    } else if complete.state == .finished {
      outcome = .infeasible
      proof?.conclusion("infeasible")
    } else {
      outcome = .unknown
      proof?.conclusion("none")
    }
    proof?.flush()
    return outcome
  }
}
