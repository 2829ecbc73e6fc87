/// What whole sets of intervals leave no room for: overload, detectable precedences, not-last and
/// edge finding; and, by the same on mirrored time, not-first and the upper bounds.
///
/// No two intervals overlap, so each set Ω of present ones is completed at the earliest at the least
/// start in Ω plus its durations, and at the latest at its greatest end.
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
/// The rules work on the bounds that were loaded, which stay true as bounds shrink. Mirrored, an
/// interval starts at the negative of its end.
///
/// Cost: O(n log n) for each rule, and O(n) more for each inference.
///
/// **Source**: Petr Vilím, "O(n log n) filtering algorithms for unary resource constraint", CPAIOR
/// 2004; Petr Vilím, Roman Barták, Ondřej Čepek, "Extension of O(n log n) filtering algorithms for
/// the unary resource constraint to optional activities", Constraints 10, 2005; reasons after Petr
/// Vilím, "Computing explanations for the unary resource constraint", CPAIOR 2005. Gaps are added.
struct NoOverlapWindow: ~Copyable {
  /// An interval with its gap, by its *place* in the order of starts.
  private struct Job: BitwiseCopyable {
    let task: NoOverlapTask
    let gap: Int64
    /// Otherwise it may be absent.
    let isPresent: Bool
    let start: Int64
    let latestStart: Int64
    let duration: Int64

    var earliestEnd: Int64 { start + duration }
    var end: Int64 { latestStart + duration }
  }

  // Constant data.
  private let tasks: Vector<NoOverlapTask>
  private let gaps: Vector<Int64>
  private var jobs = Vector<Job>()
  /// Orders of places, to be filled in by the caller.
  var byEnd = Vector<Int32>()
  var byEarliestEnd = Vector<Int32>()
  var byLatestStart = Vector<Int32>()
  private var isMirrored = false
  /// Set by a rule that has required something.
  var hasInferred = false
  private var tree = ThetaLambdaTree()

  init(_ tasks: [NoOverlapTask], _ gaps: [Int64]) {
    self.tasks = Vector(tasks)
    self.gaps = Vector(gaps)
  }

  var count: Int { jobs.count }

  mutating func clear(mirrored: Bool) {
    isMirrored = mirrored
    jobs.truncate(to: 0)
    byEnd.truncate(to: 0)
    byEarliestEnd.truncate(to: 0)
    byLatestStart.truncate(to: 0)
  }

  /// Adds an interval that starts no earlier than those before; with its gap.
  mutating func add(
    _ task: Int, _ isPresent: Bool, start: Int64, latestStart: Int64, _ duration: Int64
  ) {
    jobs.append(
      Job(
        task: tasks[task], gap: gaps[task], isPresent: isPresent, start: start,
        latestStart: latestStart, duration: duration))
  }

  // MARK: Rules

  /// Detectable precedences, and what is not last.
  mutating func filter(_ core: inout Core) -> Bool {
    startAfterPredecessors(&core) && endBeforeSomeOther(&core)
  }

