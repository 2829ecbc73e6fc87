import Testing

@testable import Scheduler

@Suite struct MinimumTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4)
    let operands = variables.integers + variables.booleans.map { IntVar(index: $0.variable) }
    for _ in 0..<random.pick(1...2) {
      try model.post(
        .minimum(
          random.pick(operands), of: (0..<random.pick(1...4)).map { _ in random.pick(operands) }),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, MinimumTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<500, MinimumTests.make)
  }

  @Test func leavesTheBoundsOfItsSolutions() throws {
    try expectBoundsOfSolutions(seeds: 0..<500) { random, model in
      let variables = try (0..<random.pick(2...4)).map { _ in try model.interval(&random, -3...3) }
      try model.post(.minimum(variables[0], of: Array(variables.dropFirst())))
    }
  }

  @Test func lowersTheOnlyVariableThatReachesTheResult() throws {
    var model = Model()
    let result = try model.integer(0...5)
    let x = try model.integer(3...9)
    let y = try model.integer(7...9)
    try model.post(.minimum(result, of: [x, y]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(result) == 3...5)
    #expect(posting.bounds(x) == 3...5)
    #expect(posting.bounds(y) == 7...9)
  }

  @Test func refusesNoVariables() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let error = try #require(throws: ModelError.self) { try model.post(.minimum(x, of: [])) }
    #expect(error.code == .emptyArray)
    #expect(error.message == "the minimum of no variables")
  }

  @Test func isWrittenWithItsResultFirst() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    #expect(
      Constraint.minimum(y, of: [x, y]).definition.text.words.joined(separator: " ")
        == "minimum 1 ( 0 1 )")
  }
}
