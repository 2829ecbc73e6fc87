/// Of two present tasks one is over, and the way from it to the other one is, when the other starts.
struct NoOverlapRule: Rule {
  let tasks: [TimedTask]
  /// Row by row, empty for none.
  let travel: [Int]

  var variables: [Int] { tasks.flatMap(\.variables) }

  func holds(_ value: (Int) -> Int) -> Bool {
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      value(tasks[a].start) + value(tasks[a].duration) + travel(a, b) <= value(tasks[b].start)
    }
    let present = tasks.indices.filter { tasks[$0].isPresent(value) }
    return present.allSatisfy { a in
      present.allSatisfy { b in b <= a || isBefore(a, b) || isBefore(b, a) }
    }
  }

  private func travel(_ a: Int, _ b: Int) -> Int {
    travel.isEmpty ? 0 : travel[a * tasks.count + b]
  }

  /// A task that is present, at its shortest, as seen forward or backward in time.
  private struct Job {
    let index: Int
    var earliest: Int
    var latest: Int
    let duration: Int
    var end: Int { earliest + duration }
    var latestEnd: Int { latest + duration }
  }

  private static let greatestNumberOfJobsForSets = 80
  private static let greatestNumberOfJobsToOrder = 10
  private static let windowsToOrder = 30

  func narrow(_ box: inout Box) {
    narrowPairs(&box)
    if box.isEmpty { return }
    for isBackward in [false, true] {
      let jobs = presentJobs(box, isBackward: isBackward)
      if jobs.count < 2 || jobs.count > NoOverlapRule.greatestNumberOfJobsForSets { continue }
      guard narrowBySets(jobs, isBackward, &box) else { return box.fail() }
      if box.isEmpty { return }
    }
    let jobs = presentJobs(box, isBackward: false)
    if jobs.count <= NoOverlapRule.greatestNumberOfJobsForSets, !canOrderWindows(jobs, box) {
      box.fail()
    }
  }

  private func presentJobs(_ box: Box, isBackward: Bool) -> [Job] {
    tasks.indices.compactMap { index in
      let task = tasks[index]
      guard task.isPresent(box) else { return nil }
      let duration = box.lower(task.duration)
      let (low, high) = (box.lower(task.start), box.upper(task.start))
      return isBackward
        ? Job(
          index: index, earliest: -high - duration, latest: -low - duration, duration: duration)
        : Job(index: index, earliest: low, latest: high, duration: duration)
    }
  }

  /// The way from one job to another, as seen in this direction.
  private func way(_ a: Job, _ b: Job, _ isBackward: Bool) -> Int {
    isBackward ? travel(b.index, a.index) : travel(a.index, b.index)
  }

  // MARK: Pairs

  private func narrowPairs(_ box: inout Box) {
    let present = tasks.indices.filter { tasks[$0].isPresent(box) }
    for a in present {
      for b in present where b > a {
        let aFirst = canPrecede(a, b, box)
        let bFirst = canPrecede(b, a, box)
        if !aFirst && !bFirst { return box.fail() }
        if !bFirst { order(a, b, &box) }
        if !aFirst { order(b, a, &box) }
        if box.isEmpty { return }
      }
    }
  }

  private func canPrecede(_ a: Int, _ b: Int, _ box: Box) -> Bool {
    box.lower(tasks[a].start) + box.lower(tasks[a].duration) + travel(a, b)
      <= box.upper(tasks[b].start)
  }

  private func order(_ a: Int, _ b: Int, _ box: inout Box) {
    let between = box.lower(tasks[a].duration) + travel(a, b)
    box.raise(tasks[b].start, to: box.lower(tasks[a].start) + between)
    if box.isEmpty { return }
    box.lower(tasks[a].start, to: box.upper(tasks[b].start) - between)
    if box.isEmpty { return }
    let room = box.upper(tasks[b].start) - box.lower(tasks[a].start) - travel(a, b)
    box.lower(tasks[a].duration, to: room)
  }

  // MARK: Sets

  /// Overload, edge-finding, not-last and detected precedences, in plain loops over windows.
  private func narrowBySets(_ jobs: [Job], _ isBackward: Bool, _ box: inout Box) -> Bool {
    let byLateness = jobs.sorted { $0.latestEnd < $1.latestEnd }
    var raised = jobs.map(\.earliest)
    for low in Set(jobs.map(\.earliest)).sorted() {
      var inside: [Job] = []
      var total = 0
      for place in byLateness.indices {
        let job = byLateness[place]
        if job.earliest < low { continue }
        inside.append(job)
        total += job.duration
        if place + 1 < byLateness.count && byLateness[place + 1].latestEnd == job.latestEnd
          && byLateness[place + 1].earliest >= low
        {
          continue
        }
        // Whole windows only: all jobs that lie in them.
        if low + total + leastWay(inside, isBackward) > job.latestEnd { return false }
        raiseBehind(inside, low, total, job.latestEnd, jobs, isBackward, &raised)
      }
    }
    raiseByPrecedences(jobs, isBackward, &raised)
    for (job, bound) in zip(jobs, raised) where bound > job.earliest {
      let start = tasks[job.index].start
      if isBackward {
        box.lower(start, to: -bound - job.duration)
      } else {
        box.raise(start, to: bound)
      }
    }
    return true
  }

  /// The least that the ways between some jobs add up to: every job but the last leaves.
  private func leastWay(_ jobs: [Job], _ isBackward: Bool) -> Int {
    if travel.isEmpty || jobs.count < 2 || jobs.count > 30 { return 0 }
    var total = 0
    var greatest = 0
    for job in jobs {
      var least = Int.max
      for other in jobs where other.index != job.index {
        least = min(least, way(job, other, isBackward))
      }
      total += least
      greatest = max(greatest, least)
    }
    return total - greatest
  }

  /// A job that cannot end within the window together with the jobs inside comes after all of them.
  private func raiseBehind(
    _ inside: [Job], _ low: Int, _ total: Int, _ high: Int, _ jobs: [Job], _ isBackward: Bool,
    _ raised: inout [Int]
  ) {
    for place in jobs.indices {
      let job = jobs[place]
      if job.earliest >= low && job.latestEnd <= high { continue }
      if min(low, job.earliest) + total + job.duration <= high { continue }
      // One of those inside would end too late if it came last.
      raised[place] = max(raised[place], leastEnd(inside, before: job, isBackward))
    }
  }

  /// When a job can start at the earliest that comes after all of some others: by their sums of
  /// durations from every start on, and the shortest way.
  private func leastEnd(_ jobs: [Job], before job: Job, _ isBackward: Bool) -> Int {
    var end = job.earliest
    let shortest = jobs.map { way($0, job, isBackward) }.min() ?? 0
    var total = 0
    for other in jobs.sorted(by: { $0.earliest > $1.earliest }) {
      total += other.duration
      end = max(end, other.earliest + total + shortest)
    }
    return end
  }

  /// Jobs that a job cannot precede come before it.
  private func raiseByPrecedences(_ jobs: [Job], _ isBackward: Bool, _ raised: inout [Int]) {
    for place in jobs.indices {
      let job = jobs[place]
      let before = jobs.filter {
        $0.index != job.index && job.end + way(job, $0, isBackward) > $0.latest
      }
      if !before.isEmpty {
        raised[place] = max(raised[place], leastEnd(before, before: job, isBackward))
      }
    }
  }

  // MARK: Orders

  /// Tries all orders of the jobs in windows that hold few.
  private func canOrderWindows(_ jobs: [Job], _ box: Box) -> Bool {
    var seen: Set<[Int]> = []
    var windows: [(slack: Int, jobs: [Job])] = []
    for first in jobs {
      for last in jobs where last.latestEnd >= first.end {
        let inside = jobs.filter {
          $0.earliest >= first.earliest && $0.latestEnd <= last.latestEnd
        }
        guard inside.count > 2, inside.count <= NoOverlapRule.greatestNumberOfJobsToOrder,
          seen.insert(inside.map(\.index)).inserted
        else { continue }
        let total = inside.reduce(0) { $0 + $1.duration }
        windows.append((last.latestEnd - first.earliest - total, inside))
      }
    }
    windows.sort { $0.slack < $1.slack }
    return windows.prefix(NoOverlapRule.windowsToOrder).allSatisfy { canOrder($0.jobs, box) }
  }

  /// Whether the jobs can be done one after the other: the least end for every set and last job
  /// (Held and Karp). Only ways between neighbors count.
  private func canOrder(_ jobs: [Job], _ box: Box) -> Bool {
    let count = jobs.count
    var ends: [Int?] = Array(repeating: nil, count: count << count)
    for last in 0..<count { ends[(1 << last) * count + last] = jobs[last].end }
    for set in 1..<(1 << count) {
      for last in 0..<count {
        guard let end = ends[set * count + last] else { continue }
        if set == 1 << count - 1 { return true }
        for next in 0..<count where set & 1 << next == 0 {
          let ready = end + travel(jobs[last].index, jobs[next].index)
          guard let start = box[tasks[jobs[next].index].start].next(ready) else { continue }
          let place = (set | 1 << next) * count + next
          ends[place] = min(ends[place] ?? .max, start + jobs[next].duration)
        }
      }
    }
    return false
  }
}
