extension Core {
  // MARK: Making variables

  /// A new Boolean variable, unassigned.
  mutating func makeBoolean() -> Literal {
    let variable = makeVariable()
    heap.insert(variable)
    uses[variable] = 1
    return Literal(variable: Int32(variable), isNegated: false)
  }

  /// A new integer variable with these bounds, both included.
  mutating func makeInteger(_ bounds: ClosedRange<Int32>) -> Int {
    let x = lower.count
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
    lowerSubscribers.append(Vector<Int32>())
    upperSubscribers.append(Vector<Int32>())
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
    fix(Literal(variable: Int32(bottom), isNegated: true))
    fix(Literal(variable: Int32(top), isNegated: false))
    return x
  }

  /// Assigns a literal of a fresh node that the bounds already decide; for level 0.
  private mutating func fix(_ literal: Literal) {
    values[literal.index] = 1
    values[(!literal).index] = -1
    levels[literal.variable] = 0
    reasons[literal.variable] = .none
    trailPositions[literal.variable] = -1
  }

  private mutating func makeVariable() -> Int {
    if !freeVariables.isEmpty { return Int(freeVariables.removeLast()) }
    let variable = levels.count
    for _ in 0..<2 {
      values.append(0)
      watches.append(Vector<Watch>())
      implied.append(Vector<Literal>())
    }
    levels.append(0)
    reasons.append(.none)
    trailPositions.append(-1)
    savedPhases.append(false)
    integerOf.append(-1)
    boundOf.append(0)
    below.append(-1)
    above.append(-1)
    uses.append(0)
    isSeen.append(false)
    heap.addVariable()
    return variable
  }

  // MARK: Bound literals

  /// The literal [x ≤ bound]: the one there is, a new one, or the one of a current bound where that
  /// decides it.
  ///
  /// Where the bounds decide it the literal returned is at least as strong: true where [x ≤ bound]
  /// is true and false where it is false now.
  mutating func literal(_ x: Int, atMost bound: Int32) -> Literal {
    if bound >= upper[x] { return Literal(variable: upperNode[x], isNegated: false) }
    if bound < lower[x] { return Literal(variable: lowerNode[x], isNegated: false) }
    return Literal(variable: Int32(node(x, bound)), isNegated: false)
  }

  /// The literal [x ≥ bound], likewise.
  mutating func literal(_ x: Int, atLeast bound: Int32) -> Literal {
    !literal(x, atMost: bound - 1)
  }

  /// The node of a bound strictly between the current ones, made where there is none.
  private mutating func node(_ x: Int, _ bound: Int32) -> Int {
    var before = Int(lowerNode[x])
    while true {
      let next = Int(above[before])
      if boundOf[next] == bound { return next }
      if boundOf[next] > bound { break }
      before = next
    }
    let variable = makeVariable()
    let next = Int(above[before])
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
  func premise(_ x: Int, atLeast bound: Int32) -> Literal {
    var node = Int(lowerNode[x])
    while below[node] >= 0 && boundOf[Int(below[node])] >= bound - 1 { node = Int(below[node]) }
    return Literal(variable: Int32(node), isNegated: true)
  }

  /// The weakest true literal of the list from which [x ≤ bound] follows; the upper bound must be
  /// at most that.
  func premise(_ x: Int, atMost bound: Int32) -> Literal {
    var node = Int(upperNode[x])
    while above[node] >= 0 && boundOf[Int(above[node])] <= bound { node = Int(above[node]) }
    return Literal(variable: Int32(node), isNegated: false)
  }

  /// Takes a made variable out of its list, for use again.
  mutating func drop(_ variable: Int) {
    above[Int(below[variable])] = above[variable]
    below[Int(above[variable])] = below[variable]
    below[variable] = -1
    above[variable] = -1
    integerOf[variable] = -1
    heap.remove(variable)
    heap.setActivity(variable, 0)
    freeVariables.append(Int32(variable))
  }
}
