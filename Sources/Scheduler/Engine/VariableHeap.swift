/// Variables in order of activity, greatest first: a binary heap that knows where each one stands.
///
/// Of equally active variables the one with the smaller index comes first, so that the order does
/// not depend on the history of the heap.
struct VariableHeap: ~Copyable {
  private var heap = Vector<Int32>()
  /// By variable; -1 where it is not in the heap.
  private var position = Vector<Int32>()
  private(set) var activity = Vector<Double>()

  var isEmpty: Bool { heap.isEmpty }

  /// Makes room for one more variable, which is not in the heap.
  mutating func addVariable() {
    position.append(-1)
    activity.append(0)
  }

  func contains(_ variable: Int) -> Bool { position[variable] >= 0 }

  mutating func insert(_ variable: Int) {
    guard position[variable] < 0 else { return }
    position[variable] = Int32(heap.count)
    heap.append(Int32(variable))
    siftUp(heap.count - 1)
  }

  /// Removes and returns the most active variable; the heap must not be empty.
  mutating func popFirst() -> Int {
    let first = Int(heap[0])
    remove(at: 0)
    return first
  }

  mutating func remove(_ variable: Int) {
    if position[variable] >= 0 { remove(at: Int(position[variable])) }
  }

  private mutating func remove(at index: Int) {
    position[Int(heap[index])] = -1
    let last = heap.removeLast()
    guard index < heap.count else { return }
    heap[index] = last
    position[Int(last)] = Int32(index)
    siftDown(index)
    siftUp(Int(position[Int(last)]))
  }

  mutating func setActivity(_ variable: Int, _ value: Double) {
    let old = activity[variable]
    activity[variable] = value
    let index = Int(position[variable])
    if index >= 0 {
      if value > old { siftUp(index) } else { siftDown(index) }
    }
  }

  /// Multiplies all activities, which keeps their order.
  mutating func scale(by factor: Double) {
    for variable in 0..<activity.count { activity[variable] *= factor }
  }

  @inline(__always)
  private func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (activity[Int(a)], activity[Int(b)])
    return x > y || (x == y && a < b)
  }

  private mutating func siftUp(_ start: Int) {
    var index = start
    let variable = heap[index]
    while index > 0 {
      let parent = (index - 1) / 2
      guard precedes(variable, heap[parent]) else { break }
      heap[index] = heap[parent]
      position[Int(heap[index])] = Int32(index)
      index = parent
    }
    heap[index] = variable
    position[Int(variable)] = Int32(index)
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    let variable = heap[index]
    while true {
      var child = 2 * index + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count && precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], variable) else { break }
      heap[index] = heap[child]
      position[Int(heap[index])] = Int32(index)
      index = child
    }
    heap[index] = variable
    position[Int(variable)] = Int32(index)
  }
}
