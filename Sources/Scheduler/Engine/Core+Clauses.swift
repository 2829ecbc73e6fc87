extension Core {
  /// Adds a clause for good, at level 0. False literals are dropped; a clause with none left makes
  /// the core contradictory.
  mutating func addClause(_ literals: [Literal]) {
    precondition(level == 0)
    if isContradictory { return }
    var kept = Vector<Literal>()
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
    switch kept.count {
    case 0: isContradictory = true
    case 1: assign(kept[0], .none)
    case 2:
      implied[(!kept[0]).index].append(kept[1])
      implied[(!kept[1]).index].append(kept[0])
    default: attach(clauses.add(kept, isLearned: false, lbd: 0))
    }
  }

  private mutating func attach(_ clause: ClauseReference) {
    let first = clauses.literal(clause, 0)
    let second = clauses.literal(clause, 1)
    watches[first.index].append(Watch(clause: clause, blocker: second))
    watches[second.index].append(Watch(clause: clause, blocker: first))
  }

  /// Adds what `learnedLiterals` holds and makes its first literal true; the others are false, the
  /// second one at the highest level among them.
  mutating func learn(lbd: Int) {
    let asserted = learnedLiterals[0]
    switch learnedLiterals.count {
    case 1: assign(asserted, .none)
    case 2:
      implied[(!learnedLiterals[0]).index].append(learnedLiterals[1])
      implied[(!learnedLiterals[1]).index].append(learnedLiterals[0])
      assign(asserted, .literal(!learnedLiterals[1]))
    default:
      let clause = clauses.add(learnedLiterals, isLearned: true, lbd: lbd)
      learned.append(clause)
      attach(clause)
      assign(asserted, .clause(clause))
    }
  }

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
        if isTrue(follower) { continue }
        if isFalse(follower) {
          conflict.truncate(to: 0)
          conflict.append(literal)
          conflict.append(!follower)
          return false
        }
        assign(follower, .literal(literal))
      }
      if !visitWatches(of: !literal) { return false }
    }
    return true
  }

  private mutating func visitWatches(of falsified: Literal) -> Bool {
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
        return false
      }
      assign(first, .clause(clause))
    }
    list.truncate(to: kept)
    return true
  }
}
