/// Improves the schedule of a project by an evolution of task orders.
final class ProjectEvolution: Neighborhood {
  let share = 6
  private let model: Model
  private let project: ProjectStructure
  private var evolution: ScheduleEvolution
  private var adopted = Int.max

  private static let childrenEach = 200
  /// One literal propagated takes about as long as so many tasks scheduled.
  private static let tasksPerLiteral = 12

  /// Nil where the model is no project.
  init?(_ model: Model) {
    guard let project = ProjectStructure(model), let evolution = ScheduleEvolution(project) else {
      return nil
    }
    self.model = model
    self.project = project
    self.evolution = evolution
  }

  func search(
    from start: Incumbent, level: Int, _ random: inout RandomSource,
    isInterrupted: @escaping () -> Bool
  ) -> NeighborhoodResult {
    let makespan = start.solution.value(of: project.starts[project.last])
    if makespan < adopted {
      adopted = makespan
      evolution.adopt(starts: project.starts.map { start.solution.value(of: $0) })
    }
    evolution.advance(
      children: ProjectEvolution.childrenEach, &random, isInterrupted: isInterrupted)
    let work =
      3 * project.starts.count * ProjectEvolution.childrenEach / ProjectEvolution.tasksPerLiteral
    var result = NeighborhoodResult(found: nil, work: work)
    if evolution.bestTimes[project.last] < makespan,
      let solution = project.solution(evolution.bestTimes, model)
    {
      let incumbent = Incumbent(solution, model)
      if incumbent.isBetter(than: start) {
        adopted = evolution.bestTimes[project.last]
        result.found = incumbent
      }
    }
    return result
  }
}
