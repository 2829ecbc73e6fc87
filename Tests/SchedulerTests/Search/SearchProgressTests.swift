import Synchronization
import Testing

@testable import Scheduler

/// What is reported during a search, and how it is stopped.
@Suite struct SearchProgressTests {
  private static func run(
    _ model: Model, _ options: SearchOptions
  ) -> (outcome: SearchOutcome, reports: [SearchProgress]) {
    let reports = Reports()
    var options = options
    options.onProgress = { reports.list.append($0) }
    return (Search(model, options: options).run(), reports.list)
  }

  @Test(arguments: SearchModel.allCases, [1, 2])
  func onlyBecomesBetter(kind: SearchModel, workers: Int) throws {
    let model = try kind.make(seed: 5)
    var options = SearchOptions()
    options.workers = workers
    options.propagationLimit = 400_000
    let (outcome, reports) = SearchProgressTests.run(model, options)
    #expect(!reports.isEmpty)
    for (earlier, later) in zip(reports, reports.dropFirst()) {
      #expect(earlier.conflicts <= later.conflicts)
      if earlier.best != nil {
        #expect(later.best != nil)
        #expect(!earlier.objective.lexicographicallyPrecedes(later.objective))
      }
    }
    // A bound belongs to the level being minimized, which only these models have one of.
    if kind != .roster {
      #expect(reports.count > 1)
      let bounds = reports.compactMap(\.bound)
      #expect(bounds.count == reports.count)
      #expect(bounds == bounds.sorted())
      for report in reports where report.best != nil {
        #expect(try #require(report.bound) <= report.objective[0])
      }
    }
    for report in reports {
      guard let best = report.best else { continue }
      #expect(model.holds(in: best))
      #expect(report.objective == model.objectiveValues(in: best))
    }
    #expect(reports.last?.best == outcome.solution)
  }

  /// The first level, that nobody has more than two nights, is best at once, but that is hard to
  /// prove; meanwhile the second one should become better.
  @Test func laterLevelsDoNotWaitForAProof() throws {
    let model = try SearchModel.roster.make(seed: 5)
    var options = SearchOptions()
    options.propagationLimit = 400_000
    let (_, reports) = SearchProgressTests.run(model, options)
    let first = try #require(reports.first { $0.best != nil })
    let last = try #require(reports.last)
    #expect(last.objective.lexicographicallyPrecedes(first.objective))
  }

  @Test func theLastReportIsTheAnswer() throws {
    for seed in UInt64(0)..<200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      let (outcome, reports) = SearchProgressTests.run(model, SearchOptions())
      #expect(reports.last?.best == outcome.solution, "seed \(seed)")
    }
  }

  /// Twelve pigeons for eleven holes: too hard to be refuted by clauses.
  private func pigeonhole() throws -> Model { try Pigeonhole(pigeons: 12, holes: 11).model }

  @Test(arguments: [1, 2]) func cancellingStopsAHardSearch(workers: Int) throws {
    let asked = Atomic(0)
    var options = SearchOptions()
    options.workers = workers
    options.isCancelled = { asked.add(1, ordering: .relaxed).newValue > 500 }
    guard case .unknown = Search(try pigeonhole(), options: options).run() else {
      Issue.record("not stopped with nothing")
      return
    }
    // Each part of the search notices it at its next question.
    #expect(asked.load(ordering: .relaxed) < 520)
  }

  @Test(arguments: SearchModel.allCases, [1, 2])
  func cancellingKeepsTheBestSolution(kind: SearchModel, workers: Int) throws {
    let model = try kind.make(seed: 6)
    let hasFound = Atomic(false)
    var options = SearchOptions()
    options.workers = workers
    options.isCancelled = { hasFound.load(ordering: .relaxed) }
    options.onProgress = { if $0.best != nil { hasFound.store(true, ordering: .relaxed) } }
    let outcome = Search(model, options: options).run()
    guard case .feasible(let solution, let level, let bound) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(model.holds(in: solution))
    #expect(bound <= model.objectiveValues(in: solution)[level])
  }

  @Test func cancelledBeforeItBegins() throws {
    var options = SearchOptions()
    options.isCancelled = { true }
    guard case .unknown = Search(try pigeonhole(), options: options).run() else {
      Issue.record("not stopped with nothing")
      return
    }
  }

  @Test func theClockStopsAHardSearch() throws {
    var options = SearchOptions()
    options.timeLimit = .milliseconds(200)
    let start = ContinuousClock.now
    let outcome = Search(try pigeonhole(), options: options).run()
    #expect(!outcome.isProven)
    // Far more than it takes, for busy machines.
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
