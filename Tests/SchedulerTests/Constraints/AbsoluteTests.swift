import Testing

@testable import Scheduler

@Suite struct AbsoluteTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4, values: -5...5)
    let operands = variables.integers + variables.booleans.map { IntVar(index: $0.variable) }
    for _ in 0..<random.pick(1...3) {
      try model.post(
        .absolute(random.pick(operands), of: random.pick(operands)),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, AbsoluteTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<300, AbsoluteTests.make)
  }

  @Test func leavesTheBoundsOfItsSolutions() throws {
    try expectBoundsOfSolutions(seeds: 0..<1_000) { random, model in
      let result = try model.interval(&random, -3...9)
      let x = try model.interval(&random, -9...9)
      try model.post(.absolute(result, of: x))
    }
  }

  @Test func leavesOutASignThatIsTooNearToZero() throws {
    var model = Model()
    let result = try model.integer(3...9)
    let x = try model.integer(-2...5)
    try model.post(.absolute(result, of: x))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(result) == 3...5)
    #expect(posting.bounds(x) == 3...5)
  }

  @Test func isNeverNegative() throws {
    var model = Model()
    let result = try model.integer(-7...1_000_000_000)
    let x = try model.integer(-1_000_000_000...5)
    let condition = model.boolean()
    try model.post(.absolute(result, of: x))
    try model.post(.absolute(x, of: x), if: condition)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(result) == 0...1_000_000_000)
    #expect(posting.bounds(x) == -1_000_000_000...5)
  }

  @Test func refusesVariablesOfOtherModels() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let error = try #require(throws: ModelError.self) {
      try model.post(.absolute(x, of: IntVar(index: 4)))
    }
    #expect(error.code == .unknownVariable)
    #expect(error.message == "variable 4 of another model")
  }

  @Test func isWrittenWithItsResultFirst() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    #expect(
      Constraint.absolute(y, of: x).definition.text.words.joined(separator: " ") == "absolute 1 0")
  }
}
