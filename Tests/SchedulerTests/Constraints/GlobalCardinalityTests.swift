import Testing

@testable import Scheduler

@Suite struct GlobalCardinalityTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...2)
    for _ in 0..<random.pick(1...2) {
      let takers = (0..<random.pick(0...4)).map { _ in random.pick(variables.all) }
      let values = (0..<random.pick(0...3)).map { _ in random.pick(-3...4) }
      try model.post(
        .globalCardinality(
          takers, values: values, counts: values.map { _ in random.pick(variables.all) }),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 600, GlobalCardinalityTests.make)
  }

  @Test func infersOnlyWhatFollows() throws {
    try expectSoundInferences(seeds: 0..<300) { random, model in
      let variables = try RandomVariables(&random, &model, wide: 3...4, values: 0...3)
      let values = [random.pick(0...1), random.pick(2...3)]
      try model.post(
        .globalCardinality(
          variables.integers, values: values,
          counts: values.map { _ in random.pick(variables.integers) }),
        if: variables.condition(&random, model))
      try model.post(.clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test func countsWhatIsLeft() throws {
    var model = Model()
    let variables = try (0..<3).map { _ in try model.integer(1...3) }
    let counts = try [0...1, 0...0, 0...9].map { try model.integer($0) }
    try model.post(.globalCardinality(variables, values: [1, 2, 3], counts: counts))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(counts.map { posting.bounds($0) } == [0...1, 0...0, 2...3])
    #expect(posting.valuesLeft(variables[0]) == [1, 3])
    try model.post(.clause([variables[0].equals(1)]))
    let chosen = Posting(model)
    #expect(chosen.engine.propagateAtRoot())
    #expect(counts.map { chosen.bounds($0) } == [1...1, 0...0, 2...2])
    #expect(chosen.valuesLeft(variables[1]) == [3])
  }

  @Test func boundsTheSumOfCountsWhereSomeValuesAreFree() throws {
    // The first variable takes 1 or 2, the second may, the third cannot.
    var model = Model()
    let variables = [
      try model.integer(1...2), try model.integer(2...5), try model.integer(values: [0, 7]),
    ]
    let counts = try (0..<2).map { _ in try model.integer(0...9) }
    try model.post(.globalCardinality(variables, values: [2, 1], counts: counts))
    try model.post(.clause([counts[0].equals(0)]))
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(counts[1]) == 1...1)
    #expect(posting.valuesLeft(variables[0]) == [1])
    #expect(posting.valuesLeft(variables[1]) == [3, 4, 5])
  }

  @Test func refusesCountsThatDoNotMatchTheValues() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.globalCardinality([x], values: [0, 1], counts: [x]))
    }
    #expect(error.code == .unequalLengths)
    #expect(error.message == "1 counts for 2 values")
  }

  @Test func namesItselfInWords() throws {
    var model = Model()
    let x = try model.integer(0...1)
    let y = try model.integer(0...1)
    let words = Constraint.globalCardinality([x, y], values: [1], counts: [y]).definition.text.words
    #expect(words.joined(separator: " ") == "global-cardinality ( 0 1 ) ( 1 ) ( 1 )")
  }
}
