/// What whole sets of intervals leave no room for: overload, detectable precedences, not-last and
/// edge finding; and, by the same on mirrored time, not-first and the upper bounds.
///
/// Every interval is taken with its least duration, lengthened by a *gap*: the shortest travel from
/// it to any other, which lies behind it whichever comes next. Lengthened intervals do not overlap,
/// so each set Ω of present ones is completed at the earliest at the least start in Ω plus its
/// durations, and at the latest at its greatest end.
///
/// - Overload: Ω takes longer than from its least start to its greatest end.
/// - Detectable precedence: i cannot come before any of Ω, each for itself; it starts after Ω.
/// - Not last: Ω is completed after the latest start of i; i ends before some of Ω starts.
/// - Edge finding: Ω and i take longer than from their least start to the greatest end in Ω; i is
///   last of them and starts after Ω.
///
/// Each gives bounds of a present interval, and that an interval is absent where the bound leaves it
/// no start.
///
/// **Reasons** name windows instead of bounds of now: for an overload of durations d between r and
/// r + d − 1, every interval of Ω starts at r or later and ends at r + d − 1 or earlier. That is
/// weaker wherever Ω takes longer than it must.
///
/// A run works on the bounds of its start, which stay true as bounds shrink; the propagator runs
/// again after its own changes. Mirrored, an interval starts at the negative of its end. Bounds and
/// gaps lie within ±10⁹, so ends and sums of durations fit 64 bits.
///
/// Cost per call: O(n log n), and the sorting of four orders, which are kept and seldom change much;
/// O(n) more for each inference.
///
/// **Source**: Petr Vilím, "O(n log n) filtering algorithms for unary resource constraint", CPAIOR
/// 2004; Petr Vilím, Roman Barták, Ondřej Čepek, "Extension of O(n log n) filtering algorithms for
/// the unary resource constraint to optional activities", Constraints 10, 2005; reasons after Petr
/// Vilím, "Computing explanations for the unary resource constraint", CPAIOR 2005. Gaps are added.
final class NoOverlapSets: Propagator {
  private var state: State

  init(_ tasks: [NoOverlapTask], gaps: [Int64]) { state = State(tasks, gaps) }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }
}

private struct State: ~Copyable {
  private enum Presence: BitwiseCopyable { case absent, open, present }

  // Constant data.
  private let tasks: Vector<NoOverlapTask>
  private let gaps: Vector<Int64>
  // Kept through backtracking: the orders are made again at each run, from those of the last.
  private var byStart: Vector<Int32>
  private var byEnd: Vector<Int32>
  private var byEarliestEnd: Vector<Int32>
  private var byLatestStart: Vector<Int32>
  // Scratch, by task: bounds at the start of the run, with the mirrored time where it is mirrored.
  private var isMirrored = false
  private var presence: Vector<Presence>
  private var start: Vector<Int64>
  private var end: Vector<Int64>
  private var duration: Vector<Int64>
  private var earliestEnd: Vector<Int64>
  private var latestStart: Vector<Int64>
  /// The place in `byStart`, which is that in the tree.
  private var position: Vector<Int32>
  private var tree: ThetaLambdaTree

  init(_ tasks: [NoOverlapTask], _ gaps: [Int64]) {
    let count = tasks.count
    self.tasks = Vector(tasks)
    self.gaps = Vector(gaps)
    byStart = Vector((0..<count).map { Int32($0) })
    byEnd = Vector((0..<count).map { Int32($0) })
    byEarliestEnd = Vector((0..<count).map { Int32($0) })
    byLatestStart = Vector((0..<count).map { Int32($0) })
    presence = Vector(repeating: .absent, count: count)
    start = Vector(repeating: 0, count: count)
    end = Vector(repeating: 0, count: count)
    duration = Vector(repeating: 0, count: count)
    earliestEnd = Vector(repeating: 0, count: count)
    latestStart = Vector(repeating: 0, count: count)
    position = Vector(repeating: 0, count: count)
    tree = ThetaLambdaTree(count: count)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    guard load(core, mirrored: false) else { return true }
    if !checkOverload(&core) { return false }
    guard core.isEnforced else { return true }
    if !filter(&core) { return false }
    guard load(core, mirrored: true) else { return true }
    return filter(&core)
  }

