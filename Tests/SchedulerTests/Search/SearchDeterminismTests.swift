import Testing

@testable import Scheduler

/// With counted limits the same model and options give the same answer and the same proof.
@Suite struct SearchDeterminismTests {
  /// What a search gives.
  private struct Run: Equatable, CustomTestStringConvertible {
    var outcome: String
    var proof: [UInt8]
    var reports: [String]
    var isProven: Bool

    var testDescription: String { "\(digest)" }

    /// One number for all of it, the same in every process.
    var digest: UInt64 {
      (Array((outcome + reports.joined()).utf8) + proof).reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
    }
  }

  private static func run(
    _ model: Model, workers: Int, conflicts: Int? = nil, propagations: Int? = nil,
    writesProof: Bool = true
  ) -> Run {
    let proof = WrittenProof()
    let reports = Reports()
    var options = SearchOptions()
    options.seed = 7
    options.workers = workers
    options.conflictLimit = conflicts
    options.propagationLimit = propagations
    if writesProof { options.proofSink = { proof.bytes += $0 } }
    options.onProgress = { reports.list.append($0) }
    let (outcome, statistics) = Search(model, options: options).runWithStatistics()
    return Run(
      outcome: "\(outcome) \(statistics)", proof: proof.bytes,
      reports: reports.list.map { "\($0)" },
      isProven: outcome.isProven)
  }

  @Test(arguments: SearchModel.allCases) func conflictLimit(kind: SearchModel) throws {
    let model = try kind.make(seed: 1)
    let first = SearchDeterminismTests.run(model, workers: 1, conflicts: 1_500)
    #expect(!first.isProven, "stopped by the limit")
    #expect(first == SearchDeterminismTests.run(model, workers: 1, conflicts: 1_500))
    let pair = SearchDeterminismTests.run(model, workers: 2, conflicts: 1_500)
    #expect(first == pair, "two workers")
    #expect(pair == SearchDeterminismTests.run(model, workers: 2, conflicts: 1_500))
  }

  @Test(arguments: SearchModel.allCases) func propagationLimit(kind: SearchModel) throws {
    let model = try kind.make(seed: 2)
    let first = SearchDeterminismTests.run(model, workers: 1, propagations: 10_000)
    #expect(!first.isProven, "stopped by the limit")
    #expect(first == SearchDeterminismTests.run(model, workers: 2, propagations: 10_000))
  }

  /// Without a proof there is also the search by cores.
  @Test(arguments: SearchModel.allCases) func withoutProof(kind: SearchModel) throws {
    let model = try kind.make(seed: 4)
    let runs = [1, 2, 1].map {
      SearchDeterminismTests.run(model, workers: $0, conflicts: 1_500, writesProof: false)
    }
    #expect(runs[0] == runs[1], "two workers")
    #expect(runs[0] == runs[2])
  }

  @Test func searchesThatEnd() throws {
    for seed in UInt64(0)..<200 {
      var random = RandomSource(seed: seed)
      var model = Model()
      try makeWithLevels(&random, &model)
      let first = SearchDeterminismTests.run(model, workers: 1)
      #expect(first.isProven)
      #expect(first == SearchDeterminismTests.run(model, workers: 2), "seed \(seed)")
    }
  }

  /// Sets and dictionaries are ordered otherwise in every process.
  @Test(arguments: SearchModel.allCases) func everyProcess(kind: SearchModel) async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [name = kind.rawValue as String] in
      let kind = try #require(SearchModel(rawValue: name))
      let run = SearchDeterminismTests.run(try kind.make(seed: 3), workers: 2, conflicts: 1_500)
      print("digest \(run.digest)")
    }
    let here = SearchDeterminismTests.run(try kind.make(seed: 3), workers: 1, conflicts: 1_500)
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.contains("digest \(here.digest)\n"), "\(output)")
  }
}
