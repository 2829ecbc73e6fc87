extension LinearOperand {
  /// The operand is at most the number.
  public static func <= (left: Self, right: Int) -> Constraint {
    Constraint(Linear(left, .atMost, right))
  }

  /// The operand is at least the number.
  public static func >= (left: Self, right: Int) -> Constraint {
    Constraint(Linear(left, .atLeast, right))
  }

  /// The operand equals the number.
  public static func == (left: Self, right: Int) -> Constraint {
    Constraint(Linear(left, .equal, right))
  }

  /// The operand differs from the number.
  public static func != (left: Self, right: Int) -> Constraint {
    Constraint(Linear(left, .different, right))
  }

  /// The left operand is at most the right one.
  public static func <= (left: Self, right: some LinearOperand) -> Constraint {
    Constraint(Linear(left - right, .atMost, 0))
  }

  /// The left operand is at least the right one.
  public static func >= (left: Self, right: some LinearOperand) -> Constraint {
    Constraint(Linear(left - right, .atLeast, 0))
  }
}

/// Σ coefficients · operands ≤ constant, or ≥, =, ≠.
///
/// Example: 2x + 3y ≤ 10 with x, y in 0…5 leaves x ≤ 5 and y ≤ 3.
///
/// Consistency: for ≤ and ≥ bounds of every operand, given the bounds of the others; = as both, so
/// 2x + 2y = 3 is found false only when all but one are fixed; ≠ when all but one are fixed.
/// Cost per call: O(terms), and O(terms) more for each explanation.
struct Linear: ConstraintDefinition {
  /// How the sum compares with the constant.
  enum Relation: String, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case equal = "="
    case different = "!="
  }

  let sum: LinearExpression
  let relation: Relation
  let constant: Int

  init(_ sum: some LinearOperand, _ relation: Relation, _ constant: Int) {
    self.sum = sum.expression
    self.relation = relation
    self.constant = constant
  }

  func holds(in solution: Solution) -> Bool {
    let value = solution.value(of: sum)
    return switch relation {
    case .atMost: value <= constant
    case .atLeast: value >= constant
    case .equal: value == constant
    case .different: value != constant
    }
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(sum)
    if constant.magnitude > UInt(Model.greatestSum) {
      throw ModelError(.overflow, "\(constant) is beyond ±\(Model.greatestSum)")
    }
  }

  func post(to posting: inout Posting) {
    let merged = sum.merged
    let rest = constant - merged.constant
    switch relation {
    case .atMost: LinearAtMost(merged, atMost: constant, posting).post(to: posting)
    case .atLeast: LinearAtMost((-1 * merged), atMost: -constant, posting).post(to: posting)
    case .equal:
      LinearAtMost(merged, atMost: constant, posting).post(to: posting)
      LinearAtMost((-1 * merged), atMost: -constant, posting).post(to: posting)
    case .different:
      let (terms, literals) = LinearAtMost.terms(of: merged, posting)
      LinearDifferent(terms, literals, from: Int64(rest)).post(to: posting)
    }
  }

  var text: ConstraintText {
    var text = ConstraintText("linear")
    text.add(sum)
    text.add(relation.rawValue)
    text.add(constant)
    return text
  }
}

/// Σ coefficients · integers + Σ coefficients · literals ≤ constant, by bounds.
///
/// With m the least that the sum can be, every term may exceed its own least by at most
/// constant − m.
final class LinearAtMost: Propagator {
  /// Both `Linear` propagators take terms whose coefficients are not 0.
  struct IntegerTerm {
    let coefficient: Int64
    let variable: Int
  }

  struct LiteralTerm {
    let coefficient: Int64
    let literal: EngineLiteral
  }

  // Constant data. A literal with a negative coefficient is turned: c · b = c − c · ¬b. So every
  // literal term adds where it is true.
  private let terms: [IntegerTerm]
  private let literals: [LiteralTerm]
  // Only the objective lowers it, during a search that lowers it for good.
  private var constant: Int64

