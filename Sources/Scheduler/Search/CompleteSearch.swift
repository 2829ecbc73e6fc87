/// Search by one engine over the whole model: finds a solution, then better ones, until there is none.
///
/// The levels of the objective are minimized one after the other. A *cut* asks for less than the best
/// solution has at the current level. The cut of the last level holds for good, so what is learned
/// under it needs no mention of it; the cut of an earlier level is guarded by a literal, which is
/// assumed. When the assumption fails the level is optimal: its value is fixed from above and the
/// next level's turn comes, with all that was learned.
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
    return best.map { min(sum, $0.objective[level]) } ?? sum
  }

  /// Goes on until the limit; the counts are those of the engine from its start.
  func advance(until limit: Engine.Limit) {
    while state == .searching {
      switch engine.solve(assuming: cut.map { [$0.guardLiteral] } ?? [], until: limit) {
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
        return
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
    proof?.solution(incumbent.solution.values)
    if model.objective.isEmpty {
      state = .finished
      return
    }
    tighten(to: incumbent.objective[level] - 1)
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

  /// Goes on for so many conflicts, deciding first for what the best solution has, except for the
  /// free variables.
  func advance(conflicts: Int, freeing free: Set<IntVar>) {
    guard let best else { return }
    engine.backtrackToRoot()
    engine.settings.preferred = model.variables.indices.flatMap { index -> [EngineLiteral] in
      let x = IntVar(index: Int32(index))
      if free.contains(x) || model.lower(x) == model.upper(x) { return [] }
      let value = best.solution.values[index]
      return [x.isAtMost(value), x.isAtLeast(value)].map { posting.literal($0) }
        .filter { !engine.core.isAssigned($0.variable) }
    }
    advance(until: Engine.Limit(conflicts: engine.core.counters.conflicts + conflicts))
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
