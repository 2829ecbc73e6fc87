import ProofChecker
import Testing

@testable import Scheduler

@Suite struct HintTests {
  private static func hint(_ solution: Solution, in model: inout Model) throws {
    for index in solution.values.indices {
      try model.hint(IntVar(index: Int32(index)), solution.values[index])
    }
  }

  /// However early the search is stopped, what it has is no worse than a solution it was given.
  @Test func aSolutionIsNeverLost() throws {
    for seed in UInt64(0)..<400 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      // In an order that does not depend on the process.
      let solutions = solutionsByTrying(model).sorted {
        $0.values.lexicographicallyPrecedes($1.values)
      }
      guard !solutions.isEmpty else { continue }
      let hinted = random.pick(solutions)
      try HintTests.hint(hinted, in: &model)
      var options = SearchOptions()
      options.propagationLimit = random.pick(1...30)
      let found = try #require(Search(model, options: options).run().solution, "seed \(seed)")
      #expect(
        !model.objectiveValues(in: hinted)
          .lexicographicallyPrecedes(model.objectiveValues(in: found)), "seed \(seed)")
    }
  }

  @Test(arguments: SearchModel.allCases) func aGoodSolutionIsWhereItStarts(kind: SearchModel) throws
  {
    var model = try kind.make(seed: 4)
    var options = SearchOptions()
    options.conflictLimit = 2_000
    let good = try #require(Search(model, options: options).run().solution)
    try HintTests.hint(good, in: &model)
    options.conflictLimit = 1
    let found = try #require(Search(model, options: options).run().solution)
    #expect(
      !model.objectiveValues(in: good).lexicographicallyPrecedes(model.objectiveValues(in: found)))
  }

  /// Values for some variables only, values outside of domains, values that break constraints.
  @Test func anythingElseIsHarmless() throws {
    for seed in UInt64(0)..<600 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      let optimum = bestByTrying(model)
      for index in model.variables.indices where !random.once(in: 3) {
        let x = IntVar(index: Int32(index))
        let value =
          random.once(in: 4)
          ? random.pick([.min, -5_000_000_000, -1, 2, 5_000_000_000, .max])
          : random.pick(model.lower(x)...model.upper(x))
        try model.hint(x, value)
      }
      let written = WrittenProof()
      var options = SearchOptions()
      options.proofSink = { written.bytes += $0 }
      let outcome = Search(model, options: options).run()
      #expect(outcome.solution.map(model.objectiveValues) == optimum, "seed \(seed)")
      let refusal = refusal(
        of: written.bytes, for: model, expecting: optimum.map(Verdict.optimal) ?? .infeasible)
      #expect(refusal == nil, "seed \(seed)")
    }
  }

  @Test func ofAnotherModelAreRefused() throws {
    var other = Model()
    let x = try other.integer(0...1)
    var model = Model()
    #expect(throws: ModelError.self) { try model.hint(x, 0) }
  }
}
