import Testing

@testable import Scheduler

@Suite struct ElementOfMatrixTests {
  private static func matrix(_ random: inout RandomSource) -> [[Int]] {
    let width = random.pick(1...4)
    return (0..<random.pick(1...4)).map { _ in (0..<width).map { _ in random.pick(-3...3) } }
  }

  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 0...2)
    for _ in 0..<random.pick(1...2) {
      try model.post(
        .element(
          random.pick(variables.all), of: ElementOfMatrixTests.matrix(&random),
          row: random.pick(variables.all),
          column: random.pick(variables.all)),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(
      seeds: group * 1_000..<group * 1_000 + 600, ElementOfMatrixTests.make)
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<200) { random, model in
      let variables = try RandomVariables(&random, &model, wide: 3...4, values: 0...3)
      for _ in 0..<random.pick(1...2) {
        let matrix = (0..<4).map { _ in (0..<4).map { _ in random.pick(0...3) } }
        let x = (0..<3).map { _ in random.pick(variables.integers) }
        try model.post(
          .element(x[0], of: matrix, row: x[1], column: x[2]),
          if: variables.condition(&random, model))
      }
      try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test func leavesOnlyValuesOfSolutions() throws {
    try expectOnlySupportedValues(seeds: 0..<1_000) { random, model in
      let variables = try RandomVariables(
        &random, &model, integers: 1...4, values: -2...4, booleans: 0...0)
      try model.post(
        .element(
          random.pick(variables.integers), of: ElementOfMatrixTests.matrix(&random),
          row: random.pick(variables.integers), column: random.pick(variables.integers)))
      for _ in 0..<random.pick(0...3) {
        try model.post(
          .clause([random.pick(variables.integers).differs(from: random.pick(-2...4))]))
      }
    }
  }

  @Test func keepsColumnsOfPossibleNumbers() throws {
    var model = Model()
    let result = try model.integer(0...5)
    let row = try model.integer(1...1)
    let column = try model.integer(-3...3)
    try model.post(
      .element(result, of: [[0, 4, 9], [4, 0, 6], [9, 6, 0]], row: row, column: column))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(column) == [0, 1])
    #expect(posting.valuesLeft(result) == [0, 4])
  }

  @Test func passesOnAnExcludedNumber() throws {
    // Without 4 and 9 only the diagonal and the 6 in the corner are left.
    var model = Model()
    let result = try model.integer(0...9)
    let row = try model.integer(0...2)
    let column = try model.integer(0...2)
    try model.post(
      .element(result, of: [[0, 4, 9], [4, 0, 6], [9, 6, 0]], row: row, column: column))
    try model.post(.clause([result.differs(from: 4)]))
    try model.post(.clause([result.differs(from: 9)]))
    try model.post(.clause([column.differs(from: 0)]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(row) == [1, 2])
    #expect(posting.valuesLeft(result) == [0, 6])
  }

  @Test func refusesRowsOfDifferentLengths() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.element(x, of: [[1, 2], [1, 2], [3]], row: x, column: x))
    }
    #expect(error.code == .unequalLengths)
    #expect(error.message == "row 2 of a matrix has 1 numbers, row 0 has 2")
  }

  @Test(arguments: [[[Int]](), [[]], [[], [1]]])
  func refusesNoNumbers(matrix: [[Int]]) throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.element(x, of: matrix, row: x, column: x))
    }
    #expect(error.code == .emptyArray)
    #expect(error.message == "an element of no numbers")
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let z = try model.integer(0...1)
    let words = Constraint.element(x, of: [[5, -2], [0, 1]], row: y, column: z).definition.text
      .words
    #expect(words.joined(separator: " ") == "element-2d 0 1 2 2 ( 5 -2 0 1 )")
  }
}
