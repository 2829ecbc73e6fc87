/// Propagators that wait to run, in three priorities; each waits once at most.
struct PropagatorQueue: ~Copyable {
  /// Cheap ones first.
  enum Priority: Int, CaseIterable {
    case bounds
    case filtering
    case costly
  }

  private var waiting = Vector<Vector<Int32>>()
  private var heads = Vector<Int>(repeating: 0, count: Priority.allCases.count)
  private var isWaiting = Vector<Bool>()
  private var priorities = Vector<UInt8>()

  init() { for _ in Priority.allCases { waiting.append(Vector<Int32>()) } }

  /// Registers one more propagator; its index is the number of those before it.
  mutating func add(_ priority: Priority) {
    isWaiting.append(false)
    priorities.append(UInt8(priority.rawValue))
  }

  @inline(__always)
  mutating func push(_ propagator: Int) {
    guard !isWaiting[propagator] else { return }
    isWaiting[propagator] = true
    waiting[Int(priorities[propagator])].append(Int32(propagator))
  }

  /// The next to run, -1 where none waits.
  mutating func pop() -> Int {
    for priority in 0..<waiting.count where heads[priority] < waiting[priority].count {
      let propagator = Int(waiting[priority][heads[priority]])
      heads[priority] += 1
      if heads[priority] == waiting[priority].count {
        waiting[priority].truncate(to: 0)
        heads[priority] = 0
      }
      isWaiting[propagator] = false
      return propagator
    }
    return -1
  }

  /// Forgets all that wait.
  mutating func clear() {
    for priority in 0..<waiting.count {
      for index in heads[priority]..<waiting[priority].count {
        isWaiting[Int(waiting[priority][index])] = false
      }
      waiting[priority].truncate(to: 0)
      heads[priority] = 0
    }
  }
}
