internal import Campaign
internal import Scheduler

/// The steps of a work plan as intervals on the axis of its working days, with everything that rules
/// `plan` and `order` ask of them: predecessors, dates, and what units can do at once.
///
/// With reasons, every constraint carries the fact it follows from, so that a conflict can be read
/// back; a step then takes something of its unit only where its own reason counts. Without any reason
/// there is always a solution: steps may run beyond the plan's last day.
struct StepModel {
  let situation: StepSituation
  let steps: [Step]
  private(set) var model = Model()
  /// The point at which each step begins.
  private(set) var starts: [IntVar] = []
  /// Working days that each task ends after its due date, with its points, where it may.
  private(set) var delays: [(points: Int, days: IntVar)] = []
  private(set) var tags = ReasonTags()
  private var index: [StepID: Int] = [:]
  /// Civil days of meetings that are not placed yet.
  private var openDays: [MeetingID: IntVar] = [:]
  private let explains: Bool
  /// No step must begin later.
  private let horizon: Int

  init(_ situation: StepSituation, explains: Bool) throws(ModelError) {
    self.situation = situation
    self.explains = explains
    steps = situation.plan.steps
    horizon = steps.reduce(situation.axis.dates.count + 1) { sum, step in
      sum + step.days + (step.after.map(\.lag).max() ?? 0)
    }
    for (place, step) in steps.enumerated() {
      index[step.id] = place
      starts.append(try model.integer((step.isMilestone ? 1 : 0)...horizon, step.id.text))
    }
    for (place, step) in steps.enumerated() { try setDates(place, step) }
    for task in situation.plan.tasks { try setDue(task) }
    for (place, step) in steps.enumerated() {
      for predecessor in step.after { try follow(predecessor, place) }
    }
    if situation.campaign.rules.isOn(.order) {
      for precedence in situation.plan.precedences { try order(precedence) }
    }
    for unit in situation.campaign.units { try limit(unit.id) }
  }

  /// The points of the tasks that are late; nil where none may be.
  var lateness: LinearExpression? {
    if delays.isEmpty { return nil }
    return delays.reduce(into: LinearExpression()) { $0.add($1.days, times: $1.points) }
  }

  // MARK: Reasons

  private mutating func post(
    _ constraint: Constraint, if condition: Literal? = nil, because reason: Reason
  ) throws(ModelError) {
    try model.post(constraint, if: condition, tag: explains ? tag(reason) : nil)
  }

  private mutating func tag(_ reason: Reason) throws(ModelError) -> Tag {
    try tags.tag(reason, in: &model)
  }

  // MARK: Dates

  private func finish(_ place: Int) -> LinearExpression { starts[place] + steps[place].days }

  private mutating func setDates(_ place: Int, _ step: Step) throws(ModelError) {
    let axis = situation.axis
    try post(finish(place) <= axis.dates.count, because: .planWindow)
    if let from = step.from {
      let earliest = axis.earliest(from, isMilestone: step.isMilestone)
      try post(starts[place] >= earliest, because: .stepFrom(step.id))
    }
    if let due = step.due {
      try post(finish(place) <= axis.point(after: due), because: .stepDue(step.id))
    }
    if let date = step.date {
      try post(finish(place) == axis.point(after: date), because: .stepDate(step.id))
    }
  }

  private mutating func setDue(_ task: Task) throws(ModelError) {
    guard let due = task.due?.date else { return }
    let point = situation.axis.point(after: due)
    let places = task.steps.compactMap { index[$0.id] }
    guard let points = task.latePoints else {
      for place in places { try post(finish(place) <= point, because: .taskDue(task.id)) }
      return
    }
    if places.isEmpty { return }
    let delay = try model.integer(0...horizon, "\(task.id.text) late")
    for place in places { try model.post(finish(place) - delay <= point) }
    delays.append((points, delay))
  }

  // MARK: Order

  private mutating func follow(
    _ predecessor: Step.Predecessor, _ place: Int
  ) throws(ModelError) {
    let lag = predecessor.lag
    let reason = Reason.stepAfter(steps[place].id, predecessor.event, lag: lag)
    switch predecessor.event {
    case .step(let id):
      guard let first = index[id] else { return }
      try post(finish(first) + lag <= starts[place], because: reason)
    case .meeting(let id):
      try forEachDate(of: id) { model, date, condition throws(ModelError) in
        let over = model.situation.axis.point(after: date)
        try model.post(model.starts[place] >= over + lag, if: condition, because: reason)
      }
    }
  }

