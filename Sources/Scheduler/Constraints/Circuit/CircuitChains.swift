/// Keeps chains of fixed arcs from closing to a circuit that leaves out a node which must not be.
///
/// - Where a cycle of fixed arcs is closed, all other nodes are left out; the premises are its arcs.
/// - Where a chain of fixed arcs leads from a to b and some node k beside it is not left out, b does
///   not go to a; the premises are the arcs and that k is not its own successor.
///
/// Cost per call: O(n), and O(n) more for each inference.
///
/// **Source**: Yves Caseau, François Laburthe, "Solving small TSPs with constraints", ICLP 1997;
/// reasons after Kathryn Glenn Francis, Peter J. Stuckey, "Explaining circuit propagation",
/// Constraints 19, 2014.
final class CircuitChains: Propagator {
  private var state: State

  /// Successors by node; arcs: the literals that node i goes to node j, row by row.
  init(_ successors: [Int], _ arcs: [EngineLiteral]) { state = State(successors, arcs) }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }
}

private struct State: ~Copyable {
  // Constant data.
  private let count: Int
  private let successors: Vector<Int>
  private let arcs: Vector<EngineLiteral>
  // Scratch, by node; -1 for none. A chain is named by its first node.
  private var successor: Vector<Int32>
  private var predecessor: Vector<Int32>
  private var chain: Vector<Int32>

  init(_ successors: [Int], _ arcs: [EngineLiteral]) {
    count = successors.count
    self.successors = Vector(successors)
    self.arcs = Vector(arcs)
    successor = Vector(repeating: -1, count: count)
    predecessor = Vector(repeating: -1, count: count)
    chain = Vector(repeating: -1, count: count)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    guard collectArcs(core) else { return true }
    for first in 0..<count where predecessor[first] < 0 && successor[first] >= 0 {
      let last = follow(from: first)
      if !keepOpen(first, last, &core) { return false }
    }
    for node in 0..<count where successor[node] >= 0 && chain[node] < 0 {
      _ = follow(from: node)
      return leaveOutOthers(than: node, &core)
    }
    return true
  }

  /// Reads the fixed arcs; false where two go to one node, which clauses refuse.
  private mutating func collectArcs(_ core: borrowing Core) -> Bool {
    for node in 0..<count {
      successor[node] = -1
      predecessor[node] = -1
      chain[node] = -1
    }
    for i in 0..<count {
      let x = successors[i]
      let j = Int(core.lower[x])
      guard core.lower[x] == core.upper[x], j != i, 0 <= j, j < count,
        core.isTrue(arcs[i * count + j])
      else { continue }
      if predecessor[j] >= 0 { return false }
      successor[i] = Int32(j)
      predecessor[j] = Int32(i)
    }
    return true
  }

  /// Marks the chain that starts at a node; returns its last node, on a cycle the first.
  private mutating func follow(from first: Int) -> Int {
    var node = first
    chain[node] = Int32(first)
    while successor[node] >= 0 {
      node = Int(successor[node])
      if node == first { break }
      chain[node] = Int32(first)
    }
    return node
  }

  private func keepOpen(_ first: Int, _ last: Int, _ core: inout Core) -> Bool {
    let closing = arcs[last * count + first]
    if core.isFalse(closing) { return true }
    guard let other = neededNode(beside: first, core) else { return true }
    core.beginPremises()
    addChain(from: first, &core)
    core.addPremise(!arcs[other * count + other])
    return core.require(!closing)
  }

  /// The cycle of fixed arcs through a node is the circuit.
  private func leaveOutOthers(than first: Int, _ core: inout Core) -> Bool {
    for node in 0..<count where chain[node] != Int32(first) {
      let isLeftOut = arcs[node * count + node]
      if core.isTrue(isLeftOut) { continue }
      core.beginPremises()
      addChain(from: first, &core)
      if !core.require(isLeftOut) { return false }
    }
    return true
  }

  /// A node beside the chain that is not left out, for good where there is one.
  private func neededNode(beside first: Int, _ core: borrowing Core) -> Int? {
    var found: Int?
    for node in 0..<count where chain[node] != Int32(first) {
      let isNeeded = !arcs[node * count + node]
      if core.isFact(isNeeded) { return node }
      if found == nil && core.isTrue(isNeeded) { found = node }
    }
    return found
  }

  private func addChain(from first: Int, _ core: inout Core) {
    var node = first
    while successor[node] >= 0 {
      let next = Int(successor[node])
      core.addPremise(arcs[node * count + next])
      if next == first { return }
      node = next
    }
  }
}
