import Testing

@testable import Scheduler

@Suite struct MinimalConflictTests {
  @Test(arguments: UInt64(0)..<4)
  func isMinimalByTrying(group: UInt64) throws {
    for seed in group * 1_000..<group * 1_000 + 500 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 0...8)
      let tried = try TriedTags(model)
      switch try Explanation.minimalConflict(of: model) {
      case .satisfiable(let solution):
        #expect(model.holds(in: solution), "seed \(seed)")
      case .infeasibleWithoutTags: #expect(!tried.isFeasible(0), "seed \(seed)")
      case .conflict(let conflict):
        #expect(conflict.isMinimal, "seed \(seed)")
        #expect(!conflict.tags.isEmpty, "seed \(seed)")
        #expect(tried.isMinimalConflict(TriedTags.bits(conflict.tags)), "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): stopped without a limit")
      }
    }
  }

  @Test func staysTrueAtEveryLimit() throws {
    for seed in UInt64(0)..<300 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 4...8)
      let tried = try TriedTags(model)
      for limit in 0...12 {
        switch try Explanation.minimalConflict(of: model, conflictLimit: limit) {
        case .satisfiable(let solution):
          #expect(model.holds(in: solution), "seed \(seed), limit \(limit)")
        case .infeasibleWithoutTags:
          #expect(!tried.isFeasible(0), "seed \(seed), limit \(limit)")
        case .conflict(let conflict):
          let set = TriedTags.bits(conflict.tags)
          #expect(!tried.isFeasible(set), "seed \(seed), limit \(limit)")
          if conflict.isMinimal {
            #expect(tried.isMinimalConflict(set), "seed \(seed), limit \(limit)")
          }
        case .unknown: #expect(limit < 12, "seed \(seed), limit \(limit)")
        }
      }
    }
  }

  @Test func namesThreePigeonsForTwoHoles() throws {
    // Of five pigeons any three cannot share two holes.
    let birds = try Pigeonhole(pigeons: 5, holes: 2)
    guard case .conflict(let conflict) = try Explanation.minimalConflict(of: birds.model) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.isMinimal)
    #expect(conflict.tags.count == 5)
    #expect(conflict.tags.suffix(2) == birds.holes[...])
  }

  @Test func shrinksAHardPigeonhole() throws {
    let birds = try Pigeonhole(pigeons: 8, holes: 5)
    guard case .conflict(let conflict) = try Explanation.minimalConflict(of: birds.model) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.isMinimal)
    #expect(conflict.tags.count == 11)
    #expect(Set(conflict.tags).isSuperset(of: birds.holes))
  }

  @Test func tellsWhatHoldsWithoutTags() throws {
    var model = Model()
    let x = try model.integer(0...9)
    let early = try model.tag("early")
    try model.post(x <= 3, tag: early)
    #expect(try Explanation.minimalConflict(of: Model()) == .satisfiable(Solution(values: [])))
    try model.post(x >= 5)
    #expect(
      try Explanation.minimalConflict(of: model)
        == .conflict(Explanation.Conflict(tags: [early], isMinimal: true)))
    try model.post(x <= 4)
    #expect(try Explanation.minimalConflict(of: model) == .infeasibleWithoutTags)
  }

  @Test func saysWhyNothingBetterExists() throws {
    // Least x is 3 because of `late`; with x = 3 least y is 4 because of `total`.
    var model = Model()
    let x = try model.integer(0...9)
    let y = try model.integer(0...9)
    let late = try model.tag("late")
    let total = try model.tag("total")
    try model.post(x >= 3, tag: late)
    try model.post(x + y >= 7, tag: total)
    try model.minimize(x)
    try model.minimize(y)
    #expect(
      try Explanation.minimalConflict(of: model, within: [2])
        == .conflict(Explanation.Conflict(tags: [late], isMinimal: true)))
    #expect(
      try Explanation.minimalConflict(of: model, within: [3, 3])
        == .conflict(Explanation.Conflict(tags: [total], isMinimal: true)))
    #expect(
      try Explanation.minimalConflict(of: model, within: [3, 4])
        == .satisfiable(Solution(values: [3, 4])))
  }

  @Test func refusesMoreBoundsThanLevels() throws {
    let error = try #require(throws: ModelError.self) {
      try Explanation.minimalConflict(of: Model(), within: [1])
    }
    #expect(error.code == .unequalLengths)
    #expect(error.message == "1 bounds for an objective of 0 levels")
  }

  @Test func stopsWhenInterrupted() throws {
    let birds = try Pigeonhole(pigeons: 12, holes: 11)
    var questions = 0
    let answer = try Explanation.minimalConflict(of: birds.model) {
      questions += 1
      return questions > 100
    }
    #expect(answer == .unknown)
  }
}
