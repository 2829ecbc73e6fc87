/// What can stand in a linear expression: a variable, a literal (1 where true, 0 where false) or an
/// expression.
public protocol LinearOperand: Sendable {
  /// The operand as an expression.
  var expression: LinearExpression { get }
}

/// Σ coefficients · operands + constant.
public struct LinearExpression: Hashable, Sendable, LinearOperand {
  /// A variable with its coefficient.
  struct Term<Operand: Hashable & Sendable>: Hashable, Sendable {
    var coefficient: Int
    var operand: Operand
  }

  var integers: [Term<IntVar>] = []
  var literals: [Term<Literal>] = []
  /// What is added to the terms.
  public var constant: Int

  /// The expression without terms.
  public init(_ constant: Int = 0) { self.constant = constant }

  /// The sum of all operands.
  public init(sum operands: some Sequence<some LinearOperand>) {
    self.init()
    for operand in operands { add(operand, times: 1) }
  }

  /// The expression itself.
  public var expression: LinearExpression { self }

  /// Adds an operand times a coefficient. Terms of one variable are kept apart; posting merges them.
  ///
  /// Numbers that overflow make the expression unusable: posting refuses it.
  public mutating func add(_ operand: some LinearOperand, times coefficient: Int) {
    let other = operand.expression
    for term in other.integers {
      integers.append(
        Term(
          coefficient: LinearExpression.product(term.coefficient, coefficient),
          operand: term.operand))
    }
    for term in other.literals {
      literals.append(
        Term(
          coefficient: LinearExpression.product(term.coefficient, coefficient),
          operand: term.operand))
    }
    let (sum, overflows) = constant.addingReportingOverflow(
      LinearExpression.product(other.constant, coefficient))
    constant = overflows ? .max : sum
  }

  /// Products beyond 64 bits become the greatest number, which no posting accepts.
  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? .max : product
  }

  /// The same with one term a variable and none with coefficient 0, in order of first appearance.
  ///
  /// Coefficients must be within the limits that `Model` checks.
  var merged: LinearExpression {
    var result = LinearExpression(constant)
    var places: [IntVar: Int] = [:]
    for term in integers {
      if let place = places[term.operand] {
        result.integers[place].coefficient += term.coefficient
      } else {
        places[term.operand] = result.integers.count
        result.integers.append(term)
      }
    }
    var literalPlaces: [Literal: Int] = [:]
    for term in literals {
      if let place = literalPlaces[term.operand] {
        result.literals[place].coefficient += term.coefficient
      } else if let place = literalPlaces[!term.operand] {
        // c · ¬b = c − c · b
        result.constant += term.coefficient
        result.literals[place].coefficient -= term.coefficient
      } else {
        literalPlaces[term.operand] = result.literals.count
        result.literals.append(term)
      }
    }
    result.integers.removeAll { $0.coefficient == 0 }
    result.literals.removeAll { $0.coefficient == 0 }
    return result
  }
}

extension IntVar: LinearOperand {
  /// The variable once.
  public var expression: LinearExpression {
    var result = LinearExpression()
    result.integers.append(LinearExpression.Term(coefficient: 1, operand: self))
    return result
  }
}

extension Literal: LinearOperand {
  /// The literal once.
  public var expression: LinearExpression {
    var result = LinearExpression()
    result.literals.append(LinearExpression.Term(coefficient: 1, operand: self))
    return result
  }
}

extension LinearOperand {
  /// The sum.
  public static func + (left: Self, right: some LinearOperand) -> LinearExpression {
    var result = left.expression
    result.add(right, times: 1)
    return result
  }

  /// The sum.
  public static func + (left: Self, right: Int) -> LinearExpression {
    var result = left.expression
    result.add(LinearExpression(right), times: 1)
    return result
  }

  /// The difference.
  public static func - (left: Self, right: some LinearOperand) -> LinearExpression {
    var result = left.expression
    result.add(right, times: -1)
    return result
  }

  /// The difference.
  public static func - (left: Self, right: Int) -> LinearExpression { left + (-right) }

  /// A multiple.
  public static func * (coefficient: Int, operand: Self) -> LinearExpression {
    var result = LinearExpression()
    result.add(operand, times: coefficient)
    return result
  }

  /// The negative.
  public static prefix func - (operand: Self) -> LinearExpression { -1 * operand }
}
