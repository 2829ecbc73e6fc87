/// Turns a model into an engine: what a constraint uses to post clauses and propagators.
struct Posting {
  let model: Model
  let engine: Engine
  /// The number of the constraint that is being posted, and what it is enforced by.
  private(set) var constraint: Int32 = 0
  private(set) var enforcement = EngineLiteral.always
  /// By variable of the model: the integer variable of the engine, -1 for a Boolean that has none
  /// yet; and the literal of a Boolean.
  private var integers: [Int] = []
  private var booleans: [EngineLiteral] = []
  /// By tag: the literal that enforces its constraints; empty where tags play no part.
  private(set) var tagLiterals: [EngineLiteral] = []

  /// Makes the variables and posts all constraints.
  ///
  /// - Parameters:
  ///   - model: what to search.
  ///   - usesTags: whether each tag gets a literal that enforces its constraints.
  ///   - proof: where the proof goes.
  init(_ model: Model, usesTags: Bool = false, proof: ProofLog? = nil) {
    self.model = model
    engine = Engine(proof: proof)
    for (index, variable) in model.variables.enumerated() {
      let number = Int32(index)
      if variable.isBoolean {
        integers.append(-1)
        booleans.append(engine.makeBoolean(proofNumber: number))
      } else {
        integers.append(
          engine.makeInteger(variable.lower...variable.upper, proofNumber: number))
        booleans.append(.always)
      }
    }
    for (index, variable) in model.variables.enumerated() {
      for gap in variable.gaps {
        engine.addClause(
          [
            engine.literal(integers[index], atMost: gap.lowerBound - 1),
            !engine.literal(integers[index], atMost: gap.upperBound),
          ], origin: nil)
      }
    }
    if usesTags { tagLiterals = model.tags.map { _ in engine.makeBoolean() } }
    for (index, posted) in model.constraints.enumerated() {
      constraint = Int32(index + 1)
      enforcement = enforcementLiteral(of: posted)
      posted.constraint.definition.post(to: &self)
    }
    enforcement = .always
  }

  private func enforcementLiteral(of posted: Model.PostedConstraint) -> EngineLiteral {
    let condition = posted.enforcement.map(literal) ?? .always
    guard !tagLiterals.isEmpty, let tag = posted.tag else { return condition }
    let tagged = tagLiterals[tag.index]
    if condition == .always { return tagged }
    let both = engine.makeBoolean()
    engine.addClause([both, !condition, !tagged], origin: nil)
    return both
  }

  // MARK: What a constraint calls

  /// The integer variable of the engine.
  func integer(_ x: IntVar) -> Int {
    let known = integers[Int(x.index)]
    return known >= 0 ? known : engine.makeInteger(of: booleans[Int(x.index)])
  }

  /// The literal of the engine.
  func literal(_ literal: Literal) -> EngineLiteral {
    let positive = positiveLiteral(literal)
    return literal.isNegated ? !positive : positive
  }

  private func positiveLiteral(_ literal: Literal) -> EngineLiteral {
    let variable = model.variables[Int(literal.variable)]
    if variable.isBoolean {
      let isTrue = booleans[Int(literal.variable)]
      switch literal.relation {
      case .atMost: return literal.value >= 1 ? .always : literal.value < 0 ? !.always : !isTrue
      case .equal:
        return literal.value == 1 ? isTrue : literal.value == 0 ? !isTrue : !.always
      }
    }
    let x = integers[Int(literal.variable)]
    switch literal.relation {
    case .atMost: return engine.literal(x, atMost: literal.value)
    case .equal:
      if !model.allows(Int(literal.value), for: IntVar(index: literal.variable)) { return !.always }
      return engine.literal(x, equals: literal.value)
    }
  }

  /// Bounds at level 0.
  func bounds(_ x: IntVar) -> ClosedRange<Int32> { engine.bounds(of: integer(x)) }

  /// Adds a clause that the constraint implies, under its enforcement.
  func addClause(_ literals: [EngineLiteral]) {
    engine.addClause(
      enforcement == .always ? literals : literals + [!enforcement], origin: constraint)
  }

  /// Adds a propagator that wakes when one of these bounds changes or one of these literals becomes
  /// true, under the constraint's enforcement.
  func add(
    _ propagator: any Propagator, priority: PropagatorQueue.Priority, lower: [Int] = [],
    upper: [Int] = [], literals: [EngineLiteral] = []
  ) {
    engine.add(
      propagator, constraint: constraint, enforcement: enforcement, priority: priority,
      lower: lower, upper: upper, literals: literals)
  }

  /// Forbids one solution; at level 0.
  func forbid(_ solution: Solution) {
    engine.addClause(
      model.variables.indices.compactMap { index in
        let variable = model.variables[index]
        if variable.lower == variable.upper { return nil }
        return !literal(IntVar(index: Int32(index)).equals(solution.values[index]))
      }, origin: ConstraintNumber.lastSolution)
  }

  // MARK: Reading back

  /// The bounds of level 0.
  func rootBounds(_ x: IntVar) -> ClosedRange<Int32> {
    let known = integers[Int(x.index)]
    if known >= 0 { return engine.core.rootLower[known]...engine.core.rootUpper[known] }
    let literal = booleans[Int(x.index)]
    return (engine.core.isFact(literal) ? 1 : 0)...(engine.core.isFact(!literal) ? 0 : 1)
  }

  /// Lets values, by variable of the model, guide the engine's decisions.
  func guide(by values: [Int]) {
    for index in integers.indices {
      let value = values[index]
      if integers[index] >= 0 {
        engine.guide(integers[index], to: Int32(clamping: value))
      } else {
        let isTrue = booleans[index]
        engine.guide(isTrue, to: value > 0)
        let view = Int(engine.core.integerOf[isTrue.variable])
        if view >= 0 { engine.guide(view, to: value > 0 ? 1 : 0) }
      }
    }
  }

  /// The solution that the engine has found.
  var solution: Solution {
    Solution(
      values: integers.indices.map { index in
        integers[index] >= 0
          ? Int(engine.value(of: integers[index]))
          : engine.value(of: booleans[index]) ? 1 : 0
      })
  }
}
