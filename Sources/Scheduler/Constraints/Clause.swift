extension Constraint {
  /// At least one of the literals is true; without literals that is impossible.
  public static func clause(_ literals: [Literal]) -> Constraint {
    Constraint(Clause(literals: literals))
  }
}

/// At least one of the literals is true.
///
/// Example: of b and [x ≤ 3], where b is false, x ≤ 3 follows.
///
/// Consistency: domain. The clause store does the work, see `Core.propagateClauses`.
struct Clause: ConstraintDefinition {
  let literals: [Literal]

  func holds(in solution: Solution) -> Bool { literals.contains { solution.isTrue($0) } }

  func validate(in model: Model) throws(ModelError) {
    for literal in literals { try model.require(literal) }
  }

  func post(to posting: inout Posting) {
    posting.addClause(literals.map { posting.literal($0) })
  }

  var text: ConstraintText {
    var text = ConstraintText("clause")
    text.add(literals)
    return text
  }
}
