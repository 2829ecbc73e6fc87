import Testing

@testable import Scheduler

@Suite struct AllDifferentTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...5, booleans: 0...2)
    for _ in 0..<random.pick(1...2) {
      var chosen = variables.all.filter { _ in !random.once(in: 4) }
      if random.once(in: 20) { chosen.append(random.pick(variables.all)) }
      try model.post(.allDifferent(chosen), if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, AllDifferentTests.make)
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<50) { random, model in
      let variables = try RandomVariables(&random, &model, wide: 2...4, values: 0...5)
      try model.post(.allDifferent(variables.all), if: variables.condition(&random, model))
      for _ in 0..<random.pick(0...2) {
        try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
      }
    }
  }

  /// Domains so large that literals [x = v] are made when they are needed.
  @Test func hasTheSolutionsOfItsDefinitionWithLargeDomains() throws {
    try expectSameSolutions(seeds: 0..<300) { random, model in
      // First, so that trying all assignments goes through its gaps once.
      let far = try model.integer(values: [-40_000, random.pick(-3...3), 40_000])
      let variables = try RandomVariables(&random, &model, integers: 2...4, booleans: 1...1)
      try model.post(
        .allDifferent(variables.integers + [far]), if: variables.condition(&random, model))
    }
  }

  @Test func leavesTheBoundsOfSolutions() throws {
    for seed in UInt64(0)..<1_500 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let greatest = random.pick(2...6)
      let variables = try (0..<random.pick(0...5)).map { _ in
        let low = random.pick(0...greatest)
        return try model.integer(low...random.pick(low...greatest))
      }
      try model.post(.allDifferent(variables))
      let solutions = solutionsByTrying(model)
      let posting = Posting(model)
      #expect(posting.engine.propagateAtRoot() == !solutions.isEmpty, "seed \(seed)")
      if solutions.isEmpty { continue }
      for x in variables {
        let values = solutions.map { Int32($0.value(of: x)) }
        #expect(values.min() == posting.bounds(x).lowerBound, "seed \(seed)")
        #expect(values.max() == posting.bounds(x).upperBound, "seed \(seed)")
      }
    }
  }

  @Test func movesBoundsOutOfHallIntervals() throws {
    // 1…2 is used up by two, then 3…5 by three more.
    var model = Model()
    let x = try [1...2, 1...2, 2...5, 3...5, 1...5, 0...9, 4...9].map { try model.integer($0) }
    try model.post(.allDifferent(x))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(x.map { posting.bounds($0) } == [1...2, 1...2, 3...5, 3...5, 3...5, 0...9, 6...9])
  }

  @Test func takesTheValueOfAFixedVariable() throws {
    var model = Model()
    let x = try model.integer(5...5)
    let y = try model.integer(1...9)
    try model.post(.allDifferent([x, y]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(y) == [1, 2, 3, 4, 6, 7, 8, 9])
  }

  @Test func refutesItsConditionWhenVariablesAreTooMany() throws {
    var model = Model()
    let variables = try (0..<4).map { _ in try model.integer(-1...1) }
    let condition = model.boolean()
    try model.post(.allDifferent(variables), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(IntVar(index: condition.variable)) == [0])
    #expect(posting.bounds(variables[0]) == -1...1)
  }

  @Test func cannotHoldOfAVariableTwice() throws {
    var model = Model()
    let x = try model.integer(0...9)
    try model.post(.allDifferent([x, x]))
    #expect(!Posting(model).engine.propagateAtRoot())
  }

  @Test func refutesThePigeonholeWithoutSearch() throws {
    var model = Model()
    let pigeons = try (0..<100).map { _ in try model.integer(1...99) }
    try model.post(.allDifferent(pigeons))
    #expect(!Posting(model).engine.propagateAtRoot())
  }

  @Test func countsQueens() throws {
    // Eight queens: rows, and both kinds of diagonals.
    var model = Model()
    let rows = try (0..<8).map { _ in try model.integer(0...7) }
    let diagonals = try (0..<8).map { _ in try model.integer(-7...14) }
    let others = try (0..<8).map { _ in try model.integer(-7...14) }
    for column in 0..<8 {
      try model.post(diagonals[column] - rows[column] == column)
      try model.post(others[column] - rows[column] == -column)
    }
    for list in [rows, diagonals, others] { try model.post(.allDifferent(list)) }
    #expect(solutionsBySearch(model).count == 92)
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let words = Constraint.allDifferent([y, x]).definition.text.words
    #expect(words.joined(separator: " ") == "all-different ( 1 0 )")
  }
}
