internal import Campaign
internal import Scheduler

/// The steps of a work plan as intervals on the axis of its working days, with everything that rules
/// `plan` and `order` ask of them beside visits: predecessors, dates, and what units can do at once.
///
/// It is posted into a model that others may have filled: with the dates of meetings and who is out as
/// variables it decides on visits and steps together. With reasons, every constraint carries the fact
/// it follows from, and a step takes something of its unit only where its own reason counts; without
/// any reason there is always a solution, since steps may run beyond the plan's last day.
struct StepModel {
  let situation: StepSituation
  let steps: [Step]
  /// The point at which each step begins.
  private(set) var starts: [IntVar] = []
  /// Working days that each task ends after its due date, with its points, where it may.
  private(set) var delays: [(points: Int, days: IntVar)] = []
  private let visits: StepVisits
  private var index: [StepID: Int] = [:]
  /// No step must begin later.
  private let horizon: Int

  init(
    _ situation: StepSituation, beside visits: StepVisits, in model: inout ReasonedModel
  ) throws(ModelError) {
    self.situation = situation
    self.visits = visits
    steps = situation.plan.steps
    horizon = steps.reduce(situation.axis.dates.count + 1) { sum, step in
      sum + step.days + (step.after.map(\.lag).max() ?? 0)
    }
    for (place, step) in steps.enumerated() {
      index[step.id] = place
      starts.append(
        try model.model.integer((step.isMilestone ? 1 : 0)...horizon, step.id.text))
    }
    for (place, step) in steps.enumerated() { try setDates(place, step, &model) }
    for task in situation.plan.tasks { try setDue(task, &model) }
    for (place, step) in steps.enumerated() {
      for predecessor in step.after { try follow(predecessor, place, &model) }
    }
    if situation.campaign.rules.isOn(.order) {
      for precedence in situation.plan.precedences { try order(precedence, &model) }
    }
    for unit in situation.campaign.units { try limit(unit.id, &model) }
  }

  /// The points of the tasks that are late; nil where none may be.
  var lateness: LinearExpression? {
    if delays.isEmpty { return nil }
    return delays.reduce(into: LinearExpression()) { $0.add($1.days, times: $1.points) }
  }

  /// The dates that a solution gives the steps.
  func dates(in solution: Scheduler.Solution) -> [Schedule.DatedStep] {
    zip(steps, starts).map { step, start in
      situation.axis.dated(step, from: solution.value(of: start))
    }
  }

  // MARK: Dates

  private func finish(_ place: Int) -> LinearExpression { starts[place] + steps[place].days }

  private func setDates(
    _ place: Int, _ step: Step, _ model: inout ReasonedModel
  ) throws(ModelError) {
    let axis = situation.axis
    try model.post(finish(place) <= axis.dates.count, because: [.planWindow])
    if let from = step.from {
      let earliest = axis.earliest(from, isMilestone: step.isMilestone)
      try model.post(starts[place] >= earliest, because: [.stepFrom(step.id)])
    }
    if let due = step.due {
      try model.post(finish(place) <= axis.point(after: due), because: [.stepDue(step.id)])
    }
    if let date = step.date {
      try model.post(finish(place) == axis.point(after: date), because: [.stepDate(step.id)])
    }
  }

  private mutating func setDue(_ task: Task, _ model: inout ReasonedModel) throws(ModelError) {
    guard let due = task.due?.date else { return }
    let point = situation.axis.point(after: due)
    let places = task.steps.compactMap { index[$0.id] }
    guard let points = task.latePoints else {
      for place in places { try model.post(finish(place) <= point, because: [.taskDue(task.id)]) }
      return
    }
    if places.isEmpty { return }
    let delay = try model.model.integer(0...horizon, "\(task.id.text) late")
    for place in places { try model.post(finish(place) - delay <= point) }
    delays.append((points, delay))
  }

  // MARK: Order

