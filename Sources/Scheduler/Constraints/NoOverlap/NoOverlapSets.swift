/// What whole sets of intervals leave no room for, see `NoOverlapWindow` for the rules.
///
/// Every interval is taken with its least duration, lengthened by a *gap*: the shortest travel from
/// it to any other, which lies behind it whichever comes next. Lengthened intervals do not overlap.
///
/// **Blocks.** Where every interval ends by a time or starts from it on, no rule finds anything
/// across it that it does not find on one side: the time that a set across it lacks is lacking on one
/// side, and what is not overloaded before it is completed by then. So time falls apart into blocks,
/// with an interval in no more than one, and the rules run on each alone. Of two intervals the pair
/// says all, so only blocks of three and more are of interest.
///
/// **From call to call** little changes. A block is left out if the bounds of all its intervals are
/// those of the last call, and that found nothing for any of them: rules find no more in fewer
/// intervals. That compares bounds themselves, so backtracking needs no notice.
///
/// **Skipped calls.** After a call that finds nothing more calls are skipped than after the one
/// before, up to a limit; after one that does, fewer. That is a matter of speed alone, because the
/// pairs decide when all is fixed: proofs take more conflicts, but each comes so much sooner that
/// less time is spent. At the root no call is skipped. Skipping depends on counts, not on the clock.
///
/// A run works on the bounds of its start; the propagator runs again after its own changes. Bounds
/// and gaps lie within ±10⁹, so ends and sums of durations fit 64 bits.
///
/// Cost per call: O(n), and the sorting of four orders, which are kept and seldom change much; for
/// each block that is not left out O(n), and O(k log k) for its k intervals.
final class NoOverlapSets: Propagator {
  private var state: State

  /// At most `longestPause` calls in a row are skipped.
  init(_ tasks: [NoOverlapTask], gaps: [Int64], longestPause: Int) {
    state = State(tasks, gaps, longestPause)
  }

  func propagate(_ core: inout Core) -> Bool { state.propagate(&core) }
}

private struct State: ~Copyable {
  /// Intervals that are not absent, between two times that none of all lies across.
  private struct Block: BitwiseCopyable {
    var count = 0
    var hasChanged = false
  }

  // Constant data.
  private let tasks: Vector<NoOverlapTask>
  private let gaps: Vector<Int64>
  private let longestPause: Int
  // Kept on purpose: how many calls to skip after one that finds nothing, and how many are left.
  private var pause = 0
  private var toSkip = 0
  // Kept on purpose, not restored: by task, the bounds of the last call, `unknown` where something
  // may follow from them.
  private var settled: Vector<NoOverlapBounds>
  // Kept on purpose: the orders are made again at each run, from those of the last.
  private var byStart: Vector<Int32>
  private var byEnd: Vector<Int32>
  private var byEarliestEnd: Vector<Int32>
  private var byLatestStart: Vector<Int32>
  // Scratch, by task: bounds of now, with gaps; whether they have changed, and the block it is in,
  // -1 for none.
  private var presence: Vector<NoOverlapBounds.Presence>
  private var start: Vector<Int64>
  private var end: Vector<Int64>
  private var duration: Vector<Int64>
  private var earliestEnd: Vector<Int64>
  private var latestStart: Vector<Int64>
  private var hasChanged: Vector<Bool>
  private var blockOf: Vector<Int32>
  private var place: Vector<Int32>
  private var blocks = Vector<Block>()
  private var window: NoOverlapWindow

  init(_ tasks: [NoOverlapTask], _ gaps: [Int64], _ longestPause: Int) {
    let count = tasks.count
    self.tasks = Vector(tasks)
    self.gaps = Vector(gaps)
    self.longestPause = longestPause
    settled = Vector(repeating: .unknown, count: count)
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
    hasChanged = Vector(repeating: false, count: count)
    blockOf = Vector(repeating: -1, count: count)
    place = Vector(repeating: 0, count: count)
    window = NoOverlapWindow(tasks, gaps)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    if core.level > 0 && toSkip > 0 {
      toSkip -= 1
      return true
    }
    guard refresh(&core) else { return true }
    byStart.sortNearlySorted(by: start)
    guard findBlocks() else { return true }
    byEnd.sortNearlySorted(by: end)
    byEarliestEnd.sortNearlySorted(by: earliestEnd)
    byLatestStart.sortNearlySorted(by: latestStart)
    let isEnforced = core.isEnforced
    var foundAny = false
    var holds = true
    for block in 0..<blocks.count where holds && isDue(block) {
      holds = run(block, isEnforced, &core)
      if window.hasInferred { forget(block) }
      if window.hasInferred || !holds { foundAny = true }
    }
    pause = foundAny ? pause / 2 : min(2 * pause + 1, longestPause)
    toSkip = pause
    if !isEnforced || !holds { forgetChanged() }
    return holds
  }

