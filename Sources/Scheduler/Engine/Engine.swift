/// A conflict-driven solver over one core and its propagators.
///
/// The core is a struct with all hot state, reached through this thin class: one exclusivity check
/// a call.
final class Engine {
  private(set) var core = Core()
  var settings = Settings()
  /// Asked now and then; the search stops where it answers true.
  var isInterrupted: (() -> Bool)?
  /// After an answer `.unsatisfiableUnderAssumptions`: assumptions that cannot hold together.
  private(set) var failedAssumptions: [EngineLiteral] = []

  private var reduceAt = Engine.firstReduction
  private var reductions = 0
  private var restartCount = 0
  /// Preferred literals before this one are assigned.
  private var nextPreferred = 0
  /// By integer variable and by Boolean variable: the solution that guides decisions.
  private var guideOfIntegers: [Int32] = []
  private var guideOfBooleans: [Bool] = []

  enum Answer: Equatable {
    /// All variables are fixed; values can be read until the next call.
    case satisfiable
    case unsatisfiable
    case unsatisfiableUnderAssumptions
    /// A limit was reached.
    case unknown
  }

  /// How decisions are made.
  struct Settings {
    /// Conflicts of the first restart interval, which the Luby sequence multiplies.
    var restartUnit = 100
    /// Integer variables to fix in order of their lower bounds, at their lower bounds.
    var ordered: [Int] = []
    /// Every so many restart intervals decide by `ordered`, otherwise by activity; 0 for never, 1
    /// for always.
    var orderedEvery = 0
    /// Literals to decide for first, in order, each as long as it is possible.
    var preferred: [EngineLiteral] = []
    /// Whether the best solution decides phases, otherwise the last value of each variable does.
    var isGuided = true
    /// Whether clauses are learned; without, search backtracks over the last decision.
    var learns = true
  }

  /// How far to search, in counts from the start of the engine.
  struct Limit {
    var conflicts = Int.max
    var propagations = Int.max
  }

  private static let firstReduction = 2_000
  private static let reductionStep = 300
  private static let decisionsBetweenQuestions = 255

  // MARK: Building, at level 0

  init(proof: ProofLog? = nil) { core.proof = proof }

  func makeBoolean(proofNumber: Int32 = 0) -> EngineLiteral {
    core.makeBoolean(proofNumber: proofNumber)
  }

  func makeInteger(_ bounds: ClosedRange<Int32>, proofNumber: Int32 = 0) -> Int {
    core.makeInteger(bounds, proofNumber: proofNumber)
  }

  func makeInteger(of boolean: EngineLiteral) -> Int { core.makeInteger(of: boolean) }

  func literal(_ x: Int, atMost bound: Int32) -> EngineLiteral {
    let literal = core.literal(x, atMost: bound)
    return literal
  }

  func literal(_ x: Int, equals value: Int32) -> EngineLiteral { core.literal(x, equals: value) }

  func addClause(_ literals: [EngineLiteral], origin: Int32?) {
    core.addClause(literals, origin: origin)
  }

  func makeReversible(_ value: Int32) -> Int { core.makeReversible(value) }

  /// Registers a propagator that wakes when one of these bounds changes or one of these literals
  /// becomes true, and lets it run first at the next propagation.
  func add(
    _ propagator: any Propagator, constraint: Int32, enforcement: EngineLiteral,
    priority: PropagatorQueue.Priority, lower: [Int], upper: [Int], literals: [EngineLiteral] = []
  ) {
    let index = Int32(core.propagators.count)
    core.propagators.append(propagator)
    core.enforcements.append(enforcement)
    core.constraints.append(constraint)
    core.queue.add(priority)
    for x in lower { core.lowerSubscribers[x].append(index) }
    for x in upper { core.upperSubscribers[x].append(index) }
    for literal in literals { core.literalSubscribers[literal.index].append(index) }
    if enforcement != .always { core.literalSubscribers[enforcement.index].append(index) }
    core.queue.push(Int(index))
  }

  /// Lets a propagator run again whose constraint has become tighter; at level 0.
  func wake(propagator index: Int) { core.queue.push(index) }

  var propagatorCount: Int { core.propagators.count }

  // MARK: Search

  /// Searches for a solution in which the assumptions hold, from level 0, until a limit is reached.
  func solve(assuming assumptions: [EngineLiteral] = [], until limit: Limit = Limit()) -> Answer {
    core.backtrack(to: 0)
    if core.isContradictory { return .unsatisfiable }
    while true {
      restartCount += 1
      let restartAt =
        core.counters.conflicts + settings.restartUnit * LubySequence.term(restartCount)
      nextPreferred = 0
      let isOrdered =
        settings.orderedEvery > 0 && restartCount % settings.orderedEvery == 0
        && !settings.ordered.isEmpty
      if let answer = searchInterval(assumptions, limit, restartAt, isOrdered) { return answer }
      core.counters.restarts += 1
      core.backtrack(to: 0)
      if core.counters.conflicts >= reduceAt {
        reductions += 1
        reduceAt =
          core.counters.conflicts + Engine.firstReduction + Engine.reductionStep * reductions
        core.reduceLearned()
      }
    }
  }

