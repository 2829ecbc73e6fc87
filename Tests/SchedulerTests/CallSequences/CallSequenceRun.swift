@testable import Scheduler

/// Makes the calls of a sequence and compares every answer with what trying all assignments says.
struct CallSequenceRun {
  /// A mistake to make on purpose, to see that it is found.
  enum Sabotage: String, Codable, Sendable {
    case forgetsAddedClauses
    case forgetsAssumptions
    case trapsAtAddedClauses
  }

  private var sabotage: Sabotage?
  private var model = Model()
  /// The assignments of the model so far: calls that would make too many do nothing.
  private var assignments = 1
  private var live: Live?
  private var enumeration: LiveEnumeration?

  private static let greatestAssignmentCount = 300

  /// An engine, and what is known of it from trying.
  private struct Live {
    var posting: Posting
    /// The solutions of what has been posted and added, without constraints that have a tag literal.
    var solutions: [Solution]
    /// Literals asked for before, which must stay what they are.
    var held: [Literal: EngineLiteral] = [:]
    /// Whether the last answer was `.satisfiable` and its solution still stands.
    var hasSolution = false
  }

  private struct LiveEnumeration {
    var enumeration: Enumeration
    var missing: Set<Solution>
  }

  private struct Disagreement: Error {
    let message: String
  }

  /// What went wrong, with the call at which; nil where nothing did.
  static func failure(of sequence: CallSequence, sabotage: Sabotage? = nil) -> String? {
    var run = CallSequenceRun()
    run.sabotage = sabotage
    for (index, call) in sequence.calls.enumerated() {
      do {
        try run.make(call)
      } catch let disagreement as Disagreement {
        return "call \(index + 1): \(disagreement.message)"
      } catch {
        return "call \(index + 1) throws: \(error)"
      }
    }
    return nil
  }

  private mutating func make(_ call: Call) throws {
    var numbers = CallNumbers(call)
    switch call.kind {
    case .integer: try makeInteger(&numbers)
    case .boolean:
      if 2 * assignments <= CallSequenceRun.greatestAssignmentCount {
        _ = model.boolean()
        assignments *= 2
      }
    case .tag: if model.tagCount < 4 { _ = try model.tag("", weight: numbers.pick(1...9)) }
    case .clause, .linear:
      guard !model.variables.isEmpty else { return }
      let tag = model.tagCount > 0 && numbers.once(in: 2) ? numbers.next(below: model.tagCount) : -1
      let condition = numbers.once(in: 4) ? literal(&numbers, of: model) : nil
      try model.post(
        call.kind == .clause
          ? .clause(clause(&numbers, of: model)) : Constraint(linear(&numbers, of: model)),
        if: condition, tag: tag < 0 ? nil : Tag(index: tag))
    case .post: post(usesTags: numbers.once(in: 2))
    case .solve: try solve(&numbers)
    case .propagate: try propagate()
    case .backtrack: backtrack()
    case .addClause: addClause(&numbers)
    case .addLinear: addLinear(&numbers)
    case .guide: if let live, live.hasSolution { live.posting.engine.guideByThisSolution() }
    case .guideBy:
      live?.posting.guide(by: model.variables.map { _ in numbers.pick(-4...6) })
    case .set: set(&numbers)
    case .enumerate:
      enumeration = LiveEnumeration(
        enumeration: Enumeration(model), missing: solutionsByTrying(model))
    case .next: try next(&numbers)
    }
  }

  // MARK: Model

  private mutating func makeInteger(_ numbers: inout CallNumbers) throws {
    let low = numbers.pick(-3...3)
    let width = numbers.pick(1...10)
    guard assignments * width <= CallSequenceRun.greatestAssignmentCount else { return }
    assignments *= width
    let range = low...low + width - 1
    if numbers.once(in: 3) {
      let chosen = range.filter { _ in !numbers.once(in: 3) }
      _ = try model.integer(values: chosen.isEmpty ? [low] : chosen)
    } else {
      _ = try model.integer(range)
    }
  }

  private func literal(_ numbers: inout CallNumbers, of model: Model) -> Literal {
    let x = IntVar(index: Int32(numbers.next(below: model.variables.count)))
    let value = numbers.pick(model.lower(x) - 1...model.upper(x) + 1)
    return switch numbers.next(below: 4) {
    case 0: x.isAtMost(value)
    case 1: x.isAtLeast(value)
    case 2: x.equals(value)
    default: x.differs(from: value)
    }
  }

