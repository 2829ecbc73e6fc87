extension Constraint {
  /// At most `limit` of the literals are true; a literal that stands twice counts twice.
  public static func atMost(_ limit: Int, of literals: [Literal]) -> Constraint {
    Constraint(Count(.atMost, limit, of: literals))
  }

  /// At least `limit` of the literals are true; a literal that stands twice counts twice.
  public static func atLeast(_ limit: Int, of literals: [Literal]) -> Constraint {
    Constraint(Count(.atLeast, limit, of: literals))
  }

  /// Exactly `number` of the literals are true; a literal that stands twice counts twice.
  public static func exactly(_ number: Int, of literals: [Literal]) -> Constraint {
    Constraint(Count(.exactly, number, of: literals))
  }
}

/// |{i : literals[i]}| ≤ number, or ≥, =.
///
/// Example: at most 2 of a, b, c, d, where a and c are true: b and d become false. At most −1 of
/// anything, or at least 3 of two literals, is impossible; at most 2 of two always holds.
///
/// Consistency: domain for literals of different Booleans. Literals that exclude each other, such as
/// [x ≤ 2] and [x ≥ 4], count as if both could be true.
/// Cost: what clauses can say becomes clauses (none, all but one, and one of a few literals);
/// otherwise O(literals) per call of `LinearAtMost`, and as much for each explanation, which names
/// as many literals as are needed.
struct Count: ConstraintDefinition {
  /// How the number of true literals compares.
  enum Relation: String, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case exactly = "="
  }

  let relation: Relation
  let number: Int
  let literals: [Literal]

  /// Up to so many literals, at most one of them is said by a clause for every two.
  private static let greatestPairwise = 8

  init(_ relation: Relation, _ number: Int, of literals: [Literal]) {
    self.relation = relation
    self.number = number
    self.literals = literals
  }

  func holds(in solution: Solution) -> Bool {
    let count = literals.count { solution.isTrue($0) }
    return switch relation {
    case .atMost: count <= number
    case .atLeast: count >= number
    case .exactly: count == number
    }
  }

  func validate(in model: Model) throws(ModelError) {
    for literal in literals { try model.require(literal) }
  }

  func post(to posting: inout Posting) {
    // Numbers out of reach are alike; so the difference below cannot overflow.
    let number = min(max(number, -1), literals.count + 1)
    if relation != .atLeast { postAtMost(number, of: literals, to: posting) }
    if relation != .atMost {
      // At least n of them are true where at most the others are false.
      postAtMost(literals.count - number, of: literals.map { !$0 }, to: posting)
    }
  }

  private func postAtMost(_ limit: Int, of literals: [Literal], to posting: Posting) {
    if limit >= literals.count { return }
    if limit < 0 {
      posting.addClause([])
    } else if limit == 0 {
      for literal in literals { posting.addClause([!posting.literal(literal)]) }
    } else if limit == literals.count - 1 {
      posting.addClause(literals.map { !posting.literal($0) })
    } else if limit == 1 && literals.count <= Count.greatestPairwise {
      for index in literals.indices {
        for other in literals[..<index] {
          posting.addClause([!posting.literal(other), !posting.literal(literals[index])])
        }
      }
    } else {
      let sum = LinearExpression(sum: literals).merged
      LinearAtMost(
        [],
        sum.literals.map {
          .init(coefficient: Int64($0.coefficient), literal: posting.literal($0.operand))
        },
        atMost: Int64(limit - sum.constant)
      ).post(to: posting)
    }
  }

  var text: ConstraintText {
    var text = ConstraintText("count")
    text.add(relation.rawValue)
    text.add(number)
    text.add(literals)
    return text
  }
}