  /// Once something is found, the pairs and others draw their conclusions before more is looked for:
  /// edges first, with which an overload shows.
  private mutating func run(_ block: Int, _ isEnforced: Bool, _ core: inout Core) -> Bool {
    window.hasInferred = false
    load(block, mirrored: false)
    guard window.findEdges(isEnforced, &core) else { return false }
    if !isEnforced || window.hasInferred { return true }
    load(block, mirrored: true)
    guard window.findEdges(true, &core) else { return false }
    if window.hasInferred { return true }
    guard window.filter(&core) else { return false }
    if window.hasInferred { return true }
    load(block, mirrored: false)
    return window.filter(&core)
  }

  /// Takes the bounds of now; false where they are those of the last call.
  private mutating func refresh(_ core: inout Core) -> Bool {
    var isNew = false
    for i in 0..<tasks.count {
      let bounds = NoOverlapBounds(tasks[i], &core)
      hasChanged[i] = bounds != settled[i]
      if !hasChanged[i] { continue }
      isNew = true
      settled[i] = bounds
      presence[i] = bounds.presence
      start[i] = Int64(bounds.earliestStart)
      latestStart[i] = Int64(bounds.latestStart)
      duration[i] = Int64(bounds.shortest) + gaps[i]
      earliestEnd[i] = start[i] + duration[i]
      end[i] = latestStart[i] + duration[i]
    }
    return isNew
  }

  private func isDue(_ block: Int) -> Bool { blocks[block].hasChanged && blocks[block].count > 2 }

  private mutating func forgetChanged() {
    for i in 0..<tasks.count where hasChanged[i] { settled[i] = .unknown }
  }

  private mutating func forget(_ block: Int) {
    for i in 0..<tasks.count where blockOf[i] == block { settled[i] = .unknown }
  }

  /// False where none is of interest.
  private mutating func findBlocks() -> Bool {
    blocks.truncate(to: 0)
    var block = -1
    var limit = Int64.min
    for index in 0..<byStart.count {
      let i = Int(byStart[index])
      if presence[i] == .absent {
        blockOf[i] = -1
        continue
      }
      if block < 0 || start[i] >= limit {
        blocks.append(Block())
        block += 1
      }
      limit = max(limit, end[i])
      blockOf[i] = Int32(block)
      blocks[block].count += 1
      if hasChanged[i] { blocks[block].hasChanged = true }
    }
    for index in 0..<blocks.count where isDue(index) { return true }
    return false
  }

  /// Mirrored, all orders are those of the opposite, from last to first.
  private mutating func load(_ block: Int, mirrored: Bool) {
    window.clear(mirrored: mirrored)
    let last = tasks.count - 1
    for index in 0...last {
      let i = Int(mirrored ? byEnd[last - index] : byStart[index])
      if blockOf[i] != block { continue }
      place[i] = Int32(window.count)
      let isPresent = presence[i] == .present
      if mirrored {
        window.add(i, isPresent, start: -end[i], latestStart: -earliestEnd[i], duration[i])
      } else {
        window.add(i, isPresent, start: start[i], latestStart: latestStart[i], duration[i])
      }
    }
    for index in 0...last {
      let ending = Int(mirrored ? byStart[last - index] : byEnd[index])
      if blockOf[ending] == block { window.byEnd.append(place[ending]) }
      let earliest = Int(mirrored ? byLatestStart[last - index] : byEarliestEnd[index])
      if blockOf[earliest] == block { window.byEarliestEnd.append(place[earliest]) }
      let latest = Int(mirrored ? byEarliestEnd[last - index] : byLatestStart[index])
      if blockOf[latest] == block { window.byLatestStart.append(place[latest]) }
    }
  }
}