  private func clause(_ numbers: inout CallNumbers, of model: Model) -> [Literal] {
    (0..<numbers.pick(1...4)).map { _ in literal(&numbers, of: model) }
  }

  private func linear(_ numbers: inout CallNumbers, of model: Model) -> Linear {
    let relation: Linear.Relation =
      switch numbers.next(below: 4) {
      case 0: .atMost
      case 1: .atLeast
      case 2: .different
      default: .equal
      }
    let constant = numbers.pick(-5...5)
    var sum = LinearExpression()
    for _ in 0..<numbers.pick(1...4) {
      let coefficient = numbers.pick(-3...3)
      if numbers.once(in: 4) {
        sum.add(literal(&numbers, of: model), times: coefficient)
      } else {
        sum.add(
          IntVar(index: Int32(numbers.next(below: model.variables.count))), times: coefficient)
      }
    }
    return Linear(sum, relation, constant)
  }

  private static func holds(_ posted: Model.PostedConstraint, in solution: Solution) -> Bool {
    posted.enforcement.map { !solution.isTrue($0) } ?? false
      || posted.constraint.holds(in: solution)
  }

  // MARK: Engine

  private mutating func post(usesTags: Bool) {
    let posting = Posting(model, usesTags: usesTags)
    // Small models meet few conflicts: everything that happens seldom is to happen often.
    posting.engine.settings.restartUnit = 2
    posting.engine.settings.firstReduction = 3
    posting.engine.settings.reductionStep = 1
    var domains = Model()
    domains.copyVariables(of: model)
    live = Live(
      posting: posting,
      solutions: solutionsByTrying(domains).filter { solution in
        model.constraints.allSatisfy {
          usesTags && $0.tag != nil || CallSequenceRun.holds($0, in: solution)
        }
      }.sorted { $0.values.lexicographicallyPrecedes($1.values) })
  }

  private enum Assumption {
    case tag(Int)
    case literal(Literal)
  }

  /// The solutions in which also these hold.
  private func solutions(of live: Live, where assumptions: [Assumption]) -> [Solution] {
    live.solutions.filter { solution in
      assumptions.allSatisfy { assumption in
        switch assumption {
        case .literal(let literal): solution.isTrue(literal)
        case .tag(let tag):
          live.posting.model.constraints.allSatisfy {
            $0.tag?.index != tag || CallSequenceRun.holds($0, in: solution)
          }
        }
      }
    }
  }

  private mutating func engineLiteral(_ literal: Literal, reusing: Bool) -> EngineLiteral {
    guard let posting = live?.posting else { return .always }
    if reusing, let known = live?.held[literal] { return known }
    let fresh = posting.literal(literal)
    live?.held[literal] = fresh
    return fresh
  }

  private mutating func backtrack() {
    live?.posting.engine.backtrackToRoot()
    live?.hasSolution = false
  }

  private mutating func solve(_ numbers: inout CallNumbers) throws {
    guard let posting = live?.posting else { return }
    let engine = posting.engine
    backtrack()
    var limit = Engine.Limit()
    switch numbers.next(below: 4) {
    case 2: limit.conflicts = engine.core.counters.conflicts + numbers.next(below: 12)
    case 3: limit.propagations = engine.core.counters.propagations + numbers.next(below: 60)
    default: break
    }
    let isReusing = numbers.once(in: 2)
    var assumed: [(assumption: Assumption, literal: EngineLiteral)] = []
    for _ in 0..<numbers.next(below: 6) {
      if !posting.tagLiterals.isEmpty && numbers.once(in: 2) {
        let tag = numbers.next(below: posting.tagLiterals.count)
        assumed.append((.tag(tag), posting.tagLiterals[tag]))
      } else if !posting.model.variables.isEmpty {
        let literal = literal(&numbers, of: posting.model)
        assumed.append((.literal(literal), engineLiteral(literal, reusing: isReusing)))
      }
    }
    guard let live else { return }
    let assumptions = assumed.map(\.literal)
    let answer = engine.solve(
      assuming: sabotage == .forgetsAssumptions ? [] : assumptions, until: limit)
    switch answer {
    case .satisfiable:
      self.live?.hasSolution = true
      let solution = posting.solution
      let kept = posting.tagLiterals.indices.filter {
        engine.value(of: posting.tagLiterals[$0])
      }
      try require(
        solutions(of: live, where: assumed.map(\.assumption) + kept.map(Assumption.tag))
          .contains(solution), "found \(solution.values), which is none")
      try require(
        assumptions.allSatisfy { engine.value(of: $0) }, "found a solution without assumptions")
    case .unsatisfiable:
      try require(
        live.solutions.isEmpty, "found no solution of \(live.solutions.count)")
    case .unsatisfiableUnderAssumptions:
      let failed = engine.failedAssumptions
      try require(
        failed.allSatisfy { assumptions.contains($0) }, "failed by what was not assumed")
      let named = assumed.filter { failed.contains($0.literal) }.map(\.assumption)
      try require(
        solutions(of: live, where: named).isEmpty, "\(named) fail that can hold together")
    case .unknown:
      try require(
        engine.core.counters.conflicts >= limit.conflicts
          || engine.core.counters.propagations >= limit.propagations, "stopped without a limit")
    }
  }

