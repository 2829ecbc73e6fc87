extension Constraint {
  /// `result` is the least of the variables. Posting throws `emptyArray` where there are none.
  public static func minimum(_ result: IntVar, of variables: [IntVar]) -> Constraint {
    Constraint(Minimum(result: result, variables: variables))
  }
}

/// result = min(variables), which is −max(−variables).
///
/// Example: result in 0…5 is the minimum of x in 3…9 and y in 7…9: result ≥ 3, and since y cannot
/// go down to 5, x ≤ 5.
///
/// Consistency and cost: as for `Maximum`, whose propagator works on the negated variables.
struct Minimum: ConstraintDefinition {
  let result: IntVar
  let variables: [IntVar]

  func holds(in solution: Solution) -> Bool {
    variables.map { solution.value(of: $0) }.min() == solution.value(of: result)
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    for x in variables { try model.require(x) }
    if variables.isEmpty { throw ModelError(.emptyArray, "the minimum of no variables") }
  }

  func post(to posting: inout Posting) {
    MaximumPropagator(
      -IntegerView(posting.integer(result)),
      of: variables.map { -IntegerView(posting.integer($0)) }
    ).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("minimum")
    text.add(result)
    text.add(variables)
    return text
  }
}
