/// The time-table filter of a cumulative constraint.
///
/// An interval whose latest start lies before its earliest end runs in between in any case: its
/// *compulsory part*. The compulsory parts add up to a profile. Where the profile exceeds the
/// capacity the constraint fails; where it leaves less than an interval demands, the interval cannot
/// run, so its start moves past that time, and so does its end from the other side.
///
/// One direction is written: starts move later. The other is the same on mirrored times, where time
/// t is −t and an interval runs from minus its end to minus its start.
///
/// An inference is explained at one time t: the interval cannot start in t − duration + 1 … t,
/// because of enough intervals that run at t. So a long push is a chain of short ones, whose reasons
/// are more general. They are given on demand, with bounds just as weak as time t needs.
///
/// From call to call little changes. Where no compulsory part has changed since the last call, only
/// intervals whose bounds have are looked at. That compares bounds themselves, so backtracking needs
/// no notice.
///
/// Cost per call: O(n), and where compulsory parts have changed sorting that is nearly sorted already
/// and O(n · profile) for moving.
///
/// **Source**: Andreas Schutt, Thibaut Feydy, Peter J. Stuckey, Mark G. Wallace, "Explaining the
/// cumulative propagator", Constraints 16, 2011 (pointwise explanations).
struct TimeTable: ~Copyable {
  // Kept on purpose, not restored: by task, bounds of the last call.
  private var earliestStart: Vector<Int32>
  private var latestStart: Vector<Int32>
  private var earliestEnd: Vector<Int32>
  private var duration: Vector<Int32>
  private var demand: Vector<Int32>
  private var hasPart: Vector<Bool>
  // Kept on purpose: orders of the last call, to sort from.
  private var byLatestStart: Vector<Int32>
  private var byEarliestEnd: Vector<Int32>
  // Kept on purpose: the profile of the last call as stretches of equal height, in order of time.
  private var from = Vector<Int32>()
  private var to = Vector<Int32>()
  private var height = Vector<Int64>()
  private var greatestHeight: Int64 = 0
  /// Whether the last call looked at everything and moved nothing.
  private(set) var isSettled = false
  // Scratch.
  private var changed = Vector<Int32>()

  init(count: Int) {
    // No start is so early: at the first call everything is new.
    earliestStart = Vector(repeating: .min, count: count)
    latestStart = Vector(repeating: 0, count: count)
    earliestEnd = Vector(repeating: 0, count: count)
    duration = Vector(repeating: 0, count: count)
    demand = Vector(repeating: 0, count: count)
    hasPart = Vector(repeating: false, count: count)
    byLatestStart = Vector((0..<count).map(Int32.init))
    byEarliestEnd = Vector((0..<count).map(Int32.init))
  }

  mutating func propagate(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
    let isProfileNew = refresh(tasks, &core)
    let capacity = Int64(core.upper[tasks.capacity])
    if isProfileNew {
      isSettled = false
      buildProfile()
      if greatestHeight > capacity { return overload(tasks, capacity, &core) }
      if !tasks.isPlain || core.level == 0 {
        guard fitsAlone(tasks, capacity, &core) else { return false }
      }
    }
    guard core.isEnforced else {
      isSettled = false
      return true
    }
    let looksAtAll = isProfileNew || !isSettled
    isSettled = true
    let count = looksAtAll ? earliestStart.count : changed.count
    for index in 0..<count {
      let task = looksAtAll ? index : Int(changed[index])
      if greatestHeight + Int64(demand[task]) <= capacity { continue }
      guard push(task, tasks, capacity, isMirrored: false, &core),
        push(task, tasks, capacity, isMirrored: true, &core)
      else {
        isSettled = false
        return false
      }
    }
    return true
  }

