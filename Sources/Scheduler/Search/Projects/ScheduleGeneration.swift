/// Serial schedule generation: takes tasks in a given order and starts each as early as its
/// predecessors and the resources allow; or, on mirrored time, each as late as possible.
///
/// Four resources share a word, 15 bits each below a guard bit: whether all four have room is one
/// subtraction that borrows from no guard.
///
/// Cost of a schedule: O(tasks · (predecessors + words · duration)) where there is room at once.
///
/// **Source**: James E. Kelley, "The critical-path method: resources planning and scheduling", 1963;
/// justification: Vicente Valls, Francisco Ballestín, Sacramento Quintanilla, "Justification and
/// RCPSP: a technique that pays", EJOR 165, 2005.
struct ScheduleGeneration: ~Copyable {
  // Constant data, flat: by task the range of its lags and uses.
  private let count: Int
  private var duration = Vector<Int32>()
  private var release = Vector<Int32>()
  private var before: FlatLags
  private var after: FlatLags
  private let words: Int
  /// By task and word: what it needs.
  private var need = Vector<UInt64>()
  /// By word.
  private var capacity = Vector<UInt64>()
  /// Times run from 0 up to, not including, the horizon; time 0 is `first` of the model.
  let horizon: Int32
  let first: Int32
  private let last: Int
  // Scratch: what is left, by time and word, guards set.
  private var left: Vector<UInt64>
  /// When each task starts in the last schedule.
  private(set) var start: Vector<Int32>

  /// Lags of all tasks, one after the other.
  private struct FlatLags: ~Copyable {
    var from = Vector<Int32>()
    var task = Vector<Int32>()
    var length = Vector<Int32>()

    init(_ lags: [[ProjectStructure.Lag]]) {
      for list in lags {
        from.append(Int32(task.count))
        for lag in list {
          task.append(Int32(lag.task))
          length.append(Int32(lag.length))
        }
      }
      from.append(Int32(task.count))
    }
  }

  /// The longest horizon that is laid out in memory.
  private static let longestHorizon = 100_000
  private static let resourcesPerWord = 4
  private static let laneBits: UInt64 = 16
  private static let greatestCapacity = 1 << 15 - 1
  private static let guards: UInt64 = 0x8000_8000_8000_8000

  /// Nil where times are too many to lay out.
  init?(_ project: ProjectStructure) {
    count = project.order.count
    let longest = project.successors.map { $0.map(\.length).max() ?? 0 }
    let span = zip(project.durations, longest).reduce(0) { $0 + max($1.0, $1.1) }
    let least = project.releases.min() ?? 0
    let spread = (project.releases.max() ?? 0) - least
    guard span + spread <= ScheduleGeneration.longestHorizon,
      project.capacities.allSatisfy({ $0 <= ScheduleGeneration.greatestCapacity })
    else { return nil }
    horizon = Int32(span + spread) + 1
    first = Int32(least)
    last = project.last
    before = FlatLags(project.predecessors)
    after = FlatLags(project.successors)
    words =
      (project.capacities.count + ScheduleGeneration.resourcesPerWord - 1)
      / ScheduleGeneration.resourcesPerWord
    left = Vector(repeating: 0, count: Int(horizon) * words)
    start = Vector(repeating: 0, count: count)
    for value in project.durations { duration.append(Int32(value)) }
    for value in project.releases { release.append(Int32(value) - Int32(least)) }
    for word in 0..<words {
      capacity.append(
        ScheduleGeneration.lanes(of: word, project.capacities) | ScheduleGeneration.guards)
    }
    for list in project.uses {
      var amounts = project.capacities.map { _ in 0 }
      for use in list { amounts[use.resource] += use.amount }
      for word in 0..<words { need.append(ScheduleGeneration.lanes(of: word, amounts)) }
    }
  }