  private mutating func filter(_ core: inout Core) -> Bool {
    startAfterPredecessors(&core) && endBeforeSomeOther(&core) && findEdges(&core)
  }

  /// Takes the bounds of now; false where no interval is present, so that nothing follows.
  private mutating func load(_ core: borrowing Core, mirrored: Bool) -> Bool {
    isMirrored = mirrored
    var isEmpty = true
    for i in 0..<tasks.count {
      let task = tasks[i]
      if core.isTrue(task.presence) {
        presence[i] = .present
        isEmpty = false
      } else {
        presence[i] = core.isFalse(task.presence) ? .absent : .open
      }
      let length = Int64(core.lower[task.duration]) + gaps[i]
      let (earliest, latest) = (Int64(core.lower[task.start]), Int64(core.upper[task.start]))
      duration[i] = length
      start[i] = mirrored ? -(latest + length) : earliest
      latestStart[i] = mirrored ? -(earliest + length) : latest
      earliestEnd[i] = start[i] + length
      end[i] = latestStart[i] + length
    }
    if isEmpty { return false }
    State.sort(&byStart, by: start)
    State.sort(&byEnd, by: end)
    State.sort(&byEarliestEnd, by: earliestEnd)
    State.sort(&byLatestStart, by: latestStart)
    for place in 0..<byStart.count { position[Int(byStart[place])] = Int32(place) }
    return true
  }

  /// Insertion sort, of equal keys the smaller task first: the result does not depend on the order
  /// there was.
  private static func sort(_ order: inout Vector<Int32>, by key: borrowing Vector<Int64>) {
    for index in 1..<order.count {
      let task = order[index]
      let value = key[Int(task)]
      var place = index
      while place > 0 {
        let other = order[place - 1]
        let otherValue = key[Int(other)]
        if otherValue < value || (otherValue == value && other < task) { break }
        order[place] = other
        place -= 1
      }
      order[place] = task
    }
  }

  // MARK: Rules

  private mutating func checkOverload(_ core: inout Core) -> Bool {
    tree.clear()
    for place in 0..<byEnd.count {
      let i = Int(byEnd[place])
      guard presence[i] == .present else { continue }
      add(i)
      if tree.end <= end[i] { continue }
      core.beginPremises()
      addWindow(from: tree.first, to: tree.end - 1, &core)
      return core.fail()
    }
    return true
  }

  /// Detectable precedences.
  private mutating func startAfterPredecessors(_ core: inout Core) -> Bool {
    tree.clear()
    var next = 0
    for place in 0..<byEarliestEnd.count {
      let i = Int(byEarliestEnd[place])
      if presence[i] == .absent { continue }
      while next < byLatestStart.count {
        let j = Int(byLatestStart[next])
        if presence[j] == .present {
          if latestStart[j] >= earliestEnd[i] { break }
          add(j)
        }
        next += 1
      }
      let isWhite = tree.isWhite(Int(position[i]))
      if isWhite { tree.remove(Int(position[i])) }
      let bound = tree.end
      if bound > start[i] && (presence[i] == .present || bound > latestStart[i]) {
        let first = tree.first
        core.beginPremises()
        addStarts(from: first, &core)
        // Between the latest start of the set and the earliest end of i any limit shows that i
        // cannot come first.
        let limit = addLimit(of: i, atLeast: latestOfStarts(from: first), &core)
        addLatestStarts(from: first, limit, &core)
        if !require(i, startsFrom: bound, &core) { return false }
      }
      if isWhite { add(i) }
    }
    return true
  }

