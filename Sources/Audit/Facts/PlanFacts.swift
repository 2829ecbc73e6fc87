import Campaign

/// What a schedule says of the steps of its campaign's work plan, and the days they are worked on.
struct PlanFacts {
  let plan: WorkPlan
  /// The dates of the plan's window on which a session is open, in order.
  let workingDates: [CivilDate]
  /// In the order of the schedule; empty where it does not speak of steps.
  let dated: [Schedule.DatedStep]
  private let facts: ScheduleFacts

  /// Nil where the campaign has no work plan.
  init?(_ facts: ScheduleFacts) {
    guard let plan = facts.campaign.workPlan else { return nil }
    self.plan = plan
    self.facts = facts
    workingDates = facts.campaign.workingDates(in: plan.window)
    dated = facts.schedule.steps ?? []
  }

  /// The dates that the schedule gives a step: none, one, or several where it stands twice.
  func dates(of step: StepID) -> [Schedule.DatedStep] { dated.filter { $0.step == step } }

  /// Why the date is no working day; nil where it is one.
  func rest(on date: CivilDate) -> WorkCalendar.Rest? {
    let rests = facts.campaign.sessions.map {
      facts.campaign.calendar.rest(on: date, session: $0.id)
    }
    return rests.contains(nil) ? nil : rests.compactMap(\.self).first
  }

  /// Working days of the plan after the first date and up to the second, that one included.
  func workingDays(after first: CivilDate, to last: CivilDate) -> Int {
    workingDates.count { first < $0 && $0 <= last }
  }

  /// The people of the unit who on the date are neither away in every open session nor in a team.
  func peoplePresent(of unit: UnitID, on date: CivilDate) -> Int {
    let open = facts.campaign.sessions.map(\.id).filter {
      facts.campaign.calendar.rest(on: date, session: $0) == nil
    }
    let out = Set(facts.tours.filter { $0.date == date }.flatMap(\.people))
    return facts.campaign.people.count { person in
      person.unit == unit && !out.contains(person.id)
        && !open.allSatisfy { session in person.away.contains { $0.matches(date, session) } }
    }
  }

  /// When an event is over, once for each time that the schedule holds or dates it: the date of a
  /// meeting, the last date of a step.
  func ends(of event: PlanEvent) -> [CivilDate] {
    switch event {
    case .meeting(let id): facts.stops.filter { $0.meeting.id == id }.map(\.held.date)
    case .step(let id): dates(of: id).map(\.finish)
    }
  }

  /// When an event begins, likewise.
  func starts(of event: PlanEvent) -> [CivilDate] {
    switch event {
    case .meeting: ends(of: event)
    case .step(let id): dates(of: id).map(\.start)
    }
  }

  /// Whether the event takes no day, so that it may lie on the day on which another ends.
  func isMilestone(_ event: PlanEvent) -> Bool {
    guard case .step(let id) = event else { return false }
    return plan.steps.first { $0.id == id }?.isMilestone ?? false
  }
}
