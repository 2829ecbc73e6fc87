extension Core {
  // What a propagator calls: it collects premises, then requires a literal or a bound. Premises are
  // true literals that together with the constraint imply what is required.

  /// Starts the premises of an inference.
  @inline(__always)
  mutating func beginPremises() { premises.truncate(to: 0) }

  @inline(__always)
  mutating func addPremise(_ literal: Literal) { premises.append(literal) }

  mutating func addPremise(_ x: Int, atLeast bound: Int32) {
    premises.append(premise(x, atLeast: bound))
  }

  mutating func addPremise(_ x: Int, atMost bound: Int32) {
    premises.append(premise(x, atMost: bound))
  }

  /// Makes the literal true for the collected premises; false where it is false, with the conflict
  /// set.
  mutating func require(_ literal: Literal) -> Bool {
    if isTrue(literal) { return true }
    if isFalse(literal) {
      fail()
      conflict.append(!literal)
      return false
    }
    assign(literal, recordedReason())
    return true
  }

  /// Raises the lower bound for the collected premises; false where the upper bound forbids it.
  mutating func require(_ x: Int, atLeast bound: Int32) -> Bool {
    if bound <= lower[x] { return true }
    if bound > upper[x] {
      fail()
      conflict.append(premise(x, atMost: bound - 1))
      return false
    }
    assign(literal(x, atLeast: bound), recordedReason())
    return true
  }

  /// Lowers the upper bound for the collected premises; false where the lower bound forbids it.
  mutating func require(_ x: Int, atMost bound: Int32) -> Bool {
    if bound >= upper[x] { return true }
    if bound < lower[x] {
      fail()
      conflict.append(premise(x, atLeast: bound + 1))
      return false
    }
    assign(literal(x, atMost: bound), recordedReason())
    return true
  }

  /// Declares that the premises cannot hold together.
  mutating func fail() {
    conflict.truncate(to: 0)
    for index in 0..<premises.count { conflict.append(premises[index]) }
  }

  private mutating func recordedReason() -> Reason {
    // Nobody asks why a fact holds.
    if level == 0 { return .none }
    if premises.count == 1 { return .literal(premises[0]) }
    let offset = explanations.count
    explanations.append(Int32(premises.count))
    for index in 0..<premises.count { explanations.append(premises[index].code) }
    return .explanation(at: offset)
  }
}
