import Testing

@testable import Scheduler

@Suite struct LexicographicTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(
      &random, &model, integers: 1...5, values: random.once(in: 2) ? 0...1 : -1...2)
    let operands = variables.integers + variables.booleans.map { IntVar(index: $0.variable) }
    for _ in 0..<random.pick(1...2) {
      let length = random.pick(0...4)
      let lists = (0..<2).map { _ in (0..<length).map { _ in random.pick(operands) } }
      try model.post(
        .lexicographic(lists[0], random.once(in: 2) ? .less : .atMost, lists[1]),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, LexicographicTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<500, LexicographicTests.make)
  }

  @Test func leavesTheBoundsOfItsSolutions() throws {
    try expectBoundsOfSolutions(seeds: 0..<1_000) { random, model in
      let length = random.pick(0...3)
      let lists = try (0..<2).map { _ in
        try (0..<length).map { _ in try model.interval(&random, 0...2) }
      }
      try model.post(.lexicographic(lists[0], random.once(in: 2) ? .less : .atMost, lists[1]))
    }
  }

  @Test func separatesTheFirstPlacesWhereTheSecondOnesAreOutOfOrder() throws {
    var model = Model()
    let x = try model.integer(0...2)
    let y = try model.integer(0...2)
    let (five, three) = (try model.constant(5), try model.constant(3))
    try model.post(.lexicographic([x, five], .atMost, [y, three]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(x) == 0...1)
    #expect(posting.bounds(y) == 1...2)
  }

  @Test func passesOverAVariableBesideItself() throws {
    var model = Model()
    let shared = try model.integer(0...9)
    let x = try model.integer(0...2)
    let y = try model.integer(0...2)
    try model.post(.lexicographic([shared, x], .less, [shared, y]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(x) == 0...1)
    #expect(posting.bounds(y) == 1...2)
  }

  @Test func saysThatNothingEqualsNothing() throws {
    var model = Model()
    let condition = model.boolean()
    try model.post(.lexicographic([], .atMost, []))
    try model.post(.lexicographic([], .less, []), if: condition)
    #expect(solutionsBySearch(model) == [Solution(values: [0])])
  }

  @Test func refusesUnequalLengths() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let error = try #require(throws: ModelError.self) {
      try model.post(.lexicographic([x], .atMost, [x, x]))
    }
    #expect(error.code == .unequalLengths)
    #expect(error.message == "a lexicographic order of 1 and 2 variables")
  }

  @Test func isWrittenWithItsOrder() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    #expect(
      Constraint.lexicographic([x], .less, [y]).definition.text.words.joined(separator: " ")
        == "lexicographic < ( 0 ) ( 1 )")
    #expect(
      Constraint.lexicographic([], .atMost, []).definition.text.words.joined(separator: " ")
        == "lexicographic <= ( ) ( )")
  }
}
