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

  /// Four to six intervals that fill most of a short time, so that sets of them leave no room; in
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

  /// Intervals of these durations and demand 1 on capacity 2, with bounds of their starts.
  private static func post(_ tasks: [(Int, ClosedRange<Int>)], _ model: inout Model) throws
    -> [IntVar]
  {
    let starts = try tasks.map { try model.integer($0.1) }
    let intervals = try zip(tasks, starts).map { try model.interval(start: $1, duration: $0.0) }
    let demands = try starts.map { _ in try model.constant(1) }
    try model.post(
      .cumulative(intervals, demands: demands, capacity: try model.constant(2)))
    return starts
  }

  @Test func seesThatAWindowIsTooSmall() throws {
    var model = Model()
    // Five times 3 in seven times of two, and no compulsory part: nothing but the energy says so.
    _ = try CumulativeTests.post(Array(repeating: (3, 0...4), count: 5), &model)
    #expect(!Posting(model).engine.propagateAtRoot())
  }

  @Test func movesStartsBehindAFullWindow() throws {
    var model = Model()
    // Four lie in 0..<5, which leaves two: of the fifth no more than that, so it starts at 3.
    let starts = try CumulativeTests.post(
      Array(repeating: (2, 0...3), count: 4) + [(3, 0...9)], &model)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[4]) == 3...9)
  }

  @Test func movesEndsBeforeAFullWindow() throws {
    var model = Model()
    let starts = try CumulativeTests.post(
      Array(repeating: (2, 5...8), count: 4) + [(3, -2...7)], &model)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    // It ends at 7 at the latest.
    #expect(posting.bounds(starts[4]) == -2...4)
  }

  @Test func leavesOutWhatWouldMakeAWindowTooFull() throws {
    var model = Model()
    let starts = try [0...3, 0...3, 0...3, 0...3, 0...2].map { try model.integer($0) }
    let presence = model.boolean()
    let intervals = try zip(starts, [2, 2, 2, 2, 3]).map { start, duration in
      try model.interval(
        start: start, duration: duration, presence: duration == 3 ? presence : nil)
    }
    try model.post(
      .cumulative(
        intervals, demands: try starts.map { _ in try model.constant(1) },
        capacity: try model.constant(2)))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.engine.value(of: posting.literal(!presence)))
  }

  @Test func movesStartsPastWhatRunsInAnyCase() throws {
    var model = Model()
    let fixed = try model.integer(0...1)
    let moving = try model.integer(0...9)
    try model.post(
      .cumulative(
        [
          try model.interval(start: fixed, duration: 3),
          try model.interval(start: moving, duration: 2),
        ],
        demands: [try model.constant(2), try model.constant(1)],
        capacity: try model.constant(2)))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    // The first runs at 1 and 2, whenever it starts.
    #expect(posting.bounds(moving) == 3...9)
  }

  @Test func movesEndsBeforeWhatRunsInAnyCase() throws {
    var model = Model()
    let fixed = try model.integer(6...7)
    let moving = try model.integer(0...7)
    try model.post(
      .cumulative(
        [
          try model.interval(start: fixed, duration: 3),
          try model.interval(start: moving, duration: 2),
        ],
        demands: [try model.constant(2), try model.constant(1)],
        capacity: try model.constant(2)))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    // The first runs at 7 and 8, so the other has left at 7.
    #expect(posting.bounds(moving) == 0...5)
  }

  @Test func leavesOutWhatCannotRun() throws {
    var model = Model()
    let fixed = try model.integer(2...2)
    let optional = try model.integer(1...4)
    let presence = model.boolean()
    try model.post(
      .cumulative(
        [
          try model.interval(start: fixed, duration: 3),
          try model.interval(start: optional, duration: 2, presence: presence),
        ],
        demands: [try model.constant(1), try model.constant(1)],
        capacity: try model.constant(1)))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.engine.value(of: posting.literal(!presence)))
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