  /// Reads the bounds of now; true where the profile may have changed.
  private mutating func refresh(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
    changed.truncate(to: 0)
    var isProfileNew = !isSettled || !tasks.isPlain
    for task in 0..<earliestStart.count {
      let start = tasks.starts[task]
      let (earliest, latest) = (core.lower[start], core.upper[start])
      if tasks.isPlain && earliest == earliestStart[task] && latest == latestStart[task] {
        continue
      }
      changed.append(Int32(task))
      earliestStart[task] = earliest
      latestStart[task] = latest
      duration[task] = core.lower[tasks.durations[task]]
      earliestEnd[task] = earliest + duration[task]
      demand[task] = core.lower[tasks.demands[task]]
      let runs =
        latest < earliestEnd[task] && demand[task] > 0
        && core.isTrue(tasks.presences[task])
      if runs || hasPart[task] { isProfileNew = true }
      hasPart[task] = runs
    }
    return isProfileNew
  }

  private func overload(_ tasks: CumulativeTasks, _ capacity: Int64, _ core: inout Core) -> Bool {
    var highest = 0
    for stretch in 1..<max(1, height.count) where height[stretch] > height[highest] {
      highest = stretch
    }
    let time = from[highest] + (to[highest] - from[highest]) / 2
    core.beginPremises()
    addCapacityPremise(tasks, &core)
    addProfilePremises(tasks, at: time, except: -1, moreThan: capacity, before: nil, &core)
    return core.fail()
  }

  /// What demands more than there is cannot run at all.
  private func fitsAlone(_ tasks: CumulativeTasks, _ capacity: Int64, _ core: inout Core) -> Bool {
    for task in 0..<demand.count
    where Int64(demand[task]) > capacity && duration[task] > 0
      && !core.isFalse(tasks.presences[task])
    {
      core.beginPremises()
      addCapacityPremise(tasks, &core)
      core.addPremise(tasks.demands[task], atLeast: demand[task])
      core.addPremise(tasks.durations[task], atLeast: 1)
      guard core.require(!tasks.presences[task]) else { return false }
    }
    return true
  }

  // MARK: Profile

  private mutating func buildProfile() {
    from.truncate(to: 0)
    to.truncate(to: 0)
    height.truncate(to: 0)
    greatestHeight = 0
    byLatestStart.sortNearlySorted(by: latestStart)
    byEarliestEnd.sortNearlySorted(by: earliestEnd)
    let count = earliestStart.count
    var opening = 0
    var closing = 0
    var load: Int64 = 0
    var time = Int32.min
    while true {
      while opening < count && !hasPart[Int(byLatestStart[opening])] { opening += 1 }
      while closing < count && !hasPart[Int(byEarliestEnd[closing])] { closing += 1 }
      if closing == count { return }
      let closingTask = Int(byEarliestEnd[closing])
      let end = earliestEnd[closingTask]
      // What ends leaves before what starts at the same time comes.
      if opening < count, latestStart[Int(byLatestStart[opening])] < end {
        let task = Int(byLatestStart[opening])
        if latestStart[task] > time && load > 0 { addStretch(time, latestStart[task], load) }
        time = latestStart[task]
        load += Int64(demand[task])
        opening += 1
      } else {
        if end > time && load > 0 { addStretch(time, end, load) }
        time = end
        load -= Int64(demand[closingTask])
        closing += 1
      }
    }
  }

  private mutating func addStretch(_ start: Int32, _ end: Int32, _ load: Int64) {
    from.append(start)
    to.append(end)
    height.append(load)
    greatestHeight = max(greatestHeight, load)
  }

  // MARK: Moving starts

