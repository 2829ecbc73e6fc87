import Scheduler

extension JobShop {
  /// The shop as a model that minimizes the makespan, and by job the start of each operation.
  func model() throws(ModelError) -> (model: Model, starts: [[IntVar]]) {
    var model = Model()
    let horizon = jobs.joined().reduce(0) { $0 + $1.duration }
    let makespan = try model.integer(0...horizon, "makespan")
    var starts: [[IntVar]] = []
    var intervals = Array(repeating: [Interval](), count: machineCount)
    for (number, job) in jobs.enumerated() {
      var line: [IntVar] = []
      for (place, operation) in job.enumerated() {
        let start = try model.integer(0...horizon, "start of job \(number), operation \(place)")
        if let previous = line.last {
          try model.post(previous + job[place - 1].duration <= start)
        }
        line.append(start)
        intervals[operation.machine].append(
          try model.interval(start: start, duration: operation.duration))
      }
      if let last = line.last, let operation = job.last {
        try model.post(last + operation.duration <= makespan)
      }
      starts.append(line)
    }
    for machine in intervals { try model.post(.noOverlap(machine)) }
    try model.minimize(makespan)
    return (model, starts)
  }
}
