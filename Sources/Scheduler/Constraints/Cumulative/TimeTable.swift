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
/// Cost per call: O(n) plus sorting that is nearly sorted already, plus O(n · profile) for moving.
///
/// **Source**: Andreas Schutt, Thibaut Feydy, Peter J. Stuckey, Mark G. Wallace, "Explaining the
/// cumulative propagator", Constraints 16, 2011 (pointwise explanations).
final class TimeTable: Propagator {
  private let tasks: CumulativeTasks
  private var table: Table

  init(_ tasks: CumulativeTasks) {
    self.tasks = tasks
    table = Table(count: tasks.starts.count)
  }

  func propagate(_ core: inout Core) -> Bool { table.propagate(tasks, &core) }

  func explain(
    _ literal: EngineLiteral, noting task: Int32, _ time: Int32, _ core: inout Core
  ) {
    table.explain(tasks, literal, task: Int(task), time: time, &core)
  }

  /// All state; a struct, so that a call checks exclusive access once.
  private struct Table: ~Copyable {
    // Scratch, by task: bounds of now, or mirrored ones.
    private var earliestStart: Vector<Int32>
    private var latestStart: Vector<Int32>
    private var duration: Vector<Int32>
    private var demand: Vector<Int32>
    // Kept on purpose, not restored: orders from the last call, to sort from.
    private var byLatestStart: Vector<Int32>
    private var byEarliestEnd: Vector<Int32>
    // Scratch: the profile as stretches of equal height, in order of time.
    private var from = Vector<Int32>()
    private var to = Vector<Int32>()
    private var height = Vector<Int64>()

    init(count: Int) {
      earliestStart = Vector(repeating: 0, count: count)
      latestStart = Vector(repeating: 0, count: count)
      duration = Vector(repeating: 0, count: count)
      demand = Vector(repeating: 0, count: count)
      byLatestStart = Vector((0..<count).map(Int32.init))
      byEarliestEnd = Vector((0..<count).map(Int32.init))
    }

    mutating func propagate(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
      let count = earliestStart.count
      for task in 0..<count {
        let start = tasks.starts[task]
        earliestStart[task] = core.lower[start]
        latestStart[task] = core.upper[start]
        duration[task] = core.lower[tasks.durations[task]]
        demand[task] = core.lower[tasks.demands[task]]
      }
      buildProfile(tasks, core)
      let capacity = Int64(core.upper[tasks.capacity])
      for stretch in 0..<height.count where height[stretch] > capacity {
        let time = from[stretch] + (to[stretch] - from[stretch]) / 2
        core.beginPremises()
        addCapacityPremise(tasks, &core)
        addProfilePremises(
          tasks, at: time, except: -1, moreThan: capacity, before: nil, &core)
        return core.fail()
      }
      if height.isEmpty {
        return fitsAlone(tasks, capacity, &core)
      }
      guard core.isEnforced else { return true }
      guard fitsAlone(tasks, capacity, &core) else { return false }
      for task in 0..<count {
        guard push(task, tasks, capacity, isMirrored: false, &core) else { return false }
      }
      mirror()
      for task in 0..<count {
        guard push(task, tasks, capacity, isMirrored: true, &core) else { return false }
      }
      return true
    }

    /// What demands more than there is cannot run at all.
    private func fitsAlone(_ tasks: CumulativeTasks, _ capacity: Int64, _ core: inout Core) -> Bool
    {
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

    private func hasPart(_ task: Int, _ tasks: CumulativeTasks, _ core: borrowing Core) -> Bool {
      latestStart[task] < earliestStart[task] + duration[task] && demand[task] > 0
        && core.isTrue(tasks.presences[task])
    }

    private mutating func buildProfile(_ tasks: CumulativeTasks, _ core: borrowing Core) {
      from.truncate(to: 0)
      to.truncate(to: 0)
      height.truncate(to: 0)
      sort()
      let count = earliestStart.count
      var opening = 0
      var closing = 0
      var load: Int64 = 0
      var time = Int32.min
      while true {
        while opening < count && !hasPart(Int(byLatestStart[opening]), tasks, core) { opening += 1 }
        while closing < count && !hasPart(Int(byEarliestEnd[closing]), tasks, core) { closing += 1 }
        if closing == count { return }
        let closingTask = Int(byEarliestEnd[closing])
        let end = earliestStart[closingTask] + duration[closingTask]
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
    }

    /// Insertion sort: from call to call little changes.
    private mutating func sort() {
      for index in 1..<max(1, byLatestStart.count) {
        let task = byLatestStart[index]
        let key = latestStart[Int(task)]
        var place = index
        while place > 0 && latestStart[Int(byLatestStart[place - 1])] > key {
          let moved = byLatestStart[place - 1]
          byLatestStart[place] = moved
          place -= 1
        }
        byLatestStart[place] = task
      }
      for index in 1..<max(1, byEarliestEnd.count) {
        let task = byEarliestEnd[index]
        let key = earliestStart[Int(task)] + duration[Int(task)]
        var place = index
        while place > 0 {
          let other = Int(byEarliestEnd[place - 1])
          if earliestStart[other] + duration[other] <= key { break }
          byEarliestEnd[place] = Int32(other)
          place -= 1
        }
        byEarliestEnd[place] = task
      }
    }

    /// Time t becomes −t: cells, starts and stretches turn around.
    private mutating func mirror() {
      for task in 0..<earliestStart.count {
        let earliest = earliestStart[task]
        earliestStart[task] = -(latestStart[task] + duration[task])
        latestStart[task] = -(earliest + duration[task])
      }
      var low = 0
      var high = height.count - 1
      while low <= high {
        let (lowFrom, lowTo, lowHeight) = (from[low], to[low], height[low])
        let (highFrom, highTo, highHeight) = (from[high], to[high], height[high])
        from[low] = -highTo
        to[low] = -highFrom
        height[low] = highHeight
        from[high] = -lowTo
        to[high] = -lowFrom
        height[high] = lowHeight
        low += 1
        high -= 1
      }
    }

    // MARK: Moving starts

    private func push(
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
      var start = earliestStart[task]
      // Of a task with a compulsory part the profile has its own demand there, and no more than the
      // capacity: only what lies before it can be in the way.
      let own = isPresent ? latestStart[task] : Int32.max
      var stretch = firstStretch(endingAfter: start)
      while stretch < height.count && from[stretch] < min(start + length, own) {
        if height[stretch] <= room {
          stretch += 1
          continue
        }
        if !isPresent { return pushOptional(task, tasks, room, isMirrored, &core) }
        let time = min(to[stretch] - 1, start + length - 1)
        guard infer(task, tasks, time: time, room, isMirrored, &core) else { return false }
        start = time + 1
        if to[stretch] <= start { stretch += 1 }
      }
      return true
    }

    private func firstStretch(endingAfter time: Int32) -> Int {
      var low = 0
      var high = height.count
      while low < high {
        let middle = (low + high) / 2
        if to[middle] <= time { low = middle + 1 } else { high = middle }
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
      var stretch = firstStretch(endingAfter: start)
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
      where task != excluded && runs(tasks, task, at: cell, before: literal, core) {
        surplus += Int64(core.lower[tasks.demands[task]])
      }
      for task in 0..<demand.count
      where task != excluded && runs(tasks, task, at: cell, before: literal, core) {
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
      _ core: borrowing Core
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
}