  /// Not last.
  private mutating func endBeforeSomeOther(_ core: inout Core) -> Bool {
    tree.clear()
    var next = 0
    for place in 0..<byEnd.count {
      let i = Int(byEnd[place])
      if presence[i] == .absent { continue }
      while next < byLatestStart.count {
        let j = Int(byLatestStart[next])
        if presence[j] == .present {
          if latestStart[j] >= end[i] { break }
          add(j)
        }
        next += 1
      }
      let isWhite = tree.isWhite(Int(position[i]))
      if isWhite { tree.remove(Int(position[i])) }
      if tree.end > latestStart[i] {
        let first = tree.first
        let latest = latestOfStarts(from: first)
        let isImpossible = latest < earliestEnd[i]
        if presence[i] == .present || isImpossible {
          core.beginPremises()
          addStarts(from: first, &core)
          addStart(i, atMost: tree.end - 1, &core)
          addDuration(i, &core)
          if isImpossible {
            let limit = addLimit(of: i, atLeast: latest, &core)
            addLatestStarts(from: first, limit, &core)
            if !core.require(!tasks[i].presence) { return false }
          } else {
            addLatestStarts(from: first, latest, &core)
            if !require(i, endsBy: latest, &core) { return false }
          }
        }
      }
      if isWhite { add(i) }
    }
    return true
  }

  /// Edge finding. The white set holds all that ends by `limit`; those that end later, and those
  /// that may be absent, are gray.
  private mutating func findEdges(_ core: inout Core) -> Bool {
    tree.clear()
    for i in 0..<tasks.count {
      if presence[i] == .present {
        add(i)
      } else if presence[i] == .open {
        tree.addGray(Int(position[i]), start: start[i], duration: duration[i])
      }
    }
    var place = byEnd.count - 1
    while place >= 0 {
      let last = Int(byEnd[place])
      place -= 1
      guard presence[last] == .present else { continue }
      let limit = end[last]
      while tree.grayEnd > limit {
        // Bounds of another run may not have shown yet that the set is overloaded.
        if tree.end > limit { return true }
        let (first, gray) = tree.grayFirst
        let i = Int(byStart[gray])
        let bound = tree.end
        if end[i] <= limit {
          // An optional interval that would have to lie in the window as well.
          core.beginPremises()
          addWindow(from: first, to: tree.grayEnd - 1, with: i, &core)
          if !core.require(!tasks[i].presence) { return false }
        } else if bound > start[i] && (presence[i] == .present || bound > latestStart[i]) {
          core.beginPremises()
          // i is last of these, because the window from the first start to here is too short…
          let window = tree.grayEnd - 1
          addWindow(from: first, to: window, startOf: i, &core)
          // …and after all others that end in it, because that would be later still.
          let second = tree.first
          addStarts(from: second, &core)
          addEnds(from: second, window, &core)
          if !require(i, startsFrom: bound, &core) { return false }
        }
        tree.remove(gray)
      }
      tree.addGray(Int(position[last]), start: start[last], duration: duration[last])
    }
    return true
  }

  private mutating func add(_ i: Int) {
    tree.add(Int(position[i]), start: start[i], duration: duration[i])
  }

  // MARK: Conclusions, after their premises

  /// A present interval starts at the bound or later; one that then has no start is absent.
  private func require(_ i: Int, startsFrom bound: Int64, _ core: inout Core) -> Bool {
    if bound > latestStart[i] {
      addStart(i, atMost: bound - 1, &core)
      return core.require(!tasks[i].presence)
    }
    core.addPremise(tasks[i].presence)
    if !isMirrored { return core.require(tasks[i].start, atLeast: Int32(bound)) }
    return core.require(tasks[i].start, atMost: Int32(-bound - duration[i]))
  }

