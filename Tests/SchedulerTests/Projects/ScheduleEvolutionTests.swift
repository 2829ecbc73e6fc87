import Testing

@testable import Scheduler

@Suite struct ScheduleEvolutionTests {
  @Test func comesCloseToTheOptimumAndNeverBelow() throws {
    var optimal = 0
    var count = 0
    for seed in UInt64(0)..<60 {
      var random = RandomSource(seed: seed)
      let model = try RandomProject(&random, tasks: 5...12).model
      guard let project = ProjectStructure(model), var evolution = ScheduleEvolution(project) else {
        continue
      }
      var options = SearchOptions()
      options.usesNeighborhoods = false
      guard case .optimal(let optimum) = Search(model, options: options).run() else {
        Issue.record("seed \(seed)")
        continue
      }
      evolution.advance(children: 2_000, &random) { false }
      let solution = try #require(
        project.solution(evolution.bestTimes, model), "seed \(seed)")
      let (found, least) = (model.objectiveValues(in: solution), model.objectiveValues(in: optimum))
      #expect(found[0] >= least[0], "seed \(seed)")
      count += 1
      if found == least { optimal += 1 }
    }
    #expect(count > 40 && optimal >= count - 2, "\(optimal) of \(count)")
  }

  @Test func takesOverWhatIsBetter() throws {
    var random = RandomSource(seed: 1)
    let model = try RandomProject(&random, tasks: 12...12).model
    guard let project = ProjectStructure(model), var evolution = ScheduleEvolution(project),
      case .optimal(let optimum) = Search(model).run()
    else {
      Issue.record("the project has a schedule")
      return
    }
    evolution.adopt(starts: project.starts.map { optimum.value(of: $0) })
    #expect(evolution.bestTimes[project.last] == model.objectiveValues(in: optimum)[0])
  }

  @Test func dependsOnTheSeedAlone() throws {
    var random = RandomSource(seed: 3)
    let model = try RandomProject(&random, tasks: 30...30, longest: 9).model
    let project = try #require(ProjectStructure(model))
    let runs = (0..<2).map { _ -> [Int]? in
      guard var evolution = ScheduleEvolution(project) else { return nil }
      var random = RandomSource(seed: 7)
      evolution.advance(children: 500, &random) { false }
      return evolution.bestTimes
    }
    #expect(runs[0] == runs[1] && runs[0]?.count == 31)
  }
}
