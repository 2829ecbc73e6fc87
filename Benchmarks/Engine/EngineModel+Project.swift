import Scheduler

extension EngineModel {
  /// A project of the kind of PSPLIB's j60: time-tables of four resources, precedences.
  static let project = EngineModel("project", conflicts: 20_000) {
    random, model throws(ModelError) in
    let jobs = 60
    let durations = (0..<jobs).map { _ in 1 + random.below(10) }
    let horizon = durations.reduce(0, +)
    let makespan = try model.integer(0...horizon)
    var starts: [IntVar] = []
    for place in 0..<jobs {
      let start = try model.integer(0...horizon)
      // Jobs follow ones shortly before them, as in a network of few layers.
      for _ in 0..<2 where place > 2 {
        let earlier = max(0, place - 1 - random.below(15))
        try model.post(starts[earlier] + durations[earlier] <= start)
      }
      try model.post(start + durations[place] <= makespan)
      starts.append(start)
    }
    for _ in 0..<4 {
      var intervals: [Interval] = []
      var demands: [IntVar] = []
      for place in 0..<jobs where random.below(4) > 0 {
        intervals.append(try model.interval(start: starts[place], duration: durations[place]))
        demands.append(try model.constant(1 + random.below(10)))
      }
      try model.post(
        .cumulative(intervals, demands: demands, capacity: try model.constant(18)))
    }
    try model.minimize(makespan)
  }
}