  /// The amounts of the resources of a word.
  private static func lanes(of word: Int, _ amounts: [Int]) -> UInt64 {
    var result: UInt64 = 0
    for (lane, amount) in amounts[(word * resourcesPerWord)...].prefix(resourcesPerWord)
      .enumerated()
    {
      result |= UInt64(amount) << (UInt64(lane) * laneBits)
    }
    return result
  }

  /// When a task ends in the last schedule.
  func end(of task: Int) -> Int32 { start[task] + duration[task] }

  /// The start of the task to be minimized, in the last schedule.
  var makespan: Int32 { start[last] }

  /// The starts of the last schedule in times of the model.
  var times: [Int] { start.array.map { Int($0 + first) } }

  /// Starts every task as early as possible, in this order, which respects the lags.
  mutating func forward(_ order: borrowing Vector<Int32>) {
    reset()
    for index in 0..<count {
      let task = Int(order[index])
      var earliest = release[task]
      for place in Int(before.from[task])..<Int(before.from[task + 1]) {
        earliest = max(earliest, start[Int(before.task[place])] + before.length[place])
      }
      start[task] = fitting(task, from: earliest)
      take(task)
    }
  }

  /// Starts every task as late as possible without the last one moving, in this order, in which
  /// successors come first. A task that nothing follows ends with the last one.
  mutating func backward(_ order: borrowing Vector<Int32>) {
    let end = makespan
    reset()
    for index in 0..<count {
      let task = Int(order[index])
      var latest = end - duration[task]
      for place in Int(after.from[task])..<Int(after.from[task + 1]) {
        latest = min(latest, start[Int(after.task[place])] - after.length[place])
      }
      start[task] = fittingBackward(task, from: latest)
      take(task)
    }
  }

  private mutating func reset() {
    if words == 1 {
      let full = capacity[0]
      for time in 0..<Int(horizon) { left[time] = full }
      return
    }
    var place = 0
    for _ in 0..<Int(horizon) {
      for word in 0..<words { left[place + word] = capacity[word] }
      place += words
    }
  }

  /// The first start from `earliest` on at which the task has room all along.
  ///
  /// A stretch is looked at from its end: where a time has no room, the stretch moves behind it at
  /// once, and what lay behind it already is not looked at again.
  private func fitting(_ task: Int, from earliest: Int32) -> Int32 {
    let length = Int(duration[task])
    var start = Int(earliest)
    var seen = start
    var time = start + length
    while time > seen {
      time -= 1
      if !hasRoom(task, at: time) {
        seen = start + length
        start = time + 1
        time = start + length
      }
    }
    return Int32(start)
  }

  /// The last start up to `latest`, likewise; times before 0 have room.
  private func fittingBackward(_ task: Int, from latest: Int32) -> Int32 {
    let length = Int(duration[task])
    var start = Int(latest)
    var seen = start + length
    var time = start
    while time < seen {
      if time >= 0 && !hasRoom(task, at: time) {
        seen = start
        start = time - length
        time = start
      } else {
        time += 1
      }
    }
    return Int32(start)
  }

  @inline(__always)
  private func hasRoom(_ task: Int, at time: Int) -> Bool {
    // Each lane is at most its capacity and the need at most 15 bits: no lane borrows from another.
    if words == 1 {
      return (left[time] &- need[task]) & ScheduleGeneration.guards == ScheduleGeneration.guards
    }
    let row = time * words
    for word in 0..<words {
      let rest = left[row + word] &- need[task * words + word]
      if rest & ScheduleGeneration.guards != ScheduleGeneration.guards { return false }
    }
    return true
  }

  private mutating func take(_ task: Int) {
    let begin = max(0, Int(start[task]))
    let end = max(begin, Int(start[task] + duration[task]))
    if words == 1 {
      let amount = need[task]
      for time in begin..<end { left[time] &-= amount }
      return
    }
    for time in begin..<end {
      for word in 0..<words { left[time * words + word] &-= need[task * words + word] }
    }
  }
}
