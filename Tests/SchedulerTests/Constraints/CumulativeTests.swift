import Testing

@testable import Scheduler

@Suite struct CumulativeTests {
  /// Random intervals, some optional, some with variable duration or demand.
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 0...1, booleans: 0...2)
    var intervals: [Interval] = []
    var demands: [IntVar] = []
    for _ in 0..<random.pick(0...4) {
      let low = random.pick(-2...3)
      let start = try model.integer(low...low + random.pick(0...3))
      let presence =
        random.once(in: 3) && !variables.booleans.isEmpty
        ? variables.literal(&random, model) : nil
      if random.once(in: 4) {
        let shortest = random.pick(0...2)
        let duration = try model.integer(shortest...shortest + random.pick(0...1))
        intervals.append(try model.interval(start: start, duration: duration, presence: presence))
      } else {
        intervals.append(
          try model.interval(start: start, duration: random.pick(0...4), presence: presence))
      }
      demands.append(
        random.once(in: 4)
          ? try model.integer(random.pick(0...1)...random.pick(1...2))
          : try model.constant(random.pick(0...3)))
    }
    let capacity =
      random.once(in: 4) ? try model.integer(1...3) : try model.constant(random.pick(1...3))
    try model.post(
      .cumulative(intervals, demands: demands, capacity: capacity),
      if: variables.condition(&random, model))
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(
      seeds: group * 1_000..<group * 1_000 + 500, CumulativeTests.make)
  }

  /// Three to five intervals that fill most of a short time, so that sets of them leave no room; in
  /// other orders and places.
  private static func makeCrowded(_ random: inout RandomSource, _ model: inout Model) throws {
    let flag = model.boolean()
    let capacity = random.pick(2...4)
    var intervals: [Interval] = []
    var demands: [IntVar] = []
    for _ in 0..<random.pick(3...5) {
      let low = random.pick(0...2)
      let start = try model.integer(low...low + random.pick(0...3))
      let presence = random.once(in: 5) ? flag : nil
      intervals.append(
        try model.interval(start: start, duration: random.pick(1...4), presence: presence))
      demands.append(try model.constant(random.pick(1...capacity)))
    }
    try model.post(
      .cumulative(intervals, demands: demands, capacity: try model.constant(capacity)),
      if: random.once(in: 5) ? flag : nil)
  }

  @Test(arguments: UInt64(0)..<2)
  func hasTheSolutionsOfItsDefinitionWhereCrowded(group: UInt64) throws {
    try expectSameSolutions(
      seeds: 10_000 + group * 1_000..<10_000 + group * 1_000 + 300, CumulativeTests.makeCrowded)
  }

  @Test func infersWhatFollows() throws {
    try expectSoundInferences(seeds: 20_000..<20_150, CumulativeTests.make)
    try expectSoundInferences(seeds: 21_000..<21_250, CumulativeTests.makeCrowded)
  }

  private struct Task {
    var duration: Int
    var starts: ClosedRange<Int>
    var demand = 1
    var isOptional = false
  }

  /// Posts the tasks on a capacity and propagates; nil where that contradicts, otherwise the bounds of
  /// the last start and whether the last task is known to be absent.
  private static func propagate(_ tasks: [Task], capacity: Int) throws -> (
    starts: ClosedRange<Int32>, isAbsent: Bool
  )? {
    var model = Model()
    let presence = model.boolean()
    let starts = try tasks.map { try model.integer($0.starts) }
    let intervals = try zip(tasks, starts).map { task, start in
      try model.interval(
        start: start, duration: task.duration, presence: task.isOptional ? presence : nil)
    }
    let demands = try tasks.map { try model.constant($0.demand) }
    try model.post(
      .cumulative(intervals, demands: demands, capacity: try model.constant(capacity)))
    let posting = Posting(model)
    guard posting.engine.propagateAtRoot() else { return nil }
    let last = try #require(starts.last)
    return (posting.bounds(last), posting.engine.value(of: posting.literal(!presence)))
  }

  @Test func seesThatAWindowIsTooSmall() throws {
    // Five times 3 in seven times of two, and no compulsory part: nothing but the energy says so.
    let tasks = Array(repeating: Task(duration: 3, starts: 0...4), count: 5)
    #expect(try CumulativeTests.propagate(tasks, capacity: 2) == nil)
  }

  @Test func movesStartsBehindAFullWindow() throws {
    // Four lie in 0..<5, which leaves two: of the fifth no more than that, so it starts at 3.
    let tasks =
      Array(repeating: Task(duration: 2, starts: 0...3), count: 4)
      + [Task(duration: 3, starts: 0...9)]
    #expect(try CumulativeTests.propagate(tasks, capacity: 2)?.starts == 3...9)
  }

  @Test func movesEndsBeforeAFullWindow() throws {
    let tasks =
      Array(repeating: Task(duration: 2, starts: 5...8), count: 4)
      + [Task(duration: 3, starts: -2...7)]
    // It ends at 7 at the latest.
    #expect(try CumulativeTests.propagate(tasks, capacity: 2)?.starts == -2...4)
  }

  @Test func leavesOutWhatWouldMakeAWindowTooFull() throws {
    let tasks =
      Array(repeating: Task(duration: 2, starts: 0...3), count: 4)
      + [Task(duration: 3, starts: 0...2, isOptional: true)]
    #expect(try CumulativeTests.propagate(tasks, capacity: 2)?.isAbsent == true)
  }

  @Test func movesStartsPastWhatRunsInAnyCase() throws {
    let tasks = [Task(duration: 3, starts: 0...1, demand: 2), Task(duration: 2, starts: 0...9)]
    // The first runs at 1 and 2, whenever it starts.
    #expect(try CumulativeTests.propagate(tasks, capacity: 2)?.starts == 3...9)
  }

  @Test func movesEndsBeforeWhatRunsInAnyCase() throws {
    let tasks = [Task(duration: 3, starts: 6...7, demand: 2), Task(duration: 2, starts: 0...7)]
    // The first runs at 7 and 8, so the other has left at 7.
    #expect(try CumulativeTests.propagate(tasks, capacity: 2)?.starts == 0...5)
  }

  @Test func leavesOutWhatCannotRun() throws {
    let tasks = [
      Task(duration: 3, starts: 2...2), Task(duration: 2, starts: 1...4, isOptional: true),
    ]
    #expect(try CumulativeTests.propagate(tasks, capacity: 1)?.isAbsent == true)
  }

  @Test func refusesWhatCannotBeMeant() throws {
    var model = Model()
    let start = try model.integer(0...5)
    let negative = try model.integer(-1...1)
    let interval = try model.interval(start: start, duration: 2)
    let one = try model.constant(1)
    let unequal = #expect(throws: ModelError.self) {
      try model.post(.cumulative([interval], demands: [], capacity: one))
    }
    #expect(unequal?.message == "cumulative has 1 intervals and 0 demands")
    let below = #expect(throws: ModelError.self) {
      try model.post(.cumulative([interval], demands: [negative], capacity: one))
    }
    #expect(below?.message == "cumulative has a demand that can be -1")
  }
}
