import ProofChecker
import Testing

@testable import Scheduler

/// Totals up to the limits are exact: a difference of 1 in 2⁶¹ decides.
@Suite struct LargeTotalsTests {
  /// Near the greatest coefficient that so many terms with values up to `greatest` leave.
  private static func coefficient(
    _ random: inout RandomSource, terms: Int, greatest: Int
  ) -> Int {
    let limit = Model.greatestSum / (terms + 1) / greatest
    return (limit - random.below(1_000)) * (random.once(in: 2) ? 1 : -1)
  }

  @Test func linearConstraintsHaveTheSolutionsOfTheirDefinition() throws {
    try expectSameSolutions(seeds: 0..<500) { random, model in
      let variables = try RandomVariables(&random, &model, integers: 2...3, booleans: 0...2)
      for _ in 0..<random.pick(1...2) {
        var sum = LinearExpression()
        for x in variables.integers {
          sum.add(x, times: LargeTotalsTests.coefficient(&random, terms: 5, greatest: 3))
        }
        for literal in variables.booleans {
          sum.add(literal, times: LargeTotalsTests.coefficient(&random, terms: 5, greatest: 1))
        }
        // A sum that some assignment has, or 1 beside it.
        let values = model.variables.indices.map { index in
          let x = IntVar(index: Int32(index))
          return random.pick(model.lower(x)...model.upper(x))
        }
        let constant = Solution(values: values).value(of: sum) + random.pick(-1...1)
        try model.post(
          Constraint(
            Linear(sum, random.pick([.atMost, .atLeast, .equal, .different]), constant)),
          if: variables.condition(&random, model))
      }
    }
  }

  @Test func objectivesAreMinimizedExactly() throws {
    for seed in UInt64(0)..<300 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let variables = try RandomVariables(&random, &model, integers: 2...4, booleans: 0...2)
      for _ in 0..<2 {
        try model.post(
          .clause((0..<2).map { _ in variables.literal(&random, model) }))
      }
      for _ in 0..<random.pick(1...2) {
        var sum = LinearExpression(random.pick(-5...5))
        for x in variables.integers {
          sum.add(x, times: LargeTotalsTests.coefficient(&random, terms: 6, greatest: 3))
        }
        for literal in variables.booleans {
          sum.add(literal, times: LargeTotalsTests.coefficient(&random, terms: 6, greatest: 1))
        }
        try model.minimize(sum)
      }
      let written = WrittenProof()
      var options = SearchOptions()
      options.proofSink = { written.bytes += $0 }
      let outcome = Search(model, options: options).run()
      let optimum = bestByTrying(model)
      #expect(outcome.solution.map(model.objectiveValues) == optimum, "seed \(seed)")
      #expect(
        refusal(
          of: written.bytes, for: model, expecting: optimum.map(Verdict.optimal) ?? .infeasible)
          == nil, "seed \(seed)")
    }
  }

  @Test func theGreatestVariablesTimesTheGreatestCoefficients() throws {
    let greatest = Model.greatestValue
    var model = Model()
    let x = try model.integer(greatest - 3...greatest)
    let y = try model.integer(-greatest...3 - greatest)
    let half = Model.greatestSum / greatest / 2
    // Without the 1 the greatest sum would be 2 · half.
    try model.post(half * x + half * y <= 2 * half - 1)
    try model.maximize(half * x - half * y)
    try model.maximize(half * x + half * y)
    let solution = try #require(Search(model).run().solution)
    #expect(solution.value(of: x) == greatest && solution.value(of: y) == -greatest)
    #expect(model.objectiveValues(in: solution) == [-2 * half * greatest, 0])
  }

  @Test func oneMoreThanTheGreatestSumIsRefused() throws {
    var model = Model()
    let b = model.boolean()
    try model.minimize(LinearExpression(sum: [b]) + (Model.greatestSum - 1))
    let error = #expect(throws: ModelError.self) {
      try model.minimize(LinearExpression(sum: [b]) + Model.greatestSum)
    }
    #expect(error?.code == .overflow)
    #expect(Search(model).run().solution.map(model.objectiveValues) == [Model.greatestSum - 1])
  }

  @Test func explanationsAddUpGreatWeights() throws {
    let weight = Model.greatestSum / 4
    let pigeonhole = try Pigeonhole(
      pigeons: 3, holes: 1, pigeonWeight: weight - 1, holeWeight: weight)
    guard
      case .relaxation(let relaxation) = try Explanation.cheapestRelaxation(of: pigeonhole.model)
    else {
      Issue.record("no relaxation")
      return
    }
    #expect(relaxation.weight == weight)
    #expect(relaxation.tags == pigeonhole.holes)
    #expect(relaxation.isCheapest)
  }
}
