/// The earliest completion times of changing sets of tasks on one machine.
///
/// A balanced tree over tasks in order of their earliest starts. Tasks are white (in the set) or
/// gray (at most one of them counts, the one that delays completion most). The earliest completion
/// time of a set is taken as the greatest start of a subset plus the durations of that subset and
/// of all later tasks of the set. Changing a task costs O(log n).
///
/// **Source**: the Θ-Λ-tree of Petr Vilím, "O(n log n) filtering algorithms for unary resource
/// constraint", CPAIOR 2004.
struct ThetaLambdaTree: ~Copyable {
  private struct Node: BitwiseCopyable {
    /// Durations of the white tasks, and when they are completed.
    var duration: Int64 = 0
    var end = ThetaLambdaTree.never
    /// The same with the gray task that makes it greatest.
    var grayDuration: Int64 = 0
    var grayEnd = ThetaLambdaTree.never
  }

  /// The end of no task: less than every end, and far enough from overflow to add durations.
  static let never = Int64.min / 4

  // The root is node 1, the children of node k are 2k and 2k + 1, leaves come last.
  private var firstLeaf = 1
  private var nodes = Vector(repeating: Node(), count: 2)

  /// Empties the tree, for tasks at positions 0..<count.
  mutating func clear(count: Int) {
    firstLeaf = 1
    while firstLeaf < count { firstLeaf *= 2 }
    nodes.truncate(to: 0)
    for _ in 0..<2 * firstLeaf { nodes.append(Node()) }
  }

  /// Makes a task white.
  mutating func add(_ position: Int, start: Int64, duration: Int64) {
    let end = start + duration
    set(position, Node(duration: duration, end: end, grayDuration: duration, grayEnd: end))
  }

  /// Makes a task gray.
  mutating func addGray(_ position: Int, start: Int64, duration: Int64) {
    set(
      position,
      Node(
        duration: 0, end: ThetaLambdaTree.never, grayDuration: duration, grayEnd: start + duration))
  }

  mutating func remove(_ position: Int) { set(position, Node()) }

  func isWhite(_ position: Int) -> Bool {
    nodes[firstLeaf + position].end > ThetaLambdaTree.never
  }

  /// When the white tasks are completed; `never` without any.
  var end: Int64 { nodes[1].end }

  /// When the white tasks and the worst gray one are completed.
  var grayEnd: Int64 { nodes[1].grayEnd }

  /// The first task of those that make `end` so great; the tree must have a white task.
  var first: Int { first(below: 1) }

  /// The first task of those that make `grayEnd` so great, and the gray one among them; the gray end
  /// must be greater than the end.
  var grayFirst: (first: Int, gray: Int) {
    var node = 1
    while node < firstLeaf {
      let (left, right) = (nodes[2 * node], nodes[2 * node + 1])
      if nodes[node].grayEnd == right.grayEnd {
        node = 2 * node + 1
      } else if nodes[node].grayEnd == left.end + right.grayDuration {
        return (first(below: 2 * node), gray(below: 2 * node + 1))
      } else {
        // The gray task is on the left; later white ones only add to it.
        node = 2 * node
      }
    }
    return (node - firstLeaf, node - firstLeaf)
  }

  private func first(below start: Int) -> Int {
    var node = start
    while node < firstLeaf {
      node = nodes[node].end == nodes[2 * node + 1].end ? 2 * node + 1 : 2 * node
    }
    return node - firstLeaf
  }

  private func gray(below start: Int) -> Int {
    var node = start
    while node < firstLeaf {
      let (left, right) = (nodes[2 * node], nodes[2 * node + 1])
      let isLeft = nodes[node].grayDuration == left.grayDuration + right.duration
      node = isLeft ? 2 * node : 2 * node + 1
    }
    return node - firstLeaf
  }

  private mutating func set(_ position: Int, _ leaf: Node) {
    var node = firstLeaf + position
    nodes[node] = leaf
    node /= 2
    while node > 0 {
      let (left, right) = (nodes[2 * node], nodes[2 * node + 1])
      nodes[node] = Node(
        duration: left.duration + right.duration,
        end: max(right.end, left.end + right.duration),
        grayDuration: max(
          left.grayDuration + right.duration, left.duration + right.grayDuration),
        grayEnd: max(
          right.grayEnd, left.end + right.grayDuration, left.grayEnd + right.duration))
      node /= 2
    }
  }
}
