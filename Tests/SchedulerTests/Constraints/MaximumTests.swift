import Testing

@testable import Scheduler

@Suite struct MaximumTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4)
    let operands = variables.integers + variables.booleans.map { IntVar(index: $0.variable) }
    for _ in 0..<random.pick(1...2) {
      try model.post(
        .maximum(
          random.pick(operands), of: (0..<random.pick(1...4)).map { _ in random.pick(operands) }),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, MaximumTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<500, MaximumTests.make)
  }

  @Test func leavesTheBoundsOfItsSolutions() throws {
    try expectBoundsOfSolutions(seeds: 0..<500) { random, model in
      let variables = try (0..<random.pick(2...4)).map { _ in try model.interval(&random, -3...3) }
      try model.post(.maximum(variables[0], of: Array(variables.dropFirst())))
    }
  }

  @Test func raisesTheOnlyVariableThatReachesTheResult() throws {
    var model = Model()
    let result = try model.integer(4...9)
    let x = try model.integer(0...6)
    let y = try model.integer(0...3)
    try model.post(.maximum(result, of: [x, y]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(result) == 4...6)
    #expect(posting.bounds(x) == 4...6)
    #expect(posting.bounds(y) == 0...3)
  }

  @Test func countsAVariableThatStandsTwiceOnce() throws {
    var model = Model()
    let result = try model.integer(4...9)
    let x = try model.integer(0...6)
    try model.post(.maximum(result, of: [x, x]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(x) == 4...6)
  }

  @Test func givesItsConditionUpWhereItIsImpossible() throws {
    var model = Model()
    let result = try model.integer(7...9)
    let x = try model.integer(0...6)
    let condition = model.boolean()
    try model.post(.maximum(result, of: [x]), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.engine.value(of: !posting.literal(condition)))
    #expect(posting.bounds(result) == 7...9)
  }

  @Test func refusesNoVariables() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let error = try #require(throws: ModelError.self) { try model.post(.maximum(x, of: [])) }
    #expect(error.code == .emptyArray)
    #expect(error.message == "the maximum of no variables")
    let other = try #require(throws: ModelError.self) {
      try model.post(.maximum(x, of: [IntVar(index: 1)]))
    }
    #expect(other.message == "variable 1 of another model")
  }

  @Test func isWrittenWithItsResultFirst() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    #expect(
      Constraint.maximum(y, of: [x, y]).definition.text.words.joined(separator: " ")
        == "maximum 1 ( 0 1 )")
  }
}
