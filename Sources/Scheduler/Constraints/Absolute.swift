extension Constraint {
  /// `result` is the absolute value of `operand`.
  public static func absolute(_ result: IntVar, of operand: IntVar) -> Constraint {
    Constraint(Absolute(result: result, operand: operand))
  }
}

/// result = |operand|, which is max(operand, −operand).
///
/// Example: result in 3…9 and operand in −2…5: operand ≥ 3, for −2 is not far enough from 0, and
/// result ≤ 5.
///
/// Consistency: bounds. Holes are not looked at, nor made: with operand in −5…5 the operand keeps 0
/// in its middle.
/// Cost per call: O(1), by the propagator of `Maximum`.
struct Absolute: ConstraintDefinition {
  let result: IntVar
  let operand: IntVar

  func holds(in solution: Solution) -> Bool {
    abs(solution.value(of: operand)) == solution.value(of: result)
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    try model.require(operand)
  }

  func post(to posting: inout Posting) {
    // The maximum does not see that its operands cannot both be negative.
    posting.addClause([posting.literal(result.isAtLeast(0))])
    let x = IntegerView(posting.integer(operand))
    MaximumPropagator(IntegerView(posting.integer(result)), of: [x, -x]).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("absolute")
    text.add(result)
    text.add(operand)
    return text
  }
}
