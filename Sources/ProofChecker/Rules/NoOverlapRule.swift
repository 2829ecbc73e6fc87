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
    /// The bound of the start that the earliest time comes from.
    let bound: Int
    let earliest: Int
    let latest: Int
    let duration: Int
    var end: Int { earliest + duration }
    var latestEnd: Int { latest + duration }
  }

  private static let greatestNumberOfJobsForSets = 120
  private static let greatestNumberOfJobsToOrder = 10
  private static let windowsToOrder = 30

  func narrow(_ box: inout Box) {
    narrowPairs(&box)
    if box.isEmpty { return }
    for view in NoOverlapRule.views {
      if travel.isEmpty && !view.isWayBehind { continue }
      let jobs = presentJobs(box, view)
      if jobs.count < 2 || jobs.count > NoOverlapRule.greatestNumberOfJobsForSets { continue }
      guard narrowBySets(jobs, view, &box) else { return box.fail() }
    }
    let jobs = presentJobs(box, nil)
    if jobs.count <= NoOverlapRule.greatestNumberOfJobsForSets, !canOrderWindows(jobs, box) {
      box.fail()
    }
  }

  /// The direction of time; and whether the shortest way behind a job, or the one before it, counts
  /// as part of the job.
  private struct View {
    let isBackward: Bool
    let isWayBehind: Bool
  }

  private static let views = [true, false].flatMap { isWayBehind in
    [false, true].map { View(isBackward: $0, isWayBehind: isWayBehind) }
  }

  private func presentJobs(_ box: Box, _ view: View?) -> [Job] {
    let present = tasks.indices.filter { tasks[$0].isPresent(box) }
    return present.map { index in
      let (low, high) = (box.lower(tasks[index].start), box.upper(tasks[index].start))
      let duration = box.lower(tasks[index].duration)
      guard let view else {
        return Job(index: index, bound: low, earliest: low, latest: high, duration: duration)
      }
      let gap = gap(index, present, view)
      let before = view.isWayBehind ? 0 : gap
      if view.isBackward {
        let shift = duration + gap - before
        return Job(
          index: index, bound: high, earliest: -high - shift, latest: -low - shift,
          duration: duration + gap)
      }
      return Job(
        index: index, bound: low, earliest: low - before, latest: high - before,
        duration: duration + gap)
    }
  }

  private func gap(_ index: Int, _ present: [Int], _ view: View) -> Int {
    var gap = Int.max
    for other in present where other != index {
      gap = min(gap, view.isWayBehind ? travel(index, other) : travel(other, index))
    }
    return gap == .max ? 0 : gap
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

  /// Overload, edge-finding and detected precedences, in plain loops over windows. Jobs with the ways
  /// that are part of them do not overlap.
  private func narrowBySets(_ jobs: [Job], _ view: View, _ box: inout Box) -> Bool {
    let byLateness = jobs.sorted { $0.latestEnd < $1.latestEnd }
    var raised = jobs.map(\.earliest)
    for low in Set(jobs.map(\.earliest)).sorted() {
      var inside: [Job] = []
      var total = 0
      for job in byLateness where job.earliest >= low {
        inside.append(job)
        total += job.duration
        if low + total > job.latestEnd { return false }
        raiseBehind(inside, low, total, job.latestEnd, jobs, &raised)
      }
    }
    raiseByPrecedences(jobs, &raised)
    for (job, earliest) in zip(jobs, raised) where earliest > job.earliest {
      // A start moves as far as the job does as it is seen here.
      let distance = earliest - job.earliest
      if view.isBackward {
        box.lower(tasks[job.index].start, to: job.bound - distance)
      } else {
        box.raise(tasks[job.index].start, to: job.bound + distance)
      }
    }
    return !box.isEmpty
  }

  /// A job that cannot end within the window together with the jobs inside comes after all of them.
  private func raiseBehind(
    _ inside: [Job], _ low: Int, _ total: Int, _ high: Int, _ jobs: [Job], _ raised: inout [Int]
  ) {
    var end: Int?
    for place in jobs.indices {
      let job = jobs[place]
      if min(low, job.earliest) + total + job.duration <= high { continue }
      if inside.contains(where: { $0.index == job.index }) { continue }
      // One of those inside would end too late if it came last.
      let bound = end ?? NoOverlapRule.leastEnd(inside)
      end = bound
      raised[place] = max(raised[place], bound)
    }
  }

  /// The least end of all of some jobs, by the sums of durations from every start on.
  private static func leastEnd(_ jobs: [Job]) -> Int {
    var end = Int.min
    var total = 0
    for job in jobs.sorted(by: { $0.earliest > $1.earliest }) {
      total += job.duration
      end = max(end, job.earliest + total)
    }
    return end
  }

  /// Jobs that a job cannot precede come before it.
  private func raiseByPrecedences(_ jobs: [Job], _ raised: inout [Int]) {
    for place in jobs.indices {
      let job = jobs[place]
      let before = jobs.filter { $0.index != job.index && job.end > $0.latest }
      if !before.isEmpty { raised[place] = max(raised[place], NoOverlapRule.leastEnd(before)) }
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
