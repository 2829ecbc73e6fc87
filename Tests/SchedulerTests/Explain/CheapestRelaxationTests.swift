import Testing

@testable import Scheduler

@Suite struct CheapestRelaxationTests {
  private func expectConsistent(
    _ relaxation: Explanation.Relaxation, _ model: Model, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let all = 1 << model.tagCount - 1
    #expect(
      TriedTags.kept(in: relaxation.solution, model)
        == all & ~TriedTags.bits(relaxation.tags), comment, sourceLocation: sourceLocation)
    #expect(
      relaxation.tags.reduce(0) { $0 + model.tags[$1.index].weight } == relaxation.weight, comment,
      sourceLocation: sourceLocation)
    #expect(relaxation.lowerBound <= relaxation.weight, comment, sourceLocation: sourceLocation)
  }

  @Test(arguments: UInt64(0)..<4)
  func costsTheLeastOfAllSubsets(group: UInt64) throws {
    for seed in group * 1_000..<group * 1_000 + 500 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 0...12)
      let least = try TriedTags(model).leastWeight(model)
      switch try Explanation.cheapestRelaxation(of: model) {
      case .satisfiable(let solution):
        #expect(least == 0, "seed \(seed)")
        #expect(model.holds(in: solution), "seed \(seed)")
      case .infeasibleWithoutTags: #expect(least == nil, "seed \(seed)")
      case .relaxation(let relaxation):
        expectConsistent(relaxation, model, "seed \(seed)")
        #expect(relaxation.isCheapest, "seed \(seed)")
        #expect(relaxation.weight == least, "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): stopped without a limit")
      }
    }
  }

  @Test func boundsStayTrueAtEveryLimit() throws {
    for seed in UInt64(0)..<200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 4...12)
      let least = try TriedTags(model).leastWeight(model)
      for limit in stride(from: 0, through: 60, by: 3) {
        guard
          case .relaxation(let relaxation) = try Explanation.cheapestRelaxation(
            of: model, conflictLimit: limit)
        else { continue }
        expectConsistent(relaxation, model, "seed \(seed), limit \(limit)")
        let cheapest = try #require(least)
        #expect(
          relaxation.lowerBound <= cheapest && cheapest <= relaxation.weight,
          "seed \(seed), limit \(limit)")
      }
    }
  }

  @Test func givesUpTheCheaperSide() throws {
    // Nine pigeons, five holes: without one hole's rule all sit; otherwise four pigeons must go.
    let heavyHoles = try Pigeonhole(pigeons: 9, holes: 5, pigeonWeight: 2, holeWeight: 9)
    guard case .relaxation(let birds) = try Explanation.cheapestRelaxation(of: heavyHoles.model)
    else {
      Issue.record("no relaxation")
      return
    }
    #expect(birds.weight == 8)
    #expect(birds.isCheapest)
    #expect(birds.tags.count == 4)
    #expect(Set(birds.tags).isSubset(of: heavyHoles.pigeons))

    let heavyBirds = try Pigeonhole(pigeons: 9, holes: 5, pigeonWeight: 2, holeWeight: 7)
    guard case .relaxation(let hole) = try Explanation.cheapestRelaxation(of: heavyBirds.model)
    else {
      Issue.record("no relaxation")
      return
    }
    #expect(hole.weight == 7)
    #expect(hole.isCheapest)
    #expect(hole.tags.count == 1)
    #expect(Set(hole.tags).isSubset(of: heavyBirds.holes))
  }

  @Test func leavesTheObjectiveAlone() throws {
    // To have x at most 2 the tag must go; without a bound nothing must.
    var model = Model()
    let x = try model.integer(0...9)
    let late = try model.tag("late", weight: 5)
    try model.post(x >= 3, tag: late)
    try model.minimize(x)
    guard case .satisfiable = try Explanation.cheapestRelaxation(of: model) else {
      Issue.record("something was given up")
      return
    }
    guard
      case .relaxation(let relaxation) = try Explanation.cheapestRelaxation(of: model, within: [2])
    else {
      Issue.record("nothing was given up")
      return
    }
    #expect(relaxation.tags == [late])
    #expect(relaxation.weight == 5)
    #expect(relaxation.isCheapest)
    #expect(relaxation.solution.value(of: x) <= 2)
  }

  @Test func refusesWeightsThatOverflow() throws {
    var model = Model()
    _ = try model.tag("a", weight: .max)
    _ = try model.tag("b", weight: .max)
    let error = try #require(throws: ModelError.self) {
      try Explanation.cheapestRelaxation(of: model)
    }
    #expect(error.code == .overflow)
    #expect(error.message == "weights of tags add up to more than 2305843009213693952")
  }
}
