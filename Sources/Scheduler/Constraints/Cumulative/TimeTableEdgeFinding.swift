/// Edge finding over the time-table of a cumulative constraint: what has to run in a window, by
/// compulsory parts and by bounds, must fit into it.
///
/// A window goes from an earliest start to a latest end. Its energy, time times amount, is at least
/// that of the compulsory parts in it, of the free parts of tasks that lie in it in any case, and of
/// what must lie in it of tasks that start no earlier but may end later. More than the window holds
/// is a failure. A task that would need more than is left, if it started as early as it can, starts
/// later: so late that no more of it lies in the window than there is room for.
///
/// One direction is written; the other is the same on mirrored time, where a task starts at the
/// negative of its end. A run works on the bounds of its start, which stay true as bounds shrink; the
/// propagator runs again after its own changes. Energies stay below `Model.greatestSum` by
/// validation of the constraint.
///
/// **Reasons** ask of every task only that it overlaps the window by as much as is needed, wherever
/// it starts; what is more than needed is taken off task by task, so that some drop out.
///
/// After a run that finds nothing more calls are skipped than after the one before, up to a limit;
/// after one that does, fewer. That is a matter of speed alone, because the time-table decides when
/// all is fixed. Skipping depends on counts, not on the clock.
///
/// Cost per call: O(n²) for n tasks that are not absent, and O(n) for each inference.
///
/// **Source**: Petr Vilím, "Timetable edge finding filtering algorithm for discrete cumulative
/// resources", CPAIOR 2011; Andreas Schutt, Thibaut Feydy, Peter J. Stuckey, "Explaining
/// time-table-edge-finding propagation for the cumulative resource constraint", CPAIOR 2013.
struct TimeTableEdgeFinding: ~Copyable {
  private enum Presence: BitwiseCopyable { case absent, open, present }

  // By task, bounds at the start of the run, with the mirrored time where it is mirrored.
  private var presence: Vector<Presence>
  private var start: Vector<Int64>
  private var latestStart: Vector<Int64>
  private var earliestEnd: Vector<Int64>
  private var end: Vector<Int64>
  private var duration: Vector<Int64>
  private var demand: Vector<Int64>
  /// By task: the energy of compulsory parts before its earliest start, and before its latest end.
  private var energyBeforeStart: Vector<Int64>
  private var energyBeforeEnd: Vector<Int64>
  // Kept through backtracking: the orders are made again at each run, from those of the last.
  private var byStart: Vector<Int32>
  private var byLatestStart: Vector<Int32>
  private var byEarliestEnd: Vector<Int32>
  private var byEnd: Vector<Int32>
  private var isMirrored = false
  private var capacity: Int64 = 0
  // Kept on purpose: how many calls to skip after one that finds nothing, and how many are left.
  private var pause = 0
  private var toSkip = 0
  private var foundAny = false

  private static let longestPause = 1_023

  init(count: Int) {
    presence = Vector(repeating: .absent, count: count)
    start = Vector(repeating: 0, count: count)
    latestStart = Vector(repeating: 0, count: count)
    earliestEnd = Vector(repeating: 0, count: count)
    end = Vector(repeating: 0, count: count)
    duration = Vector(repeating: 0, count: count)
    demand = Vector(repeating: 0, count: count)
    energyBeforeStart = Vector(repeating: 0, count: count)
    energyBeforeEnd = Vector(repeating: 0, count: count)
    byStart = Vector((0..<count).map(Int32.init))
    byLatestStart = Vector((0..<count).map(Int32.init))
    byEarliestEnd = Vector((0..<count).map(Int32.init))
    byEnd = Vector((0..<count).map(Int32.init))
  }

  /// Whether to run this time; asked once where the time-table infers nothing more.
  mutating func isDue(_ core: inout Core) -> Bool {
    if core.level == 0 || toSkip == 0 { return true }
    toSkip -= 1
    return false
  }

  mutating func propagate(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
    foundAny = false
    let holds = filter(tasks, &core)
    pause = foundAny ? pause / 2 : min(2 * pause + 1, TimeTableEdgeFinding.longestPause)
    toSkip = pause
    return holds
  }

  private mutating func filter(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
    capacity = Int64(core.upper[tasks.capacity])
    load(tasks, mirrored: false, &core)
    if !moveStarts(tasks, &core) { return false }
    guard core.isEnforced else { return true }
    load(tasks, mirrored: true, &core)
    return moveStarts(tasks, &core)
  }

