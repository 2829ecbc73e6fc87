extension Core {
  /// Learns from `conflict`: fills `learnedLiterals` with a clause that the conflict implies and
  /// that has exactly one literal of the current level, the first unique implication point, in
  /// front, and a literal of the highest other level behind it.
  ///
  /// - Returns: the level to go back to, and the number of levels in the clause (its LBD).
  /// **Source**: the scheme of GRASP (Marques-Silva, Sakallah 1996) and Chaff's first UIP (Zhang et
  /// al. 2001); recursive minimization after Sörensson and Biere, SAT 2009.
  mutating func analyze() -> (backjump: Int, lbd: Int) {
    learnedLiterals.truncate(to: 0)
    learnedLiterals.append(.always)
    var open = 0
    var position = trail.count - 1
    for index in 0..<conflict.count { see(conflict[index], &open) }
    var uip: EngineLiteral
    while true {
      while !isSeen[trail[position].variable] { position -= 1 }
      uip = trail[position]
      position -= 1
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
    if let proof { proof.learned(self) }
    forgetAnalysis()
    // Going back must not drop what the clause names.
    for index in 0..<learnedLiterals.count { uses[learnedLiterals[index].variable] += 1 }
    return (backjump, lbd)
  }

  /// The assumptions that the failed one, which is false, contradicts: fills `learnedLiterals` with
  /// the negations of assumptions that cannot hold together, its own among them. All decisions must
  /// be assumptions.
  mutating func analyzeAssumptions(failed: EngineLiteral) {
    learnedLiterals.truncate(to: 0)
    learnedLiterals.append(!failed)
    var open = 0
    mark(!failed)
    var position = trail.count - 1
    let end = level == 0 ? trail.count : Int(levelStarts[0].trail)
    while position >= end {
      let literal = trail[position]
      position -= 1
      guard isSeen[literal.variable] else { continue }
      if reasons[literal.variable].isNone {
        learnedLiterals.append(!literal)
      } else {
        seePremises(of: literal, &open, isFinal: true)
      }
    }
    conflict.truncate(to: 0)
    if let proof { proof.learned(self) }
    forgetAnalysis()
  }

  /// Learns that the decisions cannot hold together, whatever the conflict: the search without
  /// learning, which tests compare with.
  mutating func learnDecisions() {
    learnedLiterals.truncate(to: 0)
    var last = level - 1
    while last >= 0 {
      let start = Int(levelStarts[last].trail)
      let end = last + 1 < level ? Int(levelStarts[last + 1].trail) : trail.count
      // A level that an assumption opened which was true already has no decision.
      if start < end { learnedLiterals.append(!trail[start]) }
      last -= 1
    }
    for index in 0..<learnedLiterals.count { uses[learnedLiterals[index].variable] += 1 }
    let backjump =
      learnedLiterals.count > 1 ? Int(levels[learnedLiterals[1].variable]) : 0
    backtrack(to: backjump)
    learn(lbd: learnedLiterals.count)
  }

  private mutating func forgetAnalysis() {
    for index in 0..<seenToClear.count { isSeen[Int(seenToClear[index])] = false }
    seenToClear.truncate(to: 0)
    resolved.truncate(to: 0)
    while !asked.isEmpty {
      let last = asked.removeLast()
      reasons[Int(last.variable)] = last.reason
    }
  }

  private mutating func seePremises(
    of literal: EngineLiteral, _ open: inout Int, isFinal: Bool = false
  ) {
    if proof != nil { resolved.append(literal) }
    if reasons[literal.variable].onDemand != nil { askReason(of: literal) }
    let reason = reasons[literal.variable]
    if let clause = reason.clause {
      if clauses.isLearned(clause) { renew(clause) }
      for index in 0..<clauses.size(clause) {
        let other = clauses.literal(clause, index)
        if other != literal { isFinal ? mark(!other) : see(!other, &open) }
      }
    } else if let premise = reason.literal {
      isFinal ? mark(premise) : see(premise, &open)
    } else if let offset = reason.explanation {
      let count = Int(explanations[offset])
      for index in 0..<count {
        let premise = EngineLiteral(code: explanations[offset + 2 + index])
        isFinal ? mark(premise) : see(premise, &open)
      }
    }
  }

  private mutating func see(_ literal: EngineLiteral, _ open: inout Int) {
    var literal = literal
    var variable = literal.variable
    // Beside the trail: at the current level the one it follows from stands in for it.
    while isOffTrail[variable] && levels[variable] == Int32(level),
      let stronger = reasons[variable].literal
    {
      literal = stronger
      variable = literal.variable
    }
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

  private mutating func mark(_ literal: EngineLiteral) {
    var variable = literal.variable
    while isOffTrail[variable], let stronger = reasons[variable].literal {
      variable = stronger.variable
    }
    if isSeen[variable] || levels[variable] == 0 { return }
    isSeen[variable] = true
    seenToClear.append(Int32(variable))
  }

  /// A learned clause that a conflict meets is useful, and may have fewer levels now.
  private mutating func renew(_ clause: ClauseReference) {
    clauses.markUsed(clause)
    let old = clauses.lbd(clause)
    guard old > 2 else { return }
    stamp += 1
    while levelStamp.count <= level { levelStamp.append(0) }
    var count = 0
    for index in 0..<clauses.size(clause) {
      let level = Int(levels[clauses.literal(clause, index).variable])
      if level > 0 && levelStamp[level] != stamp {
        levelStamp[level] = stamp
        count += 1
        if count >= old { return }
      }
    }
    clauses.setLBD(clause, count)
  }

  /// Drops literals that follow from the others.
  private mutating func minimize() {
    // Levels with no literal of the clause cannot be reached from it alone.
    stamp += 1
    while levelStamp.count <= level { levelStamp.append(0) }
    for index in 1..<max(1, learnedLiterals.count) {
      levelStamp[Int(levels[learnedLiterals[index].variable])] = stamp
    }
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
  private mutating func isImplied(_ literal: EngineLiteral) -> Bool {
    minimizeStack.truncate(to: 0)
    minimizeStack.append(literal)
    let firstNew = seenToClear.count
    let firstResolved = resolved.count
    while !minimizeStack.isEmpty {
      let current = minimizeStack.removeLast()
      if proof != nil { resolved.append(current) }
      if reasons[current.variable].onDemand != nil { askReason(of: current) }
      let reason = reasons[current.variable]
      var holds = true
      if let clause = reason.clause {
        for index in 0..<clauses.size(clause) where holds {
          let other = clauses.literal(clause, index)
          if other != current { holds = follow(!other) }
        }
      } else if let premise = reason.literal {
        holds = follow(premise)
      } else if let offset = reason.explanation {
        let count = Int(explanations[offset])
        for index in 0..<count where holds {
          holds = follow(EngineLiteral(code: explanations[offset + 2 + index]))
        }
      }
      if !holds {
        for index in firstNew..<seenToClear.count { isSeen[Int(seenToClear[index])] = false }
        seenToClear.truncate(to: firstNew)
        resolved.truncate(to: firstResolved)
        return false
      }
    }
    return true
  }

  /// Puts a premise on the stack of what must follow; false where it cannot.
  private mutating func follow(_ premise: EngineLiteral) -> Bool {
    let variable = premise.variable
    if isSeen[variable] || levels[variable] == 0 { return true }
    if reasons[variable].isNone || levelStamp[Int(levels[variable])] != stamp { return false }
    isSeen[variable] = true
    seenToClear.append(Int32(variable))
    minimizeStack.append(premise)
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
