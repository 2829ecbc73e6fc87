import Testing

@testable import Scheduler

@Suite struct ElementOfNumbersTests {
  private static func make(
    _ random: inout RandomSource, _ model: inout Model, isConditional: Bool
  ) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 0...2)
    for _ in 0..<random.pick(1...2) {
      let numbers = (0..<random.pick(1...5)).map { _ in random.pick(-4...4) }
      let pool =
        variables.integers
        + (isConditional ? variables.booleans.map { IntVar(index: $0.variable) } : [])
      try model.post(
        .element(random.pick(pool), of: numbers, at: random.pick(pool)),
        if: isConditional ? variables.condition(&random, model) : nil)
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 600) { random, model in
      try ElementOfNumbersTests.make(&random, &model, isConditional: group < 3)
    }
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<200) { random, model in
      let variables = try RandomVariables(
        &random, &model, wide: 2...4, values: 0...4, booleans: 1...1)
      for _ in 0..<random.pick(1...3) {
        let numbers = (0..<5).map { _ in random.pick(0...4) }
        try model.post(
          .element(
            random.pick(variables.integers), of: numbers, at: random.pick(variables.integers)),
          if: variables.booleans[0])
      }
      try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test func leavesOnlyValuesOfSolutions() throws {
    try expectOnlySupportedValues(seeds: 0..<1_000) { random, model in
      let variables = try RandomVariables(
        &random, &model, integers: 2...2, values: -2...5, booleans: 0...0)
      let numbers = (0..<random.pick(1...6)).map { _ in random.pick(-4...4) }
      try model.post(.element(variables.integers[0], of: numbers, at: variables.integers[1]))
      for _ in 0..<random.pick(0...3) {
        try model.post(
          .clause([random.pick(variables.integers).differs(from: random.pick(-2...4))]))
      }
    }
  }

  @Test func keepsPlacesOfPossibleNumbers() throws {
    var model = Model()
    let result = try model.integer(0...5)
    let index = try model.integer(-7...7)
    try model.post(.element(result, of: [7, 3, 9, 3], at: index))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(result) == [3])
    #expect(posting.valuesLeft(index) == [1, 3])
  }

  @Test func takesNumbersFarApart() throws {
    var model = Model()
    let result = try model.integer(-1_000_000_000...1_000_000_000)
    let index = try model.integer(0...2)
    try model.post(.element(result, of: [900_000_000, Int.max, -900_000_000], at: index))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(result) == -900_000_000...900_000_000)
    #expect(posting.valuesLeft(index) == [0, 2])
  }

  @Test func refutesItsConditionWhenNoPlaceIsLeft() throws {
    var model = Model()
    let result = try model.integer(0...9)
    let index = try model.integer(0...2)
    let condition = model.boolean()
    try model.post(result >= 5)
    try model.post(index <= 1)
    try model.post(.element(result, of: [3, 4, 9], at: index), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(IntVar(index: condition.variable)) == [0])
  }

  @Test func refusesNoNumbers() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.element(x, of: [Int](), at: x))
    }
    #expect(error.code == .emptyArray)
    #expect(error.message == "an element of no numbers")
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let words = Constraint.element(x, of: [5, -2], at: y).definition.text.words
    #expect(words.joined(separator: " ") == "element 0 1 ( 5 -2 )")
  }
}
