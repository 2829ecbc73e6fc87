import Testing

@testable import Scheduler

@Suite struct ConflictFinderTests {
  @Test(arguments: UInt64(0)..<4)
  func everyQuestionIsAnsweredAsIfItWereTheFirst(group: UInt64) throws {
    for seed in group * 1_000..<group * 1_000 + 200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 0...8)
      let tried = try TriedTags(model)
      let finder = try ConflictFinder(model)
      for question in 0..<6 {
        let asked = (0..<model.tagCount).filter { _ in question == 0 || !random.once(in: 3) }
          .map(Tag.init)
        let comment: Comment = "seed \(seed), question \(question)"
        switch finder.minimalConflict(among: question == 0 ? nil : asked) {
        case .satisfiable(let solution):
          let kept = TriedTags.kept(in: solution, model)
          #expect(TriedTags.bits(asked) & ~kept == 0, comment)
        case .infeasibleWithoutTags: #expect(!tried.isFeasible(0), comment)
        case .conflict(let conflict):
          #expect(conflict.isMinimal, comment)
          #expect(Set(conflict.tags).isSubset(of: asked), comment)
          #expect(tried.isMinimalConflict(TriedTags.bits(conflict.tags)), comment)
        case .unknown: Issue.record(comment)
        }
      }
    }
  }

  @Test func goesOnWhereALimitEndedTheLastQuestion() throws {
    // Any six of eight pigeons are too many for five holes: hard enough to need several rounds.
    let birds = try Pigeonhole(pigeons: 8, holes: 5)
    let finder = try ConflictFinder(birds.model)
    var rounds = 0
    while rounds < 1_000 {
      rounds += 1
      guard case .conflict(let found) = finder.minimalConflict(conflictLimit: 40), found.isMinimal
      else { continue }
      #expect(found.tags.count == 11)
      break
    }
    #expect(rounds > 1 && rounds < 1_000, "\(rounds)")
  }

  @Test func findsAConflictWithoutAFactOfTheFirst() throws {
    // Five pigeons and two holes: without one pigeon of the first conflict there is another.
    let birds = try Pigeonhole(pigeons: 5, holes: 2)
    let finder = try ConflictFinder(birds.model)
    guard case .conflict(let first) = finder.minimalConflict() else {
      Issue.record("no conflict")
      return
    }
    let others = (birds.pigeons + birds.holes).filter { $0 != first.tags[0] }
    guard case .conflict(let second) = finder.minimalConflict(among: others) else {
      Issue.record("no second conflict")
      return
    }
    #expect(second.isMinimal)
    #expect(!second.tags.contains(first.tags[0]))
    // Two pigeons fit into two holes.
    #expect(
      finder.minimalConflict(among: Array(birds.pigeons.prefix(2)) + birds.holes).isSatisfiable)
  }

  @Test func stopsWhenInterruptedAndAnswersAfterwards() throws {
    let birds = try Pigeonhole(pigeons: 7, holes: 5)
    let finder = try ConflictFinder(birds.model)
    #expect(finder.minimalConflict(isInterrupted: { true }) == .unknown)
    guard case .conflict(let conflict) = finder.minimalConflict() else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.isMinimal)
  }
}

extension Explanation.ConflictAnswer {
  fileprivate var isSatisfiable: Bool { if case .satisfiable = self { true } else { false } }
}
