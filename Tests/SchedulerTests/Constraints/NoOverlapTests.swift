import Testing

@testable import Scheduler

@Suite struct NoOverlapTests {
  // MARK: Meaning

  /// The constraint with no call of its filters skipped.
  private struct Unskipped: ConstraintDefinition {
    let base: NoOverlap

    func holds(in solution: Solution) -> Bool { base.holds(in: solution) }
    func validate(in model: Model) throws(ModelError) { try base.validate(in: model) }
    func post(to posting: inout Posting) { base.post(to: &posting, longestPause: 0) }
    var text: ConstraintText { base.text }
  }

  private static func unskipped(_ intervals: [Interval], travel: [[Int]]? = nil) -> Constraint {
    Constraint(Unskipped(base: NoOverlap(intervals: intervals, travel: travel)))
  }

  /// Up to five intervals over few variables, which may stand in several of them.
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 0...2)
    let durations = try RandomVariables(
      &random, &model, integers: 1...1, values: 0...3, booleans: 0...0)
    for _ in 0..<(random.once(in: 5) ? 2 : 1) {
      let intervals = try (0..<random.pick(0...5)).map { _ in
        let presence = random.once(in: 2) ? variables.literal(&random, model) : nil
        let start =
          !variables.booleans.isEmpty && random.once(in: 8)
          ? IntVar(index: random.pick(variables.booleans).variable)
          : random.pick(variables.integers)
        return random.once(in: 3)
          ? try model.interval(
            start: start, duration: random.pick(durations.integers), presence: presence)
          : try model.interval(start: start, duration: random.pick(0...2), presence: presence)
      }
      try model.post(
        .noOverlap(intervals, travel: randomTravel(&random, intervals.count)),
        if: variables.condition(&random, model))
    }
  }

  /// Three to five intervals of their own starts close together, so that sets of them are crowded.
  private static func makeCrowded(_ random: inout RandomSource, _ model: inout Model) throws {
    let count = random.pick(3...5)
    let width = count == 5 ? 3 : 4
    let isLengthOpen = random.once(in: 3)
    let open = try model.integer(isLengthOpen ? 0...3 : 0...0)
    let flag = random.once(in: 2) ? model.boolean() : nil
    let intervals = try (0..<count).map { place in
      let low = random.pick(-2...3)
      let start = try model.integer(low...low + random.pick(0...width))
      let presence = random.once(in: 3) ? flag ?? model.boolean() : nil
      return isLengthOpen && place == 0
        ? try model.interval(start: start, duration: open, presence: presence)
        : try model.interval(start: start, duration: random.pick(0...3), presence: presence)
    }
    let isEnforced = random.once(in: 4) ? model.boolean() : nil
    let travel = randomTravel(&random, count)
    try model.post(
      random.once(in: 2)
        ? .noOverlap(intervals, travel: travel) : unskipped(intervals, travel: travel),
      if: isEnforced)
  }

  /// One long interval with much room beside three that must lie close together, or can be brought
  /// there by an assumption: where edges are found.
  private static func makeEdges(_ random: inout RandomSource, _ model: inout Model) throws {
    let flag = model.boolean()
    let durations = (0..<3).map { _ in random.pick(1...2) }
    let width = durations.reduce(random.pick(0...2), +)
    var intervals = try durations.map { duration in
      let start = try model.integer(0...width - duration)
      let presence = random.once(in: 6) ? flag : nil
      return try model.interval(start: start, duration: duration, presence: presence)
    }
    let start = try model.integer(random.pick(-4...0)...random.pick(4...8))
    let presence = random.once(in: 4) ? flag : nil
    let long = try model.interval(start: start, duration: random.pick(1...3), presence: presence)
    intervals.insert(long, at: random.pick(0...3))
    try model.post(unskipped(intervals))
  }

  /// None, or any numbers: neither symmetric nor with a triangle inequality.
  private static func randomTravel(_ random: inout RandomSource, _ count: Int) -> [[Int]]? {
    if random.once(in: 2) { return nil }
    let least = random.pick(0...1)
    return (0..<count).map { _ in (0..<count).map { _ in random.pick(least...2) } }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, NoOverlapTests.make)
  }

  @Test func hasTheSolutionsOfItsDefinitionWhereCrowded() throws {
    try expectSameSolutions(seeds: 20_000..<20_150, NoOverlapTests.makeCrowded)
  }

  @Test func infersWhatFollows() throws {
    try expectSoundInferences(seeds: 10_000..<10_150, NoOverlapTests.make)
    try expectSoundInferences(seeds: 11_000..<11_100, NoOverlapTests.makeCrowded)
    try expectSoundInferences(seeds: 12_000..<12_600, NoOverlapTests.makeEdges)
  }

  // MARK: Against pairs of inequalities

  /// For each pair a literal for each order that holds, one of which is true if both are present.
  private static func postDecomposition(
    of intervals: [Interval], _ travel: [[Int]]?, to model: inout Model
  ) throws {
    for i in intervals.indices {
      for j in 0..<i {
        let orders = [(i, j), (j, i)]
        let literals = orders.map { _ in model.boolean() }
        for ((first, second), literal) in zip(orders, literals) {
          let end = intervals[first].start + intervals[first].duration
          try model.post(
            end + (travel?[first][second] ?? 0) <= intervals[second].start, if: literal)
        }
        let absences = [i, j].compactMap { intervals[$0].presence.map { !$0 } }
        try model.post(.clause(literals + absences))
      }
    }
  }

  /// Random intervals with everything of their own; travel and what is posted come after.
  private static func makeSeparate(_ random: inout RandomSource, _ model: inout Model) throws
    -> [Interval]
  {
    try (0..<random.pick(2...6)).map { _ in
      let low = random.pick(0...6)
      let start = try model.integer(low...low + random.pick(0...8))
      let least = random.pick(0...3)
      let duration = try model.integer(least...least + random.pick(0...3))
      let presence = random.once(in: 3) ? model.boolean() : nil
      return try model.interval(start: start, duration: duration, presence: presence)
    }
  }

  @Test func propagatesAtLeastAsMuchAsItsDecomposition() throws {
    var strictly = 0
    for seed in UInt64(0)..<2_000 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let intervals = try NoOverlapTests.makeSeparate(&random, &model)
      let travel = NoOverlapTests.randomTravel(&random, intervals.count)
      var decomposed = model
      try model.post(.noOverlap(intervals, travel: travel))
      try NoOverlapTests.postDecomposition(of: intervals, travel, to: &decomposed)
      let posting = Posting(model)
      let naive = Posting(decomposed)
      let isPossible = posting.engine.propagateAtRoot()
      let isNaivelyPossible = naive.engine.propagateAtRoot()
      #expect(!isPossible || isNaivelyPossible, "seed \(seed)")
      guard isPossible && isNaivelyPossible else {
        if isNaivelyPossible { strictly += 1 }
        continue
      }
      for index in model.variables.indices {
        let x = IntVar(index: Int32(index))
        let (bounds, naiveBounds) = (posting.bounds(x), naive.bounds(x))
        #expect(
          naiveBounds.lowerBound <= bounds.lowerBound
            && bounds.upperBound <= naiveBounds.upperBound,
          "seed \(seed): \(x) in \(bounds), by pairs in \(naiveBounds)")
        if bounds != naiveBounds { strictly += 1 }
      }
    }
    // Sets find more in some of the models.
    #expect(strictly > 100)
  }

  @Test func hasTheSolutionsOfItsDecomposition() throws {
    for seed in UInt64(0)..<200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let intervals = try (0..<3).map { _ in
        let start = try model.integer(0...random.pick(1...3))
        let presence = random.once(in: 3) ? model.boolean() : nil
        let least = random.pick(0...2)
        let duration = try model.integer(least...least + (random.once(in: 4) ? 1 : 0))
        return try model.interval(start: start, duration: duration, presence: presence)
      }
      let travel = NoOverlapTests.randomTravel(&random, intervals.count)
      let count = model.variables.count
      var decomposed = model
      try model.post(.noOverlap(intervals, travel: travel))
      try NoOverlapTests.postDecomposition(of: intervals, travel, to: &decomposed)
      let projected = solutionsBySearch(decomposed).map {
        Solution(values: Array($0.values.prefix(count)))
      }
      #expect(solutionsBySearch(model) == Set(projected), "seed \(seed)")
    }
  }

  // MARK: Worked examples

  /// An interval to be: its starts, its duration, and whether it is optional.
  private struct Example {
    let starts: ClosedRange<Int>
    let duration: Int
    var isOptional = false
  }

  private func post(_ examples: [Example], travel: [[Int]]? = nil) throws -> (
    posting: Posting, starts: [IntVar], presences: [Literal?]
  ) {
    var model = Model()
    var intervals: [Interval] = []
    for example in examples {
      let presence = example.isOptional ? model.boolean() : nil
      let start = try model.integer(example.starts)
      intervals.append(
        try model.interval(start: start, duration: example.duration, presence: presence))
    }
    try model.post(.noOverlap(intervals, travel: travel))
    return (Posting(model), intervals.map(\.start), intervals.map(\.presence))
  }

  @Test func ordersTwoThatFitInOneOrderOnly() throws {
    // B cannot end by the latest start of A, so A comes first: A ends by 4, B starts at 3.
    let (posting, starts, _) = try post([
      Example(starts: 0...3, duration: 3), Example(starts: 1...4, duration: 3),
    ])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[0]) == 0...1)
    #expect(posting.bounds(starts[1]) == 3...4)
  }

  @Test func shortensADurationBetweenTwo() throws {
    var model = Model()
    let first = try model.integer(2...3)
    let duration = try model.integer(1...9)
    let second = try model.integer(6...7)
    let intervals = [
      try model.interval(start: first, duration: duration),
      try model.interval(start: second, duration: 4),
    ]
    try model.post(.noOverlap(intervals))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    // The first one starts at 2 at the earliest and ends by 7.
    #expect(posting.bounds(duration) == 1...5)
  }

  @Test func findsTheEdgeOfASet() throws {
    // B and C fill 4 of the 5 units from 0 to 5; A takes 3, so it comes last and starts at 4.
    let (posting, starts, _) = try post([
      Example(starts: 0...8, duration: 3), Example(starts: 0...3, duration: 2),
      Example(starts: 0...3, duration: 2),
    ])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[0]) == 4...8)
    #expect(posting.bounds(starts[1]) == 0...3)
  }

  @Test func findsTheEdgeOfASetBeforeIt() throws {
    // The mirror image between 0 and 11: B and C lie between 6 and 11, A ends by 7.
    let (posting, starts, _) = try post([
      Example(starts: 0...8, duration: 3), Example(starts: 6...9, duration: 2),
      Example(starts: 6...9, duration: 2),
    ])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[0]) == 0...4)
  }

  @Test func addsUpWhatMustComeFirst() throws {
    // A ends at 8 or later, so B and C, which start by 7, come before it: they end at 5 or later.
    let (posting, starts, _) = try post([
      Example(starts: 3...20, duration: 5), Example(starts: 1...7, duration: 2),
      Example(starts: 1...7, duration: 2),
    ])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[0]) == 5...20)
  }

  @Test func doesNotComeLast() throws {
    // B and C are completed at 10 at the earliest, A starts by 9: it is not last, and ends by the
    // latest start of B and C, 13.
    let (posting, starts, _) = try post([
      Example(starts: 0...9, duration: 6), Example(starts: 0...13, duration: 5),
      Example(starts: 0...13, duration: 5),
    ])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(starts[0]) == 0...7)
  }

  @Test func refusesAnOverload() throws {
    // Any two fit between 0 and 5, three do not.
    let (posting, _, _) = try post([
      Example(starts: 0...3, duration: 2), Example(starts: 0...3, duration: 2),
      Example(starts: 0...3, duration: 2),
    ])
    #expect(!posting.engine.propagateAtRoot())
  }

  @Test func keepsTravelBetweenTwo() throws {
    // A ends at 2 at the earliest, B starts at 6 at the latest: 4 units of travel from A to B are
    // possible, 5 are not. Then B comes first, and A starts at 0 + 2 + 1.
    for (units, earliest) in [(4, 0), (5, 3)] {
      let (posting, starts, _) = try post(
        [Example(starts: 0...9, duration: 2), Example(starts: 0...6, duration: 2)],
        travel: [[0, units], [1, 0]])
      #expect(posting.engine.propagateAtRoot())
      #expect(posting.bounds(starts[0]) == Int32(earliest)...9)
      #expect(posting.bounds(starts[1]) == 0...6)
    }
  }

  @Test func countsTheShortestTravelInSets() throws {
    // Three of 1 unit with 2 units between any two need 1 + 2 + 1 + 2 + 1 = 7.
    let travel = [[0, 2, 2], [2, 0, 2], [2, 2, 0]]
    let fits = try post(
      Array(repeating: Example(starts: 0...6, duration: 1), count: 3), travel: travel)
    #expect(fits.posting.engine.propagateAtRoot())
    let tooMuch = try post(
      Array(repeating: Example(starts: 0...5, duration: 1), count: 3), travel: travel)
    #expect(!tooMuch.posting.engine.propagateAtRoot())
  }

  @Test func leavesOutWhatDoesNotFit() throws {
    // A and B fill 4 of 5 units; an optional C of 2 units does not fit, one of 1 unit does.
    for (duration, isAbsent) in [(2, true), (1, false)] {
      let (posting, starts, presences) = try post([
        Example(starts: 0...3, duration: 2), Example(starts: 0...3, duration: 2),
        Example(starts: 0...5 - duration, duration: duration, isOptional: true),
      ])
      #expect(posting.engine.propagateAtRoot())
      let presence = try #require(presences[2])
      let isFalse = posting.engine.core.isFalse(posting.literal(presence))
      #expect(isFalse == isAbsent)
      // The start of an interval that is absent is free.
      #expect(posting.bounds(starts[2]) == 0...Int32(5 - duration))
    }
  }

  @Test func leavesOutWhatOnePresentIntervalExcludes() throws {
    let (posting, _, presences) = try post([
      Example(starts: 1...2, duration: 4), Example(starts: 1...3, duration: 4, isOptional: true),
    ])
    #expect(posting.engine.propagateAtRoot())
    let presence = try #require(presences[1])
    let isAbsent = posting.engine.core.isFalse(posting.literal(presence))
    #expect(isAbsent)
  }

  @Test func allowsDurationZeroAtTheEndsOnly() throws {
    var model = Model()
    let zero = try model.constant(0)
    let start = try model.integer(-1...4)
    let long = try model.interval(start: zero, duration: 3)
    let short = try model.interval(start: start, duration: 0)
    try model.post(.noOverlap([long, short, short]))
    let values = Set(solutionsBySearch(model).map { $0.value(of: start) })
    #expect(values == [-1, 0, 3, 4])
  }

  @Test func refutesSevenInTheTimeOfSix() throws {
    // 21 units between 0 and 19; pairs alone would have to try all orders.
    let (posting, _, _) = try post(Array(repeating: Example(starts: 0...16, duration: 3), count: 7))
    #expect(posting.engine.solve() == .unsatisfiable)
    #expect(posting.engine.core.counters.conflicts == 1)
  }

  @Test func reachesTheGreatestNumbers() throws {
    // With travel behind them, they take 5 · 10⁹ units of the 4 · 10⁹ there are.
    let most = Model.greatestValue
    let (posting, _, _) = try post(
      [
        Example(starts: -most...most, duration: most),
        Example(starts: -most...most, duration: most),
        Example(starts: -most...most, duration: 0),
      ], travel: [[0, most, most], [most, 0, most], [most, most, 0]])
    #expect(!posting.engine.propagateAtRoot())
  }

  // MARK: Statement

  @Test func namesItselfInTheModelFile() throws {
    var model = Model()
    let start = try model.integer(0...9)
    let presence = model.boolean()
    let intervals = [
      try model.interval(start: start, duration: 2),
      try model.interval(start: start, duration: 0, presence: presence),
    ]
    #expect(
      NoOverlap(intervals: intervals, travel: [[0, 1], [2, 0]]).text.words
        == "no-overlap ( 0 2 - 0 3 1>=1 ) ( 0 1 2 0 )".split(separator: " ").map(String.init))
    #expect(NoOverlap(intervals: [], travel: nil).text.words == ["no-overlap", "(", ")", "(", ")"])
  }

  @Test func refusesTravelOfAnotherShape() throws {
    var model = Model()
    let start = try model.integer(0...9)
    let interval = try model.interval(start: start, duration: 2)
    let cases: [(travel: [[Int]], code: ModelError.Code, message: String)] = [
      ([[0, 1]], .unequalLengths, "travel has 1 rows for 2 intervals"),
      ([[0, 1], [1]], .unequalLengths, "row 1 of travel has 1 numbers for 2 intervals"),
      ([[0, 1], [-1, 0]], .negative, "travel of -1 from interval 1 to interval 0"),
      (
        [[0, 1_000_000_001], [1, 0]], .valueOutOfRange,
        "travel from interval 0 to interval 1: 1000000001 is beyond ±1000000000"
      ),
    ]
    for (travel, code, message) in cases {
      let error = try #require(throws: ModelError.self) {
        try model.post(.noOverlap([interval, interval], travel: travel))
      }
      #expect(error.code == code)
      #expect(error.message == message)
    }
  }

  @Test func refusesDurationsThatAreNegativeHere() throws {
    var other = Model()
    let start = try other.integer(0...1)
    let duration = try other.integer(0...1)
    let foreign = try other.interval(start: start, duration: duration)
    var model = Model()
    _ = try model.integer(0...1)
    _ = try model.integer(-3...1)
    let error = try #require(throws: ModelError.self) { try model.post(.noOverlap([foreign])) }
    #expect(error.code == .negative)
    #expect(error.message == "a duration that can be -3")
  }
}
