/// What a literal says of a variable of the model, as a proof writes it.
struct ProofAtom {
  enum Relation {
    case atMost
    case atLeast
    case equal
    case different
  }

  let variable: Int32
  let relation: Relation
  let value: Int32
}

extension Core {
  /// The meaning of a literal.
  func atom(of literal: EngineLiteral) -> ProofAtom {
    let variable = literal.variable
    let x = Int(integerOf[variable])
    if x >= 0 {
      let number = proofNumberOfInteger[x]
      let bound = boundOf[variable]
      return literal.isNegated
        ? ProofAtom(variable: number, relation: .atLeast, value: bound + 1)
        : ProofAtom(variable: number, relation: .atMost, value: bound)
    }
    if equalityVariable[variable] >= 0 {
      return ProofAtom(
        variable: proofNumberOfInteger[Int(equalityVariable[variable])],
        relation: literal.isNegated ? .different : .equal, value: equalityValue[variable])
    }
    let number = proofNumberOfBoolean[variable]
    return literal.isNegated
      ? ProofAtom(variable: number, relation: .atLeast, value: 1)
      : ProofAtom(variable: number, relation: .atMost, value: 0)
  }

  /// Whether two literals are bounds of one variable and the first implies the second.
  func boundsImply(_ premise: EngineLiteral, _ literal: EngineLiteral) -> Bool {
    let x = integerOf[literal.variable]
    guard x >= 0, integerOf[premise.variable] == x, premise.isNegated == literal.isNegated else {
      return false
    }
    let (strong, weak) = (boundOf[premise.variable], boundOf[literal.variable])
    return literal.isNegated ? strong >= weak : strong <= weak
  }

  /// The number of the clause of two by which a literal follows from another.
  func proofNumber(of literal: EngineLiteral, impliedBy premise: EngineLiteral) -> Int32 {
    for index in 0..<implied[premise.index].count {
      let follower = implied[premise.index][index]
      if follower.literal == literal { return follower.proofNumber }
    }
    return 0
  }
}
