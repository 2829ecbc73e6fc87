/// Search by one engine over the whole model: finds a solution, then better ones, until there is none.
///
/// The levels of the objective are minimized one after the other. A *cut* asks for less than the best
/// solution has at the current level. The cut of the last level holds for good, so what is learned
/// under it needs no mention of it; the cut of an earlier level is guarded by a literal, which is
/// assumed. When the assumption fails the level is optimal: its value is fixed from above and the
/// next level's turn comes, with all that was learned.
///
/// Where a solution has cost hardly any conflicts, the next ones would be better by little as well,
/// one after the other. So decisions then begin with the terms of the level, each half way to its
/// best value.
final class CompleteSearch {
  private let model: Model
  private let posting: Posting
  private let proof: ProofLog?
  private var engine: Engine { posting.engine }
  private(set) var best: Incumbent?
  /// The level being minimized; those before it are optimal.
  private(set) var level = 0
  private(set) var state = State.searching
  private var cut: Cut?
  /// What others have proven of the current level.
  private var knownBound = Int.min
  private var divesForObjective = true
  private var isDiving = false
  private var conflictsAtSolution = 0

  private static let cheapConflicts = 16
  private static let conflictsOfDive = 200

  enum State {
    case searching
    /// The best solution is optimal, or there is none.
    case finished
  }

  /// Less than the best solution at one level.
  private struct Cut {
    let propagator: LinearAtMost
    let index: Int
    let guardLiteral: EngineLiteral
    var bound: Int
  }

  /// The levels of the objective before `level` are only kept from becoming worse than in the first
  /// solution that is adopted.
  init(
    _ model: Model, level: Int = 0, proof: ProofLog? = nil, isInterrupted: (() -> Bool)? = nil
  ) {
    self.model = model
    self.proof = proof
    self.level = level
    posting = Posting(model, proof: proof)
    engine.isInterrupted = isInterrupted
    engine.settings.ordered = model.starts.map { posting.integer($0) }
    engine.settings.orderedEvery = engine.settings.ordered.isEmpty ? 0 : 2
    guideByHints()
  }

  var conflicts: Int { engine.core.counters.conflicts }
  var propagations: Int { engine.core.counters.propagations }
  var counters: Core.Counters { engine.core.counters }

  /// No solution is less than this at the current level.
  var bound: Int {
    guard level < model.objective.count else { return 0 }
    let expression = model.objective[level]
    var sum = expression.constant
    for term in expression.integers {
      let bounds = posting.rootBounds(term.operand)
      sum += term.coefficient * Int(term.coefficient > 0 ? bounds.lowerBound : bounds.upperBound)
    }
    for term in expression.literals {
      let literal = posting.literal(term.operand)
      if engine.core.isFact(literal) || (term.coefficient < 0 && !engine.core.isFact(!literal)) {
        sum += term.coefficient
      }
    }
    sum = max(sum, knownBound)
    return best.map { min(sum, $0.objective[level]) } ?? sum
  }

  /// Takes over a bound of the current level that others have proven; not while a proof is written,
  /// which would not hold it.
  func adopt(bound: Int) {
    precondition(proof == nil)
    guard state == .searching, bound > knownBound else { return }
    knownBound = bound
    if let best, best.objective[level] <= bound {
      engine.backtrackToRoot()
      finishLevel()
    }
  }

  /// Goes on until the limit; the counts are those of the engine from its start.
  func advance(until limit: Engine.Limit) {
    while state == .searching {
      var until = limit
      if isDiving {
        until.conflicts = min(
          limit.conflicts, conflictsAtSolution + CompleteSearch.conflictsOfDive)
      }
      switch engine.solve(assuming: cut.map { [$0.guardLiteral] } ?? [], until: until) {
      case .satisfiable:
        let incumbent = Incumbent(posting.solution, model)
        engine.guideByThisSolution()
        engine.backtrackToRoot()
        accept(incumbent)
      case .unsatisfiable, .unsatisfiableUnderAssumptions:
        engine.backtrackToRoot()
        finishLevel()
      case .unknown:
        engine.backtrackToRoot()
        guard isDiving && conflicts >= until.conflicts && conflicts < limit.conflicts else {
          return
        }
        // Half way is too far.
        stopDiving()
      }
    }
  }

  /// Takes over a solution that others have found, if it is better.
  func adopt(_ incumbent: Incumbent) {
    guard state == .searching, incumbent.isBetter(than: best) else { return }
    engine.backtrackToRoot()
    posting.guide(by: incumbent.solution.values)
    accept(incumbent)
  }

