extension Constraint {
  /// Intervals that are present do not overlap; where `travel` is given, at least `travel[i][j]`
  /// units lie between the end of interval i and the start of interval j that comes after it.
  ///
  /// ```swift
  /// try model.post(.noOverlap(visits, travel: minutes))
  /// ```
  ///
  /// An interval of duration 0 may lie at the start or the end of another one, not strictly inside.
  /// Travel is a row for each interval with a number for each interval, none negative; the diagonal
  /// plays no part, and a way by a third interval may be shorter.
  public static func noOverlap(_ intervals: [Interval], travel: [[Int]]? = nil) -> Constraint {
    Constraint(NoOverlap(intervals: intervals, travel: travel))
  }
}

/// For every two present intervals i and j: start_i + duration_i + travel_ij ≤ start_j or
/// start_j + duration_j + travel_ji ≤ start_i.
///
/// Example: A of duration 3 may start in 0…8, B and C of duration 2 in 0…3 each. B and C fill 4 of
/// the 5 units in which both must lie, so A cannot go between or before them, and starts at 4 at the
/// earliest: the end of B and C together.
///
/// Consistency: weaker than bounds consistency, which is NP-hard to attain. `NoOverlapPairs` looks
/// at every two intervals with their travel and finds what the disjunction of the two inequalities
/// gives by bounds; `NoOverlapSets` looks at whole sets of intervals, with the shortest travel from
/// each interval in place of the one to its successor. Missed is what follows from an exact order
/// of three and more, as that three visits fit only in one order because of their travel. Variables
/// that stand in two intervals are taken as if they could differ.
///
/// Cost per call: O(n) for each interval that has changed for pairs, O(n²) at most; O(n log n) for
/// sets, and O(n) more for each inference on a set. Some calls of sets are skipped.
///
/// Left out: bounds that an interval would have if it were present, where that is open, other than
/// to find that it cannot be present; upper bounds of durations by sets.
struct NoOverlap: ConstraintDefinition {
  let intervals: [Interval]
  /// By interval that comes first and interval that comes after; nil for none.
  let travel: [[Int]]?

  func holds(in solution: Solution) -> Bool {
    func comesBefore(_ i: Int, _ j: Int) -> Bool {
      solution.value(of: intervals[i].start) + solution.value(of: intervals[i].duration)
        + (travel?[i][j] ?? 0) <= solution.value(of: intervals[j].start)
    }
    return intervals.indices.allSatisfy { i in
      (0..<i).allSatisfy { j in
        !solution.isPresent(intervals[i]) || !solution.isPresent(intervals[j])
          || comesBefore(i, j) || comesBefore(j, i)
      }
    }
  }

  func validate(in model: Model) throws(ModelError) {
    for interval in intervals {
      try model.require(interval)
      if model.lower(interval.duration) < 0 {
        throw ModelError(.negative, "a duration that can be \(model.lower(interval.duration))")
      }
    }
    guard let travel else { return }
    if travel.count != intervals.count {
      throw ModelError(
        .unequalLengths, "travel has \(travel.count) rows for \(intervals.count) intervals")
    }
    for (i, row) in travel.enumerated() {
      if row.count != intervals.count {
        throw ModelError(
          .unequalLengths,
          "row \(i) of travel has \(row.count) numbers for \(intervals.count) intervals")
      }
      for (j, units) in row.enumerated() {
        if units < 0 {
          throw ModelError(.negative, "travel of \(units) from interval \(i) to interval \(j)")
        }
        if units > Model.greatestValue {
          throw ModelError(
            .valueOutOfRange,
            "travel from interval \(i) to interval \(j): \(units) is beyond ±\(Model.greatestValue)"
          )
        }
      }
    }
  }

  func post(to posting: inout Posting) { post(to: &posting, longestPause: 7) }

  /// At most `longestPause` calls of the filter of sets are skipped in a row.
  func post(to posting: inout Posting, longestPause: Int) {
    if intervals.count < 2 { return }
    let tasks = intervals.map { interval in
      NoOverlapTask(
        start: posting.integer(interval.start), duration: posting.integer(interval.duration),
        presence: interval.presence.map { posting.literal($0) } ?? .always)
    }
    let units = travel?.map { row in row.map { Int64($0) } }
    let pairs = NoOverlapPairs(tasks, travel: units?.flatMap(\.self) ?? [])
    let sets = NoOverlapSets(
      tasks, gaps: tasks.indices.map { i in units.map { leastOther(in: $0[i], than: i) } ?? 0 },
      longestPause: longestPause)
    func add(_ propagator: any Propagator, _ priority: PropagatorQueue.Priority) {
      posting.add(
        propagator, priority: priority, lower: tasks.map(\.start) + tasks.map(\.duration),
        upper: tasks.map(\.start), literals: tasks.map(\.presence))
    }
    add(pairs, .filtering)
    // Of two intervals the pair says all.
    if intervals.count > 2 { add(sets, .costly) }
  }

  var text: ConstraintText {
    var text = ConstraintText("no-overlap")
    text.add(intervals)
    text.add(travel?.flatMap(\.self) ?? [])
    return text
  }

  /// The least number of a row beside its diagonal; the row has two and more.
  private func leastOther(in row: [Int64], than diagonal: Int) -> Int64 {
    var least = Int64.max
    for (index, units) in row.enumerated() where index != diagonal { least = min(least, units) }
    return least
  }
}
