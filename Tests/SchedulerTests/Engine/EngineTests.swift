import Testing

@testable import Scheduler

@Suite struct EngineTests {
  /// Random models of clauses and linear constraints.
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...3)
    for _ in 0..<random.pick(0...8) {
      try model.post(
        .clause((0..<random.pick(1...4)).map { _ in variables.literal(&random, model) }))
    }
    for _ in 0..<random.pick(0...3) {
      var sum = LinearExpression()
      for _ in 0..<random.pick(1...4) {
        sum.add(random.pick(variables.integers), times: random.pick(-3...3))
      }
      try model.post(
        Constraint(Linear(sum, random.once(in: 4) ? .different : .atMost, random.pick(-7...7))),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func findsExactlyTheSolutionsThatEnumerationFinds(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 250, EngineTests.make)
  }

  @Test func findsTheSameWithoutLearning() throws {
    for seed in UInt64(0)..<500 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try EngineTests.make(&random, &model)
      let answers = [true, false].map { learns in
        let engine = Posting(model).engine
        engine.settings.learns = learns
        return engine.solve()
      }
      #expect(answers[0] == answers[1], "seed \(seed)")
    }
  }

  @Test func namesAssumptionsThatCannotHoldTogether() throws {
    for seed in UInt64(0)..<1_000 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try EngineTests.make(&random, &model)
      let variables = try RandomVariables(&random, &model, integers: 1...2, booleans: 1...3)
      let assumed = (0..<random.pick(1...5)).map { _ in variables.literal(&random, model) }
      for _ in 0..<random.pick(0...4) {
        try model.post(
          .clause([variables.literal(&random, model), variables.literal(&random, model)]))
      }
      let solutions = solutionsByTrying(model)
      let posting = Posting(model)
      let translated = assumed.map { posting.literal($0) }
      let answer = posting.engine.solve(assuming: translated)
      let expected = solutions.contains { solution in
        assumed.allSatisfy { solution.isTrue($0) }
      }
      #expect((answer == .satisfiable) == expected, "seed \(seed)")
      if answer == .unsatisfiableUnderAssumptions {
        let failed = posting.engine.failedAssumptions
        #expect(failed.allSatisfy { translated.contains($0) }, "seed \(seed)")
        let named = zip(assumed, translated).filter { failed.contains($1) }.map(\.0)
        let isPossible = solutions.contains { solution in
          named.allSatisfy { solution.isTrue($0) }
        }
        #expect(!isPossible, "seed \(seed)")
        // Assumptions leave nothing behind.
        #expect(
          (posting.engine.solve() == .satisfiable) == !solutions.isEmpty,
          "seed \(seed)")
      }
    }
  }

  @Test func refutesThePigeonhole() throws {
    // Seven pigeons in six holes, by Booleans: enough conflicts to reduce the learned clauses.
    var model = Model()
    let pigeons = (0..<8).map { _ in (0..<7).map { _ in model.boolean() } }
    for pigeon in pigeons { try model.post(.clause(pigeon)) }
    for hole in 0..<7 {
      for first in pigeons.indices {
        for second in 0..<first {
          try model.post(.clause([!pigeons[first][hole], !pigeons[second][hole]]))
        }
      }
    }
    let engine = Posting(model).engine
    #expect(engine.solve() == .unsatisfiable)
    #expect(engine.core.counters.conflicts > 2_000)
  }

  @Test func keepsLiteralsThatWereAskedFor() throws {
    // No sum of even multiples is odd, which bounds do not see. Halfway some bound literals exist only
    // because learned clauses use them; asked for, they outlive these.
    var model = Model()
    let variables = try (0..<4).map { _ in try model.integer(0...40) }
    var sum = LinearExpression()
    for (x, factor) in zip(variables, [2, 6, -4, -10]) { sum.add(x, times: factor) }
    try model.post(Constraint(Linear(sum, .equal, 31)))
    let posting = Posting(model)
    let engine = posting.engine
    engine.settings.restartUnit = 5
    engine.settings.firstReduction = 20
    engine.settings.reductionStep = 0
    #expect(engine.solve(until: Engine.Limit(conflicts: 200)) == .unknown)
    engine.backtrackToRoot()
    var literals: [(x: Int, bound: Int32, literal: EngineLiteral)] = []
    for x in variables.map(posting.integer) {
      let bounds = engine.bounds(of: x)
      for bound in bounds.lowerBound..<bounds.upperBound {
        literals.append((x, bound, engine.literal(x, atMost: bound)))
      }
    }
    #expect(engine.solve(until: Engine.Limit(conflicts: 2_000)) == .unknown)
    engine.backtrackToRoot()
    for (x, bound, literal) in literals {
      #expect(Int(engine.core.integerOf[literal.variable]) == x)
      #expect(engine.core.boundOf[literal.variable] == bound)
    }
  }
}
