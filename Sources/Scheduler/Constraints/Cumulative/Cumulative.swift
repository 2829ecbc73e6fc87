extension Constraint {
  /// Intervals that exist never demand more than the capacity together, at any time.
  ///
  /// Intervals and demands have equal length; demands are not negative.
  public static func cumulative(_ intervals: [Interval], demands: [IntVar], capacity: IntVar)
    -> Constraint
  {
    Constraint(Cumulative(intervals: intervals, demands: demands, capacity: capacity))
  }
}

/// For every time t: Σ demand of the intervals that exist with start ≤ t < start + duration is at
/// most the capacity.
///
/// Example: on capacity 2, an interval of duration 3 and demand 2 that must start in 0…1 runs at
/// times 1 and 2 in any case; so one of demand 1 that could start at 0 and lasts 2 must wait until 3.
///
/// Consistency: time-table, that is, what runs in any case leaves too little for others; and edge
/// finding over the time-table, where that has been finding something. When all is fixed the
/// time-table alone decides.
/// An interval of duration 0 or demand 0 takes nothing.
struct Cumulative: ConstraintDefinition {
  let intervals: [Interval]
  let demands: [IntVar]
  let capacity: IntVar

  func holds(in solution: Solution) -> Bool {
    let present = intervals.indices.filter { solution.isPresent(intervals[$0]) }
    // The load only rises where an interval starts. Negative demand never passes validation.
    return present.allSatisfy { first in
      let time = solution.value(of: intervals[first].start)
      if solution.value(of: intervals[first].duration) == 0 { return true }
      let load = present.reduce(0) { sum, index in
        let start = solution.value(of: intervals[index].start)
        let end = start + solution.value(of: intervals[index].duration)
        return start <= time && time < end ? sum + solution.value(of: demands[index]) : sum
      }
      return load <= solution.value(of: capacity)
    }
  }

  func validate(in model: Model) throws(ModelError) {
    if intervals.count != demands.count {
      throw ModelError(
        .unequalLengths,
        "cumulative has \(intervals.count) intervals and \(demands.count) demands")
    }
    var greatest = 0
    for interval in intervals { try model.require(interval) }
    for demand in demands {
      try model.require(demand)
      if model.lower(demand) < 0 {
        throw ModelError(.negative, "cumulative has a demand that can be \(model.lower(demand))")
      }
      greatest += model.upper(demand)
    }
    try model.require(capacity)
    // Energies are demands times times.
    let reach = intervals.reduce(1) {
      max(
        $0,
        max(model.lower($1.start).magnitude, model.upper($1.start).magnitude)
          + UInt(model.upper($1.duration)))
    }
    let (energy, overflows) = (UInt(greatest) + model.upper(capacity).magnitude)
      .multipliedReportingOverflow(by: 2 * reach)
    if overflows || energy > UInt(Model.greatestSum) {
      throw ModelError(
        .overflow, "demands times times add up to more than \(Model.greatestSum)")
    }
  }

  func post(to posting: inout Posting) {
    let tasks = CumulativeTasks(self, posting)
    posting.add(
      CumulativeFilter(tasks), priority: .filtering, lower: tasks.lowerSubscriptions,
      upper: tasks.upperSubscriptions, literals: tasks.literalSubscriptions)
  }

  var text: ConstraintText {
    var text = ConstraintText("cumulative")
    text.add(intervals)
    text.add(demands)
    text.add(capacity)
    return text
  }
}

/// The intervals of a cumulative constraint in terms of the engine; by place in the constraint.
struct CumulativeTasks {
  let starts: [Int]
  let durations: [Int]
  let demands: [Int]
  let presences: [EngineLiteral]
  let capacity: Int
  /// Whether durations, demands and the capacity are fixed for good: then explanations can wait.
  let isRigid: Bool
  /// Whether, besides, all intervals exist: then only starts can change.
  let isPlain: Bool

  init(_ constraint: Cumulative, _ posting: Posting) {
    // What can never take anything plays no part.
    let places = constraint.intervals.indices.filter { place in
      posting.bounds(constraint.intervals[place].duration).upperBound > 0
        && posting.bounds(constraint.demands[place]).upperBound > 0
    }
    starts = places.map { posting.integer(constraint.intervals[$0].start) }
    durations = places.map { posting.integer(constraint.intervals[$0].duration) }
    demands = places.map { posting.integer(constraint.demands[$0]) }
    presences = places.map { place in
      constraint.intervals[place].presence.map { posting.literal($0) } ?? .always
    }
    capacity = posting.integer(constraint.capacity)
    isRigid = (durations + demands + [capacity]).allSatisfy {
      let bounds = posting.engine.bounds(of: $0)
      return bounds.lowerBound == bounds.upperBound
    }
    isPlain = isRigid && presences.allSatisfy { $0 == .always }
  }

  var lowerSubscriptions: [Int] { starts + durations + demands }
  var upperSubscriptions: [Int] { starts + [capacity] }
  var literalSubscriptions: [EngineLiteral] { presences.filter { $0 != .always } }
}

/// The filters of one cumulative constraint: the time-table, and edge finding where the time-table
/// has come to an end.
final class CumulativeFilter: Propagator {
  private let tasks: CumulativeTasks
  private var state: State

  /// All state; a struct, so that a call checks exclusive access once.
  private struct State: ~Copyable {
    var table: TimeTable
    var edges: TimeTableEdgeFinding

    mutating func propagate(_ tasks: CumulativeTasks, _ core: inout Core) -> Bool {
      guard table.propagate(tasks, &core) else { return false }
      guard table.isSettled, edges.isDue(&core) else { return true }
      return edges.propagate(tasks, &core)
    }
  }

  init(_ tasks: CumulativeTasks) {
    self.tasks = tasks
    let count = tasks.starts.count
    state = State(table: TimeTable(count: count), edges: TimeTableEdgeFinding(count: count))
  }

  func propagate(_ core: inout Core) -> Bool { state.propagate(tasks, &core) }

  func explain(
    _ literal: EngineLiteral, noting task: Int32, _ time: Int32, _ core: inout Core
  ) {
    state.table.explain(tasks, literal, task: Int(task), time: time, &core)
  }
}