  private mutating func order(_ precedence: StepPrecedence) throws(ModelError) {
    let reason = Reason.stepOrder(precedence.first, precedence.second, days: precedence.days)
    switch (precedence.first, precedence.second) {
    case (.step(let first), .step(let second)):
      guard let first = index[first], let second = index[second] else { return }
      try keepDays(first, second, precedence.days, because: reason)
    case (.step(let first), .meeting(let meeting)):
      guard let first = index[first] else { return }
      try forEachDate(of: meeting) { model, date, condition throws(ModelError) in
        let last = model.situation.axis.point(after: date.adding(days: -max(1, precedence.days)))
        try model.post(model.finish(first) <= last, if: condition, because: reason)
      }
    case (.meeting(let meeting), .step(let second)):
      guard let second = index[second] else { return }
      try forEachDate(of: meeting) { model, date, condition throws(ModelError) in
        let start = model.earliest(second, after: date, days: precedence.days)
        try model.post(model.starts[second] >= start, if: condition, because: reason)
      }
    case (.meeting, .meeting): break
    }
  }

  /// The first point at which the step may begin so many civil days after the date.
  private func earliest(_ place: Int, after date: CivilDate, days: Int) -> Int {
    let isMilestone = steps[place].isMilestone
    return situation.axis.earliest(
      date.adding(days: max(days, isMilestone ? 0 : 1)), isMilestone: isMilestone)
  }

  /// From every last day of the first step follows the earliest begin of the second; both move on
  /// together.
  private mutating func keepDays(
    _ first: Int, _ second: Int, _ days: Int, because reason: Reason
  ) throws(ModelError) {
    try post(finish(first) <= starts[second], because: reason)
    if days <= (steps[second].isMilestone ? 0 : 1) { return }
    for (day, date) in situation.axis.dates.enumerated() {
      let isLater = starts[first].isAtLeast(day + 1 - steps[first].days)
      let start = earliest(second, after: date, days: days)
      try post(starts[second] >= start, if: isLater, because: reason)
    }
  }

  /// What follows from a meeting's date: at once where it is known, else for each of its dates, under
  /// the condition that it is that date.
  private mutating func forEachDate(
    of meeting: MeetingID,
    _ body: (inout StepModel, CivilDate, Literal?) throws(ModelError) -> Void
  ) throws(ModelError) {
    switch situation.day(of: meeting) {
    case .nothing: break
    case .held(let date): try body(&self, date, explains ? held(meeting, date) : nil)
    case .open(let dates):
      guard !dates.isEmpty else { return }
      let day = try openDay(meeting, dates)
      for date in dates { try body(&self, date, day.equals(date.dayNumber)) }
    }
  }

  /// Whether the reason counts that the meeting is held on the date.
  private mutating func held(_ meeting: MeetingID, _ date: CivilDate) throws(ModelError) -> Literal
  {
    let literal = model.boolean()
    try post(.clause([literal]), because: .meetingOn(meeting, date))
    return literal
  }

  private mutating func openDay(
    _ id: MeetingID, _ dates: [CivilDate]
  ) throws(ModelError) -> IntVar {
    if let known = openDays[id] { return known }
    let day = try model.integer(values: dates.map(\.dayNumber), id.text)
    openDays[id] = day
    guard let meeting = situation.campaign.meetings.first(where: { $0.id == id }) else {
      return day
    }
    if let own = meeting.dates {
      try post(day >= own.lowerBound.dayNumber, because: .dates(id))
      try post(day <= own.upperBound.dayNumber, because: .dates(id))
    }
    if let date = meeting.pin.date, situation.campaign.rules.isOn(.order) {
      try post(.clause([day.equals(date.dayNumber)]), because: .pin(id, .date))
    }
    return day
  }

  // MARK: Units

  /// On every day the unit's steps take no more than its people who are there. Days on which somebody
  /// is missing are taken up, in part, by intervals that cannot move.
  private mutating func limit(_ unit: UnitID) throws(ModelError) {
    let places = steps.indices.filter { steps[$0].unit == unit && !steps[$0].isMilestone }
    let capacity = situation.capacity(of: unit)
    guard !places.isEmpty, let most = capacity.max() else { return }
    var intervals: [Interval] = []
    var demands: [IntVar] = []
    for place in places {
      var presence: Literal?
      if explains {
        let counts = model.boolean()
        try post(.clause([counts]), because: .stepWork(steps[place].id))
        presence = counts
      }
      intervals.append(
        try model.interval(start: starts[place], duration: steps[place].days, presence: presence))
      demands.append(try model.constant(steps[place].load))
    }
    var day = 0
    while day < capacity.count {
      let end = capacity[day...].firstIndex { $0 != capacity[day] } ?? capacity.count
      if capacity[day] < most {
        let start = try model.constant(day)
        intervals.append(try model.interval(start: start, duration: end - day))
        demands.append(try model.constant(most - capacity[day]))
      }
      day = end
    }
    let all = try model.constant(most)
    try post(.cumulative(intervals, demands: demands, capacity: all), because: .capacity(unit))
  }
}
