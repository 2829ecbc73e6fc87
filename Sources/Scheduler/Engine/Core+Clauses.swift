extension Core {
  // MARK: Adding

  /// Adds a clause for good, at level 0. Literals that are false are dropped; a clause with none
  /// left makes the core contradictory.
  /// `origin` is the constraint that the clause belongs to, nil for a clause that the meaning of the
  /// literals implies, which a proof need not mention.
  mutating func addClause(_ literals: [EngineLiteral], origin: Int32?) {
    precondition(level == 0)
    if isContradictory { return }
    var kept = Vector<EngineLiteral>()
    for literal in literals {
      if isTrue(literal) { return }
      if isFalse(literal) { continue }
      var isRepeated = false
      for index in 0..<kept.count {
        if kept[index] == literal { isRepeated = true }
        if kept[index] == !literal { return }
      }
      if !isRepeated { kept.append(literal) }
    }
    for index in 0..<kept.count { uses[kept[index].variable] += 1 }
    if kept.count == 1 {
      if let proof { proof.fact(from: .constraint(origin ?? 0), kept[0], self) }
      assign(kept[0], .none)
      return
    }
    if kept.isEmpty {
      if let proof { proof.contradiction(from: .constraint(origin ?? 0), self) }
      isContradictory = true
      return
    }
    var number: Int32 = 0
    if let proof, let origin { number = proof.clause(from: origin, kept, self) }
    if kept.count == 2 {
      connect(kept[0], kept[1], proofNumber: number)
    } else {
      attach(clauses.add(kept, isLearned: false, lbd: 0, proofNumber: number))
    }
  }

  /// Adds a clause of two or three literals that the meaning of its first literal implies, which is
  /// new and unassigned; at any level.
  mutating func addDefinition(_ literals: [EngineLiteral]) {
    var sorted = literals
    for literal in literals { uses[literal.variable] += 1 }
    // Watched: what is not false, then what became false last.
    func rank(_ literal: EngineLiteral) -> Int {
      isFalse(literal) ? Int(levels[literal.variable]) : .max
    }
    for index in sorted.indices.dropFirst() {
      var place = index
      while place > 0 && rank(sorted[place - 1]) < rank(sorted[place]) {
        sorted.swapAt(place - 1, place)
        place -= 1
      }
    }
    var reason: Reason
    if sorted.count == 2 {
      connect(sorted[0], sorted[1], proofNumber: 0)
      reason = .literal(!sorted[1])
    } else {
      let clause = clauses.add(Vector(sorted), isLearned: false, lbd: 0, proofNumber: 0)
      attach(clause)
      reason = .clause(clause)
    }
    let isUnit = sorted.dropFirst().allSatisfy { isFalse($0) } && !isAssigned(sorted[0].variable)
    if isUnit {
      if level == 0 { reason = .none }
      assign(sorted[0], reason)
    }
  }

  private mutating func connect(
    _ first: EngineLiteral, _ second: EngineLiteral, proofNumber: Int32
  ) {
    implied[(!first).index].append(Implied(literal: second, proofNumber: proofNumber))
    implied[(!second).index].append(Implied(literal: first, proofNumber: proofNumber))
  }

  private mutating func attach(_ clause: ClauseReference) {
    let first = clauses.literal(clause, 0)
    let second = clauses.literal(clause, 1)
    watches[first.index].append(Watch(clause: clause, blocker: second))
    watches[second.index].append(Watch(clause: clause, blocker: first))
  }

  /// Adds what `learnedLiterals` holds and makes its first literal true; the others are false, the
  /// second one at the highest level among them. `uses` of its literals are counted already.
  mutating func learn(lbd: Int) {
    let asserted = learnedLiterals[0]
    let number = proof?.lastNumber ?? 0
    switch learnedLiterals.count {
    case 1: assign(asserted, .none)
    case 2:
      connect(asserted, learnedLiterals[1], proofNumber: number)
      assign(asserted, .literal(!learnedLiterals[1]))
    default:
      let clause = clauses.add(
        learnedLiterals, isLearned: true, lbd: lbd, proofNumber: number)
      clauses.markUsed(clause)
      learned.append(clause)
      attach(clause)
      assign(asserted, .clause(clause))
    }
  }

  // MARK: Propagation

  /// Follows what clauses imply until nothing more does; false where a clause is broken, whose
  /// literals' negations are then in `conflict`.
  mutating func propagateClauses() -> Bool {
    while propagated < trail.count {
      let literal = trail[propagated]
      propagated += 1
      counters.propagations += 1
      let followers = implied[literal.index].count
      for index in 0..<followers {
        let follower = implied[literal.index][index]
        if isTrue(follower.literal) { continue }
        if isFalse(follower.literal) {
          conflict.truncate(to: 0)
          conflict.append(literal)
          conflict.append(!follower.literal)
          conflictOrigin = .clause(follower.proofNumber)
          return false
        }
        assignByClause(follower.literal, .literal(literal), number: follower.proofNumber)
      }
      if !visitWatches(of: !literal) { return false }
    }
    return true
  }

  /// Makes a literal true that a clause implies. Nobody asks why a fact holds, but a proof says it
  /// once.
  @inline(__always)
  private mutating func assignByClause(_ literal: EngineLiteral, _ reason: Reason, number: Int32) {
    if level > 0 {
      assign(literal, reason)
    } else {
      if let proof { proof.fact(from: .clause(number), literal, self) }
      assign(literal, .none)
    }
  }

  private mutating func visitWatches(of falsified: EngineLiteral) -> Bool {
    // The list is taken out while it is worked on: assigning does not touch it, and a clause moves
    // only to the lists of other literals.
    var list = Vector<Watch>()
    swap(&list, &watches[falsified.index])
    defer { swap(&list, &watches[falsified.index]) }
    var kept = 0
    var index = 0
    while index < list.count {
      let watch = list[index]
      index += 1
      if isTrue(watch.blocker) {
        list[kept] = watch
        kept += 1
        continue
      }
      let clause = watch.clause
      if clauses.literal(clause, 0) == falsified { clauses.swapLiterals(clause, 0, 1) }
      let first = clauses.literal(clause, 0)
      if first != watch.blocker && isTrue(first) {
        list[kept] = Watch(clause: clause, blocker: first)
        kept += 1
        continue
      }
      let size = clauses.size(clause)
      var other = 2
      while other < size && isFalse(clauses.literal(clause, other)) { other += 1 }
      if other < size {
        clauses.swapLiterals(clause, 1, other)
        watches[clauses.literal(clause, 1).index].append(Watch(clause: clause, blocker: first))
        continue
      }
      list[kept] = Watch(clause: clause, blocker: first)
      kept += 1
      if isFalse(first) {
        while index < list.count {
          list[kept] = list[index]
          kept += 1
          index += 1
        }
        list.truncate(to: kept)
        conflict.truncate(to: 0)
        for position in 0..<size { conflict.append(!clauses.literal(clause, position)) }
        conflictOrigin = .clause(clauses.proofNumber(clause))
        if clauses.isLearned(clause) { clauses.markUsed(clause) }
        return false
      }
      let number = clauses.proofNumber(clause)
      assignByClause(first, .clause(clause), number: number)
    }
    list.truncate(to: kept)
    return true
  }

  // MARK: Reducing, at level 0

  /// Learned clauses with so many levels or fewer stay for good.
  private static let keptLBD = 2
  /// Those up to here stay as long as conflicts meet them.
  private static let usefulLBD = 6

  /// Removes the less useful half of the learned clauses and those that are true for good, and drops
  /// the bound literals that nothing uses any longer; at level 0.
  ///
  /// **Source**: LBD by Gilles Audemard and Laurent Simon, IJCAI 2009; three tiers as in
  /// Chanseok Oh's COMiniSatPS.
  mutating func reduceLearned() {
    precondition(level == 0)
    var candidates: [(lbd: Int, place: Int)] = []
    for place in 0..<learned.count {
      let clause = learned[place]
      if isSatisfiedForGood(clause) {
        remove(clause)
        continue
      }
      let lbd = clauses.lbd(clause)
      let isUsed = clauses.isUsed(clause)
      clauses.clearUsed(clause)
      if lbd <= Core.keptLBD || (lbd <= Core.usefulLBD && isUsed) { continue }
      candidates.append((lbd: isUsed ? lbd : lbd + Core.usefulLBD, place: place))
    }
    // Of equal ones the older goes.
    candidates.sort { ($0.lbd, $1.place) > ($1.lbd, $0.place) }
    for candidate in candidates.prefix(candidates.count / 2) { remove(learned[candidate.place]) }
    sweepWatches()
    compact()
    dropUnusedLiterals()
  }

  private func isSatisfiedForGood(_ clause: ClauseReference) -> Bool {
    for index in 0..<clauses.size(clause) where isTrue(clauses.literal(clause, index)) {
      return true
    }
    return false
  }

  private mutating func remove(_ clause: ClauseReference) {
    proof?.delete(clauses.proofNumber(clause))
    for index in 0..<clauses.size(clause) {
      let variable = clauses.literal(clause, index).variable
      uses[variable] -= 1
    }
    clauses.remove(clause)
  }

  private mutating func sweepWatches() {
    for literal in 0..<watches.count {
      var kept = 0
      for index in 0..<watches[literal].count {
        let watch = watches[literal][index]
        if clauses.isRemoved(watch.clause) { continue }
        watches[literal][kept] = watch
        kept += 1
      }
      watches[literal].truncate(to: kept)
    }
    var kept = 0
    for index in 0..<learned.count {
      let clause = learned[index]
      if clauses.isRemoved(clause) { continue }
      learned[kept] = clause
      kept += 1
    }
    learned.truncate(to: kept)
  }

  /// Closes the holes in the store; clauses keep their order, so one pass through the watches with a
  /// search by place suffices.
  private mutating func compact() {
    var old = Vector<Int32>()
    var new = Vector<Int32>()
    clauses.compact { from, to in
      old.append(from.offset)
      new.append(to.offset)
    }
    func moved(_ clause: ClauseReference) -> ClauseReference {
      var low = 0
      var high = old.count - 1
      while low < high {
        let middle = (low + high) / 2
        if old[middle] < clause.offset { low = middle + 1 } else { high = middle }
      }
      return ClauseReference(offset: new[low])
    }
    for literal in 0..<watches.count {
      for index in 0..<watches[literal].count {
        let clause = moved(watches[literal][index].clause)
        watches[literal][index].clause = clause
      }
    }
    for index in 0..<learned.count {
      let clause = moved(learned[index])
      learned[index] = clause
    }
  }

  private mutating func dropUnusedLiterals() {
    for variable in 0..<uses.count where uses[variable] == 0 {
      let x = Int(integerOf[variable])
      guard x >= 0 else { continue }
      if lowerNode[x] == Int32(variable) || upperNode[x] == Int32(variable) { continue }
      if isAssigned(variable) {
        // Beyond a bound that holds for good: nothing looks there again, except the trail.
        continue
      }
      drop(variable)
    }
  }
}
