extension Core {
  // MARK: Making variables

  /// A new Boolean variable b; the literal says that b is true.
  mutating func makeBoolean(proofNumber: Int32 = 0) -> EngineLiteral {
    let variable = makeVariable()
    heap.insert(variable)
    uses[variable] = 1
    proofNumberOfBoolean[variable] = proofNumber
    return EngineLiteral(variable: Int32(variable), isNegated: true)
  }

  /// A new integer variable with these bounds, both included; for level 0.
  mutating func makeInteger(_ bounds: ClosedRange<Int32>, proofNumber: Int32 = 0) -> Int {
    let x = lower.count
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
    rootLower.append(bounds.lowerBound)
    rootUpper.append(bounds.upperBound)
    lowerSubscribers.append(Vector<Int32>())
    upperSubscribers.append(Vector<Int32>())
    proofNumberOfInteger.append(proofNumber)
    let bottom = makeVariable()
    let top = makeVariable()
    for (variable, bound) in [(bottom, bounds.lowerBound - 1), (top, bounds.upperBound)] {
      integerOf[variable] = Int32(x)
      boundOf[variable] = bound
      uses[variable] = 1
    }
    above[bottom] = Int32(top)
    below[top] = Int32(bottom)
    lowerNode.append(Int32(bottom))
    upperNode.append(Int32(top))
    fix(EngineLiteral(variable: Int32(bottom), isNegated: true))
    fix(EngineLiteral(variable: Int32(top), isNegated: false))
    return x
  }

  /// The integer variable in 0…1 of a Boolean variable made with `makeBoolean`; for level 0.
  mutating func makeInteger(of boolean: EngineLiteral) -> Int {
    let variable = boolean.variable
    if integerOf[variable] >= 0 { return Int(integerOf[variable]) }
    let x = makeInteger(0...1, proofNumber: proofNumberOfBoolean[variable])
    let (bottom, top) = (lowerNode[x], upperNode[x])
    integerOf[variable] = Int32(x)
    boundOf[variable] = 0
    below[variable] = bottom
    above[variable] = top
    above[Int(bottom)] = Int32(variable)
    below[Int(top)] = Int32(variable)
    if values[2 * variable] > 0 {
      upper[x] = 0
      rootUpper[x] = 0
      upperNode[x] = Int32(variable)
    } else if values[2 * variable] < 0 {
      lower[x] = 1
      rootLower[x] = 1
      lowerNode[x] = Int32(variable)
    }
    return x
  }

  /// Assigns a literal that holds from the start.
  mutating func fix(_ literal: EngineLiteral) {
    values[literal.index] = 1
    values[(!literal).index] = -1
    levels[literal.variable] = 0
    reasons[literal.variable] = .none
    trailPositions[literal.variable] = -1
  }

  mutating func makeVariable() -> Int {
    if !freeVariables.isEmpty {
      let variable = Int(freeVariables.removeLast())
      savedPhases[variable] = true
      return variable
    }
    let variable = levels.count
    for _ in 0..<2 {
      values.append(0)
      watches.append(Vector<Watch>())
      implied.append(Vector<Implied>())
      literalSubscribers.append(Vector<Int32>())
    }
    levels.append(0)
    reasons.append(.none)
    trailPositions.append(-1)
    // Small values first: [x ≤ v] true, Booleans false.
    savedPhases.append(true)
    integerOf.append(-1)
    boundOf.append(0)
    below.append(-1)
    above.append(-1)
    uses.append(0)
    isSeen.append(false)
    isOffTrail.append(false)
    proofNumberOfBoolean.append(0)
    equalityVariable.append(-1)
    equalityValue.append(0)
    heap.addVariable()
    return variable
  }

  // MARK: Bound literals

  /// The literal [x ≤ bound]: the one there is, a new one, or the one of a current bound where that
  /// decides it.
  ///
  /// Where the bounds decide it the literal returned is at least as strong: true where [x ≤ bound]
  /// is true and false where it is false now.
  mutating func literal(_ x: Int, atMost bound: Int32) -> EngineLiteral {
    if bound >= upper[x] { return EngineLiteral(variable: upperNode[x], isNegated: false) }
    if bound < lower[x] { return EngineLiteral(variable: lowerNode[x], isNegated: false) }
    return EngineLiteral(variable: Int32(node(x, bound)), isNegated: false)
  }

  /// The literal [x ≥ bound], likewise.
  mutating func literal(_ x: Int, atLeast bound: Int32) -> EngineLiteral {
    !literal(x, atMost: bound - 1)
  }

  /// The node of a bound strictly between the current ones, made where there is none.
  private mutating func node(_ x: Int, _ bound: Int32) -> Int {
    var before = Int(lowerNode[x])
    var next = Int(upperNode[x])
    // From the nearer end.
    if bound - boundOf[before] <= boundOf[next] - bound {
      while true {
        next = Int(above[before])
        if boundOf[next] == bound { return next }
        if boundOf[next] > bound { break }
        before = next
      }
    } else {
      while true {
        before = Int(below[next])
        if boundOf[before] == bound { return before }
        if boundOf[before] < bound { break }
        next = before
      }
    }
    let variable = makeVariable()
    integerOf[variable] = Int32(x)
    boundOf[variable] = bound
    below[variable] = Int32(before)
    above[variable] = Int32(next)
    above[before] = Int32(variable)
    below[next] = Int32(variable)
    uses[variable] = level == 0 ? 1 : 0
    if level == 0 { heap.insert(variable) } else { made.append(Int32(variable)) }
    return variable
  }

