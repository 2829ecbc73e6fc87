/// Every two intervals that are present come one after the other, with the travel between them.
///
/// Where i cannot come before j because even its earliest end plus travel lies beyond the latest
/// start of j, it comes after it, which gives bounds of both starts and of the duration of j. Where
/// neither can come before the other, not both are present.
///
/// The same as one clause and two half-reified inequalities for each pair, without their literals.
/// Starts, durations and travel lie within ±10⁹, so sums of three fit 64 bits.
final class NoOverlapPairs: Propagator {
  private var state: State

  init(_ tasks: [NoOverlapTask], travel: [Int64]) { state = State(tasks, travel) }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }

  private struct State: ~Copyable {
    // Constant data. Travel by first and second interval, row by row; empty for none.
    private let tasks: Vector<NoOverlapTask>
    private let travel: Vector<Int64>
    // Scratch: intervals that are present, and those that may be.
    private var present = Vector<Int32>()
    private var open = Vector<Int32>()

    init(_ tasks: [NoOverlapTask], _ travel: [Int64]) {
      self.tasks = Vector(tasks)
      self.travel = Vector(travel)
    }

    mutating func propagate(_ core: inout Core) -> Bool {
      present.truncate(to: 0)
      open.truncate(to: 0)
      for task in 0..<tasks.count {
        if core.isTrue(tasks[task].presence) {
          present.append(Int32(task))
        } else if !core.isFalse(tasks[task].presence) {
          open.append(Int32(task))
        }
      }
      for index in 0..<present.count {
        let i = Int(present[index])
        for other in 0..<index where !settle(i, Int(present[other]), &core) { return false }
      }
      guard core.isEnforced else { return true }
      for index in 0..<present.count {
        let i = Int(present[index])
        for other in 0..<open.count {
          let j = Int(open[other])
          if canPrecede(i, j, core) || canPrecede(j, i, core) { continue }
          if !exclude(j, besides: i, &core) { return false }
        }
      }
      return true
    }

    private func travel(_ i: Int, _ j: Int) -> Int64 {
      travel.isEmpty ? 0 : travel[i * tasks.count + j]
    }

    private func earliestEnd(_ i: Int, _ core: borrowing Core) -> Int64 {
      Int64(core.lower[tasks[i].start]) + Int64(core.lower[tasks[i].duration])
    }

    private func canPrecede(_ i: Int, _ j: Int, _ core: borrowing Core) -> Bool {
      earliestEnd(i, core) + travel(i, j) <= Int64(core.upper[tasks[j].start])
    }

    /// Draws what follows for two that are present.
    private func settle(_ i: Int, _ j: Int, _ core: inout Core) -> Bool {
      switch (canPrecede(i, j, core), canPrecede(j, i, core)) {
      case (true, true): true
      case (true, false): order(i, before: j, &core)
      case (false, true): order(j, before: i, &core)
      case (false, false): exclude(j, besides: i, &core)
      }
    }

    /// Neither of the two can come first, and i is present.
    private func exclude(_ j: Int, besides i: Int, _ core: inout Core) -> Bool {
      core.beginPremises()
      core.addPremise(tasks[i].presence)
      addReason(that: i, cannotPrecede: j, &core)
      addReason(that: j, cannotPrecede: i, &core)
      return core.require(!tasks[j].presence)
    }

    /// The two are present and the second cannot come first. What is required fits between the
    /// bounds, because the first can come first.
    private func order(_ first: Int, before second: Int, _ core: inout Core) -> Bool {
      guard core.isEnforced else { return true }
      let (a, b) = (tasks[first], tasks[second])
      let gap = travel(first, second)

      let start = earliestEnd(first, core) + gap
      if start > Int64(core.lower[b.start]) {
        addOrder(first, second, &core)
        core.addPremise(a.start, atLeast: core.lower[a.start])
        core.addPremise(a.duration, atLeast: core.lower[a.duration])
        if !core.require(b.start, atLeast: Int32(start)) { return false }
      }
      let latest = Int64(core.upper[b.start]) - gap
      let latestStart = latest - Int64(core.lower[a.duration])
      if latestStart < Int64(core.upper[a.start]) {
        addOrder(first, second, &core)
        core.addPremise(b.start, atMost: core.upper[b.start])
        core.addPremise(a.duration, atLeast: core.lower[a.duration])
        if !core.require(a.start, atMost: Int32(latestStart)) { return false }
      }
      let duration = latest - Int64(core.lower[a.start])
      if duration < Int64(core.upper[a.duration]) {
        addOrder(first, second, &core)
        core.addPremise(b.start, atMost: core.upper[b.start])
        core.addPremise(a.start, atLeast: core.lower[a.start])
        if !core.require(a.duration, atMost: Int32(duration)) { return false }
      }
      return true
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
      var spare = earliestEnd(i, core) + travel(i, j) - Int64(core.upper[b.start]) - 1
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