  private mutating func push(
    _ task: Int, _ tasks: CumulativeTasks, _ capacity: Int64, isMirrored: Bool,
    _ core: inout Core
  ) -> Bool {
    let length = duration[task]
    if length == 0 || demand[task] == 0 { return true }
    let presence = tasks.presences[task]
    if core.isFalse(presence) { return true }
    let isPresent = core.isTrue(presence)
    if earliestStart[task] == latestStart[task] && isPresent { return true }
    let room = capacity - Int64(demand[task])
    var (start, last) = startRange(task, isMirrored)
    // Of a task with a compulsory part the profile has its own demand there, and no more than the
    // capacity: only what lies before it can be in the way.
    if !isPresent { last = Int32.max }
    var stretch = firstStretch(endingAfter: start, isMirrored)
    while stretch < height.count {
      let (begin, end, load) = stretchAt(stretch, isMirrored)
      if begin >= min(start + length, last) { break }
      if load <= room {
        stretch += 1
        continue
      }
      isSettled = false
      if !isPresent { return pushOptional(task, tasks, room, isMirrored, &core) }
      let time = min(end - 1, start + length - 1)
      guard infer(task, tasks, time: time, room, isMirrored, &core) else { return false }
      start = time + 1
      if end <= start { stretch += 1 }
    }
    return true
  }

  /// Earliest and latest start, in mirrored time where it says so.
  @inline(__always)
  private func startRange(_ task: Int, _ isMirrored: Bool) -> (Int32, Int32) {
    isMirrored
      ? (-latestStart[task] - duration[task], -earliestStart[task] - duration[task])
      : (earliestStart[task], latestStart[task])
  }

  @inline(__always)
  private func stretchAt(_ place: Int, _ isMirrored: Bool) -> (
    begin: Int32, end: Int32, height: Int64
  ) {
    if isMirrored {
      let mirrored = height.count - 1 - place
      return (-to[mirrored], -from[mirrored], height[mirrored])
    }
    return (from[place], to[place], height[place])
  }

