import Audit
import Campaign
import Logistics

/// Plans a disrupted schedule anew and audits what comes of it.
struct Repair {
  /// Meetings of which anything differs from the published schedule, and those of them on another date,
  /// at another time or no longer held.
  var changed: Int
  var moved: Int
  /// The term `disruption`, and what is proven that every schedule has at least that leaves out no more.
  var points: Int
  var bound: Int
  /// Until the schedule with the fewest points was known, and until the planner returned.
  var secondsToFewest: Double
  var seconds: Double
  /// What is wrong with the schedule; empty where nothing is.
  var faults: [String]

  /// Whether fewer points are proven to be impossible.
  var isProven: Bool { points == bound }

  var summary: String {
    "\(changed) changed, \(moved) moved, \(points) points (at least \(bound)), fewest after "
      + "\(TextTable.decimal(secondsToFewest, 2)) s"
  }

  /// What planning came to where it is no schedule.
  enum Failure: String, Error {
    case impossible = "no schedule (proven)"
    case nothing = "nothing found"
    case refused = "the change does not fit"
  }

  /// Plans for so many seconds at most; `keeps` is false for planning as if nothing were published.
  static func run(
    _ campaign: Campaign, _ published: Schedule, _ disruption: Disruption, seconds limit: Double,
    seed: UInt64, keeps: Bool = true
  ) throws -> Repair {
    let applied = disruption.changes.applied(
      to: campaign, published: published, language: .english)
    guard let revised = applied.campaign else { throw Failure.refused }
    var planned = revised
    if !keeps { planned.objective.levels = revised.objective.levels.filter { !$0.isDisruption } }
    let clock = ContinuousClock()
    let start = clock.now
    let seconds: @Sendable () -> Double = { (clock.now - start) / .seconds(1) }
    let level = planned.objective.levels.firstIndex(where: \.isDisruption)
    var (fewest, secondsToFewest): ([Int]?, Double) = (nil, 0)
    let outcome = try CampaignPlanner(
      planned, PlanningOptions(seed: seed, workers: 2, timeLimitSeconds: limit)
    ).run(
      seconds: seconds, isCancelled: { false },
      progress: { progress in
        let totals = progress.totals.map { Array($0.prefix((level ?? -1) + 1)) }
        guard let totals, totals != fewest else { return }
        (fewest, secondsToFewest) = (totals, progress.seconds)
      })
    let whole = seconds()
    switch outcome {
    case .planned(.schedule(let solution)):
      return Repair(
        solution, campaign, published, planned, level: level,
        secondsToFewest: secondsToFewest, seconds: whole)
    case .planned(.infeasible): throw Failure.impossible
    case .planned(.nothing), .stepsBlocked: throw Failure.nothing
    }
  }

  private init(
    _ solution: Solution, _ campaign: Campaign, _ published: Schedule, _ planned: Campaign,
    level: Int?, secondsToFewest: Double, seconds: Double
  ) {
    let words = solution.schedule.likenesses(to: published, in: planned).first {
      let report = Auditor.audit(planned, $0)
      return report.isClean && report.isFullyStated
        && report.levelTotals == solution.totals.map(Optional.some)
    }
    let schedule = words ?? solution.schedule.ordered(for: planned)
    let report = Auditor.audit(planned, schedule)
    faults = report.rules.filter { $0.status == .broken }.map { "breaks \($0.rule.rawValue)" }
    if !report.isFullyStated { faults.append("does not say all that the rules ask") }
    if report.levelTotals != solution.totals.map(Optional.some) {
      faults.append("the audit counts other totals")
    }
    let difference = ScheduleDifference(from: published, to: schedule, in: campaign)
    changed = difference.meetings.count
    moved = difference.meetings.count { meeting in
      meeting.kinds.contains(.date) || meeting.kinds.contains(.session)
        || meeting.kinds.contains(.noLongerHeld)
    }
    points = level.map { solution.totals[$0] } ?? 0
    bound = level.map { solution.bounds[$0] } ?? 0
    self.secondsToFewest = secondsToFewest
    self.seconds = seconds
  }
}

extension [Objective.Weighted] {
  fileprivate var isDisruption: Bool { map(\.term) == [.disruption] }
}
