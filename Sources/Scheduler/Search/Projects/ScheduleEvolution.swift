/// Looks for short schedules of a project by an evolution of task orders.
///
/// An order is scheduled greedily and justified: everything as late as possible, then as early as
/// possible, each in the order that the schedule before gives; what comes out is never worse, and its
/// own order replaces the first. A child is one parent with a stretch of its tasks put into the order
/// of the other, and takes the place of the first if it is no worse. So members grow alike slowly;
/// when nothing better comes for long the population starts anew.
///
/// **Source**: Sönke Hartmann, "A competitive genetic algorithm for resource-constrained project
/// scheduling", Naval Research Logistics 45, 1998; justification of every child as in Valls,
/// Ballestín, Quintanilla, "A hybrid genetic algorithm for the resource-constrained project
/// scheduling problem", EJOR 185, 2008; a stretch in the order of the other parent: Dieter Debels,
/// Mario Vanhoucke, "A bi-population based genetic algorithm for the resource-constrained project
/// scheduling problem", ICCSA 2005; the child in the place of the parent it resembles: Samir
/// Mahfoud, "Crowding and preselection revisited", PPSN 1992.
struct ScheduleEvolution: ~Copyable {
  private let project: ProjectStructure
  private var generation: ScheduleGeneration
  private let count: Int
  /// By member and place.
  private var orders = Vector<Int32>()
  /// By member.
  private var makespans = Vector<Int32>()
  private var childrenSinceProgress = 0
  /// The least start of the last task, counted from the earliest release.
  private(set) var best = Int32.max
  /// When each task starts in the best schedule, in times of the model.
  private(set) var bestTimes: [Int] = []
  // Scratch.
  private var order: Vector<Int32>
  private var keys: Vector<Int32>
  private var isMoved: Vector<Bool>
  private var buckets: Vector<Int32>

  private static let populationSize = 200
  private static let patience = 20_000
  private static let swapsOneIn = 20

  /// Nil where times are too many to lay out.
  init?(_ project: ProjectStructure) {
    guard let generation = ScheduleGeneration(project) else { return nil }
    self.project = project
    self.generation = generation
    count = project.order.count
    order = Vector(repeating: 0, count: count)
    keys = Vector(repeating: 0, count: count)
    isMoved = Vector(repeating: false, count: count)
    buckets = Vector(repeating: 0, count: Int(self.generation.horizon) + 2)
  }

  /// Makes so many schedules, each of them justified.
  mutating func advance(
    children: Int, _ random: inout RandomSource, isInterrupted: () -> Bool
  ) {
    for _ in 0..<children {
      if isInterrupted() { return }
      if childrenSinceProgress > ScheduleEvolution.patience {
        orders.truncate(to: 0)
        makespans.truncate(to: 0)
        childrenSinceProgress = 0
      }
      childrenSinceProgress += 1
      if makespans.count < ScheduleEvolution.populationSize {
        makeRandom(&random)
        evaluate()
        admit()
      } else {
        let mother = random.below(makespans.count)
        makeChild(mother, tournament(&random), &random)
        evaluate()
        if generation.makespan <= makespans[mother] { replace(mother) }
      }
    }
  }

  /// Lets a schedule of others join, given by the starts of its tasks.
  mutating func adopt(starts: [Int]) {
    for task in 0..<count { keys[task] = Int32(starts[task]) - generation.first }
    orderByKeys()
    evaluate()
    childrenSinceProgress = 0
    admit()
  }

  private mutating func admit() {
    if makespans.count < ScheduleEvolution.populationSize {
      for place in 0..<count { orders.append(order[place]) }
      makespans.append(generation.makespan)
      return
    }
    var worst = 0
    for member in 1..<makespans.count where makespans[member] > makespans[worst] {
      worst = member
    }
    replace(worst)
  }

  private mutating func replace(_ member: Int) {
    for place in 0..<count { orders[member * count + place] = order[place] }
    makespans[member] = generation.makespan
  }

  /// Schedules `order`, justifies the schedule, and keeps it if it is the best.
  private mutating func evaluate() {
    generation.forward(order)
    let end = generation.makespan
    // By end, latest first.
    for task in 0..<count { keys[task] = end - generation.end(of: task) }
    orderByKeys(successorsFirst: true)
    generation.backward(order)
    for task in 0..<count { keys[task] = generation.start[task] }
    orderByKeys()
    generation.forward(order)
    for task in 0..<count { keys[task] = generation.start[task] }
    orderByKeys()
    if generation.makespan < best {
      best = generation.makespan
      bestTimes = generation.times
      childrenSinceProgress = 0
    }
  }

  /// Sorts tasks by key, 0 up to the horizon; of equal ones predecessors first, or last.
  private mutating func orderByKeys(successorsFirst: Bool = false) {
    var greatest: Int32 = 0
    for task in 0..<count { greatest = max(greatest, keys[task]) }
    for key in 0...Int(greatest) + 1 { buckets[key] = 0 }
    for task in 0..<count { buckets[Int(keys[task]) + 1] += 1 }
    for key in 0..<Int(greatest) { buckets[key + 1] += buckets[key] }
    for index in 0..<count {
      let task = project.order[successorsFirst ? count - 1 - index : index]
      let key = Int(keys[task])
      order[Int(buckets[key])] = Int32(task)
      buckets[key] += 1
    }
  }

  /// A random order that respects the lags.
  private mutating func makeRandom(_ random: inout RandomSource) {
    var open = project.predecessors.map(\.count)
    var ready = open.indices.filter { open[$0] == 0 }
    for index in 0..<count {
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

  /// As the mother, but a stretch of its tasks in the order of the father; then some swaps of
  /// neighbors. Both parents respect the lags, so the child does.
  private mutating func makeChild(_ mother: Int, _ father: Int, _ random: inout RandomSource) {
    let length = count / 4 + random.below(count / 2 + 1)
    let first = random.below(count - length + 1)
    for place in 0..<count {
      let task = orders[mother * count + place]
      order[place] = task
      isMoved[Int(task)] = place >= first && place < first + length
    }
    var next = first
    for place in 0..<count {
      let task = orders[father * count + place]
      if !isMoved[Int(task)] { continue }
      order[next] = task
      next += 1
    }
    for index in 1..<max(1, count) where random.below(ScheduleEvolution.swapsOneIn) == 0 {
      let (a, b) = (order[index - 1], order[index])
      if !project.successors[Int(a)].contains(where: { $0.task == Int(b) }) {
        order[index - 1] = b
        order[index] = a
      }
    }
  }

  private func tournament(_ random: inout RandomSource) -> Int {
    let (a, b) = (random.below(makespans.count), random.below(makespans.count))
    return makespans[a] <= makespans[b] ? a : b
  }
}
