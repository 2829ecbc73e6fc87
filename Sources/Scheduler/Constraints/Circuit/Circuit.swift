extension Constraint {
  /// The successors form one circuit: from each node i on it the way goes on to `successors[i]`, and
  /// comes back after all nodes of the circuit. A node that is its own successor is left out; all
  /// may be.
  ///
  /// ```swift
  /// try model.post(.circuit(next))  // next = [2, 1, 0] visits nodes 0 and 2
  /// ```
  ///
  /// Nodes are 0..<count; a successor beyond them is not allowed.
  public static func circuit(_ successors: [IntVar]) -> Constraint {
    Constraint(Circuit(successors: successors))
  }
}

/// Successors are all different, and the nodes i with successor_i ≠ i form one cycle or are none.
///
/// Example: of four nodes, 0 → 1 and 1 → 2 are fixed and 3 is not left out. Then 2 → 0 would close
/// the circuit without 3, so 2 does not go to 0.
///
/// Consistency: weaker than domain consistency, which is NP-hard to attain (it decides whether there
/// is a Hamiltonian circuit). Different successors by value: clauses say that no two nodes have the
/// same one and that each node has a predecessor, so three nodes with two successors among them are
/// found when one is fixed. `CircuitChains` keeps fixed arcs from closing too early,
/// `CircuitReachability` finds nodes that cannot lie on the circuit with another, and arcs that lie
/// on no cycle.
///
/// Cost: n² equality literals and up to n³ / 2 clauses of two literals at posting, which suits some
/// two hundred nodes with all arcs and more with few; calls cost O(n) for chains and O(n²) for
/// reachability.
///
/// Left out: lengths of arcs, which stand in element constraints beside it.
struct Circuit: ConstraintDefinition {
  let successors: [IntVar]

  func holds(in solution: Solution) -> Bool {
    let next = successors.map { solution.value(of: $0) }
    guard Set(next).count == next.count, next.allSatisfy({ next.indices.contains($0) }),
      let start = next.indices.first(where: { next[$0] != $0 })
    else { return next == Array(next.indices) }
    var visited = 0
    var node = start
    repeat {
      visited += 1
      node = next[node]
    } while node != start
    return visited == next.indices.count { next[$0] != $0 }
  }

  func validate(in model: Model) throws(ModelError) {
    for successor in successors { try model.require(successor) }
  }

  func post(to posting: inout Posting) {
    let count = successors.count
    if count == 0 { return }
    let variables = successors.map { posting.integer($0) }
    for x in variables {
      posting.addClause([!posting.engine.literal(x, atMost: -1)])
      posting.addClause([posting.engine.literal(x, atMost: Int32(count - 1))])
    }
    let arcs = successors.map { successor in
      successors.indices.map { posting.literal(successor.equals($0)) }
    }
    for node in 0..<count {
      for first in 0..<count {
        for second in 0..<first {
          posting.addClause([!arcs[first][node], !arcs[second][node]])
        }
      }
      posting.addClause(arcs.map { $0[node] })
    }
    if count == 1 { return }
    let flat = arcs.flatMap(\.self)
    // A node that is needed now may keep chains from closing as well.
    let needed = (0..<count).map { !arcs[$0][$0] }
    posting.add(CircuitChains(variables, flat), priority: .filtering, literals: flat + needed)
    posting.add(CircuitReachability(count, flat), priority: .costly, literals: flat.map { !$0 })
  }

  var text: ConstraintText {
    var text = ConstraintText("circuit")
    text.add(successors)
    return text
  }
}
