/// At every time the demands of the present tasks that run then add up to at most the capacity.
struct CumulativeRule: Rule {
  let tasks: [TimedTask]
  let demands: [Int]
  let capacity: Int

  var variables: [Int] { tasks.flatMap(\.variables) + demands + [capacity] }

  func holds(_ value: (Int) -> Int) -> Bool {
    let present = tasks.indices.filter { tasks[$0].isPresent(value) }
    // The load grows where a task starts only.
    return present.allSatisfy { at in
      let time = value(tasks[at].start)
      var load = 0
      for index in present {
        let start = value(tasks[index].start)
        if start <= time && time < start + value(tasks[index].duration) {
          load += value(demands[index])
        }
      }
      return load <= value(capacity) || value(tasks[at].duration) <= 0
    }
  }

  /// A task that is present, at its shortest and with its least demand.
  private struct Load {
    let index: Int
    let earliest: Int
    let latest: Int
    let duration: Int
    let demand: Int

    /// The least time between the ends of a window that the task runs, wherever it starts.
    func overlap(_ low: Int, _ high: Int) -> Int {
      min(overlap(low, high, from: earliest), overlap(low, high, from: latest))
    }

    func overlap(_ low: Int, _ high: Int, from start: Int) -> Int {
      max(0, min(high, start + duration) - max(low, start))
    }

    /// Whether it runs all through the window, wherever it starts.
    func covers(_ low: Int, _ high: Int) -> Bool { latest <= low && high <= earliest + duration }
  }

  private static let greatestNumberOfLoadsForEnergy = 120

  func narrow(_ box: inout Box) {
    var loads = presentLoads(box)
    if loads.isEmpty { return }
    let limit = box.upper(capacity)
    for load in loads where load.demand > limit { return box.fail() }
    narrowByProfile(loads, limit, &box)
    if box.isEmpty { return }
    loads = presentLoads(box)
    if loads.count <= CumulativeRule.greatestNumberOfLoadsForEnergy {
      narrowByEnergy(loads, limit, &box)
    }
  }

  private func presentLoads(_ box: Box) -> [Load] {
    tasks.indices.compactMap { index in
      let task = tasks[index]
      let duration = box.lower(task.duration)
      let demand = box.lower(demands[index])
      guard task.isPresent(box), duration > 0, demand > 0 else { return nil }
      return Load(
        index: index, earliest: box.lower(task.start), latest: box.upper(task.start),
        duration: duration, demand: demand)
    }
  }

  // MARK: Where tasks run for sure

  private func narrowByProfile(_ loads: [Load], _ limit: Int, _ box: inout Box) {
    var changes: [(time: Int, amount: Int)] = []
    for load in loads where load.latest < load.earliest + load.duration {
      changes.append((load.latest, load.demand))
      changes.append((load.earliest + load.duration, -load.demand))
    }
    changes.sort { $0.time < $1.time }
    var segments: [(low: Int, high: Int, amount: Int)] = []
    var amount = 0
    for index in changes.indices {
      amount += changes[index].amount
      let high = index + 1 < changes.count ? changes[index + 1].time : changes[index].time
      if high > changes[index].time && amount > 0 {
        if amount > limit { return box.fail() }
        segments.append((changes[index].time, high, amount))
      }
    }
    for load in loads { place(load, segments, limit, &box) }
    // The profile needs room itself.
    box.raise(capacity, to: segments.map(\.amount).max() ?? 0)
  }

  /// Moves the bounds of a start over times that the other tasks leave no room at.
  private func place(
    _ load: Load, _ segments: [(low: Int, high: Int, amount: Int)], _ limit: Int, _ box: inout Box
  ) {
    func isFull(_ segment: (low: Int, high: Int, amount: Int)) -> Bool {
      let own = load.covers(segment.low, segment.high) ? load.demand : 0
      return segment.amount - own + load.demand > limit
    }
    var earliest = load.earliest
    for segment in segments
    where segment.high > earliest && segment.low < earliest + load.duration && isFull(segment) {
      earliest = segment.high
    }
    var latest = load.latest
    for segment in segments.reversed()
    where segment.high > latest && segment.low < latest + load.duration && isFull(segment) {
      latest = segment.low - load.duration
    }
    box.raise(tasks[load.index].start, to: earliest)
    box.lower(tasks[load.index].start, to: latest)
  }

  // MARK: What runs in a window

  private func narrowByEnergy(_ loads: [Load], _ limit: Int, _ box: inout Box) {
    let lows = Set(loads.flatMap { [$0.earliest, $0.latest, $0.earliest + $0.duration] }).sorted()
    let highs = Set(
      loads.flatMap { [$0.latest + $0.duration, $0.earliest + $0.duration, $0.latest] }
    ).sorted()
    for low in lows {
      for high in highs where high > low {
        let spare = spare(loads, low, high, limit)
        if spare < 0 { return box.fail() }
        for load in loads { narrowStart(load, low, high, spare, &box) }
        if box.isEmpty { return }
      }
    }
  }

  private func spare(_ loads: [Load], _ low: Int, _ high: Int, _ limit: Int) -> Int {
    // Greatest amounts are 10⁹ · 4·10⁹, more than a few of which leave 63 bits.
    var spare = limit * (high - low)
    for load in loads {
      let (rest, overflows) = spare.subtractingReportingOverflow(
        load.demand * load.overlap(low, high))
      if overflows { return -1 }
      spare = rest
    }
    return spare
  }

  /// A start too early or too late would take more of the window than is spare.
  private func narrowStart(_ load: Load, _ low: Int, _ high: Int, _ spare: Int, _ box: inout Box) {
    let room = (spare + load.demand * load.overlap(low, high)) / load.demand
    let start = tasks[load.index].start
    if load.overlap(low, high, from: load.earliest) > room { box.raise(start, to: high - room) }
    if load.overlap(low, high, from: load.latest) > room {
      box.lower(start, to: low + room - load.duration)
    }
  }
}
