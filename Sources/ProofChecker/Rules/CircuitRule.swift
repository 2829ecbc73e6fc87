/// Every node has a successor; those that are their own successors are left out, the others form
/// one circuit, which may be empty.
struct CircuitRule: Rule {
  let successors: [Int]

  var variables: [Int] { successors }

  func holds(_ value: (Int) -> Int) -> Bool {
    let next = successors.map(value)
    guard next.allSatisfy({ next.indices.contains($0) }), Set(next).count == next.count else {
      return false
    }
    let members = next.indices.filter { next[$0] != $0 }
    guard let start = members.first else { return true }
    var length = 1
    var node = next[start]
    while node != start {
      node = next[node]
      length += 1
    }
    return length == members.count
  }

  func narrow(_ box: inout Box) {
    for x in successors {
      box.raise(x, to: 0)
      box.lower(x, to: successors.count - 1)
    }
    if box.isEmpty { return }
    // Successors differ: every node has one predecessor, itself where it is left out.
    AllDifferentRule(operands: successors).narrow(&box)
    if box.isEmpty { return }
    narrowByReach(&box)
  }

  /// Nodes that are in for sure reach each other; one that they do not reach, or that does not reach
  /// them, is left out.
  private func narrowByReach(_ box: inout Box) {
    let nodes = successors.indices
    guard let start = nodes.first(where: { !box[successors[$0]].contains($0) }) else { return }
    let onward = nodes.map { node in box[successors[node]].values.filter { $0 != node } }
    var backward: [[Int]] = Array(repeating: [], count: successors.count)
    for node in nodes { for next in onward[node] { backward[next].append(node) } }
    let reached = CircuitRule.reached(from: start, onward)
    let reaching = CircuitRule.reached(from: start, backward)
    for node in nodes where !reached[node] || !reaching[node] {
      box.fix(successors[node], node)
      if box.isEmpty { return }
    }
  }

  private static func reached(from start: Int, _ edges: [[Int]]) -> [Bool] {
    var isReached = Array(repeating: false, count: edges.count)
    isReached[start] = true
    var stack = [start]
    while let node = stack.popLast() {
      for next in edges[node] where !isReached[next] {
        isReached[next] = true
        stack.append(next)
      }
    }
    return isReached
  }
}
