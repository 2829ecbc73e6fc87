import Scheduler

extension Project {
  /// The project as a model: when each job starts, so that the last one is as early as possible.
  func model() throws -> (model: Model, starts: [IntVar]) {
    var model = Model()
    let horizon = jobs.reduce(0) { $0 + $1.duration }
    let starts = try jobs.indices.map { try model.integer(0...horizon, "start of \($0 + 1)") }
    for (place, job) in jobs.enumerated() {
      for successor in job.successors {
        try model.post(starts[place] + job.duration <= starts[successor])
      }
    }
    for (resource, capacity) in capacities.enumerated() {
      let users = jobs.indices.filter { jobs[$0].demands[resource] > 0 && jobs[$0].duration > 0 }
      var intervals: [Interval] = []
      var demands: [IntVar] = []
      for place in users {
        intervals.append(
          try model.interval(start: starts[place], duration: jobs[place].duration))
        demands.append(try model.constant(jobs[place].demands[resource]))
      }
      try model.post(
        .cumulative(intervals, demands: demands, capacity: try model.constant(capacity)))
    }
    try model.minimize(starts[starts.count - 1])
    return (model, starts)
  }

  /// Whether jobs that start then keep all successions and capacities; read off the file.
  func accepts(_ starts: [Int]) -> Bool {
    let follows = jobs.indices.allSatisfy { place in
      jobs[place].successors.allSatisfy { starts[$0] >= starts[place] + jobs[place].duration }
    }
    return follows
      && capacities.indices.allSatisfy { resource in
        starts.allSatisfy { time in
          let load = jobs.indices.reduce(0) { load, place in
            let runs = starts[place] <= time && time < starts[place] + jobs[place].duration
            return runs ? load + jobs[place].demands[resource] : load
          }
          return load <= capacities[resource]
        }
      }
  }
}