  private func accept(_ incumbent: Incumbent) {
    if best == nil { for earlier in 0..<level { keep(earlier, atMost: incumbent) } }
    best = incumbent
    // By start only to a first solution: proofs come faster by activity alone.
    engine.settings.orderedEvery = 0
    proof?.solution(incumbent.solution.values)
    if model.objective.isEmpty {
      state = .finished
      return
    }
    if divesForObjective {
      isDiving = conflicts - conflictsAtSolution < CompleteSearch.cheapConflicts
      engine.settings.preferred = isDiving ? halfWay(from: incumbent.solution) : []
      conflictsAtSolution = conflicts
    }
    tighten(to: incumbent.objective[level] - 1)
    if incumbent.objective[level] <= knownBound { finishLevel() }
  }

  private func stopDiving() {
    isDiving = false
    engine.settings.preferred = []
  }

  /// The terms of the level half way from a solution to their best values; literals all the way.
  private func halfWay(from solution: Solution) -> [EngineLiteral] {
    let sum = model.objective[level]
    var goals: [EngineLiteral] = []
    for term in sum.literals {
      let literal = posting.literal(term.operand)
      goals.append(term.coefficient > 0 ? !literal : literal)
    }
    for term in sum.integers {
      let x = posting.integer(term.operand)
      let bounds = engine.bounds(of: x)
      let value = Int32(clamping: solution.value(of: term.operand))
      if term.coefficient > 0 && value > bounds.lowerBound {
        let goal = bounds.lowerBound + (value - bounds.lowerBound) / 2
        goals.append(engine.literal(x, atMost: goal))
      } else if term.coefficient < 0 && value < bounds.upperBound {
        let goal = bounds.upperBound - (bounds.upperBound - value) / 2
        goals.append(!engine.literal(x, atMost: goal - 1))
      }
    }
    return goals
  }

  private func tighten(to bound: Int) {
    if let cut {
      cut.propagator.tighten(by: Int64(cut.bound - bound))
      self.cut?.bound = bound
      engine.wake(propagator: cut.index)
      return
    }
    var guardLiteral = EngineLiteral.always
    if level + 1 < model.objective.count {
      let number = Int32(model.variables.count + level)
      guardLiteral = engine.makeBoolean(proofNumber: number)
      proof?.guardLiteral(number, level: level)
    }
    let propagator = LinearAtMost(model.objective[level], atMost: bound, posting)
    cut = Cut(
      propagator: propagator, index: engine.propagatorCount, guardLiteral: guardLiteral,
      bound: bound)
    engine.add(
      propagator, constraint: ConstraintNumber.cut(level: level), enforcement: guardLiteral,
      priority: .bounds, lower: propagator.lowerSubscriptions,
      upper: propagator.upperSubscriptions, literals: propagator.literalSubscriptions)
  }

  /// There is nothing better at this level.
  private func finishLevel() {
    guard let best, level + 1 < model.objective.count, let cut else {
      state = .finished
      return
    }
    engine.addClause([!cut.guardLiteral], origin: nil)
    keep(level, atMost: best)
    self.cut = nil
    level += 1
    knownBound = .min
    if isDiving { stopDiving() }
    tighten(to: best.objective[level] - 1)
  }

  private func keep(_ level: Int, atMost incumbent: Incumbent) {
    let propagator = LinearAtMost(
      model.objective[level], atMost: incumbent.objective[level], posting)
    engine.add(
      propagator, constraint: ConstraintNumber.proven(level: level), enforcement: .always,
      priority: .bounds, lower: propagator.lowerSubscriptions,
      upper: propagator.upperSubscriptions, literals: propagator.literalSubscriptions)
  }

  /// Goes on for so many conflicts or propagated literals, deciding first for what the best solution
  /// has, except for the free variables.
  func advance(conflicts: Int, propagations: Int, freeing free: Set<IntVar>) {
    guard let best else { return }
    divesForObjective = false
    engine.backtrackToRoot()
    engine.settings.preferred = model.variables.indices.flatMap { index -> [EngineLiteral] in
      let x = IntVar(index: Int32(index))
      if free.contains(x) || model.lower(x) == model.upper(x) { return [] }
      let value = best.solution.values[index]
      return [x.isAtMost(value), x.isAtLeast(value)].map { posting.literal($0) }
        .filter { !engine.core.isAssigned($0.variable) }
    }
    let counters = engine.core.counters
    advance(
      until: Engine.Limit(
        conflicts: counters.conflicts + conflicts,
        propagations: counters.propagations + propagations))
  }

  private func guideByHints() {
    guard !model.hints.isEmpty else { return }
    let values = model.variables.indices.map { index in
      model.hints[IntVar(index: Int32(index))] ?? Int(model.variables[index].lower)
    }
    let hinted = Solution(values: values)
    posting.guide(by: values)
    if model.holds(in: hinted) {
      accept(Incumbent(hinted, model))
    }
  }
}
