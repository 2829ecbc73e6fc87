/// Every two intervals that are present come one after the other, with the travel between them.
///
/// Where i cannot come before j because even its earliest end plus travel lies beyond the latest
/// start of j, it comes after it, which gives bounds of both starts and of the duration of j. Where
/// neither can come before the other, not both are present.
///
/// The same as one clause and two half-reified inequalities for each pair, without their literals.
/// Starts, durations and travel lie within ±10⁹, so sums of three fit 64 bits.
///
/// From call to call little changes: only pairs with an interval that has changed since the last
/// call are looked at, or from which that call inferred something. That compares bounds themselves,
/// so backtracking needs no notice.
final class NoOverlapPairs: Propagator {
  private var state: State

  init(_ tasks: [NoOverlapTask], travel: [Int64]) { state = State(tasks, travel) }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }

  private struct State: ~Copyable {
    // Constant data. Travel by first and second interval, row by row; empty for none.
    private let tasks: Vector<NoOverlapTask>
    private let travel: Vector<Int64>
    // Kept on purpose, not restored: by task, the bounds of the last call, `unknown` where it did not
    // find all pairs of the task settled.
    private var settled: Vector<NoOverlapBounds>
    // Scratch: bounds of now, and intervals that are present, that may be, and that have changed.
    private var now: Vector<NoOverlapBounds>
    private var present = Vector<Int32>()
    private var open = Vector<Int32>()
    private var changed = Vector<Int32>()

    init(_ tasks: [NoOverlapTask], _ travel: [Int64]) {
      self.tasks = Vector(tasks)
      self.travel = Vector(travel)
      settled = Vector(repeating: .unknown, count: tasks.count)
      now = Vector(repeating: .unknown, count: tasks.count)
    }

    mutating func propagate(_ core: inout Core) -> Bool {
      refresh(&core)
      let isEnforced = core.isEnforced
      for index in 0..<changed.count {
        let i = Int(changed[index])
        guard settlePairs(of: i, isEnforced, &core) else {
          forgetChanged()
          return false
        }
      }
      if !isEnforced { forgetChanged() }
      return true
    }

    private mutating func refresh(_ core: inout Core) {
      present.truncate(to: 0)
      open.truncate(to: 0)
      changed.truncate(to: 0)
      for task in 0..<tasks.count {
        let bounds = NoOverlapBounds(tasks[task], &core)
        switch bounds.presence {
        case .present: present.append(Int32(task))
        case .open: open.append(Int32(task))
        case .absent: break
        }
        now[task] = bounds
        if bounds == settled[task] { continue }
        settled[task] = bounds
        changed.append(Int32(task))
      }
    }

    private mutating func forgetChanged() {
      for index in 0..<changed.count { settled[Int(changed[index])] = .unknown }
    }

    private mutating func settlePairs(of i: Int, _ isEnforced: Bool, _ core: inout Core) -> Bool {
      switch now[i].presence {
      case .absent: break
      case .present:
        for index in 0..<present.count {
          let j = Int(present[index])
          if j != i && !settle(i, j, isEnforced, &core) { return false }
        }
        guard isEnforced else { return true }
        for index in 0..<open.count where !settle(open: Int(open[index]), besides: i, &core) {
          return false
        }
      case .open:
        guard isEnforced else { return true }
        for index in 0..<present.count where !settle(open: i, besides: Int(present[index]), &core) {
          return false
        }
      }
      return true
    }

    private func travel(_ i: Int, _ j: Int) -> Int64 {
      travel.isEmpty ? 0 : travel[i * tasks.count + j]
    }

    private func canPrecede(_ i: Int, _ j: Int) -> Bool {
      now[i].earliestEnd + travel(i, j) <= Int64(now[j].latestStart)
    }

    /// Draws what follows for two that are present.
    private mutating func settle(
      _ i: Int, _ j: Int, _ isEnforced: Bool, _ core: inout Core
    ) -> Bool {
      switch (canPrecede(i, j), canPrecede(j, i)) {
      case (true, true): true
      case (true, false): !isEnforced || order(i, before: j, &core)
      case (false, true): !isEnforced || order(j, before: i, &core)
      case (false, false): exclude(j, besides: i, &core)
      }
    }

    private mutating func settle(open j: Int, besides i: Int, _ core: inout Core) -> Bool {
      if core.isFalse(tasks[j].presence) || canPrecede(i, j) || canPrecede(j, i) { return true }
      return exclude(j, besides: i, &core)
    }

    /// Neither of the two can come first, and i is present.
    private mutating func exclude(_ j: Int, besides i: Int, _ core: inout Core) -> Bool {
      core.beginPremises()
      core.addPremise(tasks[i].presence)
      addReason(that: i, cannotPrecede: j, &core)
      addReason(that: j, cannotPrecede: i, &core)
      settled[j] = .unknown
      return core.require(!tasks[j].presence)
    }

    /// The two are present and the second cannot come first. What is required fits between the
    /// bounds, because the first can come first.
    private mutating func order(_ first: Int, before second: Int, _ core: inout Core) -> Bool {
      let (a, b) = (tasks[first], tasks[second])
      let gap = travel(first, second)

      let start = now[first].earliestEnd + gap
      if start > Int64(now[second].earliestStart) {
        addOrder(first, second, &core)
        core.addPremise(a.start, atLeast: now[first].earliestStart)
        core.addPremise(a.duration, atLeast: now[first].shortest)
        if !core.require(b.start, atLeast: Int32(start)) { return false }
        renew(second, &core)
      }
      let latest = Int64(now[second].latestStart) - gap
      let latestStart = latest - Int64(now[first].shortest)
      if latestStart < Int64(now[first].latestStart) {
        addOrder(first, second, &core)
        core.addPremise(b.start, atMost: now[second].latestStart)
        core.addPremise(a.duration, atLeast: now[first].shortest)
        if !core.require(a.start, atMost: Int32(latestStart)) { return false }
        renew(first, &core)
      }
      let duration = latest - Int64(now[first].earliestStart)
      if duration < Int64(now[first].longest) {
        addOrder(first, second, &core)
        core.addPremise(b.start, atMost: now[second].latestStart)
        core.addPremise(a.start, atLeast: now[first].earliestStart)
        if !core.require(a.duration, atMost: Int32(duration)) { return false }
        renew(first, &core)
      }
      return true
    }

    /// Takes new bounds of a task: the next call is to look at all of its pairs.
    private mutating func renew(_ task: Int, _ core: inout Core) {
      now[task] = NoOverlapBounds(tasks[task], &core)
      settled[task] = .unknown
    }

    private func addOrder(_ first: Int, _ second: Int, _ core: inout Core) {
      core.beginPremises()
      core.addPremise(tasks[first].presence)
      core.addPremise(tasks[second].presence)
      addReason(that: second, cannotPrecede: first, &core)
    }

    /// Why start_i + duration_i + travel_ij > start_j; weaker bounds than those of now where they
    /// are as good, above all bounds that hold for good.
    private func addReason(that i: Int, cannotPrecede j: Int, _ core: inout Core) {
      let (a, b) = (tasks[i], tasks[j])
      var spare = now[i].earliestEnd + travel(i, j) - Int64(now[j].latestStart) - 1
      addPremise(a.duration, atLeastBut: &spare, &core)
      addPremise(a.start, atLeastBut: &spare, &core)
      let bound = core.upper[b.start]
      let widest = Int64(core.upperAtRoot(b.start)) - Int64(bound)
      _ = core.addPremise(b.start, atMost: bound, orBy: Int32(min(spare, widest)))
    }

    private func addPremise(_ x: Int, atLeastBut spare: inout Int64, _ core: inout Core) {
      let bound = core.lower[x]
      let widest = Int64(bound) - Int64(core.lowerAtRoot(x))
      spare -= core.addPremise(x, atLeast: bound, orBy: Int32(min(spare, widest)))
    }
  }
}
