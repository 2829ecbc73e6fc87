/// What a constraint does during search: draws conclusions from bounds and literals, each with its
/// premises.
protocol Propagator: AnyObject {
  /// Draws what follows now; false where the constraint cannot hold, with the conflict set.
  ///
  /// Runs again whenever a bound it subscribed to has changed, and must find a broken constraint
  /// once all its variables are fixed.
  func propagate(_ core: inout Core) -> Bool
}

/// A conflict-driven solver over one core and its propagators.
///
/// The core is a struct with all hot state, reached through this thin class: one exclusivity check
/// a call.
final class Engine {
  private(set) var core = Core()
  private var propagators: [any Propagator] = []

  enum Answer: Equatable {
    case satisfiable
    case unsatisfiable
    /// The limit of conflicts was reached.
    case unknown
  }

  /// Conflicts of the first restart interval.
  private static let restartUnit = 100

  // MARK: Building, at level 0

  func makeBoolean() -> Literal { core.makeBoolean() }

  func makeInteger(_ bounds: ClosedRange<Int32>) -> Int { core.makeInteger(bounds) }

  func literal(_ x: Int, atMost bound: Int32) -> Literal { core.literal(x, atMost: bound) }

  func addClause(_ literals: [Literal]) { core.addClause(literals) }

  /// Registers a propagator that wakes when one of these bounds changes, and lets it run first at
  /// the next propagation.
  func add(
    _ propagator: any Propagator, priority: PropagatorQueue.Priority, lower: [Int], upper: [Int]
  ) {
    let index = Int32(propagators.count)
    propagators.append(propagator)
    core.queue.add(priority)
    for x in lower { core.lowerSubscribers[x].append(index) }
    for x in upper { core.upperSubscribers[x].append(index) }
    core.queue.push(Int(index))
  }

  // MARK: Search

  /// Searches for a solution until `conflictLimit` conflicts more have been met. A solution is read
  /// with `value(of:)` before the next call.
  func solve(conflictLimit: Int = .max) -> Answer {
    core.backtrack(to: 0)
    for index in propagators.indices { core.queue.push(index) }
    if core.isContradictory { return .unsatisfiable }
    let limit = conflictLimit == .max ? Int.max : core.counters.conflicts + conflictLimit
    var interval = 0
    while true {
      interval += 1
      let restartAt = core.counters.conflicts + Engine.restartUnit * LubySequence.term(interval)
      while true {
        if !propagate() {
          core.counters.conflicts += 1
          if core.level == 0 {
            core.isContradictory = true
            return .unsatisfiable
          }
          resolveConflict()
          continue
        }
        if core.counters.conflicts >= limit { return .unknown }
        if core.counters.conflicts >= restartAt { break }
        guard let decision = nextDecision() else { return .satisfiable }
        core.decide(decision)
      }
      core.counters.restarts += 1
      core.backtrack(to: 0)
    }
  }

  /// Goes back to level 0, where clauses can be added.
  func backtrackToRoot() { core.backtrack(to: 0) }

  func value(of x: Int) -> Int32 { core.lower[x] }

  func value(of literal: Literal) -> Bool { core.isTrue(literal) }

  private func propagate() -> Bool {
    while true {
      guard core.propagateClauses() else { return false }
      let next = core.queue.pop()
      if next < 0 { return true }
      guard propagators[next].propagate(&core) else { return false }
    }
  }

  private func resolveConflict() {
    // A propagator may fail on premises that all lie below the current level.
    var highest = 0
    for index in 0..<core.conflict.count {
      highest = max(highest, Int(core.levels[core.conflict[index].variable]))
    }
    if highest == 0 {
      core.backtrack(to: 0)
      core.isContradictory = true
      return
    }
    core.backtrack(to: highest)
    let (backjump, lbd) = core.analyze()
    core.backtrack(to: backjump)
    core.learn(lbd: lbd)
    core.decayActivities()
  }

  private func nextDecision() -> Literal? {
    while !core.heap.isEmpty {
      let variable = core.heap.popFirst()
      if !core.isAssigned(variable) {
        return Literal(variable: Int32(variable), isNegated: !core.savedPhases[variable])
      }
    }
    for x in 0..<core.lower.count where core.lower[x] < core.upper[x] {
      return core.literal(x, atMost: core.lower[x])
    }
    return nil
  }
}
