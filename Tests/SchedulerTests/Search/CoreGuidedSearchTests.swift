import Testing

@testable import Scheduler

@Suite struct CoreGuidedSearchTests {
  /// Literals and variables under random clauses and inequalities, and a sum of them.
  private static func make(_ random: inout RandomSource) throws -> Model {
    var model = Model()
    let variables = try RandomVariables(
      &random, &model, integers: 1...3, values: -3...4, booleans: 2...5)
    for _ in 0..<random.pick(1...6) {
      try model.post(
        .clause((0..<random.pick(1...3)).map { _ in variables.literal(&random, model) }))
    }
    try model.post(
      Constraint(Linear(variables.sum(&random, model, terms: 2...6), .atMost, random.pick(-2...6))))
    for _ in 0..<random.pick(1...2) {
      try model.minimize(variables.sum(&random, model, terms: 2...6))
    }
    return model
  }

  @Test func boundsAreTrueAtAllTimesAndMeetTheOptimum() throws {
    var proven = 0
    for seed in UInt64(0)..<1_000 {
      var random = RandomSource(seed: seed)
      let model = try CoreGuidedSearchTests.make(&random)
      guard
        let search = CoreGuidedSearch(model, level: 0, from: nil, isInterrupted: { false })
      else { continue }
      let optimum = bestByTrying(model)
      // Turns begin at the root, so they must become longer.
      for turn in 1...1_000 where !search.isFinished {
        if let optimum { #expect(search.bound <= optimum[0], "seed \(seed)") }
        search.advance(propagations: turn)
      }
      guard let optimum else {
        #expect(search.best == nil, "seed \(seed)")
        continue
      }
      proven += 1
      #expect(search.isFinished, "seed \(seed)")
      #expect(search.bound == optimum[0], "seed \(seed)")
      #expect(search.best?.objective[0] == optimum[0], "seed \(seed)")
    }
    #expect(proven > 300)
  }

  @Test func laterLevelsKeepTheEarlierOnes() throws {
    var proven = 0
    for seed in UInt64(2_000)..<2_600 {
      var random = RandomSource(seed: seed)
      let model = try CoreGuidedSearchTests.make(&random)
      guard model.objective.count == 2, let optimum = bestByTrying(model) else { continue }
      let first = try #require(
        solutionsByTrying(model).first { model.objectiveValues(in: $0)[0] == optimum[0] })
      guard
        let search = CoreGuidedSearch(
          model, level: 1, from: Incumbent(first, model), isInterrupted: { false })
      else { continue }
      search.advance(propagations: 100_000)
      proven += 1
      #expect(search.isFinished, "seed \(seed)")
      #expect(search.best?.objective == optimum, "seed \(seed)")
      #expect(search.bound == optimum[1], "seed \(seed)")
    }
    #expect(proven > 100)
  }

  /// Thirty pairs, one of each must be true: the complete search would learn about sums, the cores
  /// are the pairs.
  @Test func separateCoresAddUp() throws {
    var model = Model()
    var sum = LinearExpression()
    for place in 0..<30 {
      let pair = [model.boolean(), model.boolean()]
      try model.post(.clause(pair))
      for literal in pair { sum.add(literal, times: 1 + place % 3) }
    }
    try model.minimize(sum)
    var options = SearchOptions()
    options.conflictLimit = 1_000
    let outcome = Search(model, options: options).run()
    #expect(outcome.isProven)
    #expect(outcome.solution.map { model.objectiveValues(in: $0) } == [60])
  }

  /// Solutions that cost no conflict are not looked at one by one.
  @Test func greatSumsFallInGreatSteps() throws {
    var model = Model()
    let x = try model.integer(0...1_000_000_000)
    let y = try model.integer(0...1_000_000_000)
    try model.post(x + y >= 12_345)
    try model.hint(x, 999_999_999)
    try model.hint(y, 999_999_999)
    try model.minimize(x + 2 * y)
    for usesNeighborhoods in [false, true] {
      var options = SearchOptions()
      options.usesNeighborhoods = usesNeighborhoods
      options.propagationLimit = 200_000
      let outcome = Search(model, options: options).run()
      #expect(outcome.isProven)
      #expect(outcome.solution.map { $0.value(of: x) } == 12_345)
    }
  }
}
