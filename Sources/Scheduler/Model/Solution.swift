/// A value for every variable of a model.
public struct Solution: Hashable, Sendable {
  /// By variable, in order of making.
  let values: [Int]

  init(values: [Int]) { self.values = values }

  /// The value of a variable.
  public func value(of x: IntVar) -> Int { values[Int(x.index)] }

  /// Whether a literal is true.
  public func isTrue(_ literal: Literal) -> Bool {
    let value = values[Int(literal.variable)]
    let holds =
      switch literal.relation {
      case .atMost: value <= Int(literal.value)
      case .equal: value == Int(literal.value)
      }
    return holds != literal.isNegated
  }

  /// The value of a linear expression.
  public func value(of operand: some LinearOperand) -> Int {
    let expression = operand.expression
    var sum = expression.constant
    for term in expression.integers { sum += term.coefficient * value(of: term.operand) }
    for term in expression.literals where isTrue(term.operand) { sum += term.coefficient }
    return sum
  }

  /// Whether an interval exists.
  public func isPresent(_ interval: Interval) -> Bool {
    interval.presence.map(isTrue) ?? true
  }
}
