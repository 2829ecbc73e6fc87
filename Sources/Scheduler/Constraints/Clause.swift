/// At least one of the literals is true.
///
/// Example: of b and [x ≤ 3], where b is false, x ≤ 3 follows.
///
/// Consistency: domain. The clause store does the work, see `Core.propagateClauses`.
public struct Clause: Constraint {
  let literals: [Literal]

  /// Without literals the clause is false.
  public init(_ literals: [Literal]) { self.literals = literals }

  public func holds(in solution: Solution) -> Bool { literals.contains { solution.isTrue($0) } }

  public func validate(in model: Model) throws(ModelError) {
    for literal in literals { try model.require(literal) }
  }

  public func post(to posting: inout Posting) {
    posting.addClause(literals.map { posting.literal($0) })
  }

  public var text: ConstraintText {
    var text = ConstraintText("clause")
    text.add(literals)
    return text
  }
}
