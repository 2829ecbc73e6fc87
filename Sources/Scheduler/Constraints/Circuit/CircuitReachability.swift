/// Finds what cannot lie on one circuit because no way leads there or back.
///
/// The nodes of a circuit reach each other by arcs that are still possible.
/// - Where some node m is not left out, all nodes that m does not reach, or that do not reach m, are
///   left out.
/// - Where no node is needed, an arc from i to j is impossible if j does not reach i.
///
/// The premises are a cut: with R the nodes that are reached, all arcs from R to other nodes are
/// impossible. So a strongly connected component remains, in which all needed nodes lie.
///
/// Cost per call: O(n²), where no node is needed O(n²) for each strongly connected component; O(n²)
/// more for each inference.
///
/// **Source**: reasons by cuts after Kathryn Glenn Francis, Peter J. Stuckey, "Explaining circuit
/// propagation", Constraints 19, 2014; without their choice of a start at random and without what
/// they draw from the tree of the search.
final class CircuitReachability: Propagator {
  private var state: State

  /// Arcs: the literals that node i goes to node j, row by row.
  init(_ count: Int, _ arcs: [EngineLiteral]) { state = State(count, arcs) }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }
}

private struct State: ~Copyable {
  private enum Direction: BitwiseCopyable { case forward, backward }

  // Constant data.
  private let count: Int
  private let arcs: Vector<EngineLiteral>
  // Scratch: what was reached, by node and in order; by node, whether its component is known.
  private var isReached: Vector<Bool>
  private var reached = Vector<Int32>()
  private var isForward: Vector<Bool>
  private var isSettled: Vector<Bool>

  init(_ count: Int, _ arcs: [EngineLiteral]) {
    self.count = count
    self.arcs = Vector(arcs)
    isReached = Vector(repeating: false, count: count)
    isForward = Vector(repeating: false, count: count)
    isSettled = Vector(repeating: false, count: count)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    if let needed = neededNode(core) {
      reach(from: needed, .forward, core)
      if !leaveOutUnreached(by: needed, .forward, &core) { return false }
      reach(from: needed, .backward, core)
      return leaveOutUnreached(by: needed, .backward, &core)
    }
    for node in 0..<count { isSettled[node] = core.isTrue(arcs[node * count + node]) }
    for node in 0..<count where !isSettled[node] {
      reach(from: node, .forward, core)
      if !forbidReturns(.forward, &core) { return false }
      for other in 0..<count { isForward[other] = isReached[other] }
      reach(from: node, .backward, core)
      if !forbidReturns(.backward, &core) { return false }
      for other in 0..<count where isForward[other] && isReached[other] { isSettled[other] = true }
    }
    return true
  }

  /// A node that is not left out, for good where there is one.
  private func neededNode(_ core: borrowing Core) -> Int? {
    var found: Int?
    for node in 0..<count {
      let isNeeded = !arcs[node * count + node]
      if core.isFact(isNeeded) { return node }
      if found == nil && core.isTrue(isNeeded) { found = node }
    }
    return found
  }

  /// The arc in the direction that the search goes.
  private func arc(_ i: Int, _ j: Int, _ direction: Direction) -> EngineLiteral {
    direction == .forward ? arcs[i * count + j] : arcs[j * count + i]
  }

  private mutating func reach(
    from start: Int, _ direction: Direction, _ core: borrowing Core
  ) {
    for node in 0..<count { isReached[node] = false }
    reached.truncate(to: 0)
    isReached[start] = true
    reached.append(Int32(start))
    var next = 0
    while next < reached.count {
      let node = Int(reached[next])
      next += 1
      for other in 0..<count
      where !isReached[other] && !core.isFalse(arc(node, other, direction)) {
        isReached[other] = true
        reached.append(Int32(other))
      }
    }
  }

  private func leaveOutUnreached(
    by needed: Int, _ direction: Direction, _ core: inout Core
  ) -> Bool {
    if reached.count == count { return true }
    for node in 0..<count where !isReached[node] {
      let isLeftOut = arcs[node * count + node]
      if core.isTrue(isLeftOut) { continue }
      core.beginPremises()
      core.addPremise(!arcs[needed * count + needed])
      addCut(direction, &core)
      if !core.require(isLeftOut) { return false }
    }
    return true
  }

  /// Whoever comes into the reached nodes does not get out again.
  private func forbidReturns(_ direction: Direction, _ core: inout Core) -> Bool {
    if reached.count == count { return true }
    for node in 0..<count where !isReached[node] {
      for index in 0..<reached.count {
        let entering = arc(node, Int(reached[index]), direction)
        if core.isFalse(entering) { continue }
        core.beginPremises()
        addCut(direction, &core)
        if !core.require(!entering) { return false }
      }
    }
    return true
  }

  private func addCut(_ direction: Direction, _ core: inout Core) {
    for index in 0..<reached.count {
      let inside = Int(reached[index])
      for outside in 0..<count where !isReached[outside] {
        core.addPremise(!arc(inside, outside, direction))
      }
    }
  }
}
