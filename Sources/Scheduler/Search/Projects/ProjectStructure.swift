/// A model that is a resource-constrained project: tasks of fixed duration with minimum lags between
/// their starts, on resources of fixed capacity, and the start of one task to be minimized.
///
/// Such a model can be scheduled greedily in any order of the tasks, which opens it to much faster
/// improvement than search over variables.
struct ProjectStructure {
  /// A lag to another task, by its place.
  struct Lag {
    var task: Int
    var length: Int
  }

  /// What a task takes of a resource while it runs.
  struct Use {
    var resource: Int
    var amount: Int
  }

  /// By task: the variable of its start, its duration, its earliest start.
  private(set) var starts: [IntVar] = []
  private(set) var durations: [Int] = []
  private(set) var releases: [Int] = []
  private(set) var uses: [[Use]] = []
  /// By task: those that start at least so much later, and those before it.
  private(set) var successors: [[Lag]] = []
  private(set) var predecessors: [[Lag]] = []
  /// By resource.
  private(set) var capacities: [Int] = []
  /// The task whose start is minimized.
  private(set) var last = 0
  /// Tasks in an order that respects all lags.
  private(set) var order: [Int] = []

  /// Nil where the model has anything else in it.
  init?(_ model: Model) {
    guard model.objective.count == 1, model.objective[0].literals.isEmpty,
      model.objective[0].integers.count == 1, model.objective[0].integers[0].coefficient > 0
    else { return nil }
    var places: [IntVar: Int] = [:]
    func place(_ x: IntVar) -> Int {
      if let known = places[x] { return known }
      places[x] = starts.count
      starts.append(x)
      durations.append(0)
      releases.append(model.lower(x))
      uses.append([])
      successors.append([])
      predecessors.append([])
      return starts.count - 1
    }
    func constant(_ x: IntVar) -> Int? { model.lower(x) == model.upper(x) ? model.lower(x) : nil }
    last = place(model.objective[0].integers[0].operand)
    for posted in model.constraints {
      guard posted.enforcement == nil else { return nil }
      switch posted.constraint.definition {
      case let linear as Linear:
        let sum = linear.sum.merged
        guard linear.relation == .atMost, sum.literals.isEmpty, sum.integers.count == 2,
          let before = sum.integers.first(where: { $0.coefficient == 1 }),
          let after = sum.integers.first(where: { $0.coefficient == -1 }),
          sum.constant - linear.constant >= 0
        else { return nil }
        let (earlier, later) = (place(before.operand), place(after.operand))
        let length = sum.constant - linear.constant
        successors[earlier].append(Lag(task: later, length: length))
        predecessors[later].append(Lag(task: earlier, length: length))
      case let cumulative as Cumulative:
        guard let capacity = constant(cumulative.capacity) else { return nil }
        capacities.append(capacity)
        for (interval, demand) in zip(cumulative.intervals, cumulative.demands) {
          guard interval.presence == nil, let duration = constant(interval.duration),
            let amount = constant(demand), amount <= capacity
          else { return nil }
          if duration == 0 || amount == 0 { continue }
          let task = place(interval.start)
          guard durations[task] == 0 || durations[task] == duration else { return nil }
          durations[task] = duration
          uses[task].append(Use(resource: capacities.count - 1, amount: amount))
        }
      default: return nil
      }
    }
    guard !capacities.isEmpty else { return nil }
    guard let order = ProjectStructure.ordered(successors, predecessors) else { return nil }
    self.order = order
  }

  /// Nil where lags go round in a circle.
  private static func ordered(_ successors: [[Lag]], _ predecessors: [[Lag]]) -> [Int]? {
    var open = predecessors.map(\.count)
    var order = open.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for lag in successors[order[next]] {
        open[lag.task] -= 1
        if open[lag.task] == 0 { order.append(lag.task) }
      }
      next += 1
    }
    return order.count == successors.count ? order : nil
  }

  /// The solution in which tasks start then; nil where the model refuses it.
  func solution(_ times: [Int], _ model: Model) -> Solution? {
    var values = model.variables.map { Int($0.lower) }
    for (task, x) in starts.enumerated() { values[Int(x.index)] = times[task] }
    let solution = Solution(values: values)
    return model.holds(in: solution) ? solution : nil
  }
}
