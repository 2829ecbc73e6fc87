import Testing

@testable import Scheduler

@Suite struct CountTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 0...4)
    for _ in 0..<random.pick(1...2) {
      let literals = (0..<random.pick(0...6)).map { _ in variables.literal(&random, model) }
      let number = random.pick(-1...5)
      try model.post(
        random.pick([
          .atMost(number, of: literals), .atLeast(number, of: literals),
          .exactly(number, of: literals),
        ]),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, CountTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<500, CountTests.make)
  }

  @Test(arguments: [3, 9, 12])
  func leavesNoMoreThanOneOfFewAndOfMany(count: Int) throws {
    var model = Model()
    let literals = (0..<count).map { _ in model.boolean() }
    try model.post(.atMost(1, of: literals))
    try model.post(.clause([literals[1]]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    for (index, literal) in literals.enumerated() where index != 1 {
      #expect(posting.engine.value(of: !posting.literal(literal)))
    }
  }

  @Test func fillsUpWhatIsMissing() throws {
    var model = Model()
    let literals = (0..<5).map { _ in model.boolean() }
    try model.post(.exactly(3, of: literals))
    try model.post(.clause([!literals[0]]))
    try model.post(.clause([!literals[4]]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(
      literals.map { posting.engine.value(of: posting.literal($0)) } == [
        false, true, true, true, false,
      ])
  }

  @Test func isImpossibleBeyondItsLiterals() throws {
    for constraint in [
      Constraint.atLeast(1, of: []), .atMost(-1, of: []), .exactly(.max, of: []),
      .atLeast(.max, of: []), .atMost(.min, of: []),
    ] {
      var model = Model()
      let condition = model.boolean()
      try model.post(constraint, if: condition)
      #expect(solutionsBySearch(model) == [Solution(values: [0])])
    }
  }

  @Test func refusesLiteralsOfOtherModels() throws {
    var other = Model()
    let literal = other.boolean()
    var model = Model()
    let error = try #require(throws: ModelError.self) {
      try model.post(.atMost(1, of: [literal]))
    }
    #expect(error.code == .unknownVariable)
    #expect(error.message == "variable 0 of another model")
  }

  @Test func isWrittenWithItsRelation() throws {
    var model = Model()
    let b = model.boolean()
    let x = try model.integer(0...3)
    let literals = [b, x.differs(from: 2)]
    #expect(
      Constraint.atMost(1, of: literals).definition.text.words.joined(separator: " ")
        == "count <= 1 ( 0>=1 1!=2 )")
    #expect(
      Constraint.atLeast(1, of: []).definition.text.words.joined(separator: " ")
        == "count >= 1 ( )")
    #expect(
      Constraint.exactly(2, of: []).definition.text.words.joined(separator: " ")
        == "count = 2 ( )")
  }
}
