@testable import Scheduler

/// Kinds of models that whole searches are tested with, each drawn by a seed; all have solutions, and
/// are too hard to be proven at once.
enum SearchModel: String, CaseIterable, Sendable {
  /// Intervals that must not overlap.
  case jobShop
  /// Intervals that share capacities, after each other.
  case project
  /// Jobs to machines of limited capacity, at a cost each.
  case assignment
  /// Several knapsacks at once.
  case knapsack
  /// Shifts of people, with two levels.
  case roster

  /// Those without intervals.
  static let withoutIntervals = [SearchModel.assignment, .knapsack, .roster]

  func make(seed: UInt64) throws -> Model {
    var random = RandomSource(seed: seed)
    var model = Model()
    switch self {
    case .jobShop: try SearchModel.makeJobShop(&random, &model)
    case .project: try SearchModel.makeProject(&random, &model)
    case .assignment: try SearchModel.makeAssignment(&random, &model)
    case .knapsack: try SearchModel.makeKnapsack(&random, &model)
    case .roster: try SearchModel.makeRoster(&random, &model)
    }
    return model
  }

  private static func makeJobShop(_ random: inout RandomSource, _ model: inout Model) throws {
    let (jobs, machines, horizon) = (12, 10, 1_000)
    let makespan = try model.integer(0...horizon)
    var queues = Array(repeating: [Interval](), count: machines)
    for _ in 0..<jobs {
      var earlier: (start: IntVar, duration: Int)?
      for machine in random.shuffled(Array(0..<machines)) {
        let start = try model.integer(0...horizon)
        let duration = random.pick(5...40)
        if let earlier { try model.post(earlier.start + earlier.duration <= start) }
        queues[machine].append(try model.interval(start: start, duration: duration))
        try model.post(start + duration <= makespan)
        earlier = (start, duration)
      }
    }
    for queue in queues { try model.post(.noOverlap(queue)) }
    try model.minimize(makespan)
  }

  private static func makeProject(_ random: inout RandomSource, _ model: inout Model) throws {
    let horizon = 300
    let makespan = try model.integer(0...horizon)
    var starts: [IntVar] = []
    var intervals: [Interval] = []
    for place in 0..<40 {
      let start = try model.integer(0...horizon)
      let duration = random.pick(1...10)
      for _ in 0..<2 where place > 0 {
        let earlier = random.below(place)
        try model.post(starts[earlier] + intervals[earlier].duration.expression <= start)
      }
      starts.append(start)
      intervals.append(try model.interval(start: start, duration: duration))
      try model.post(start + duration <= makespan)
    }
    for _ in 0..<2 {
      let demands = try intervals.map { _ in try model.constant(random.pick(0...6)) }
      try model.post(
        .cumulative(intervals, demands: demands, capacity: try model.constant(10)))
    }
    try model.minimize(makespan)
  }

  private static func makeAssignment(_ random: inout RandomSource, _ model: inout Model) throws {
    let (jobs, machines) = (30, 5)
    var cost = LinearExpression()
    var loads = Array(repeating: LinearExpression(), count: machines)
    for _ in 0..<jobs {
      let machine = try model.integer(0...machines - 1)
      for place in 0..<machines {
        let size = random.pick(5...25)
        loads[place].add(machine.equals(place), times: size)
        cost.add(machine.equals(place), times: 60 - 2 * size + random.pick(0...10))
      }
    }
    for load in loads { try model.post(load <= 85) }
    try model.minimize(cost)
  }

  private static func makeKnapsack(_ random: inout RandomSource, _ model: inout Model) throws {
    let items = (0..<50).map { _ in model.boolean() }
    var value = LinearExpression()
    var sums = Array(repeating: LinearExpression(), count: 4)
    var totals = Array(repeating: 0, count: 4)
    for item in items {
      var weight = 0
      for place in sums.indices {
        let size = random.pick(10...99)
        weight += size
        totals[place] += size
        sums[place].add(item, times: size)
      }
      value.add(item, times: weight / 4 + random.pick(0...20))
    }
    for (sum, total) in zip(sums, totals) { try model.post(sum <= total / 2) }
    try model.maximize(value)
  }

  private static func makeRoster(_ random: inout RandomSource, _ model: inout Model) throws {
    let (people, days) = (10, 14)
    let shifts = try (0..<people).map { _ in try (0..<days).map { _ in try model.integer(0...3) } }
    for day in 0..<days {
      for (shift, need) in [(1, 2), (2, 2), (3, 1)] {
        try model.post(.atLeast(need, of: shifts.map { $0[day].equals(shift) }))
      }
    }
    var unwanted = LinearExpression()
    let most = try model.integer(0...days)
    for line in shifts {
      for (today, tomorrow) in zip(line, line.dropFirst()) {
        for shift in 2...3 {
          try model.post(
            .clause([!today.equals(shift), tomorrow.equals(0), tomorrow.isAtLeast(shift)]))
        }
      }
      try model.post(.atMost(9, of: line.map { $0.differs(from: 0) }))
      try model.post(LinearExpression(sum: line.map { $0.equals(3) }) <= most)
      for x in line {
        for shift in 1...3 { unwanted.add(x.equals(shift), times: random.pick(0...9)) }
      }
    }
    try model.minimize(most)
    try model.minimize(unwanted)
  }
}

extension RandomSource {
  /// The elements in a random order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for place in result.indices.reversed() { result.swapAt(place, below(place + 1)) }
    return result
  }
}
