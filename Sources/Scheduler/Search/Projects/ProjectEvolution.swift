/// Improves the schedule of a project by an evolution of task orders.
///
/// An order is scheduled greedily and justified: everything as late as possible, then as early as
/// possible, each in the order that the schedule before gives; what comes out is never worse, and its
/// own order replaces the first. Children take a stretch of the order of one parent and the rest as
/// in the other. A population that has brought nothing for long starts anew.
///
/// **Source**: Sönke Hartmann, "A competitive genetic algorithm for resource-constrained project
/// scheduling", Naval Research Logistics 45, 1998; justification of every child as in Valls,
/// Ballestín, Quintanilla, "A hybrid genetic algorithm for the resource-constrained project
/// scheduling problem", EJOR 185, 2008. Changed: one population that children enter at once, the
/// worse of two random members leaving.
final class ProjectEvolution: Neighborhood {
  let share = 6
  private let model: Model
  private let project: ProjectStructure
  private var generation: ScheduleGeneration
  private var members: [Member] = []
  private var best = Int32.max
  private var childrenSinceProgress = 0
  // Scratch.
  private var order: Vector<Int32>
  private var keys: Vector<Int32>
  private var isTaken: Vector<Bool>

  private struct Member {
    var order: [Int32]
    var makespan: Int32
  }

  private static let populationSize = 40
  private static let childrenEach = 200
  private static let patience = 4_000
  /// One literal propagated takes about as long as so many tasks scheduled.
  private static let tasksPerLiteral = 2

  /// Nil where the model is no project.
  init?(_ model: Model) {
    guard let project = ProjectStructure(model), let generation = ScheduleGeneration(project) else {
      return nil
    }
    self.model = model
    self.project = project
    self.generation = generation
    let count = project.starts.count
    order = Vector(repeating: 0, count: count)
    keys = Vector(repeating: 0, count: count)
    isTaken = Vector(repeating: false, count: count)
  }

  func search(
    from start: Incumbent, level: Int, _ random: inout RandomSource,
    isInterrupted: @escaping () -> Bool
  ) -> NeighborhoodResult {
    adopt(start)
    var found: Incumbent?
    var tasks = 0
    for _ in 0..<ProjectEvolution.childrenEach {
      if isInterrupted() { break }
      if childrenSinceProgress > ProjectEvolution.patience {
        members.removeAll()
        childrenSinceProgress = 0
      }
      if members.count < ProjectEvolution.populationSize {
        makeRandom(&random)
      } else {
        makeChild(&random)
      }
      tasks += 3 * order.count
      let member = evaluate()
      admit(member, &random)
      childrenSinceProgress += 1
      if member.makespan < best {
        best = member.makespan
        childrenSinceProgress = 0
        if let solution = project.solution(generation.times, model) {
          let incumbent = Incumbent(solution, model)
          if incumbent.isBetter(than: found ?? start) { found = incumbent }
        }
      }
    }
    return NeighborhoodResult(found: found, work: tasks / ProjectEvolution.tasksPerLiteral)
  }

  /// Lets a solution of others join.
  private func adopt(_ incumbent: Incumbent) {
    let makespan = Int32(incumbent.solution.value(of: project.starts[project.last]))
    let least = Int32(project.releases.min() ?? 0)
    guard makespan - least < best else { return }
    for task in 0..<order.count {
      keys[task] = Int32(incumbent.solution.value(of: project.starts[task]))
    }
    orderByKeys()
    let member = evaluate()
    best = min(best, member.makespan)
    members.append(member)
    childrenSinceProgress = 0
  }

  /// Schedules `order` and justifies the schedule.
  private func evaluate() -> Member {
    generation.forward(order)
    // By end, latest first; then by start.
    for task in 0..<order.count {
      keys[task] = -(generation.start[task] + Int32(project.durations[task]))
    }
    orderByKeys(successorsFirst: true)
    generation.backward(order)
    for task in 0..<order.count { keys[task] = generation.start[task] }
    orderByKeys()
    generation.forward(order)
    for task in 0..<order.count { keys[task] = generation.start[task] }
    orderByKeys()
    return Member(order: order.array, makespan: generation.makespan)
  }

  /// Sorts tasks by key; of equal ones predecessors first, or last.
  private func orderByKeys(successorsFirst: Bool = false) {
    let count = order.count
    for index in 0..<count {
      order[index] = Int32(project.order[successorsFirst ? count - 1 - index : index])
    }
    for index in 1..<max(1, count) {
      let task = order[index]
      let key = keys[Int(task)]
      var place = index
      while place > 0 && keys[Int(order[place - 1])] > key {
        let moved = order[place - 1]
        order[place] = moved
        place -= 1
      }
      order[place] = task
    }
  }

  /// A random order that respects the lags.
  private func makeRandom(_ random: inout RandomSource) {
    var open = project.predecessors.map(\.count)
    var ready = open.indices.filter { open[$0] == 0 }
    for index in 0..<order.count {
      let chosen = random.below(ready.count)
      let task = ready[chosen]
      ready.swapAt(chosen, ready.count - 1)
      ready.removeLast()
      order[index] = Int32(task)
      for lag in project.successors[task] {
        open[lag.task] -= 1
        if open[lag.task] == 0 { ready.append(lag.task) }
      }
    }
  }

  /// Two parents, and some swaps of neighbors.
  private func makeChild(_ random: inout RandomSource) {
    let mother = members[tournament(&random)].order
    let father = members[tournament(&random)].order
    let count = order.count
    // Up to the first cut as the mother, between the cuts as the father, then the mother again.
    var cuts = (random.below(count + 1), random.below(count + 1))
    if cuts.0 > cuts.1 { cuts = (cuts.1, cuts.0) }
    for task in 0..<count { isTaken[task] = false }
    var next = 0
    func take(from parent: [Int32], upTo end: Int) {
      for task in parent {
        if next >= end { return }
        if isTaken[Int(task)] { continue }
        isTaken[Int(task)] = true
        order[next] = task
        next += 1
      }
    }
    take(from: mother, upTo: cuts.0)
    take(from: father, upTo: cuts.1)
    take(from: mother, upTo: count)
    for index in 1..<max(1, count) where random.below(20) == 0 {
      let (a, b) = (order[index - 1], order[index])
      if !project.successors[Int(a)].contains(where: { $0.task == Int(b) }) {
        order[index - 1] = b
        order[index] = a
      }
    }
  }

  private func tournament(_ random: inout RandomSource) -> Int {
    let (a, b) = (random.below(members.count), random.below(members.count))
    return members[a].makespan <= members[b].makespan ? a : b
  }

  private func admit(_ member: Member, _ random: inout RandomSource) {
    guard members.count >= ProjectEvolution.populationSize else {
      members.append(member)
      return
    }
    let (a, b) = (random.below(members.count), random.below(members.count))
    let worse = members[a].makespan > members[b].makespan ? a : b
    if member.makespan <= members[worse].makespan,
      !members.contains(where: { $0.order == member.order })
    {
      members[worse] = member
    }
  }
}