  private mutating func load(_ tasks: CumulativeTasks, mirrored: Bool, _ core: inout Core) {
    isMirrored = mirrored
    for i in 0..<start.count {
      let x = tasks.starts[i]
      if core.isTrue(tasks.presences[i]) {
        presence[i] = .present
      } else {
        presence[i] = core.isFalse(tasks.presences[i]) ? .absent : .open
      }
      let length = Int64(core.lower[tasks.durations[i]])
      let (earliest, latest) = (Int64(core.lower[x]), Int64(core.upper[x]))
      duration[i] = length
      demand[i] = Int64(core.lower[tasks.demands[i]])
      start[i] = mirrored ? -(latest + length) : earliest
      latestStart[i] = mirrored ? -(earliest + length) : latest
      earliestEnd[i] = start[i] + length
      end[i] = latestStart[i] + length
    }
    byStart.sortNearlySorted(by: start)
    byLatestStart.sortNearlySorted(by: latestStart)
    byEarliestEnd.sortNearlySorted(by: earliestEnd)
    byEnd.sortNearlySorted(by: end)
    sumParts(beforeEnds: false)
    sumParts(beforeEnds: true)
  }

  /// The energy of compulsory parts before each start, or each end: Σ demand · (time − start) over
  /// the parts that have started, less Σ demand · (time − end) over those that have ended.
  private mutating func sumParts(beforeEnds: Bool) {
    var (started, ended) = (0, 0)
    var (startedDemand, startedMoment): (Int64, Int64) = (0, 0)
    var (endedDemand, endedMoment): (Int64, Int64) = (0, 0)
    for place in 0..<start.count {
      let task = Int(beforeEnds ? byEnd[place] : byStart[place])
      let now = beforeEnds ? end[task] : start[task]
      while started < byLatestStart.count {
        let other = Int(byLatestStart[started])
        if latestStart[other] >= now { break }
        started += 1
        if !hasPart(other) { continue }
        startedDemand += demand[other]
        startedMoment += demand[other] * latestStart[other]
      }
      while ended < byEarliestEnd.count {
        let other = Int(byEarliestEnd[ended])
        if earliestEnd[other] >= now { break }
        ended += 1
        if !hasPart(other) { continue }
        endedDemand += demand[other]
        endedMoment += demand[other] * earliestEnd[other]
      }
      let energy = startedDemand * now - startedMoment - (endedDemand * now - endedMoment)
      if beforeEnds { energyBeforeEnd[task] = energy } else { energyBeforeStart[task] = energy }
    }
  }

  private func hasPart(_ task: Int) -> Bool {
    presence[task] == .present && latestStart[task] < earliestEnd[task]
  }

  // MARK: Windows

  private mutating func moveStarts(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
    var lastEnd = Int64.max
    var place = byEnd.count - 1
    while place >= 0 {
      let task = Int(byEnd[place])
      place -= 1
      // A window that no free part ends with is no fuller than a shorter one.
      guard presence[task] == .present, end[task] < lastEnd, end[task] > earliestEnd[task] else {
        continue
      }
      lastEnd = end[task]
      guard visitWindows(endingWith: task, tasks, &core) else { return false }
    }
    return true
  }

  /// All windows of one end, from the shortest on.
  private mutating func visitWindows(
    endingWith last: Int, _ tasks: CumulativeTasks, _ core: inout Core
  ) -> Bool {
    let limit = end[last]
    var free: Int64 = 0
    var candidate = -1
    var candidateEnergy: Int64 = 0
    var place = byStart.count - 1
    while place >= 0 {
      let task = Int(byStart[place])
      place -= 1
      let begin = start[task]
      if begin >= limit || presence[task] == .absent { continue }
      var more = demand[task] * min(duration[task], limit - begin)
      if presence[task] == .present {
        if end[task] <= limit {
          let length = min(duration[task], end[task] - earliestEnd[task])
          free += demand[task] * length
          more = 0
        } else {
          let counted = counted(task, before: limit)
          free += demand[task] * counted.free
          more -= demand[task] * (counted.free + counted.part)
        }
      }
      if more > candidateEnergy {
        candidateEnergy = more
        candidate = task
      }
      let parts = energyBeforeEnd[last] - energyBeforeStart[task]
      let spare = capacity * (limit - begin) - free - parts
      if spare < 0 {
        foundAny = true
        core.beginPremises()
        addOverlaps(
          begin, limit, atLeast: capacity * (limit - begin) + 1, except: -1, tasks, &core)
        return core.fail()
      }
      if candidateEnergy > spare {
        guard move(candidate, begin, limit, spare, tasks, &core) else { return false }
        candidate = -1
        candidateEnergy = 0
      }
    }
    return true
  }

