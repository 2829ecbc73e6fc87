import Scheduler

extension EngineModel {
  /// Twenty jobs on twenty machines, as published ones: no-overlap with edge finding, precedences.
  static let jobShop = EngineModel("job-shop", conflicts: 10_000) {
    random, model throws(ModelError) in
    let size = 20
    let horizon = 10_000
    let makespan = try model.integer(0...horizon)
    var queues = Array(repeating: [Interval](), count: size)
    for _ in 0..<size {
      var free = Array(0..<size)
      var end: LinearExpression?
      while !free.isEmpty {
        let machine = free.remove(at: random.below(free.count))
        let duration = 1 + random.below(99)
        let start = try model.integer(0...horizon)
        if let end { try model.post(end <= start) }
        queues[machine].append(try model.interval(start: start, duration: duration))
        end = start + duration
      }
      if let end { try model.post(end <= makespan) }
    }
    for queue in queues { try model.post(.noOverlap(queue)) }
    try model.minimize(makespan)
  }
}