  private mutating func propagate() throws {
    guard let live else { return }
    self.live?.hasSolution = false
    guard live.posting.engine.propagateAtRoot() else {
      try require(live.solutions.isEmpty, "propagation excludes all \(live.solutions.count)")
      return
    }
    for index in live.posting.model.variables.indices {
      let x = IntVar(index: Int32(index))
      if live.posting.model.variables[index].isBoolean { continue }
      let bounds = live.posting.bounds(x)
      for solution in live.solutions {
        try require(
          bounds.contains(Int32(solution.value(of: x))),
          "propagation excludes \(solution.values): \(x) in \(bounds)")
      }
    }
  }

  private mutating func addClause(_ numbers: inout CallNumbers) {
    guard let posting = live?.posting, !posting.model.variables.isEmpty else { return }
    backtrack()
    let isReusing = numbers.once(in: 2)
    let literals = clause(&numbers, of: posting.model)
    let translated = literals.map { engineLiteral($0, reusing: isReusing) }
    precondition(sabotage != .trapsAtAddedClauses)
    if sabotage != .forgetsAddedClauses { posting.engine.addClause(translated, origin: 0) }
    live?.solutions.removeAll { solution in !literals.contains { solution.isTrue($0) } }
  }

  private mutating func addLinear(_ numbers: inout CallNumbers) {
    guard var posting = live?.posting, !posting.model.variables.isEmpty else { return }
    backtrack()
    let linear = linear(&numbers, of: posting.model)
    linear.post(to: &posting)
    live?.posting = posting
    live?.solutions.removeAll { !linear.holds(in: $0) }
  }

  private func set(_ numbers: inout CallNumbers) {
    guard let posting = live?.posting else { return }
    let engine = posting.engine
    engine.settings.restartUnit = numbers.pick(1...6)
    engine.settings.firstReduction = numbers.pick(1...8)
    engine.settings.reductionStep = numbers.next(below: 3)
    engine.settings.orderedEvery = numbers.next(below: 4)
    engine.settings.isGuided = !numbers.once(in: 3)
    engine.settings.learns = !numbers.once(in: 8)
    engine.settings.ordered = posting.model.variables.indices.compactMap { index in
      posting.model.variables[index].isBoolean || numbers.once(in: 2)
        ? nil : posting.integer(IntVar(index: Int32(index)))
    }
  }

  // MARK: Enumeration

  private mutating func next(_ numbers: inout CallNumbers) throws {
    guard enumeration != nil else { return }
    let limit = numbers.once(in: 2) ? numbers.next(below: 10) : Int.max
    for _ in 0..<numbers.pick(1...8) {
      guard let step = enumeration?.enumeration.next(conflictLimit: limit) else { return }
      let missing = enumeration?.missing.count ?? 0
      switch step {
      case .solution(let solution):
        try require(
          enumeration?.missing.remove(solution) != nil,
          "enumerates \(solution.values), which is none or was given before")
      case .finished: try require(missing == 0, "finished while \(missing) solutions are missing")
      case .stopped: try require(limit < .max, "stopped without a limit")
      }
    }
  }

  private func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    if !condition { throw Disagreement(message: message()) }
  }
}

extension Model {
  /// Makes variables with the domains of another model's.
  mutating func copyVariables(of other: Model) {
    for index in other.variables.indices {
      let x = IntVar(index: Int32(index))
      _ = try? integer(
        values: (other.lower(x)...other.upper(x)).filter { other.allows($0, for: x) })
    }
  }
}