  private func firstStretch(endingAfter time: Int32, _ isMirrored: Bool) -> Int {
    var low = 0
    var high = height.count
    while low < high {
      let middle = (low + high) / 2
      if stretchAt(middle, isMirrored).end <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The task cannot run at the time, in mirrored terms where it says so, and not end before.
  private func infer(
    _ task: Int, _ tasks: CumulativeTasks, time: Int32, _ room: Int64, _ isMirrored: Bool,
    _ core: inout Core
  ) -> Bool {
    let x = tasks.starts[task]
    // The cell of mirrored time t is that of time −t − 1.
    let cell = isMirrored ? -time - 1 : time
    if isMirrored {
      // It ends at the cell at the latest: start ≤ cell − duration.
      let bound = cell - duration[task]
      if bound >= core.lower[x], tasks.isRigid, core.canExplainLater {
        core.requireUnexplained(x, atMost: bound, noting: Int32(task), cell)
        return true
      }
      addPremises(tasks, task, cell, room, isMirrored, before: nil, &core)
      return core.require(x, atMost: bound)
    }
    let bound = cell + 1
    if bound <= core.upper[x], tasks.isRigid, core.canExplainLater {
      core.requireUnexplained(x, atLeast: bound, noting: Int32(task), cell)
      return true
    }
    addPremises(tasks, task, cell, room, isMirrored, before: nil, &core)
    return core.require(x, atLeast: bound)
  }

  func explain(
    _ tasks: CumulativeTasks, _ literal: EngineLiteral, task: Int, time: Int32,
    _ core: inout Core
  ) {
    let room = Int64(core.upper[tasks.capacity]) - Int64(core.lower[tasks.demands[task]])
    addPremises(
      tasks, task, time, room, !literal.isNegated, before: literal, &core)
  }

  /// Why the task cannot run in the cell, as it would if it started no later (ended no earlier).
  private func addPremises(
    _ tasks: CumulativeTasks, _ task: Int, _ cell: Int32, _ room: Int64, _ isMirrored: Bool,
    before literal: EngineLiteral?, _ core: inout Core
  ) {
    let x = tasks.starts[task]
    let length = core.lower[tasks.durations[task]]
    core.beginPremises()
    addCapacityPremise(tasks, &core)
    core.addPremise(tasks.demands[task], atLeast: core.lower[tasks.demands[task]])
    core.addPremise(tasks.durations[task], atLeast: length)
    core.addPremise(tasks.presences[task])
    if isMirrored {
      core.addExactPremise(x, atMost: cell)
    } else {
      core.addExactPremise(x, atLeast: cell - length + 1)
    }
    addProfilePremises(tasks, at: cell, except: task, moreThan: room, before: literal, &core)
  }

  /// An interval that may be absent: moved as far as it goes, with one explanation for all steps;
  /// only where nothing remains is something inferred, its absence.
  private func pushOptional(
    _ task: Int, _ tasks: CumulativeTasks, _ room: Int64, _ isMirrored: Bool,
    _ core: inout Core
  ) -> Bool {
    // The other direction reaches the same end.
    if isMirrored || !reachesEnd(task, tasks, room, collecting: false, &core) { return true }
    core.beginPremises()
    addCapacityPremise(tasks, &core)
    core.addPremise(tasks.demands[task], atLeast: demand[task])
    core.addPremise(tasks.durations[task], atLeast: duration[task])
    core.addPremise(tasks.starts[task], atLeast: earliestStart[task])
    core.addPremise(tasks.starts[task], atMost: latestStart[task])
    _ = reachesEnd(task, tasks, room, collecting: true, &core)
    return core.require(!tasks.presences[task])
  }

  /// Whether the profile leaves the task no start, with the premises of all steps where wanted.
  private func reachesEnd(
    _ task: Int, _ tasks: CumulativeTasks, _ room: Int64, collecting: Bool, _ core: inout Core
  ) -> Bool {
    let length = duration[task]
    var start = earliestStart[task]
    var stretch = firstStretch(endingAfter: start, false)
    while start <= latestStart[task] {
      while stretch < height.count && height[stretch] <= room { stretch += 1 }
      guard stretch < height.count, from[stretch] < start + length else { return false }
      let time = min(to[stretch] - 1, start + length - 1)
      if collecting {
        addProfilePremises(tasks, at: time, except: task, moreThan: room, before: nil, &core)
      }
      start = time + 1
      if to[stretch] <= start { stretch += 1 }
    }
    return true
  }

  // MARK: Premises

  private func addCapacityPremise(_ tasks: CumulativeTasks, _ core: inout Core) {
    core.addPremise(tasks.capacity, atMost: core.upper[tasks.capacity])
  }

  /// Intervals that run in the cell and together demand more than `limit`; what is not needed for
  /// that is left out. With a literal, only what was known before it.
  private func addProfilePremises(
    _ tasks: CumulativeTasks, at cell: Int32, except excluded: Int, moreThan limit: Int64,
    before literal: EngineLiteral?, _ core: inout Core
  ) {
    var surplus = -limit - 1
    for task in 0..<demand.count
    where task != excluded && runs(tasks, task, at: cell, before: literal, &core) {
      surplus += Int64(core.lower[tasks.demands[task]])
    }
    for task in 0..<demand.count
    where task != excluded && runs(tasks, task, at: cell, before: literal, &core) {
      let amount = core.lower[tasks.demands[task]]
      if Int64(amount) <= surplus {
        surplus -= Int64(amount)
        continue
      }
      let length = core.lower[tasks.durations[task]]
      core.addExactPremise(tasks.starts[task], atLeast: cell - length + 1)
      core.addExactPremise(tasks.starts[task], atMost: cell)
      core.addPremise(tasks.durations[task], atLeast: length)
      core.addPremise(tasks.demands[task], atLeast: amount)
      core.addPremise(tasks.presences[task])
    }
  }

  private func runs(
    _ tasks: CumulativeTasks, _ task: Int, at cell: Int32, before literal: EngineLiteral?,
    _ core: inout Core
  ) -> Bool {
    let x = tasks.starts[task]
    let length = core.lower[tasks.durations[task]]
    guard core.upper[x] <= cell, core.lower[x] > cell - length, core.isTrue(tasks.presences[task])
    else { return false }
    guard let literal else { return true }
    return core.held(x, atMost: cell, before: literal)
      && core.held(x, atLeast: cell - length + 1, before: literal)
      && core.held(tasks.presences[task], before: literal)
  }
}
