import Scheduler

extension EngineModel {
  /// Jobs to machines of limited capacity, at a cost each: linear sums of literals [x = v].
  static let assignment = EngineModel("assignment", conflicts: 20_000) {
    random, model throws(ModelError) in
    let (jobs, machines) = (60, 8)
    var cost = LinearExpression()
    var loads = Array(repeating: LinearExpression(), count: machines)
    for _ in 0..<jobs {
      let machine = try model.integer(0...machines - 1)
      for place in 0..<machines {
        let size = 5 + random.below(21)
        loads[place].add(machine.equals(place), times: size)
        // Small sizes are dear, so that capacities bind.
        cost.add(machine.equals(place), times: 60 - 2 * size + random.below(11))
      }
    }
    for load in loads { try model.post(load <= 95) }
    try model.minimize(cost)
  }
}
