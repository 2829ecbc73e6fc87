/// Something that is true or false in a solution: a Boolean variable, a comparison of an integer
/// variable with a number, or the negation of either.
public struct Literal: Hashable, Sendable, CustomStringConvertible {
  enum Relation: UInt8, Sendable {
    case atMost
    case equal
  }

  /// A Boolean variable b is a variable in 0…1, and its literal is the negation of [b ≤ 0].
  let variable: Int32
  let relation: Relation
  let value: Int32
  let isNegated: Bool

  /// The negation.
  public static prefix func ! (literal: Literal) -> Literal {
    Literal(
      variable: literal.variable, relation: literal.relation, value: literal.value,
      isNegated: !literal.isNegated)
  }

  /// Numbers beyond every domain compare like the nearest one beyond.
  static func clamped(_ value: Int) -> Int32 {
    Int32(min(max(value, -Model.greatestValue - 2), Model.greatestValue + 2))
  }

  /// For messages and debugging.
  public var description: String {
    switch (relation, isNegated) {
    case (.atMost, false): "x\(variable) ≤ \(value)"
    case (.atMost, true): "x\(variable) ≥ \(value + 1)"
    case (.equal, false): "x\(variable) = \(value)"
    case (.equal, true): "x\(variable) ≠ \(value)"
    }
  }
}
