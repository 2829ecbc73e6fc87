import Testing

@testable import Scheduler

@Suite struct CircuitTests {
  /// One or two circuits over up to four successors, with values beyond the nodes, holes and
  /// variables that stand twice.
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(
      &random, &model, integers: 1...5, values: random.once(in: 3) ? -1...5 : 0...4,
      booleans: 0...2)
    for _ in 0..<(random.once(in: 5) ? 2 : 1) {
      let count = random.pick(0...variables.integers.count)
      var successors = Array(variables.integers.prefix(count))
      if count > 0 && random.once(in: 10) {
        successors[random.below(count)] = random.pick(variables.integers)
      }
      if random.once(in: 5) {
        let flag = model.boolean()
        successors.append(IntVar(index: flag.variable))
      }
      try model.post(.circuit(successors), if: variables.condition(&random, model))
    }
    if random.once(in: 3) {
      try model.post(
        .clause((0..<2).map { _ in variables.literal(&random, model) }))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, CircuitTests.make)
  }

  @Test func infersWhatFollows() throws {
    try expectSoundInferences(seeds: 10_000..<10_100, CircuitTests.make)
    try expectSoundInferences(seeds: 11_000..<11_100, CircuitTests.makeGraph)
  }

  /// Five or six nodes with half of all arcs: a few hundred assignments.
  private static func makeGraph(_ random: inout RandomSource, _ model: inout Model) throws {
    let count = random.pick(5...6)
    let successors = try (0..<count).map { node in
      try model.integer(
        values: (0..<count).filter { _ in random.once(in: 2) } + [(node + 1) % count])
    }
    try model.post(.circuit(successors), if: random.once(in: 3) ? model.boolean() : nil)
  }

  @Test func hasTheSolutionsOfItsDefinitionOnGraphs() throws {
    try expectSameSolutions(seeds: 20_000..<20_200, CircuitTests.makeGraph)
  }

  private func circuit(_ successors: [[Int]]) throws -> (Posting, [IntVar]) {
    var model = Model()
    let variables = try successors.map { try model.integer(values: $0) }
    try model.post(.circuit(variables))
    return (Posting(model), variables)
  }

  @Test func keepsAChainFromClosingBeforeANeededNode() throws {
    // 0 → 1 → 2 and 3 is needed: 2 does not go back to 0, nor to itself because 1 goes there.
    let (posting, next) = try circuit([[1], [2], [0, 2, 3], [0, 1, 2]])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(next[2]) == 3...3)
    #expect(posting.bounds(next[3]) == 0...0)
  }

  @Test func leavesOutWhatACycleLeavesOut() throws {
    let (posting, next) = try circuit([[1], [0], [2, 3], [2, 3]])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(next[2]) == 2...2)
    #expect(posting.bounds(next[3]) == 3...3)
  }

  @Test func refusesTwoCycles() throws {
    let (posting, _) = try circuit([[1], [0], [3], [2]])
    #expect(!posting.engine.propagateAtRoot())
  }

  @Test func leavesOutWhatANeededNodeDoesNotReach() throws {
    // 0 is needed and goes to 1 or 2; nothing leads from there to 3 or 4, which lead to each other.
    let (posting, next) = try circuit([[1, 2], [0, 1, 2], [0, 1, 2], [0, 3, 4], [1, 3, 4]])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(next[3]) == 3...3)
    #expect(posting.bounds(next[4]) == 4...4)
  }

  @Test func leavesOutWhatDoesNotLeadBack() throws {
    // 2 and 3 can be reached from 0, and reach only each other.
    let (posting, next) = try circuit([[1, 2], [0, 1, 3], [2, 3], [2, 3]])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(next[0]) == 1...1)
    #expect(posting.bounds(next[1]) == 0...0)
    #expect(posting.bounds(next[2]) == 2...2)
  }

  @Test func refusesNeededNodesApart() throws {
    // {0, 1, 2} and {3, 4, 5} have no arcs between them, and 0 and 3 are needed.
    let (posting, _) = try circuit([
      [1, 2], [0, 1, 2], [0, 1, 2], [4, 5], [3, 4, 5], [3, 4, 5],
    ])
    #expect(!posting.engine.propagateAtRoot())
  }

  @Test func forbidsArcsBetweenComponents() throws {
    // No node is needed; 1 → 2 leads from {0, 1} to {2, 3}, and nothing leads back.
    let (posting, next) = try circuit([[0, 1], [0, 1, 2], [2, 3], [2, 3]])
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(next[1]) == 0...1)
    #expect(posting.bounds(next[2]) == 2...3)
  }

  @Test func allowsToLeaveOutAll() throws {
    var model = Model()
    let next = try (0..<3).map { _ in try model.integer(0...2) }
    try model.post(.circuit(next))
    // The empty one, three of two nodes, two of three.
    #expect(solutionsBySearch(model).count == 6)
    #expect(
      model.constraints[0].constraint.definition.text.words == ["circuit", "(", "0", "1", "2", ")"])
  }

  @Test func refutesTwoNeededHalvesJoinedByOneNode() throws {
    // Two complete halves of five with one node between them: it would have to be visited twice.
    var model = Model()
    let next = try (0..<11).map { node in
      try model.integer(
        values: (0..<11).filter { other in
          other != node && ((node <= 5 && other <= 5) || (node >= 5 && other >= 5))
        })
    }
    try model.post(.circuit(next))
    #expect(Posting(model).engine.solve() == .unsatisfiable)
  }

  @Test func refusesVariablesOfAnotherModel() throws {
    var other = Model()
    _ = try other.integer(0...1)
    let foreign = try other.integer(0...1)
    var model = Model()
    let own = try model.integer(0...1)
    let error = try #require(throws: ModelError.self) {
      try model.post(.circuit([own, foreign]))
    }
    #expect(error.code == .unknownVariable)
    #expect(error.message == "variable 1 of another model")
  }
}
