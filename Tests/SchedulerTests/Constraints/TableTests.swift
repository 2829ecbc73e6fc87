import Testing

@testable import Scheduler

@Suite struct TableTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...2)
    for _ in 0..<random.pick(1...3) {
      let columns = (0..<random.pick(1...4)).map { _ in random.pick(variables.all) }
      let rows = (0..<random.pick(0...12)).map { _ in columns.map { _ in random.pick(-3...3) } }
      try model.post(.table(columns, rows: rows), if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, TableTests.make)
  }

  /// More than 64 rows, so that sets of rows have several words.
  @Test func hasTheSolutionsOfALongTable() throws {
    try expectSameSolutions(seeds: 0..<100) { random, model in
      let variables = try RandomVariables(&random, &model, integers: 3...4, booleans: 0...1)
      let rows = (0..<random.pick(60...200)).map { _ in
        variables.integers.map { _ in random.pick(-3...3) }
      }
      try model.post(
        .table(variables.integers, rows: rows), if: variables.condition(&random, model))
      try model.post(
        .table(Array(variables.integers.dropFirst()), rows: rows.map { Array($0.dropLast()) }))
    }
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<250) { random, model in
      let variables = try RandomVariables(&random, &model, wide: 2...4, values: 0...3)
      for _ in 0..<random.pick(1...2) {
        let columns = (0..<3).map { _ in random.pick(variables.integers) }
        let rows = (0..<random.pick(5...40)).map { _ in columns.map { _ in random.pick(0...3) } }
        try model.post(.table(columns, rows: rows), if: variables.condition(&random, model))
      }
      try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test func leavesOnlyValuesOfSolutions() throws {
    try expectOnlySupportedValues(seeds: 0..<600) { random, model in
      let variables = try RandomVariables(
        &random, &model, integers: 1...4, booleans: 0...1)
      let columns = (0..<random.pick(1...5)).map { _ in random.pick(variables.all) }
      let rows = (0..<random.pick(0...100)).map { _ in columns.map { _ in random.pick(-3...3) } }
      try model.post(.table(columns, rows: rows))
      for _ in 0..<random.pick(0...3) {
        try model.post(
          .clause([random.pick(variables.integers).differs(from: random.pick(-2...4))]))
      }
    }
  }

  @Test func keepsValuesThatARowHas() throws {
    var model = Model()
    let x = try model.integer(0...9)
    let y = try model.integer(3...9)
    try model.post(.table([x, y], rows: [[1, 2], [1, 3], [2, 5]]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(x) == [1, 2])
    #expect(posting.valuesLeft(y) == [3, 5])
    try model.post(.clause([x.equals(1)]))
    let chosen = Posting(model)
    #expect(chosen.engine.propagateAtRoot())
    #expect(chosen.valuesLeft(y) == [3])
  }

  @Test func seesThroughThreeColumns() throws {
    // z is the exclusive or of x and y; with x = y it is 0.
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let z = try model.integer(0...1)
    try model.post(.table([x, y, z], rows: [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]))
    try model.post(.table([x, y], rows: [[0, 0], [1, 1]]))
    #expect(solutionsBySearch(model).allSatisfy { $0.value(of: z) == 0 })
    try model.post(.clause([x.equals(1)]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(z) == [0])
  }

  @Test func takesValuesFarApart() throws {
    var model = Model()
    let x = try model.integer(-1_000_000_000...1_000_000_000)
    let y = try model.integer(0...3)
    try model.post(
      .table([x, y], rows: [[-900_000_000, 0], [5, 1], [800_000_000, 2], [Int.max, 3]]))
    try model.post(y >= 1)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(x) == 5...800_000_000)
    #expect(posting.bounds(y) == 1...2)
  }

  @Test func refutesItsConditionWhenNoRowIsLeft() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    let condition = model.boolean()
    try model.post(x >= 2)
    try model.post(.table([x, y], rows: [[0, 0], [1, 3]]), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.valuesLeft(IntVar(index: condition.variable)) == [0])
  }

  @Test func refusesRowsOfWrongLength() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.table([x, x], rows: [[0, 0], [1]]))
    }
    #expect(error.code == .unequalLengths)
    #expect(error.message == "row 1 of a table has 1 values for 2 variables")
  }

  @Test func refusesNoVariables() throws {
    var model = Model()
    let error = try #require(throws: ModelError.self) { try model.post(.table([], rows: [])) }
    #expect(error.code == .emptyArray)
    #expect(error.message == "a table of no variables")
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let words = Constraint.table([x, y], rows: [[0, 1], [1, 0]]).definition.text.words
    #expect(words.joined(separator: " ") == "table ( 0 1 ) ( 0 1 1 0 )")
  }
}