  /// The weakest true literal of the list from which [x ≥ bound] follows; the lower bound must be
  /// at least that.
  func premise(_ x: Int, atLeast bound: Int32) -> EngineLiteral {
    assert(lower[x] >= bound)
    var node = Int(lowerNode[x])
    while below[node] >= 0 && boundOf[Int(below[node])] >= bound - 1 { node = Int(below[node]) }
    return EngineLiteral(variable: Int32(node), isNegated: true)
  }

  /// The weakest true literal of the list from which [x ≤ bound] follows; the upper bound must be
  /// at most that.
  func premise(_ x: Int, atMost bound: Int32) -> EngineLiteral {
    assert(upper[x] <= bound)
    var node = Int(upperNode[x])
    while above[node] >= 0 && boundOf[Int(above[node])] <= bound { node = Int(above[node]) }
    return EngineLiteral(variable: Int32(node), isNegated: false)
  }

  /// The literal [x ≥ bound] itself, where the lower bound is at least that; made where there is
  /// none, and true as long as the next stronger one is. Facts are not made weaker.
  mutating func exactPremise(_ x: Int, atLeast bound: Int32) -> EngineLiteral {
    let stronger = premise(x, atLeast: bound)
    let node = stronger.variable
    if boundOf[node] == bound - 1 || levels[node] == 0 { return stronger }
    return makeTrue(
      x, bound - 1, isNegated: true, from: stronger, between: below[node], Int32(node))
  }

  /// The literal [x ≤ bound] itself, likewise.
  mutating func exactPremise(_ x: Int, atMost bound: Int32) -> EngineLiteral {
    let stronger = premise(x, atMost: bound)
    let node = stronger.variable
    if boundOf[node] == bound || levels[node] == 0 { return stronger }
    return makeTrue(x, bound, isNegated: false, from: stronger, between: Int32(node), above[node])
  }

  private mutating func makeTrue(
    _ x: Int, _ bound: Int32, isNegated: Bool, from stronger: EngineLiteral,
    between before: Int32, _ next: Int32
  ) -> EngineLiteral {
    let variable = makeVariable()
    let literal = EngineLiteral(variable: Int32(variable), isNegated: isNegated)
    integerOf[variable] = Int32(x)
    boundOf[variable] = bound
    below[variable] = before
    above[variable] = next
    above[Int(before)] = Int32(variable)
    below[Int(next)] = Int32(variable)
    values[literal.index] = 1
    values[(!literal).index] = -1
    let level = levels[stronger.variable]
    levels[variable] = level
    reasons[variable] = .literal(stronger)
    let position = trailPositions[stronger.variable]
    trailPositions[variable] = position
    isOffTrail[variable] = true
    uses[variable] = 0
    made.append(Int32(variable))
    return literal
  }

  /// Takes a made variable out of its list, for use again.
  mutating func drop(_ variable: Int) {
    values[2 * variable] = 0
    values[2 * variable + 1] = 0
    isOffTrail[variable] = false
    above[Int(below[variable])] = above[variable]
    below[Int(above[variable])] = below[variable]
    below[variable] = -1
    above[variable] = -1
    integerOf[variable] = -1
    heap.remove(variable)
    heap.setActivity(variable, 0)
    freeVariables.append(Int32(variable))
  }

  // MARK: Equality literals

  /// The literal [x = value], made where there is none. Where the bounds exclude the value it is the
  /// false literal of that bound, which is as strong.
  ///
  /// Made during search it may miss an inference after backtracking, until it is decided itself: its
  /// clauses are watched by the bounds of now.
  mutating func literal(_ x: Int, equals value: Int32) -> EngineLiteral {
    if let known = equalities[Equality(variable: Int32(x), value: value)] { return known }
    if value < lower[x] { return EngineLiteral(variable: lowerNode[x], isNegated: false) }
    if value > upper[x] { return EngineLiteral(variable: upperNode[x], isNegated: true) }
    let atMost = literal(x, atMost: value)
    let less = literal(x, atMost: value - 1)
    if isFact(atMost) && isFact(!less) { return .always }
    // At an end of a domain that cannot shrink to it, the bound alone says it.
    if isFact(atMost) {
      uses[less.variable] += 1
      equalities[Equality(variable: Int32(x), value: value)] = !less
      return !less
    }
    if isFact(!less) {
      uses[atMost.variable] += 1
      equalities[Equality(variable: Int32(x), value: value)] = atMost
      return atMost
    }
    let variable = makeVariable()
    let equal = EngineLiteral(variable: Int32(variable), isNegated: false)
    // Not this value, first.
    savedPhases[variable] = false
    uses[variable] = 1
    equalityVariable[variable] = Int32(x)
    equalityValue[variable] = value
    equalities[Equality(variable: Int32(x), value: value)] = equal
    heap.insert(variable)
    addDefinition([!equal, atMost])
    addDefinition([!equal, !less])
    addDefinition([equal, !atMost, less])
    return equal
  }
}
