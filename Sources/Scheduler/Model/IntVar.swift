/// An integer variable of a model.
public struct IntVar: Hashable, Sendable, CustomStringConvertible {
  /// Its place among the variables of the model, from 0.
  let index: Int32

  /// The literal [x ≤ bound].
  public func isAtMost(_ bound: Int) -> Literal {
    Literal(variable: index, relation: .atMost, value: Literal.clamped(bound), isNegated: false)
  }

  /// The literal [x ≥ bound].
  public func isAtLeast(_ bound: Int) -> Literal { !isAtMost(bound - 1) }

  /// The literal [x = value].
  public func equals(_ value: Int) -> Literal {
    Literal(variable: index, relation: .equal, value: Literal.clamped(value), isNegated: false)
  }

  /// The literal [x ≠ value].
  public func differs(from value: Int) -> Literal { !equals(value) }

  /// For messages and debugging.
  public var description: String { "x\(index)" }
}
