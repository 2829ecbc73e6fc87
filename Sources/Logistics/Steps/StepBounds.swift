internal import Campaign

/// Between which dates meetings can be held for the steps of the work plan to find room before and
/// after them, people and teams left aside.
///
/// Every event gets an earliest and a latest point by following the arcs between events until nothing
/// changes; arcs have no cycle, so that takes as many rounds as the longest chain has events. A meeting
/// takes one day. Meetings that are optional pass nothing on, since they may be left out.
///
/// Tasks that may be late hurry nothing, unless it is said how late all of them may be together.
struct StepBounds {
  private let axis: StepAxis
  private let milestones: Set<PlanEvent>
  /// Days that each event takes.
  private var length: [PlanEvent: Int] = [:]
  /// The point at which each event begins at the earliest, and is over at the latest.
  private var begin: [PlanEvent: Int] = [:]
  private var end: [PlanEvent: Int] = [:]

  /// The second event begins no earlier than `lag` working days after the first is over, and lies at
  /// least `days` civil days after the first one's last day.
  private struct Arc {
    var first: PlanEvent
    var second: PlanEvent
    var lag = 0
    var days = 0
  }

  /// Nil where the campaign has no work plan, or has rule `plan` switched off.
  init?(_ campaign: Campaign) {
    guard let situation = StepSituation(campaign) else { return nil }
    self.init(situation)
  }

  /// The bounds that follow where tasks come to no more points of lateness than these; nil for any
  /// number of points.
  init(_ situation: StepSituation, lateness: Int? = nil) {
    let campaign = situation.campaign
    axis = situation.axis
    let plan = situation.plan
    milestones = Set(plan.steps.filter(\.isMilestone).map { .step($0.id) })
    var arcs = plan.steps.flatMap { step in
      step.after.map { Arc(first: $0.event, second: .step(step.id), lag: $0.lag) }
    }
    if campaign.rules.isOn(.order) {
      arcs += plan.precedences.map { Arc(first: $0.first, second: $0.second, days: $0.days) }
    }
    for task in plan.tasks {
      let due = StepBounds.lastPoint(of: task, axis, lateness: lateness)
      for step in task.steps { setDates(of: step, lastPoint: due) }
    }
    for step in plan.reviews.flatMap(\.steps) { setDates(of: step, lastPoint: nil) }
    for meeting in campaign.meetings where plan.concerns(meeting.id) {
      let dates = meeting.dates ?? campaign.window
      length[.meeting(meeting.id)] = 1
      begin[.meeting(meeting.id)] = axis.point(before: dates.lowerBound)
      end[.meeting(meeting.id)] = axis.point(after: dates.upperBound)
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

  /// The points at which the step begins at the earliest, and is over at the latest.
  func points(of step: StepID) -> (earliest: Int, latest: Int) {
    (begin[.step(step)] ?? 0, end[.step(step)] ?? axis.dates.count)
  }

  /// The point at which the task's steps must be over; nil where nothing is known.
  private static func lastPoint(of task: Task, _ axis: StepAxis, lateness: Int?) -> Int? {
    guard let due = task.due?.date else { return nil }
    guard let points = task.latePoints else { return axis.point(after: due) }
    return lateness.map { axis.point(after: due) + $0 / points }
  }

  private mutating func setDates(of step: Step, lastPoint: Int?) {
    var first = step.isMilestone ? 1 : 0
    var last = min(axis.dates.count, lastPoint ?? axis.dates.count)
    if let from = step.from {
      first = max(first, axis.earliest(from, isMilestone: step.isMilestone))
    }
    if let due = step.due { last = min(last, axis.point(after: due)) }
    if let date = step.date {
      let point = axis.point(after: date)
      first = max(first, point - step.days)
      last = min(last, point)
    }
    length[.step(step.id)] = step.days
    begin[.step(step.id)] = first
    end[.step(step.id)] = last
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
