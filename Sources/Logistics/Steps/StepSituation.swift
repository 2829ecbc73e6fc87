internal import Campaign

/// The work plan of a campaign on its working days, before anybody is out in a team.
struct StepSituation {
  let campaign: Campaign
  let plan: WorkPlan
  let axis: StepAxis
  /// By unit that has steps to do: hundredths of people who are there, by working day.
  private let capacities: [UnitID: [Int]]

  /// Nil where the campaign has no work plan, or has rule `plan` switched off.
  init?(_ campaign: Campaign) {
    guard campaign.rules.isOn(.plan), let plan = campaign.workPlan else { return nil }
    self.campaign = campaign
    self.plan = plan
    let axis = StepAxis(dates: campaign.workingDates(in: plan.window))
    self.axis = axis
    let busy = Set(plan.steps.filter { !$0.isMilestone }.map(\.unit))
    capacities = Dictionary(
      busy.map { unit in
        let people = campaign.people.filter { $0.unit == unit }
        return (
          unit, axis.dates.map { date in 100 * people.count { campaign.isThere($0, on: date) } }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Hundredths of people of the unit who are there, by working day; all 0 where it has no steps.
  func capacity(of unit: UnitID) -> [Int] { capacities[unit] ?? axis.dates.map { _ in 0 } }

  /// The first point at which a step may begin that waits for an event on the date, with so many
  /// working days between.
  func earliestStart(after date: CivilDate, lag: Int) -> Int { axis.point(after: date) + lag }

  /// The first point at which the step may begin that is ordered behind an event on the date, so many
  /// civil days later.
  func earliestStart(of step: Step, after date: CivilDate, days: Int) -> Int {
    axis.earliest(
      date.adding(days: max(days, step.isMilestone ? 0 : 1)), isMilestone: step.isMilestone)
  }

  /// The last point at which a step must be over that is ordered before an event on the date.
  func latestFinish(before date: CivilDate, days: Int) -> Int {
    axis.point(after: date.adding(days: -max(1, days)))
  }
}

extension Campaign {
  /// Whether the person is not away in all open sessions of the date.
  func isThere(_ person: Person, on date: CivilDate) -> Bool {
    if person.away.isEmpty { return true }
    return sessions.contains { session in
      calendar.rest(on: date, session: session.id) == nil
        && !person.away.contains { $0.matches(date, session.id) }
    }
  }
}