  /// `Model.greatestSum` bounds every coefficient times every bound, summed.
  init(_ terms: [IntegerTerm], _ literals: [LiteralTerm], atMost constant: Int64) {
    self.terms = terms
    var turned: Int64 = 0
    self.literals = literals.map { term in
      if term.coefficient > 0 { return term }
      turned += term.coefficient
      return LiteralTerm(coefficient: -term.coefficient, literal: !term.literal)
    }
    self.constant = constant - turned
  }

  /// The expression, whose terms are merged, is at most the number.
  convenience init(_ expression: LinearExpression, atMost constant: Int, _ posting: Posting) {
    let (terms, literals) = LinearAtMost.terms(of: expression, posting)
    self.init(terms, literals, atMost: Int64(constant - expression.constant))
  }

  static func terms(of expression: LinearExpression, _ posting: Posting) -> (
    [IntegerTerm], [LiteralTerm]
  ) {
    (
      expression.integers.map {
        IntegerTerm(coefficient: Int64($0.coefficient), variable: posting.integer($0.operand))
      },
      expression.literals.map {
        LiteralTerm(coefficient: Int64($0.coefficient), literal: posting.literal($0.operand))
      }
    )
  }

  func post(to posting: Posting) {
    posting.add(
      self, priority: .bounds, lower: lowerSubscriptions, upper: upperSubscriptions,
      literals: literals.map(\.literal))
  }

  var lowerSubscriptions: [Int] { terms.filter { $0.coefficient > 0 }.map(\.variable) }
  var upperSubscriptions: [Int] { terms.filter { $0.coefficient < 0 }.map(\.variable) }
  var literalSubscriptions: [EngineLiteral] { literals.map(\.literal) }

  /// Lowers the constant by an amount that is not negative; what was inferred stays true.
  func tighten(by amount: Int64) { constant -= amount }

  /// The least that the sum can be minus the constant, negated: what is left to give away.
  func slack(_ core: inout Core) -> Int64 {
    var slack = constant
    for term in terms { slack -= leastValue(term, &core) }
    for term in literals where core.isTrue(term.literal) { slack -= term.coefficient }
    return slack
  }

  func propagate(_ core: inout Core) -> Bool {
    let slack = slack(&core)
    if slack < 0 {
      collectPremises(&core, omitting: -1, spare: -slack - 1)
      return core.fail()
    }
    guard core.isEnforced else { return true }
    for index in terms.indices {
      let x = terms[index].variable
      let coefficient = terms[index].coefficient
      let range = Int64(core.upper[x]) - Int64(core.lower[x])
      let step = abs(coefficient)
      if step * range <= slack { continue }
      let room = Int32(slack / step)
      // The bound would follow from a slack up to (room + 1) · step − 1 as well.
      collectPremises(
        &core, omitting: index, spare: (Int64(room) + 1) * step - 1 - slack)
      let holds =
        coefficient > 0
        ? core.require(x, atMost: core.lower[x] + room)
        : core.require(x, atLeast: core.upper[x] - room)
      if !holds { return false }
    }
    for index in literals.indices where literals[index].coefficient > slack {
      let literal = literals[index].literal
      if core.isTrue(literal) || core.isFalse(literal) { continue }
      collectPremises(
        &core, omitting: terms.count + index, spare: literals[index].coefficient - 1 - slack)
      if !core.require(!literal) { return false }
    }
    return true
  }

  private func leastValue(_ term: IntegerTerm, _ core: inout Core) -> Int64 {
    term.coefficient
      * Int64(term.coefficient > 0 ? core.lower[term.variable] : core.upper[term.variable])
  }

