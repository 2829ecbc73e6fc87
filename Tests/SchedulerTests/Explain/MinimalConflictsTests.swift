import Testing

@testable import Scheduler

@Suite struct MinimalConflictsTests {
  @Test(arguments: UInt64(0)..<4)
  func areThoseOfAllSubsets(group: UInt64) throws {
    for seed in group * 1_000..<group * 1_000 + 400 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 0...8)
      let tried = try TriedTags(model)
      switch try Explanation.minimalConflicts(of: model) {
      case .satisfiable(let solution): #expect(model.holds(in: solution), "seed \(seed)")
      case .infeasibleWithoutTags: #expect(!tried.isFeasible(0), "seed \(seed)")
      case .conflicts(let found):
        #expect(found.isComplete, "seed \(seed)")
        #expect(found.conflicts.allSatisfy { $0.isMinimal }, "seed \(seed)")
        let conflicts = found.conflicts.map { TriedTags.bits($0.tags) }
        #expect(Set(conflicts) == tried.minimalConflicts, "seed \(seed)")
        #expect(Set(conflicts).count == conflicts.count, "seed \(seed)")
        let corrections = found.corrections.map(TriedTags.bits)
        #expect(Set(corrections) == tried.minimalCorrections, "seed \(seed)")
        #expect(Set(corrections).count == corrections.count, "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): stopped without a limit")
      }
    }
  }

  @Test func stayTrueAtEveryLimit() throws {
    for seed in UInt64(0)..<200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeTagged(&random, &model, tags: 4...8)
      let tried = try TriedTags(model)
      for limit in stride(from: 0, through: 40, by: 4) {
        guard
          case .conflicts(let found) = try Explanation.minimalConflicts(
            of: model, atMost: 3, conflictLimit: limit)
        else { continue }
        #expect(found.conflicts.count <= 3, "seed \(seed), limit \(limit)")
        for conflict in found.conflicts {
          let set = TriedTags.bits(conflict.tags)
          #expect(!tried.isFeasible(set), "seed \(seed), limit \(limit)")
          #expect(
            !conflict.isMinimal || tried.isMinimalConflict(set), "seed \(seed), limit \(limit)")
        }
        let corrections = Set(found.corrections.map(TriedTags.bits))
        #expect(corrections.isSubset(of: tried.minimalCorrections), "seed \(seed), limit \(limit)")
        if found.isComplete {
          #expect(corrections == tried.minimalCorrections, "seed \(seed), limit \(limit)")
        }
      }
    }
  }

  @Test func listsFourForFourPigeonsInTwoHoles() throws {
    // Conflicts: three of the pigeons with both holes. Corrections: two pigeons go, or one hole takes
    // more than one.
    let birds = try Pigeonhole(pigeons: 4, holes: 2)
    guard case .conflicts(let found) = try Explanation.minimalConflicts(of: birds.model) else {
      Issue.record("no conflicts")
      return
    }
    #expect(found.isComplete)
    #expect(
      Set(found.conflicts.map(\.tags))
        == Set(birds.pigeons.map { out in birds.pigeons.filter { $0 != out } + birds.holes }))
    #expect(found.corrections.count == 6 + 2)
    guard
      case .conflicts(let first) = try Explanation.minimalConflicts(of: birds.model, atMost: 2)
    else {
      Issue.record("no conflicts")
      return
    }
    #expect(first.conflicts == Array(found.conflicts.prefix(2)))
    #expect(!first.isComplete)
  }
}
