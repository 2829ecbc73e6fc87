extension Core {
  // What a propagator calls: it collects premises, then requires a literal or a bound. Premises are
  // true literals that together with the constraint imply what is required. A propagator goes on
  // after `true`, and returns at once after `false`; it must not rely on the bound having changed
  // after `true`: under an enforcement literal that is not yet true, nothing is changed.

  /// Whether the running propagator may change anything: otherwise only failure counts.
  @inline(__always)
  var isEnforced: Bool { isTrue(enforcement) }

  /// Starts the premises of an inference.
  @inline(__always)
  mutating func beginPremises() { premises.truncate(to: 0) }

  /// Adds a true literal to the premises. Facts of level 0 need no mention.
  @inline(__always)
  mutating func addPremise(_ literal: EngineLiteral) {
    assert(isTrue(literal))
    if levels[literal.variable] > 0 { premises.append(literal) }
  }

  @inline(__always)
  mutating func addPremise(_ x: Int, atLeast bound: Int32) {
    addPremise(premise(x, atLeast: bound))
  }

  @inline(__always)
  mutating func addPremise(_ x: Int, atMost bound: Int32) {
    addPremise(premise(x, atMost: bound))
  }

  /// Adds the premise [x ≥ bound] itself: for premises that are used at once, at a conflict or on
  /// demand, where the weakest ones learn the most.
  mutating func addExactPremise(_ x: Int, atLeast bound: Int32) {
    addPremise(exactPremise(x, atLeast: bound))
  }

  /// Adds the premise [x ≤ bound] itself.
  mutating func addExactPremise(_ x: Int, atMost bound: Int32) {
    addPremise(exactPremise(x, atMost: bound))
  }

  /// Whether a literal was true before another became so.
  func held(_ premise: EngineLiteral, before literal: EngineLiteral) -> Bool {
    isTrue(premise) && trailPositions[premise.variable] < trailPositions[literal.variable]
  }

  /// Whether a bound was known before a literal became true.
  func held(_ x: Int, atLeast bound: Int32, before literal: EngineLiteral) -> Bool {
    lower[x] >= bound
      && trailPositions[premise(x, atLeast: bound).variable] < trailPositions[literal.variable]
  }

  /// Whether a bound was known before a literal became true.
  func held(_ x: Int, atMost bound: Int32, before literal: EngineLiteral) -> Bool {
    upper[x] <= bound
      && trailPositions[premise(x, atMost: bound).variable] < trailPositions[literal.variable]
  }

  /// Makes the literal true for the collected premises; false where it is false, with the conflict
  /// set.
  mutating func require(_ literal: EngineLiteral) -> Bool {
    if isTrue(literal) { return true }
    if isFalse(literal) {
      addPremise(!literal)
      return fail()
    }
    if !isTrue(enforcement) { return true }
    infer(literal)
    return true
  }

  /// Raises the lower bound for the collected premises; false where the upper bound forbids it.
  mutating func require(_ x: Int, atLeast bound: Int32) -> Bool {
    if bound <= lower[x] { return true }
    if bound > upper[x] {
      addPremise(x, atMost: bound - 1)
      return fail()
    }
    if !isTrue(enforcement) { return true }
    infer(literal(x, atLeast: bound))
    return true
  }

  /// Lowers the upper bound for the collected premises; false where the lower bound forbids it.
  mutating func require(_ x: Int, atMost bound: Int32) -> Bool {
    if bound >= upper[x] { return true }
    if bound < lower[x] {
      addPremise(x, atLeast: bound + 1)
      return fail()
    }
    if !isTrue(enforcement) { return true }
    infer(literal(x, atMost: bound))
    return true
  }

  /// Raises the lower bound; the propagator will be asked for the premises if they are needed, with
  /// the numbers it notes here. Only where `canExplainLater` is true, and the bound is above the
  /// lower and not above the upper one.
  mutating func requireUnexplained(
    _ x: Int, atLeast bound: Int32, noting note: Int32, _ secondNote: Int32
  ) {
    inferUnexplained(literal(x, atLeast: bound), note, secondNote)
  }

  /// Lowers the upper bound likewise.
  mutating func requireUnexplained(
    _ x: Int, atMost bound: Int32, noting note: Int32, _ secondNote: Int32
  ) {
    inferUnexplained(literal(x, atMost: bound), note, secondNote)
  }

  /// Whether an inference may leave its premises for later: facts are logged at once.
  var canExplainLater: Bool { level > 0 && isTrue(enforcement) }

  /// Declares that the premises cannot hold together. Returns false where that is a conflict, true
  /// where it only says that the constraint is not to be enforced.
  mutating func fail() -> Bool {
    if isTrue(enforcement) {
      addPremise(enforcement)
      conflict.truncate(to: 0)
      for index in 0..<premises.count { conflict.append(premises[index]) }
      conflictOrigin = .constraint(constraint)
      return false
    }
    if !isFalse(enforcement) { infer(!enforcement) }
    return true
  }

  private mutating func infer(_ literal: EngineLiteral) {
    if isTrue(enforcement) { addPremise(enforcement) }
    if level == 0 {
      // Nobody asks why a fact holds, but a proof says it once.
      if let proof { proof.fact(from: .constraint(constraint), literal, self) }
      assign(literal, .none)
      return
    }
    let offset = explanations.count
    explanations.append(Int32(premises.count))
    explanations.append(constraint)
    for index in 0..<premises.count { explanations.append(premises[index].code) }
    if let proof, proof.logsEveryInference { proof.inference(constraint, literal, self) }
    assign(literal, .explanation(at: offset))
  }

  private mutating func inferUnexplained(
    _ literal: EngineLiteral, _ note: Int32, _ secondNote: Int32
  ) {
    let offset = explanations.count
    explanations.append(propagator)
    explanations.append(note)
    explanations.append(secondNote)
    assign(literal, .onDemand(at: offset))
    if let proof, proof.logsEveryInference {
      collectPremises(of: literal, at: offset)
      proof.inference(constraint, literal, self)
    }
  }

  /// Asks a propagator for the premises of an inference it made.
  private mutating func collectPremises(of literal: EngineLiteral, at offset: Int) {
    let asking = Int(explanations[offset])
    beginPremises()
    enforcement = enforcements[asking]
    let propagator = propagators[asking]
    propagator.explain(
      literal, noting: explanations[offset + 1], explanations[offset + 2], &self)
    addPremise(enforcement)
  }

  /// Replaces a reason to be asked for by its premises, until the analysis is over.
  mutating func askReason(of literal: EngineLiteral) {
    guard let offset = reasons[literal.variable].onDemand else { return }
    asked.append(Asked(variable: Int32(literal.variable), reason: reasons[literal.variable]))
    collectPremises(of: literal, at: offset)
    let place = explanations.count
    explanations.append(Int32(premises.count))
    let constraint = constraints[Int(explanations[offset])]
    explanations.append(constraint)
    for index in 0..<premises.count { explanations.append(premises[index].code) }
    reasons[literal.variable] = .explanation(at: place)
  }

  /// Runs clauses and propagators until nothing more follows; false at a conflict.
  mutating func propagate() -> Bool {
    while true {
      guard propagateClauses() else { return false }
      let next = queue.pop()
      if next < 0 { return true }
      enforcement = enforcements[next]
      if isFalse(enforcement) { continue }
      constraint = constraints[next]
      propagator = Int32(next)
      counters.propagatorCalls += 1
      let running = propagators[next]
      guard running.propagate(&self) else { return false }
    }
  }
}

extension Core {
  // MARK: Weaker premises

  /// The lower bound that holds for good.
  func lowerAtRoot(_ x: Int) -> Int32 { rootLower[x] }

  /// The upper bound that holds for good.
  func upperAtRoot(_ x: Int) -> Int32 { rootUpper[x] }

  /// Adds the premise [x ≥ bound], or the weakest literal of the list that is at most `spare` below
  /// the bound; returns by how much it is below.
  mutating func addPremise(_ x: Int, atLeast bound: Int32, orBy spare: Int32) -> Int64 {
    let literal = premise(x, atLeast: bound - spare)
    addPremise(literal)
    return Int64(max(0, bound - (boundOf[literal.variable] + 1)))
  }

  /// Adds the premise [x ≤ bound], or the weakest literal of the list that is at most `spare` above
  /// the bound; returns by how much it is above.
  mutating func addPremise(_ x: Int, atMost bound: Int32, orBy spare: Int32) -> Int64 {
    let literal = premise(x, atMost: bound + spare)
    addPremise(literal)
    return Int64(max(0, boundOf[literal.variable] - bound))
  }
}
