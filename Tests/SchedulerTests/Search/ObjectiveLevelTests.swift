import Testing

@testable import Scheduler

/// Objectives of several levels against enumeration.
@Suite struct ObjectiveLevelTests {
  @Test(arguments: [1, 2], [false, true])
  func optimumIsThatOfEnumeration(workers: Int, usesNeighborhoods: Bool) throws {
    var solvable = 0
    for seed in UInt64(0)..<600 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      var options = SearchOptions()
      options.seed = seed
      options.workers = workers
      options.usesNeighborhoods = usesNeighborhoods
      let outcome = Search(model, options: options).run()
      #expect(outcome.isProven, "seed \(seed)")
      #expect(outcome.solution.map(model.objectiveValues) == bestByTrying(model), "seed \(seed)")
      if let solution = outcome.solution {
        solvable += 1
        #expect(model.holds(in: solution), "seed \(seed)")
      }
    }
    #expect(solvable > 300)
  }

  @Test func laterLevelsDecideAmongTheBestByEarlierOnes() throws {
    var model = Model()
    let x = try model.integer(0...5)
    let y = try model.integer(0...5)
    try model.post(x + y >= 5)
    try model.minimize(x + y)
    try model.maximize(x)
    try model.maximize(y)
    let outcome = Search(model).run()
    // The second level takes x = 5, which leaves nothing to the third.
    #expect(outcome.solution.map { [$0.value(of: x), $0.value(of: y)] } == [5, 0])
    #expect(outcome.isProven)
  }

  /// A bound is one of its level, and levels before it are optimal.
  @Test func boundsAreTrueWhenStopped() throws {
    var stopped = 0
    for seed in UInt64(0)..<600 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      var options = SearchOptions()
      options.propagationLimit = random.pick(1...40)
      guard
        case .feasible(let solution, let level, let bound) = Search(model, options: options).run(),
        let best = bestByTrying(model)
      else { continue }
      stopped += 1
      let found = model.objectiveValues(in: solution)
      #expect(found[..<level] == best[..<level], "seed \(seed)")
      #expect(bound <= best[level] && best[level] <= found[level], "seed \(seed)")
    }
    #expect(stopped > 50)
  }
}
