extension Core {
  /// Makes a literal true that is unassigned, with what follows for the list of its integer
  /// variable.
  ///
  /// The promise of the list rules out that a bound literal meets the opposite bound: the literals
  /// at and beyond it are assigned already.
  mutating func assign(_ literal: Literal, _ reason: Reason) {
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
        push(Literal(variable: node, isNegated: true), .literal(literal), replacing: -1)
        node = below[Int(node)]
      }
      lowerNode[x] = Int32(literal.variable)
      lower[x] = boundOf[literal.variable] + 1
      for index in 0..<lowerSubscribers[x].count { queue.push(Int(lowerSubscribers[x][index])) }
    } else {
      let old = upperNode[x]
      push(literal, reason, replacing: old)
      var node = above[literal.variable]
      while node != old {
        push(Literal(variable: node, isNegated: false), .literal(literal), replacing: -1)
        node = above[Int(node)]
      }
      upperNode[x] = Int32(literal.variable)
      upper[x] = boundOf[literal.variable]
      for index in 0..<upperSubscribers[x].count { queue.push(Int(upperSubscribers[x][index])) }
    }
  }

  @inline(__always)
  private mutating func push(_ literal: Literal, _ reason: Reason, replacing node: Int32) {
    values[literal.index] = 1
    values[(!literal).index] = -1
    levels[literal.variable] = Int32(level)
    reasons[literal.variable] = reason
    trailPositions[literal.variable] = Int32(trail.count)
    trail.append(literal)
    replacedNodes.append(node)
  }

  /// Opens a level and makes the literal true there; the literal must be unassigned.
  mutating func decide(_ literal: Literal) {
    openLevel()
    counters.decisions += 1
    assign(literal, .none)
  }

  mutating func openLevel() {
    levelStarts.append(Int32(trail.count))
    madeStarts.append(Int32(made.count))
    explanationStarts.append(Int32(explanations.count))
  }

  /// Undoes all levels above `target`.
  mutating func backtrack(to target: Int) {
    guard level > target else { return }
    let start = Int(levelStarts[target])
    var index = trail.count - 1
    while index >= start {
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
        } else {
          upperNode[x] = replaced
          upper[x] = boundOf[Int(replaced)]
        }
      }
      if uses[variable] > 0 { heap.insert(variable) }
      index -= 1
    }
    trail.truncate(to: start)
    replacedNodes.truncate(to: start)
    explanations.truncate(to: Int(explanationStarts[target]))
    var last = made.count - 1
    let firstMade = Int(madeStarts[target])
    while last >= firstMade {
      let variable = Int(made[last])
      // One that a kept clause uses stays, and is dropped with the clause.
      if uses[variable] == 0 { drop(variable) }
      last -= 1
    }
    made.truncate(to: firstMade)
    levelStarts.truncate(to: target)
    madeStarts.truncate(to: target)
    explanationStarts.truncate(to: target)
    propagated = start
    queue.clear()
  }
}
