import Testing

@testable import Scheduler

@Suite struct NeighborhoodSearchTests {
  /// The first solution that search comes to without an objective.
  private func first(_ model: Model) throws -> Incumbent {
    var enumeration = Enumeration(model)
    guard case .solution(let solution) = enumeration.next() else {
      throw Failure(message: "no solution to start from")
    }
    return Incumbent(solution, model)
  }

  private struct Failure: Error {
    var message: String
  }

  @Test(arguments: SearchModel.allCases, UInt64(1)...3)
  func improvesASolution(kind: SearchModel, seed: UInt64) throws {
    let model = try kind.make(seed: seed)
    let start = try first(model)
    let search = NeighborhoodSearch(model, seed: seed, isInterrupted: { false })
    search.adopt(start, level: 0)
    search.advance(propagations: 300_000)
    let best = try #require(search.best)
    #expect(model.holds(in: best.solution))
    #expect(best.objective == model.objectiveValues(in: best.solution))
    #expect(best.objective[0] < start.objective[0], "\(start.objective) to \(best.objective)")
  }

  /// Levels before the one to be minimized stay as good as they are.
  @Test(arguments: UInt64(1)...3) func keepsEarlierLevels(seed: UInt64) throws {
    let model = try SearchModel.roster.make(seed: seed)
    let start = try first(model)
    let search = NeighborhoodSearch(model, seed: seed, isInterrupted: { false })
    search.adopt(start, level: 1)
    search.advance(propagations: 300_000)
    let best = try #require(search.best)
    #expect(model.holds(in: best.solution))
    #expect(best.objective[0] <= start.objective[0])
    #expect(best.objective.lexicographicallyPrecedes(start.objective))
  }

  @Test func findsNothingBetterThanTheOptimum() throws {
    for seed in UInt64(0)..<300 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      guard let optimum = bestByTrying(model) else { continue }
      let search = NeighborhoodSearch(model, seed: seed, isInterrupted: { false })
      let start = try first(model)
      search.adopt(start, level: random.below(optimum.count))
      search.advance(propagations: 2_000)
      let best = try #require(search.best)
      #expect(model.holds(in: best.solution), "seed \(seed)")
      #expect(!best.objective.lexicographicallyPrecedes(optimum), "seed \(seed)")
      #expect(!start.objective.lexicographicallyPrecedes(best.objective), "seed \(seed)")
    }
  }

  @Test func ofNothingThereIsNothing() throws {
    let model = try SearchModel.knapsack.make(seed: 1)
    let search = NeighborhoodSearch(model, seed: 1, isInterrupted: { false })
    search.advance(propagations: 1_000)
    #expect(search.best == nil)
  }
}
