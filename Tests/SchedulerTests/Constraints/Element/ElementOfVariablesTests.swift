import Testing

@testable import Scheduler

@Suite struct ElementOfVariablesTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...2)
    for _ in 0..<random.pick(1...2) {
      let entries = (0..<random.pick(1...4)).map { _ in random.pick(variables.all) }
      try model.post(
        .element(random.pick(variables.all), of: entries, at: random.pick(variables.all)),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(
      seeds: group * 1_000..<group * 1_000 + 600, ElementOfVariablesTests.make)
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<100) { random, model in
      let variables = try RandomVariables(&random, &model, wide: 3...5, values: -1...3)
      for _ in 0..<random.pick(1...2) {
        let x = (0..<5).map { _ in random.pick(variables.integers) }
        try model.post(
          .element(x[0], of: [x[2], x[3], x[4]], at: x[1]),
          if: variables.condition(&random, model))
      }
      try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test func leavesTheBoundsOfSolutionsAndTheirPlaces() throws {
    for seed in UInt64(0)..<600 {
      var random = RandomSource(seed: seed)
      var model = Model()
      var variables: [IntVar] = []
      for _ in 0..<random.pick(2...4) {
        let low = random.pick(-3...3)
        variables.append(try model.integer(low...random.pick(low...3)))
      }
      let index = try model.integer(
        values: (0..<random.pick(1...4)).map { _ in random.pick(0...3) })
      try model.post(
        .element(variables[0], of: Array(variables.dropFirst()), at: index))
      let solutions = solutionsByTrying(model)
      let posting = Posting(model)
      #expect(posting.engine.propagateAtRoot() == !solutions.isEmpty, "seed \(seed)")
      if solutions.isEmpty { continue }
      #expect(
        posting.valuesLeft(index) == Set(solutions.map { $0.value(of: index) }).sorted(),
        "seed \(seed)")
      for x in variables {
        let values = solutions.map { Int32($0.value(of: x)) }
        #expect(values.min() == posting.bounds(x).lowerBound, "seed \(seed)")
        #expect(values.max() == posting.bounds(x).upperBound, "seed \(seed)")
      }
    }
  }

  @Test func narrowsPlacesThenTheResult() throws {
    var model = Model()
    let entries = try [0...2, 5...7, 6...9].map { try model.integer($0) }
    let result = try model.integer(4...6)
    let index = try model.integer(-1...3)
    try model.post(.element(result, of: entries, at: index))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(index) == [1, 2])
    #expect(posting.bounds(result) == 5...6)
    #expect(posting.bounds(entries[2]) == 6...9)
    try model.post(.clause([index.equals(2)]))
    let chosen = Posting(model)
    #expect(chosen.engine.propagateAtRoot())
    #expect(chosen.bounds(result) == 6...6)
    #expect(chosen.bounds(entries[2]) == 6...6)
    #expect(chosen.bounds(entries[1]) == 5...7)
  }

  @Test func refutesItsConditionWhenNoPlaceIsLeft() throws {
    var model = Model()
    let entries = try [0...2, 1...3].map { try model.integer($0) }
    let result = try model.integer(4...6)
    let index = try model.integer(0...1)
    let condition = model.boolean()
    try model.post(.element(result, of: entries, at: index), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(IntVar(index: condition.variable)) == [0])
  }

  @Test func refusesNoVariables() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.element(x, of: [IntVar](), at: x))
    }
    #expect(error.code == .emptyArray)
    #expect(error.message == "an element of no variables")
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let words = Constraint.element(x, of: [y, x], at: y).definition.text.words
    #expect(words.joined(separator: " ") == "element-variables 0 1 ( 1 0 )")
  }
}
