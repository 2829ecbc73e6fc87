extension Core {
  /// Calls `body` with every premise of an assigned literal: literals that were true before it.
  @inline(__always)
  private func forEachPremise(of literal: Literal, _ body: (Literal) -> Void) {
    let reason = reasons[literal.variable]
    if let clause = reason.clause {
      for index in 0..<clauses.size(clause) {
        let other = clauses.literal(clause, index)
        if other != literal { body(!other) }
      }
    } else if let premise = reason.literal {
      body(premise)
    } else if let offset = reason.explanation {
      let count = Int(explanations[offset])
      for index in 0..<count { body(Literal(code: explanations[offset + 1 + index])) }
    }
  }

  /// Learns from `conflict`: fills `learnedLiterals` with a clause that the conflict implies and
  /// that has exactly one literal of the current level, the first unique implication point, in
  /// front, and a literal of the highest other level behind it.
  ///
  /// - Returns: the level to go back to, and the number of levels in the clause (its LBD).
  /// **Source**: the scheme of GRASP (Marques-Silva, Sakallah 1996) and Chaff's first UIP (Zhang et
  /// al. 2001); recursive minimization after Sörensson and Biere, SAT 2009.
  mutating func analyze() -> (backjump: Int, lbd: Int) {
    learnedLiterals.truncate(to: 0)
    learnedLiterals.append(Literal(code: 0))
    var open = 0
    var position = trail.count - 1
    for index in 0..<conflict.count { see(conflict[index], &open) }
    var uip: Literal
    while true {
      while !isSeen[trail[position].variable] { position -= 1 }
      uip = trail[position]
      position -= 1
      isSeen[uip.variable] = false
      open -= 1
      if open == 0 { break }
      seePremises(of: uip, &open)
    }
    learnedLiterals[0] = !uip
    minimize()
    var backjump = 0
    if learnedLiterals.count > 1 {
      var highest = 1
      for index in 2..<max(2, learnedLiterals.count)
      where levels[learnedLiterals[index].variable] > levels[learnedLiterals[highest].variable] {
        highest = index
      }
      let literal = learnedLiterals[1]
      learnedLiterals[1] = learnedLiterals[highest]
      learnedLiterals[highest] = literal
      backjump = Int(levels[learnedLiterals[1].variable])
    }
    let lbd = distinctLevels()
    for index in 0..<seenToClear.count { isSeen[Int(seenToClear[index])] = false }
    seenToClear.truncate(to: 0)
    // Going back must not drop what the clause names.
    for index in 0..<learnedLiterals.count { uses[learnedLiterals[index].variable] += 1 }
    return (backjump, lbd)
  }

  private mutating func seePremises(of literal: Literal, _ open: inout Int) {
    let reason = reasons[literal.variable]
    if let clause = reason.clause {
      for index in 0..<clauses.size(clause) {
        let other = clauses.literal(clause, index)
        if other != literal { see(!other, &open) }
      }
    } else if let premise = reason.literal {
      see(premise, &open)
    } else if let offset = reason.explanation {
      let count = Int(explanations[offset])
      for index in 0..<count { see(Literal(code: explanations[offset + 1 + index]), &open) }
    }
  }

  private mutating func see(_ literal: Literal, _ open: inout Int) {
    let variable = literal.variable
    if isSeen[variable] || levels[variable] == 0 { return }
    isSeen[variable] = true
    seenToClear.append(Int32(variable))
    bump(variable)
    if levels[variable] == Int32(level) {
      open += 1
    } else {
      learnedLiterals.append(!literal)
    }
  }

  /// Drops literals that follow from the others.
  private mutating func minimize() {
    var kept = 1
    for index in 1..<max(1, learnedLiterals.count) {
      let literal = learnedLiterals[index]
      if reasons[literal.variable].isNone || !isImplied(!literal) {
        learnedLiterals[kept] = literal
        kept += 1
      }
    }
    learnedLiterals.truncate(to: kept)
  }

  /// Whether a true literal follows from seen ones and facts: depth first through the reasons.
  /// Variables found to follow are marked seen, so that they are not looked at again.
  private mutating func isImplied(_ literal: Literal) -> Bool {
    minimizeStack.truncate(to: 0)
    minimizeStack.append(literal.code)
    let firstNew = seenToClear.count
    while !minimizeStack.isEmpty {
      let current = Literal(code: minimizeStack.removeLast())
      var fails = false
      var pending = Vector<Int32>()
      forEachPremise(of: current) { premise in
        let variable = premise.variable
        if fails || isSeen[variable] || levels[variable] == 0 { return }
        if reasons[variable].isNone {
          fails = true
        } else {
          pending.append(premise.code)
        }
      }
      if fails {
        for index in firstNew..<seenToClear.count { isSeen[Int(seenToClear[index])] = false }
        seenToClear.truncate(to: firstNew)
        return false
      }
      for index in 0..<pending.count {
        let premise = Literal(code: pending[index])
        if isSeen[premise.variable] { continue }
        isSeen[premise.variable] = true
        seenToClear.append(Int32(premise.variable))
        minimizeStack.append(premise.code)
      }
    }
    return true
  }

  private mutating func distinctLevels() -> Int {
    stamp += 1
    while levelStamp.count <= level { levelStamp.append(0) }
    var count = 0
    for index in 0..<learnedLiterals.count {
      let level = Int(levels[learnedLiterals[index].variable])
      if levelStamp[level] != stamp {
        levelStamp[level] = stamp
        count += 1
      }
    }
    return count
  }

  // MARK: Activity

  private mutating func bump(_ variable: Int) {
    heap.setActivity(variable, heap.activity[variable] + activityStep)
    if heap.activity[variable] > 1e100 {
      heap.scale(by: 1e-100)
      activityStep *= 1e-100
    }
  }

  mutating func decayActivities() { activityStep /= 0.95 }
}