  private func follow(
    _ predecessor: Step.Predecessor, _ place: Int, _ model: inout ReasonedModel
  ) throws(ModelError) {
    let lag = predecessor.lag
    let reason = Reason.stepAfter(steps[place].id, predecessor.event, lag: lag)
    switch predecessor.event {
    case .step(let id):
      guard let first = index[id] else { return }
      try model.post(finish(first) + lag <= starts[place], because: [reason])
    case .meeting(let id):
      for day in visits.since[id] ?? [] {
        let start = situation.earliestStart(after: day.date, lag: lag)
        try model.post(
          starts[place] >= start, if: day.condition, because: [reason] + day.reasons)
      }
    }
  }

  private func order(
    _ precedence: StepPrecedence, _ model: inout ReasonedModel
  ) throws(ModelError) {
    let days = precedence.days
    let reason = Reason.stepOrder(precedence.first, precedence.second, days: days)
    switch (precedence.first, precedence.second) {
    case (.step(let first), .step(let second)):
      guard let first = index[first], let second = index[second] else { return }
      try keepDays(first, second, days, because: reason, &model)
    case (.step(let first), .meeting(let meeting)):
      guard let first = index[first] else { return }
      for day in visits.until[meeting] ?? [] {
        let last = situation.latestFinish(before: day.date, days: days)
        try model.post(
          finish(first) <= last, if: day.condition, because: [reason] + day.reasons)
      }
    case (.meeting(let meeting), .step(let second)):
      guard let second = index[second] else { return }
      for day in visits.since[meeting] ?? [] {
        let start = situation.earliestStart(of: steps[second], after: day.date, days: days)
        try model.post(
          starts[second] >= start, if: day.condition, because: [reason] + day.reasons)
      }
    case (.meeting, .meeting): break
    }
  }

  /// From every last day of the first step follows the earliest begin of the second; both move on
  /// together.
  private func keepDays(
    _ first: Int, _ second: Int, _ days: Int, because reason: Reason, _ model: inout ReasonedModel
  ) throws(ModelError) {
    try model.post(finish(first) <= starts[second], because: [reason])
    if days <= (steps[second].isMilestone ? 0 : 1) { return }
    for (day, date) in situation.axis.dates.enumerated() {
      let isLater = starts[first].isAtLeast(day + 1 - steps[first].days)
      let start = situation.earliestStart(of: steps[second], after: date, days: days)
      try model.post(starts[second] >= start, if: isLater, because: [reason])
    }
  }

  // MARK: Units

  /// On every day the unit's steps take no more than its people who are there. Days on which somebody
  /// is missing are taken up, in part, by intervals that cannot move.
  private func limit(_ unit: UnitID, _ model: inout ReasonedModel) throws(ModelError) {
    let places = steps.indices.filter { steps[$0].unit == unit && !steps[$0].isMilestone }
    let capacity = capacity(of: unit)
    guard !places.isEmpty, let most = capacity.max() else { return }
    var intervals: [Interval] = []
    var demands: [IntVar] = []
    for place in places {
      var presence: Literal?
      if model.explains {
        let counts = model.model.boolean()
        try model.post(.clause([counts]), because: [.stepWork(steps[place].id)])
        presence = counts
      }
      intervals.append(
        try model.model.interval(
          start: starts[place], duration: steps[place].days, presence: presence))
      demands.append(try model.model.constant(steps[place].load))
    }
    var day = 0
    while day < capacity.count {
      let end = capacity[day...].firstIndex { $0 != capacity[day] } ?? capacity.count
      if capacity[day] < most {
        let start = try model.model.constant(day)
        intervals.append(try model.model.interval(start: start, duration: end - day))
        demands.append(try model.model.constant(most - capacity[day]))
      }
      day = end
    }
    for outing in visits.outings[unit] ?? [] {
      let start = try model.model.constant(outing.day)
      intervals.append(
        try model.model.interval(start: start, duration: 1, presence: outing.condition))
      demands.append(outing.load)
    }
    let all = try model.model.constant(most)
    try model.post(
      .cumulative(intervals, demands: demands, capacity: all), because: [.capacity(unit)])
  }

  /// Hundredths of people of the unit who are certainly there, by working day.
  private func capacity(of unit: UnitID) -> [Int] {
    let everybody = situation.capacity(of: unit)
    guard let absent = visits.absent[unit] else { return everybody }
    return zip(everybody, absent).map { $0 - 100 * $1 }
  }
}
