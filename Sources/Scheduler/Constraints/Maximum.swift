extension Constraint {
  /// `result` is the greatest of the variables. Posting throws `emptyArray` where there are none.
  public static func maximum(_ result: IntVar, of variables: [IntVar]) -> Constraint {
    Constraint(Maximum(result: result, variables: variables))
  }
}

/// result = max(variables).
///
/// Example: result in 4…9 is the maximum of x in 0…6 and y in 0…3: result ≤ 6, and since y cannot
/// reach 4, x ≥ 4.
///
/// Consistency: bounds, also where a variable stands twice or is the result. Holes are not looked at.
/// Cost per call: O(variables), and as much for each explanation.
struct Maximum: ConstraintDefinition {
  let result: IntVar
  let variables: [IntVar]

  func holds(in solution: Solution) -> Bool {
    variables.map { solution.value(of: $0) }.max() == solution.value(of: result)
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    for x in variables { try model.require(x) }
    if variables.isEmpty { throw ModelError(.emptyArray, "the maximum of no variables") }
  }

  func post(to posting: inout Posting) {
    MaximumPropagator(
      IntegerView(posting.integer(result)), of: variables.map { IntegerView(posting.integer($0)) }
    ).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("maximum")
    text.add(result)
    text.add(variables)
    return text
  }
}

/// result = max(operands), by bounds.
///
/// No operand exceeds the result; the result does not exceed all of them; and where a single operand
/// can reach the least value of the result, it must.
final class MaximumPropagator: Propagator {
  // Constant data.
  private let result: IntegerView
  private let operands: [IntegerView]

  init(_ result: IntegerView, of operands: [IntegerView]) {
    self.result = result
    // Of an operand that stands twice neither would be the only one to reach the result.
    var distinct: [IntegerView] = []
    var known: Set<IntegerView> = []
    for operand in operands where known.insert(operand).inserted { distinct.append(operand) }
    self.operands = distinct
  }

  func post(to posting: Posting) {
    let variables = [result.variable] + operands.map(\.variable)
    posting.add(self, priority: .bounds, lower: variables, upper: variables)
  }

  func propagate(_ core: inout Core) -> Bool {
    var greatestLower = Int32.min
    var greatestUpper = Int32.min
    var highest = 0
    for index in operands.indices {
      greatestUpper = max(greatestUpper, operands[index].upper(core))
      if operands[index].lower(core) > greatestLower {
        greatestLower = operands[index].lower(core)
        highest = index
      }
    }
    if result.upper(core) > greatestUpper {
      core.beginPremises()
      for operand in operands { operand.addPremise(atMost: greatestUpper, to: &core) }
      if !result.require(atMost: greatestUpper, in: &core) { return false }
    }
    if result.lower(core) < greatestLower {
      core.beginPremises()
      operands[highest].addPremise(atLeast: greatestLower, to: &core)
      if !result.require(atLeast: greatestLower, in: &core) { return false }
    }
    guard core.isEnforced else { return true }
    let upper = result.upper(core)
    let lower = result.lower(core)
    var reaching = -1
    var reachingCount = 0
    for index in operands.indices {
      if operands[index].upper(core) > upper {
        core.beginPremises()
        result.addPremise(atMost: upper, to: &core)
        if !operands[index].require(atMost: upper, in: &core) { return false }
      }
      if operands[index].upper(core) >= lower {
        reachingCount += 1
        reaching = index
      }
    }
    guard reachingCount == 1, operands[reaching].lower(core) < lower else { return true }
    core.beginPremises()
    result.addPremise(atLeast: lower, to: &core)
    for index in operands.indices where index != reaching {
      operands[index].addPremise(atMost: lower - 1, to: &core)
    }
    return operands[reaching].require(atLeast: lower, in: &core)
  }
}