  /// One restart interval; nil where it ended without an answer.
  private func searchInterval(
    _ assumptions: [EngineLiteral], _ limit: Limit, _ restartAt: Int, _ isOrdered: Bool
  ) -> Answer? {
    while true {
      if !core.propagate() {
        core.counters.conflicts += 1
        nextPreferred = 0
        if !resolveConflict() { return .unsatisfiable }
        if isInterrupted?() == true { return .unknown }
        continue
      }
      if core.counters.conflicts >= limit.conflicts
        || core.counters.propagations >= limit.propagations
      {
        return .unknown
      }
      if core.counters.conflicts >= restartAt { return nil }
      if core.counters.decisions & Engine.decisionsBetweenQuestions == 0, isInterrupted?() == true {
        return .unknown
      }
      if core.level < assumptions.count {
        let assumption = assumptions[core.level]
        if core.isFalse(assumption) {
          core.analyzeAssumptions(failed: assumption)
          failedAssumptions = (0..<core.learnedLiterals.count).map { !core.learnedLiterals[$0] }
          return .unsatisfiableUnderAssumptions
        }
        if core.isTrue(assumption) { core.openLevel() } else { core.decide(assumption) }
        continue
      }
      guard let decision = nextDecision(isOrdered) else { return .satisfiable }
      core.decide(decision)
    }
  }

  /// Goes back to level 0, where clauses can be added.
  func backtrackToRoot() { core.backtrack(to: 0) }

  /// Propagates at level 0; false where that contradicts.
  func propagateAtRoot() -> Bool {
    core.backtrack(to: 0)
    if core.isContradictory { return false }
    if core.propagate() { return true }
    return resolveConflict()
  }

  func value(of x: Int) -> Int32 { core.lower[x] }

  func value(of literal: EngineLiteral) -> Bool { core.isTrue(literal) }

  func bounds(of x: Int) -> ClosedRange<Int32> { core.lower[x]...core.upper[x] }

  /// Lets the solution just found guide the decisions from now on.
  func guideByThisSolution() {
    guideOfIntegers = core.lower.array
    guideOfBooleans = (0..<core.levels.count).map { core.values[2 * $0] > 0 }
  }

  /// Lets a value of an integer variable guide decisions.
  func guide(_ x: Int, to value: Int32) {
    while guideOfIntegers.count <= x {
      guideOfIntegers.append(core.lower[guideOfIntegers.count])
    }
    guideOfIntegers[x] = value
  }

  /// Lets a truth value of a Boolean guide decisions.
  func guide(_ literal: EngineLiteral, to isTrue: Bool) {
    while guideOfBooleans.count <= literal.variable {
      guideOfBooleans.append(core.savedPhases[guideOfBooleans.count])
    }
    guideOfBooleans[literal.variable] = isTrue != literal.isNegated
  }

  /// Learns from the conflict and goes back; false where there is nothing to go back to.
  private func resolveConflict() -> Bool {
    // A propagator may fail on premises that all lie below the current level.
    var highest = 0
    for index in 0..<core.conflict.count {
      highest = max(highest, Int(core.levels[core.conflict[index].variable]))
    }
    core.backtrackKeepingConflict(to: highest)
    if highest == 0 {
      if let proof = core.proof { proof.contradiction(from: core.conflictOrigin, core) }
      core.isContradictory = true
      return false
    }
    if settings.learns {
      let (backjump, lbd) = core.analyze()
      core.backtrack(to: backjump)
      core.learn(lbd: lbd)
      core.decayActivities()
    } else {
      core.learnDecisions()
    }
    return true
  }

  private func nextDecision(_ isOrdered: Bool) -> EngineLiteral? {
    while nextPreferred < settings.preferred.count {
      let literal = settings.preferred[nextPreferred]
      nextPreferred += 1
      if !core.isAssigned(literal.variable) { return literal }
    }
    if isOrdered, let decision = earliest(settings.ordered) { return decision }
    while !core.heap.isEmpty {
      let variable = core.heap.popFirst()
      if !core.isAssigned(variable) {
        return EngineLiteral(variable: Int32(variable), isNegated: !phase(of: variable))
      }
    }
    if let decision = earliest(settings.ordered) { return decision }
    for x in 0..<core.lower.count where core.lower[x] < core.upper[x] {
      return core.literal(x, atMost: core.lower[x])
    }
    return nil
  }

  /// [x ≤ its lower bound] for the unfixed variable with the smallest lower bound; of equal ones the
  /// one with the smallest upper bound.
  private func earliest(_ variables: [Int]) -> EngineLiteral? {
    var best = -1
    for x in variables where core.lower[x] < core.upper[x] {
      if best < 0 || core.lower[x] < core.lower[best]
        || (core.lower[x] == core.lower[best] && core.upper[x] < core.upper[best])
      {
        best = x
      }
    }
    return best < 0 ? nil : core.literal(best, atMost: core.lower[best])
  }

  private func phase(of variable: Int) -> Bool {
    guard settings.isGuided else { return core.savedPhases[variable] }
    let x = Int(core.integerOf[variable])
    if x >= 0 {
      return x < guideOfIntegers.count
        ? guideOfIntegers[x] <= core.boundOf[variable] : core.savedPhases[variable]
    }
    let equal = Int(core.equalityVariable[variable])
    if equal >= 0 {
      return equal < guideOfIntegers.count
        ? guideOfIntegers[equal] == core.equalityValue[variable] : core.savedPhases[variable]
    }
    return variable < guideOfBooleans.count ? guideOfBooleans[variable] : core.savedPhases[variable]
  }
}
