/// Frees some intervals of a schedule and keeps the order of the others: where one ended before
/// another started on a common resource, it will again. So all can still move together.
///
/// **Source**: the partial-order schedule of Daniel Godard, Philippe Laborie, Wim Nuijten,
/// "Randomized large neighborhood search for cumulative scheduling", ICAPS 2005.
final class ScheduleNeighborhood: Neighborhood {
  /// Which intervals are freed.
  enum Selection {
    /// Those that run about the same time.
    case window
    /// Any.
    case scattered
  }

  let share = 1
  private let model: Model
  private let selection: Selection
  private let intervals: [Interval]
  private var size: NeighborhoodSize

  static func applies(to model: Model) -> Bool {
    model.constraints.contains { $0.constraint.definition.intervals.count > 1 }
  }

  init(_ model: Model, selection: Selection) {
    self.model = model
    self.selection = selection
    var seen: Set<Interval> = []
    intervals = model.constraints.flatMap(\.constraint.definition.intervals)
      .filter { seen.insert($0).inserted }
    size = NeighborhoodSize(share: selection == .window ? 0.25 : 0.1)
  }

  func search(
    from start: Incumbent, level: Int, _ random: inout RandomSource,
    isInterrupted: @escaping () -> Bool
  ) -> NeighborhoodResult {
    let free = free(start.solution, &random)
    var part = model
    do {
      try keep(start.solution, freeing: free, in: &part)
    } catch {
      preconditionFailure("orders of a schedule are no misuse: \(error)")
    }
    let search = CompleteSearch(part, level: level, isInterrupted: isInterrupted)
    search.adopt(start)
    search.advance(
      until: Engine.Limit(
        conflicts: ScheduleNeighborhood.conflictsEach,
        propagations: ScheduleNeighborhood.propagationsEach))
    size.adapt(exhausted: search.state == .finished)
    return NeighborhoodResult(
      found: search.best.flatMap { $0.isBetter(than: start) ? $0 : nil },
      work: search.propagations + part.constraints.count)
  }

  private func free(_ solution: Solution, _ random: inout RandomSource) -> Set<Interval> {
    let count = size.count(of: intervals.count)
    switch selection {
    case .scattered:
      var free: Set<Interval> = []
      for _ in 0..<count { free.insert(intervals[random.below(intervals.count)]) }
      return free
    case .window:
      let center = intervals[random.below(intervals.count)]
      let time = middle(center, solution)
      let nearest = intervals.indices.sorted {
        let (a, b) = (
          abs(middle(intervals[$0], solution) - time), abs(middle(intervals[$1], solution) - time)
        )
        return (a, $0) < (b, $1)
      }
      return Set(nearest.prefix(count).map { intervals[$0] })
    }
  }

  /// Twice the middle of an interval.
  private func middle(_ interval: Interval, _ solution: Solution) -> Int {
    2 * solution.value(of: interval.start) + solution.value(of: interval.duration)
  }

  /// Posts the orders of each resource that follow from no others, and the presence of intervals.
  private func keep(_ solution: Solution, freeing free: Set<Interval>, in part: inout Model)
    throws(ModelError)
  {
    for interval in intervals where !free.contains(interval) {
      if let presence = interval.presence {
        try part.post(.clause([solution.isTrue(presence) ? presence : !presence]))
      }
    }
    for posted in model.constraints {
      let kept = posted.constraint.definition.intervals.filter {
        !free.contains($0) && solution.isPresent($0) && solution.value(of: $0.duration) > 0
      }
      let starts = kept.map { solution.value(of: $0.start) }
      let ends = kept.indices.map { starts[$0] + solution.value(of: kept[$0].duration) }
      for later in kept.indices {
        // What ended before something else that came before started is before by that.
        var latestStart = Int.min
        for other in kept.indices where ends[other] <= starts[later] {
          latestStart = max(latestStart, starts[other])
        }
        for earlier in kept.indices
        where ends[earlier] <= starts[later] && ends[earlier] > latestStart {
          try part.post(
            kept[earlier].start + kept[earlier].duration.expression <= kept[later].start)
        }
      }
    }
  }
}
