extension Core {
  /// Makes a literal true that is unassigned, with what follows for the list of its integer
  /// variable.
  ///
  /// The promise of the list rules out that a bound literal meets the opposite bound: the literals
  /// at and beyond it are assigned already.
  mutating func assign(_ literal: EngineLiteral, _ reason: Reason) {
    let x = Int(integerOf[literal.variable])
    if x < 0 {
      push(literal, reason, replacing: -1)
      return
    }
    if literal.isNegated {
      // [x ≥ bound + 1]: the weaker ones between it and the old bound follow.
      let old = lowerNode[x]
      push(literal, reason, replacing: old)
      var node = below[literal.variable]
      while node != old {
        push(EngineLiteral(variable: node, isNegated: true), .literal(literal), replacing: -1)
        node = below[Int(node)]
      }
      lowerNode[x] = Int32(literal.variable)
      lower[x] = boundOf[literal.variable] + 1
      if level == 0 { rootLower[x] = lower[x] }
      for index in 0..<lowerSubscribers[x].count { queue.push(Int(lowerSubscribers[x][index])) }
    } else {
      let old = upperNode[x]
      push(literal, reason, replacing: old)
      var node = above[literal.variable]
      while node != old {
        push(EngineLiteral(variable: node, isNegated: false), .literal(literal), replacing: -1)
        node = above[Int(node)]
      }
      upperNode[x] = Int32(literal.variable)
      upper[x] = boundOf[literal.variable]
      if level == 0 { rootUpper[x] = upper[x] }
      for index in 0..<upperSubscribers[x].count { queue.push(Int(upperSubscribers[x][index])) }
    }
  }

  @inline(__always)
  private mutating func push(_ literal: EngineLiteral, _ reason: Reason, replacing node: Int32) {
    values[literal.index] = 1
    values[(!literal).index] = -1
    levels[literal.variable] = Int32(level)
    reasons[literal.variable] = reason
    trailPositions[literal.variable] = Int32(trail.count)
    trail.append(literal)
    replacedNodes.append(node)
    let subscribers = literalSubscribers[literal.index].count
    for index in 0..<subscribers { queue.push(Int(literalSubscribers[literal.index][index])) }
  }

  /// Opens a level and makes the literal true there; the literal must be unassigned.
  mutating func decide(_ literal: EngineLiteral) {
    openLevel()
    counters.decisions += 1
    assign(literal, .none)
  }

  mutating func openLevel() {
    levelStarts.append(
      LevelStart(
        trail: Int32(trail.count), made: Int32(made.count),
        explanations: Int32(explanations.count), reversible: Int32(replacedReversible.count)))
  }

  /// Undoes all levels above `target`, but drops no literal of the conflict.
  mutating func backtrackKeepingConflict(to target: Int) {
    guard level > target else { return }
    for index in 0..<conflict.count { uses[conflict[index].variable] += 1 }
    backtrack(to: target)
    for index in 0..<conflict.count { uses[conflict[index].variable] -= 1 }
  }

  /// Undoes all levels above `target`.
  mutating func backtrack(to target: Int) {
    guard level > target else { return }
    let start = levelStarts[target]
    var index = trail.count - 1
    while index >= Int(start.trail) {
      let literal = trail[index]
      let variable = literal.variable
      values[literal.index] = 0
      values[(!literal).index] = 0
      savedPhases[variable] = !literal.isNegated
      let replaced = replacedNodes[index]
      if replaced >= 0 {
        let x = Int(integerOf[variable])
        if literal.isNegated {
          lowerNode[x] = replaced
          lower[x] = boundOf[Int(replaced)] + 1
          undoOffTrailBelow(variable, downTo: replaced)
        } else {
          upperNode[x] = replaced
          upper[x] = boundOf[Int(replaced)]
          undoOffTrailAbove(variable, upTo: replaced)
        }
      }
      if uses[variable] > 0 { heap.insert(variable) }
      index -= 1
    }
    trail.truncate(to: Int(start.trail))
    replacedNodes.truncate(to: Int(start.trail))
    explanations.truncate(to: Int(start.explanations))
    var last = replacedReversible.count - 1
    while last >= Int(start.reversible) {
      reversible[Int(replacedReversible[last].slot)] = replacedReversible[last].value
      last -= 1
    }
    replacedReversible.truncate(to: Int(start.reversible))
    last = made.count - 1
    while last >= Int(start.made) {
      let variable = Int(made[last])
      // One that a kept clause uses stays, and is dropped after the clause.
      if uses[variable] == 0 { drop(variable) }
      last -= 1
    }
    made.truncate(to: Int(start.made))
    levelStarts.truncate(to: target)
    propagated = Int(start.trail)
    queue.clear()
  }

  private mutating func undoOffTrailBelow(_ variable: Int, downTo end: Int32) {
    var node = below[variable]
    while node != end {
      if isOffTrail[Int(node)] { undoOffTrail(Int(node)) }
      node = below[Int(node)]
    }
  }

  private mutating func undoOffTrailAbove(_ variable: Int, upTo end: Int32) {
    var node = above[variable]
    while node != end {
      if isOffTrail[Int(node)] { undoOffTrail(Int(node)) }
      node = above[Int(node)]
    }
  }

  private mutating func undoOffTrail(_ variable: Int) {
    values[2 * variable] = 0
    values[2 * variable + 1] = 0
    isOffTrail[variable] = false
    if uses[variable] > 0 { heap.insert(variable) }
  }

  // MARK: Numbers that backtracking restores

  /// A new number for a propagator; backtracking restores it. Returns its slot. For level 0.
  mutating func makeReversible(_ value: Int32) -> Int {
    reversible.append(value)
    return reversible.count - 1
  }

  mutating func setReversible(_ slot: Int, _ value: Int32) {
    if reversible[slot] == value { return }
    if level > 0 {
      replacedReversible.append(
        ReplacedReversible(slot: Int32(slot), value: reversible[slot]))
    }
    reversible[slot] = value
  }
}