  /// The bounds and literals that make the sum so great; as long as `spare` lasts it is given away to
  /// weaker premises, facts first: a premise that a fact can stand in for is left out.
  private func collectPremises(_ core: inout Core, omitting omitted: Int, spare: Int64) {
    var spare = spare
    core.beginPremises()
    for index in terms.indices where index != omitted {
      let term = terms[index]
      let x = term.variable
      if term.coefficient > 0 {
        let bound = core.lower[x]
        let loss = term.coefficient * (Int64(bound) - Int64(core.lowerAtRoot(x)))
        if loss == 0 { continue }
        if loss <= spare {
          spare -= loss
          continue
        }
        let weaker = Int32(min(spare / term.coefficient, Int64(bound) - Int64(core.lowerAtRoot(x))))
        spare -= core.addPremise(x, atLeast: bound, orBy: weaker) * term.coefficient
      } else {
        let bound = core.upper[x]
        let loss = -term.coefficient * (Int64(core.upperAtRoot(x)) - Int64(bound))
        if loss == 0 { continue }
        if loss <= spare {
          spare -= loss
          continue
        }
        let weaker = Int32(
          min(spare / -term.coefficient, Int64(core.upperAtRoot(x)) - Int64(bound)))
        spare += core.addPremise(x, atMost: bound, orBy: weaker) * term.coefficient
      }
    }
    for index in literals.indices where terms.count + index != omitted {
      let term = literals[index]
      guard core.isTrue(term.literal), !core.isFact(term.literal) else { continue }
      if term.coefficient <= spare {
        spare -= term.coefficient
      } else {
        core.addPremise(term.literal)
      }
    }
  }
}

/// Σ coefficients · integers + Σ coefficients · literals ≠ constant, by value.
final class LinearDifferent: Propagator {
  // Constant data.
  private let terms: [LinearAtMost.IntegerTerm]
  private let literals: [LinearAtMost.LiteralTerm]
  private let constant: Int64

  init(
    _ terms: [LinearAtMost.IntegerTerm], _ literals: [LinearAtMost.LiteralTerm],
    from constant: Int64
  ) {
    self.terms = terms
    self.literals = literals
    self.constant = constant
  }

  func post(to posting: Posting) {
    let variables = terms.map(\.variable)
    posting.add(
      self, priority: .bounds, lower: variables, upper: variables,
      literals: literals.flatMap { [$0.literal, !$0.literal] })
  }

  func propagate(_ core: inout Core) -> Bool {
    var rest = constant
    var open = -1
    for index in terms.indices {
      let x = terms[index].variable
      if core.lower[x] == core.upper[x] {
        rest -= terms[index].coefficient * Int64(core.lower[x])
      } else if open >= 0 {
        return true
      } else {
        open = index
      }
    }
    for index in literals.indices {
      let literal = literals[index].literal
      if core.isTrue(literal) {
        rest -= literals[index].coefficient
      } else if !core.isFalse(literal) {
        if open >= 0 { return true }
        open = terms.count + index
      }
    }
    if open < 0 {
      if rest != 0 { return true }
      collectPremises(&core, omitting: open)
      return core.fail()
    }
    if open < terms.count {
      let term = terms[open]
      guard rest % term.coefficient == 0 else { return true }
      let value = rest / term.coefficient
      guard value >= Int64(core.lower[term.variable]), value <= Int64(core.upper[term.variable])
      else { return true }
      let equal = core.literal(term.variable, equals: Int32(value))
      collectPremises(&core, omitting: open)
      return core.require(!equal)
    }
    let term = literals[open - terms.count]
    guard rest == 0 || rest == term.coefficient else { return true }
    collectPremises(&core, omitting: open)
    return core.require(rest == 0 ? term.literal : !term.literal)
  }

  private func collectPremises(_ core: inout Core, omitting omitted: Int) {
    core.beginPremises()
    for index in terms.indices where index != omitted {
      let x = terms[index].variable
      core.addPremise(x, atLeast: core.lower[x])
      core.addPremise(x, atMost: core.upper[x])
    }
    for index in literals.indices where terms.count + index != omitted {
      let literal = literals[index].literal
      core.addPremise(core.isTrue(literal) ? literal : !literal)
    }
  }
}
