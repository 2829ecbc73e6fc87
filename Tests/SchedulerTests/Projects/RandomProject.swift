@testable import Scheduler

/// A random project as a model: tasks on one to five resources, lags between some of them, and a last
/// task to be minimized.
struct RandomProject {
  private(set) var model = Model()
  private(set) var starts: [IntVar] = []

  init(_ random: inout RandomSource, tasks: ClosedRange<Int>, longest: Int = 5) throws {
    let count = random.pick(tasks)
    let durations = (0..<count).map { _ in random.pick(0...longest) }
    let horizon = durations.reduce(0, +) + longest
    for _ in 0..<count {
      starts.append(try model.integer(random.pick(-3...0)...horizon))
    }
    let last = try model.integer(-3...horizon)
    // Names in any order, so that the place of a variable says nothing.
    let places = (0..<count).map { (random.next(), $0) }.sorted { $0 < $1 }.map(\.1)
    for (rank, later) in places.enumerated() {
      for earlier in places[..<rank] where random.once(in: 4) {
        let lag = random.once(in: 5) ? random.pick(0...longest) : durations[earlier]
        try model.post(starts[earlier] + lag <= starts[later])
      }
      try model.post(starts[later] + durations[later] <= last)
    }
    for _ in 0..<random.pick(1...5) {
      let capacity = random.pick(1...4)
      let users = (0..<count).filter { _ in random.once(in: 2) }
      let intervals = try users.map {
        try model.interval(start: starts[$0], duration: durations[$0])
      }
      let demands = try users.map { _ in try model.constant(random.pick(0...capacity)) }
      try model.post(
        .cumulative(intervals, demands: demands, capacity: try model.constant(capacity)))
    }
    starts.append(last)
    try model.minimize(last)
  }
}
