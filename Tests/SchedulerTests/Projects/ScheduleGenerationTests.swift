import Testing

@testable import Scheduler

@Suite struct ScheduleGenerationTests {
  /// Starts every task as early as it can, trying one time after the other.
  private static func scheduleByTrying(_ project: ProjectStructure, _ order: [Int]) -> [Int] {
    let first = project.releases.min() ?? 0
    var times = project.releases.map { $0 - first }
    var placed: [Int] = []
    for task in order {
      for lag in project.predecessors[task] {
        times[task] = max(times[task], times[lag.task] + lag.length)
      }
      while !hasRoom(task, at: times[task], beside: placed, times, project) { times[task] += 1 }
      placed.append(task)
    }
    return times.map { $0 + first }
  }

  private static func hasRoom(
    _ task: Int, at start: Int, beside placed: [Int], _ times: [Int], _ project: ProjectStructure
  ) -> Bool {
    (start..<start + project.durations[task]).allSatisfy { time in
      project.capacities.indices.allSatisfy { resource in
        func amount(_ task: Int) -> Int {
          project.uses[task].filter { $0.resource == resource }.map(\.amount).reduce(0, +)
        }
        let load = placed.reduce(amount(task)) { load, other in
          let runs = times[other] <= time && time < times[other] + project.durations[other]
          return runs ? load + amount(other) : load
        }
        return load <= project.capacities[resource]
      }
    }
  }

  /// An order that respects the lags.
  private static func randomOrder(_ project: ProjectStructure, _ random: inout RandomSource)
    -> [Int]
  {
    var open = project.predecessors.map(\.count)
    var order: [Int] = []
    while order.count < open.count {
      let ready = open.indices.filter { open[$0] == 0 && !order.contains($0) }
      let task = ready[random.below(ready.count)]
      order.append(task)
      for lag in project.successors[task] { open[lag.task] -= 1 }
    }
    return order
  }

  @Test func startsAsEarlyAsTryingEveryTime() throws {
    for seed in UInt64(0)..<1_000 {
      var random = RandomSource(seed: seed)
      let randomProject = try RandomProject(&random, tasks: 1...12)
      guard let project = ProjectStructure(randomProject.model),
        var generation = ScheduleGeneration(project)
      else { continue }
      let order = ScheduleGenerationTests.randomOrder(project, &random)
      generation.forward(Vector(order.map(Int32.init)))
      let expected = ScheduleGenerationTests.scheduleByTrying(project, order)
      let times = generation.times
      #expect(times == expected, "seed \(seed)")
      #expect(project.solution(times, randomProject.model) != nil, "seed \(seed)")
    }
  }

  @Test func latestStartsKeepEverythingButReleases() throws {
    for seed in UInt64(0)..<1_000 {
      var random = RandomSource(seed: seed)
      let model = try RandomProject(&random, tasks: 1...12).model
      guard let project = ProjectStructure(model), var generation = ScheduleGeneration(project)
      else { continue }
      let order = ScheduleGenerationTests.randomOrder(project, &random)
      generation.forward(Vector(order.map(Int32.init)))
      let (early, makespan) = (generation.times, generation.makespan)
      // By end, latest first, and successors before predecessors that end at the same time.
      let byEnd = project.order.reversed().enumerated().sorted { a, b in
        let ends = (
          early[a.element] + project.durations[a.element],
          early[b.element] + project.durations[b.element]
        )
        return ends.0 != ends.1 ? ends.0 > ends.1 : a.offset < b.offset
      }
      generation.backward(Vector(byEnd.map { Int32($0.element) }))
      let late = generation.times
      #expect(generation.makespan == makespan, "seed \(seed)")
      for task in late.indices {
        for lag in project.successors[task] {
          #expect(late[task] + lag.length <= late[lag.task], "seed \(seed)")
        }
        let others = late.indices.filter { $0 != task }
        #expect(
          ScheduleGenerationTests.hasRoom(task, at: late[task], beside: others, late, project),
          "seed \(seed)")
      }
    }
  }
}