  /// Detectable precedences.
  private mutating func startAfterPredecessors(_ core: inout Core) -> Bool {
    tree.clear(count: jobs.count)
    var next = 0
    for place in 0..<byEarliestEnd.count {
      let i = Int(byEarliestEnd[place])
      while next < byLatestStart.count {
        let j = Int(byLatestStart[next])
        if jobs[j].isPresent {
          if jobs[j].latestStart >= jobs[i].earliestEnd { break }
          add(j)
        }
        next += 1
      }
      let isWhite = tree.isWhite(i)
      if isWhite { tree.remove(i) }
      let bound = tree.end
      if bound > jobs[i].start && (jobs[i].isPresent || bound > jobs[i].latestStart) {
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
    tree.clear(count: jobs.count)
    var next = 0
    for place in 0..<byEnd.count {
      let i = Int(byEnd[place])
      while next < byLatestStart.count {
        let j = Int(byLatestStart[next])
        if jobs[j].isPresent {
          if jobs[j].latestStart >= jobs[i].end { break }
          add(j)
        }
        next += 1
      }
      let isWhite = tree.isWhite(i)
      if isWhite { tree.remove(i) }
      if tree.end > jobs[i].latestStart {
        let first = tree.first
        let latest = latestOfStarts(from: first)
        let isImpossible = latest < jobs[i].earliestEnd
        if jobs[i].isPresent || isImpossible {
          core.beginPremises()
          addStarts(from: first, &core)
          addStart(i, atMost: tree.end - 1, &core)
          addDuration(i, &core)
          if isImpossible {
            let limit = addLimit(of: i, atLeast: latest, &core)
            addLatestStarts(from: first, limit, &core)
            if !require(absenceOf: i, &core) { return false }
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

  /// Overload, and edge finding where the constraint is enforced. The white set holds all that ends
  /// by `limit`; those that end later, and those that may be absent, are gray.
  mutating func findEdges(_ isEnforced: Bool, _ core: inout Core) -> Bool {
    tree.clear(count: jobs.count)
    for i in 0..<jobs.count {
      if jobs[i].isPresent {
        tree.add(i, start: jobs[i].start, duration: jobs[i].duration)
      } else if isEnforced {
        tree.addGray(i, start: jobs[i].start, duration: jobs[i].duration)
      }
    }
    var index = byEnd.count - 1
    while index >= 0 {
      let last = Int(byEnd[index])
      index -= 1
      guard jobs[last].isPresent else { continue }
      let limit = jobs[last].end
      if tree.end > limit { return refuseOverload(&core) }
      while isEnforced && tree.grayEnd > limit {
        let (first, i) = tree.grayFirst
        let bound = tree.end
        if jobs[i].end <= limit {
          // An optional interval that would have to lie in the window as well.
          core.beginPremises()
          addWindow(from: first, to: tree.grayEnd - 1, with: i, &core)
          if !require(absenceOf: i, &core) { return false }
        } else if bound > jobs[i].start && (jobs[i].isPresent || bound > jobs[i].latestStart) {
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
        tree.remove(i)
      }
      if isEnforced {
        tree.addGray(last, start: jobs[last].start, duration: jobs[last].duration)
      } else {
        tree.remove(last)
      }
    }
    return true
  }

  /// There is an overload: the set that ends first explains it best.
  private mutating func refuseOverload(_ core: inout Core) -> Bool {
    tree.clear(count: jobs.count)
    for place in 0..<byEnd.count {
      let i = Int(byEnd[place])
      guard jobs[i].isPresent else { continue }
      add(i)
      if tree.end <= jobs[i].end { continue }
      core.beginPremises()
      addWindow(from: tree.first, to: tree.end - 1, &core)
      return core.fail()
    }
    preconditionFailure("only where there is an overload")
  }

  private mutating func add(_ i: Int) {
    tree.add(i, start: jobs[i].start, duration: jobs[i].duration)
  }

  // MARK: Conclusions, after their premises

  /// A present interval starts at the bound or later; one that then has no start is absent.
  private mutating func require(
    _ i: Int, startsFrom bound: Int64, _ core: inout Core
  ) -> Bool {
    if bound > jobs[i].latestStart {
      addStart(i, atMost: bound - 1, &core)
      return require(absenceOf: i, &core)
    }
    hasInferred = true
    let task = jobs[i].task
    core.addPremise(task.presence)
    if !isMirrored { return core.require(task.start, atLeast: Int32(bound)) }
    return core.require(task.start, atMost: Int32(-bound - jobs[i].duration))
  }

  /// A present interval ends at the bound or earlier, which leaves it a start.
  private mutating func require(_ i: Int, endsBy bound: Int64, _ core: inout Core) -> Bool {
    hasInferred = true
    let task = jobs[i].task
    core.addPremise(task.presence)
    if !isMirrored { return core.require(task.start, atMost: Int32(bound - jobs[i].duration)) }
    return core.require(task.start, atLeast: Int32(-bound))
  }

  private mutating func require(absenceOf i: Int, _ core: inout Core) -> Bool {
    hasInferred = true
    return core.require(!jobs[i].task.presence)
  }

  // MARK: Premises

  // Of the white tasks of the tree from a position on: they make up the sets Ω above.

  /// They are there, start when the first one does or later, and last as long as they do.
  private func addStarts(from first: Int, _ core: inout Core) {
    let earliest = jobs[first].start
    for place in first..<jobs.count where tree.isWhite(place) {
      core.addPremise(jobs[place].task.presence)
      addStart(place, atLeast: earliest, &core)
      addDuration(place, &core)
    }
  }

  private func addEnds(from first: Int, _ bound: Int64, _ core: inout Core) {
    for place in first..<jobs.count where tree.isWhite(place) {
      addStart(place, atMost: bound - jobs[place].duration, &core)
    }
  }

  private func addLatestStarts(from first: Int, _ bound: Int64, _ core: inout Core) {
    for place in first..<jobs.count where tree.isWhite(place) {
      addStart(place, atMost: bound, &core)
    }
  }

  private func latestOfStarts(from first: Int) -> Int64 {
    var latest = Int64.min
    for place in first..<jobs.count where tree.isWhite(place) {
      latest = max(latest, jobs[place].latestStart)
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
    addStart(i, atMost: bound - jobs[i].duration, &core)
  }

  /// The same, where only the start of i lies in the window.
  private func addWindow(from first: Int, to bound: Int64, startOf i: Int, _ core: inout Core) {
    addWindow(from: first, to: bound, &core)
    addStart(i, atLeast: jobs[first].start, &core)
    addDuration(i, &core)
  }

  /// i ends after a limit that is as great as its bounds, literals there are and `least` allow.
  /// Returns the limit.
  private func addLimit(of i: Int, atLeast least: Int64, _ core: inout Core) -> Int64 {
    addDuration(i, &core)
    let greatest = jobs[i].earliestEnd - 1
    let spare = Int32(min(greatest - least, Int64(Model.greatestValue)))
    let x = jobs[i].task.start
    return isMirrored
      ? greatest - core.addPremise(x, atMost: Int32(-jobs[i].earliestEnd), orBy: spare)
      : greatest - core.addPremise(x, atLeast: Int32(jobs[i].start), orBy: spare)
  }

  private func addStart(_ i: Int, atLeast bound: Int64, _ core: inout Core) {
    if isMirrored {
      core.addPremise(jobs[i].task.start, atMost: limited(-bound - jobs[i].duration))
    } else {
      core.addPremise(jobs[i].task.start, atLeast: limited(bound))
    }
  }

  private func addStart(_ i: Int, atMost bound: Int64, _ core: inout Core) {
    if isMirrored {
      core.addPremise(jobs[i].task.start, atLeast: limited(-bound - jobs[i].duration))
    } else {
      core.addPremise(jobs[i].task.start, atMost: limited(bound))
    }
  }

  private func addDuration(_ i: Int, _ core: inout Core) {
    core.addPremise(jobs[i].task.duration, atLeast: Int32(jobs[i].duration - jobs[i].gap))
  }

  /// A bound beyond all values says as much as one far beyond.
  private func limited(_ bound: Int64) -> Int32 {
    Int32(min(max(bound, -2_000_000_000), 2_000_000_000))
  }
}
