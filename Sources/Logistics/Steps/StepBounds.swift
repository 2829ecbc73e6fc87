internal import Campaign

/// Between which dates meetings can be held for the steps of the work plan to find room before and
/// after them, people and teams left aside.
///
/// Every event gets an earliest and a latest point by following the arcs between events until nothing
/// changes; arcs have no cycle, so that takes as many rounds as the longest chain has events. A meeting
/// takes one day. Meetings that are optional pass nothing on, since they may be left out.
struct StepBounds {
  private let axis: StepAxis
  private let milestones: Set<PlanEvent>
  /// Days that each event takes.
  private var length: [PlanEvent: Int] = [:]
  /// The point at which each event begins at the earliest, and is over at the latest.
  private var begin: [PlanEvent: Int] = [:]
  private var end: [PlanEvent: Int] = [:]
  /// Why: the last arc that moved an event, and the date of a step that no arc has moved.
  private var pushes: [PlanEvent: Arc] = [:]
  private var pulls: [PlanEvent: Arc] = [:]
  private var firstDates: [PlanEvent: Reason] = [:]
  private var lastDates: [PlanEvent: Reason] = [:]

  /// The second event begins no earlier than `lag` working days after the first is over, and lies at
  /// least `days` civil days after the first one's last day.
  private struct Arc {
    var first: PlanEvent
    var second: PlanEvent
    var lag = 0
    var days = 0
    var reason: Reason
  }

  /// Nil where the campaign has no work plan, or has rule `plan` switched off.
  init?(_ campaign: Campaign) {
    guard let situation = StepSituation(campaign, schedule: nil) else { return nil }
    axis = situation.axis
    let plan = situation.plan
    milestones = Set(plan.steps.filter(\.isMilestone).map { .step($0.id) })
    var arcs = plan.steps.flatMap { step in
      step.after.map {
        Arc(
          first: $0.event, second: .step(step.id), lag: $0.lag,
          reason: .stepAfter(step.id, $0.event, lag: $0.lag))
      }
    }
    if campaign.rules.isOn(.order) {
      arcs += plan.precedences.map {
        Arc(
          first: $0.first, second: $0.second, days: $0.days,
          reason: .stepOrder($0.first, $0.second, days: $0.days))
      }
    }
    for task in plan.tasks { for step in task.steps { setDates(of: step, of: task) } }
    for review in plan.reviews { for step in review.steps { setDates(of: step, of: nil) } }
    for case .meeting(let id) in arcs.flatMap({ [$0.first, $0.second] }) {
      length[.meeting(id)] = 1
      begin[.meeting(id)] = 0
      end[.meeting(id)] = axis.dates.count
    }
    let optional = Set(campaign.meetings.filter { !$0.isRequired }.map { PlanEvent.meeting($0.id) })
    let firm = arcs.filter { !optional.contains($0.first) && !optional.contains($0.second) }
    var isChanging = true
    var rounds = 0
    while isChanging, rounds <= firm.count {
      isChanging = false
      rounds += 1
      for arc in firm {
        if raise(arc) { isChanging = true }
        if lower(arc) { isChanging = true }
      }
    }
    for arc in arcs where optional.contains(arc.first) != optional.contains(arc.second) {
      if optional.contains(arc.second) { _ = raise(arc) } else { _ = lower(arc) }
    }
  }

  /// The first and last date that the steps leave to the meeting, in this order where there is any; nil
  /// where no step has to do with it.
  func dates(of meeting: MeetingID) -> (first: CivilDate, last: CivilDate)? {
    guard let begin = begin[.meeting(meeting)], let end = end[.meeting(meeting)],
      let first = axis.dates.first, let last = axis.dates.last
    else { return nil }
    return (
      begin < axis.dates.count ? axis.dates[begin] : last.adding(days: 1),
      end > 0 ? axis.dates[end - 1] : first.adding(days: -1)
    )
  }

  /// Facts from which it follows that the meeting is not held before `dates(of:)`.
  func reasonsToWait(_ meeting: MeetingID) -> [Reason] {
    chain(from: .meeting(meeting), along: pushes, firstDates) { $0.first }
  }

  /// Facts from which it follows that the meeting is not held after `dates(of:)`.
  func reasonsToHurry(_ meeting: MeetingID) -> [Reason] {
    chain(from: .meeting(meeting), along: pulls, lastDates) { $0.second }
  }

  private func chain(
    from event: PlanEvent, along arcs: [PlanEvent: Arc], _ dates: [PlanEvent: Reason],
    next: (Arc) -> PlanEvent
  ) -> [Reason] {
    var event = event
    var reasons: [Reason] = []
    while let arc = arcs[event], reasons.count <= arcs.count {
      reasons.append(arc.reason)
      event = next(arc)
    }
    return reasons + [dates[event] ?? .planWindow]
  }

  private mutating func setDates(of step: Step, of task: Task?) {
    let event = PlanEvent.step(step.id)
    length[event] = step.days
    begin[event] = step.isMilestone ? 1 : 0
    end[event] = axis.dates.count
    func setFirst(_ point: Int, _ reason: Reason) {
      guard point > begin[event] ?? 0 else { return }
      begin[event] = point
      firstDates[event] = reason
    }
    func setLast(_ point: Int, _ reason: Reason) {
      guard point < end[event] ?? 0 else { return }
      end[event] = point
      lastDates[event] = reason
    }
    if let from = step.from {
      setFirst(axis.earliest(from, isMilestone: step.isMilestone), .stepFrom(step.id))
    }
    if let due = step.due { setLast(axis.point(after: due), .stepDue(step.id)) }
    if let task, let due = task.hardDue { setLast(axis.point(after: due), .taskDue(task.id)) }
    if let date = step.date {
      setFirst(axis.point(after: date) - step.days, .stepDate(step.id))
      setLast(axis.point(after: date), .stepDate(step.id))
    }
  }

  /// Moves the second event behind the first; false where it was there.
  private mutating func raise(_ arc: Arc) -> Bool {
    guard let first = begin[arc.first], let days = length[arc.first],
      let known = begin[arc.second]
    else { return false }
    let over = first + days
    var earliest = over + arc.lag
    if arc.days > 0, axis.dates.indices.contains(over - 1) {
      let date = axis.dates[over - 1].adding(days: arc.days)
      earliest = max(
        earliest, axis.earliest(date, isMilestone: milestones.contains(arc.second)))
    }
    if earliest <= known { return false }
    begin[arc.second] = earliest
    pushes[arc.second] = arc
    return true
  }

  /// Moves the first event before the second; false where it was there.
  private mutating func lower(_ arc: Arc) -> Bool {
    guard let second = end[arc.second], let days = length[arc.second], let known = end[arc.first]
    else { return false }
    let start = second - days
    var latest = start - arc.lag
    let day = milestones.contains(arc.second) ? start - 1 : start
    if arc.days > 0, axis.dates.indices.contains(day) {
      latest = min(latest, axis.point(after: axis.dates[day].adding(days: -arc.days)))
    }
    if latest >= known { return false }
    end[arc.first] = latest
    pulls[arc.first] = arc
    return true
  }
}

extension Campaign {
  /// Points that all tasks together can be late at most: each ends within the plan.
  var mostLateness: Int {
    let days = workPlan.map { workingDates(in: $0.window).count } ?? 0
    return workPlan?.tasks.reduce(0) { $0 + ($1.latePoints ?? 0) * days } ?? 0
  }
}