  /// What of a task that starts in a window, but may end after it, lies in it in any case: of its
  /// free part, and of its compulsory part.
  private func counted(_ task: Int, before limit: Int64) -> (free: Int64, part: Int64) {
    (
      free: max(0, limit - max(latestStart[task], earliestEnd[task])),
      part: max(0, min(limit, earliestEnd[task]) - latestStart[task])
    )
  }

  /// Starts a task so late that it takes no more of the window than what is spare besides what is
  /// counted of it already.
  private mutating func move(
    _ task: Int, _ begin: Int64, _ limit: Int64, _ spare: Int64, _ tasks: CumulativeTasks,
    _ core: inout Core
  ) -> Bool {
    var room = spare / demand[task]
    if presence[task] == .present {
      let counted = counted(task, before: limit)
      room += counted.free + counted.part
    }
    let bound = limit - room
    if presence[task] == .open && bound <= latestStart[task] { return true }
    foundAny = true
    core.beginPremises()
    // Were it to start before the bound, more than the room would lie in the window.
    addOverlaps(
      begin, limit, atLeast: capacity * (limit - begin) + 1 - demand[task] * (room + 1),
      except: task, tasks, &core)
    core.addPremise(tasks.durations[task], atLeast: Int32(duration[task]))
    core.addPremise(tasks.demands[task], atLeast: Int32(demand[task]))
    addStart(task, atLeast: begin + room + 1 - duration[task], tasks, &core)
    if presence[task] == .open {
      addStart(task, atMost: bound - 1, tasks, &core)
      return core.require(!tasks.presences[task])
    }
    core.addPremise(tasks.presences[task])
    if !isMirrored { return core.require(tasks.starts[task], atLeast: Int32(bound)) }
    return core.require(tasks.starts[task], atMost: Int32(-bound - duration[task]))
  }

  // MARK: Premises

  /// Tasks whose energies in the window add up to so much, with bounds as weak as that allows.
  private func addOverlaps(
    _ begin: Int64, _ limit: Int64, atLeast energy: Int64, except excluded: Int,
    _ tasks: CumulativeTasks, _ core: inout Core
  ) {
    core.addPremise(tasks.capacity, atMost: Int32(capacity))
    var surplus = -energy
    for task in 0..<start.count where task != excluded {
      surplus += demand[task] * overlap(task, begin, limit)
    }
    assert(surplus >= 0)
    for task in 0..<start.count where task != excluded {
      var length = overlap(task, begin, limit)
      if length == 0 || demand[task] == 0 { continue }
      let dropped = min(length, surplus / demand[task])
      surplus -= demand[task] * dropped
      length -= dropped
      if length == 0 { continue }
      addStart(task, atLeast: begin + length - duration[task], tasks, &core)
      addStart(task, atMost: limit - length, tasks, &core)
      core.addPremise(tasks.durations[task], atLeast: Int32(duration[task]))
      core.addPremise(tasks.demands[task], atLeast: Int32(demand[task]))
      core.addPremise(tasks.presences[task])
    }
  }

  /// How long a task runs in the window, wherever it starts.
  private func overlap(_ task: Int, _ begin: Int64, _ limit: Int64) -> Int64 {
    guard presence[task] == .present else { return 0 }
    let length = min(duration[task], limit - begin)
    return max(0, min(length, min(earliestEnd[task] - begin, limit - latestStart[task])))
  }

  private func addStart(
    _ task: Int, atLeast bound: Int64, _ tasks: CumulativeTasks, _ core: inout Core
  ) {
    if isMirrored {
      core.addPremise(tasks.starts[task], atMost: Int32(-bound - duration[task]))
    } else {
      core.addPremise(tasks.starts[task], atLeast: Int32(bound))
    }
  }

  private func addStart(
    _ task: Int, atMost bound: Int64, _ tasks: CumulativeTasks, _ core: inout Core
  ) {
    if isMirrored {
      core.addPremise(tasks.starts[task], atLeast: Int32(-bound - duration[task]))
    } else {
      core.addPremise(tasks.starts[task], atMost: Int32(bound))
    }
  }
}