  /// A present interval ends at the bound or earlier, which leaves it a start.
  private func require(_ i: Int, endsBy bound: Int64, _ core: inout Core) -> Bool {
    core.addPremise(tasks[i].presence)
    if !isMirrored { return core.require(tasks[i].start, atMost: Int32(bound - duration[i])) }
    return core.require(tasks[i].start, atLeast: Int32(-bound))
  }

  // MARK: Premises

  // Of the white tasks of the tree from a position on: they make up the sets Ω above.

  /// They are there, start when the first one does or later, and last as long as they do.
  private func addStarts(from first: Int, _ core: inout Core) {
    let earliest = start[Int(byStart[first])]
    for place in first..<byStart.count where tree.isWhite(place) {
      let j = Int(byStart[place])
      core.addPremise(tasks[j].presence)
      addStart(j, atLeast: earliest, &core)
      addDuration(j, &core)
    }
  }

  private func addEnds(from first: Int, _ bound: Int64, _ core: inout Core) {
    for place in first..<byStart.count where tree.isWhite(place) {
      let j = Int(byStart[place])
      addStart(j, atMost: bound - duration[j], &core)
    }
  }

  private func addLatestStarts(from first: Int, _ bound: Int64, _ core: inout Core) {
    for place in first..<byStart.count where tree.isWhite(place) {
      addStart(Int(byStart[place]), atMost: bound, &core)
    }
  }

  private func latestOfStarts(from first: Int) -> Int64 {
    var latest = Int64.min
    for place in first..<byStart.count where tree.isWhite(place) {
      latest = max(latest, latestStart[Int(byStart[place])])
    }
    return latest
  }

  /// They lie between the start of the first one and an end.
  private func addWindow(from first: Int, to bound: Int64, _ core: inout Core) {
    addStarts(from: first, &core)
    addEnds(from: first, bound, &core)
  }

  /// They lie between the start of the first one, which may be i, and an end; and so would i.
  private func addWindow(from first: Int, to bound: Int64, with i: Int, _ core: inout Core) {
    addWindow(from: first, to: bound, startOf: i, &core)
    addStart(i, atMost: bound - duration[i], &core)
  }

  /// The same, where only the start of i lies in the window.
  private func addWindow(from first: Int, to bound: Int64, startOf i: Int, _ core: inout Core) {
    addWindow(from: first, to: bound, &core)
    addStart(i, atLeast: start[Int(byStart[first])], &core)
    addDuration(i, &core)
  }

  /// i ends after a limit that is as great as its bounds, literals there are and `least` allow.
  /// Returns the limit.
  private func addLimit(of i: Int, atLeast least: Int64, _ core: inout Core) -> Int64 {
    addDuration(i, &core)
    let greatest = earliestEnd[i] - 1
    let spare = Int32(min(greatest - least, Int64(Model.greatestValue)))
    let x = tasks[i].start
    return isMirrored
      ? greatest - core.addPremise(x, atMost: Int32(-earliestEnd[i]), orBy: spare)
      : greatest - core.addPremise(x, atLeast: Int32(start[i]), orBy: spare)
  }

  private func addStart(_ i: Int, atLeast bound: Int64, _ core: inout Core) {
    if isMirrored {
      core.addPremise(tasks[i].start, atMost: limited(-bound - duration[i]))
    } else {
      core.addPremise(tasks[i].start, atLeast: limited(bound))
    }
  }

  private func addStart(_ i: Int, atMost bound: Int64, _ core: inout Core) {
    if isMirrored {
      core.addPremise(tasks[i].start, atLeast: limited(-bound - duration[i]))
    } else {
      core.addPremise(tasks[i].start, atMost: limited(bound))
    }
  }

  private func addDuration(_ i: Int, _ core: inout Core) {
    core.addPremise(tasks[i].duration, atLeast: Int32(duration[i] - gaps[i]))
  }

  /// A bound beyond all values says as much as one far beyond.
  private func limited(_ bound: Int64) -> Int32 {
    Int32(min(max(bound, -2_000_000_000), 2_000_000_000))
  }
}
