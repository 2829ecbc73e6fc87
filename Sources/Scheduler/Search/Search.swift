/// Searches a model for a solution, or for a best one where it has an objective.
///
/// Three kinds of search take turns of counted length: the complete one, which learns from conflicts
/// and proves; one by cores, which raises the bound of an objective that is a sum; and large
/// neighborhoods, which improve the best solution. After every turn each takes over what the others
/// have found. With two workers neighborhoods run beside the other two and nothing else changes, so
/// the answer is the same, byte by byte, unless the clock stops the search.
///
/// While a proof is written there is no search by cores: a proof is that of one engine.
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
    var cores = proof == nil ? makeCores(complete, isInterrupted) : nil
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
        cores?.search?.advance(propagations: length)
      } and: {
        neighborhoods?.advance(propagations: length)
      }
      exchange(complete, cores, neighborhoods)
      if let level = cores?.level, level != complete.level {
        cores = makeCores(complete, isInterrupted)
      }
      let isOver =
        complete.state == .finished || complete.conflicts >= options.conflictLimit ?? .max
        || complete.propagations >= options.propagationLimit ?? .max || isInterrupted()
      let bound = model.objective.isEmpty ? nil : complete.bound
      if let onProgress = options.onProgress,
        complete.best?.objective != reported.best || bound != reported.bound || isOver
      {
        reported = (complete.best?.objective, bound)
        onProgress(
          SearchProgress(
            best: complete.best?.solution, objective: complete.best?.objective ?? [],
            bound: bound, conflicts: complete.conflicts))
      }
      if isOver { break }
      turn = min(turn + turn / 2, Search.longestTurn)
    }
    return (conclude(complete, proof), SearchStatistics(complete.counters))
  }

  /// The search by cores of a level, if that is a sum.
  private struct Cores {
    let level: Int
    let search: CoreGuidedSearch?
  }

  /// Nil where there is no level left.
  private func makeCores(
    _ complete: CompleteSearch, _ isInterrupted: @escaping @Sendable () -> Bool
  ) -> Cores? {
    guard complete.state == .searching, complete.level < model.objective.count else { return nil }
    let search = CoreGuidedSearch(
      model, level: complete.level, from: complete.best, isInterrupted: isInterrupted)
    return Cores(level: complete.level, search: search)
  }

  private func exchange(
    _ complete: CompleteSearch, _ cores: Cores?, _ neighborhoods: NeighborhoodSearch?
  ) {
    for found in [cores?.search?.best, neighborhoods?.best] {
      if let found { complete.adopt(found) }
    }
    // The complete search may have finished the level by itself.
    if let search = cores?.search, cores?.level == complete.level {
      if let best = complete.best { search.adopt(best) }
      complete.adopt(bound: search.bound)
    }
    if let best = complete.best { neighborhoods?.adopt(best, level: complete.level) }
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
