package import Campaign

/// `plan`: every step is dated once, on working days of the plan, for as many of them as it takes; it
/// keeps its dates and its task's due date where that is hard, begins after what it waits for, and on
/// no day do the steps of a unit take more than its people who are there.
package struct PlanAudit: RuleAudit {
  package let rule = RuleID.plan

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    guard let plan = PlanFacts(facts) else { return [] }
    let steps = plan.plan.steps
    guard facts.schedule.steps != nil || steps.isEmpty else { return [Finding(rule, .notStated)] }
    let known = Set(steps.map(\.id))
    let unknown = plan.dated.map(\.step).eachOnce.filter { !known.contains($0) }
    return unknown.map { Finding(rule, .unknownStep, steps: [$0]) }
      + steps.flatMap { placement(of: $0, plan) }
      + steps.flatMap { order(of: $0, plan) }
      + plan.plan.tasks.flatMap { lateSteps(of: $0, plan) }
      + facts.campaign.units.flatMap { overloads(of: $0.id, plan) }
  }

  /// Where the step lies, looked at alone.
  private func placement(of step: Step, _ plan: PlanFacts) -> [Finding] {
    let dates = plan.dates(of: step.id)
    if dates.isEmpty { return [Finding(rule, .stepNotDated, steps: [step.id])] }
    var list: [Finding] = []
    if dates.count > 1 {
      list.append(
        Finding(rule, .stepDatedTwice, steps: [step.id], found: dates.count, allowed: 1))
    }
    return list + dates.flatMap { placement(of: step, at: $0, plan) }
  }

  private func placement(
    of step: Step, at dated: Schedule.DatedStep, _ plan: PlanFacts
  ) -> [Finding] {
    var list: [Finding] = []
    func add(
      _ kind: Finding.Kind, _ date: CivilDate, rest: WorkCalendar.Rest? = nil,
      dates: DateRange? = nil, found: Int? = nil, allowed: Int? = nil
    ) {
      list.append(
        Finding(
          rule, kind, date: date, steps: [step.id], rest: rest, dates: dates, found: found,
          allowed: allowed))
    }
    for date in [dated.start, dated.finish].eachOnce {
      if !plan.plan.window.contains(date) {
        add(.stepOutsidePlan, date, dates: plan.plan.window)
      } else if let rest = plan.rest(on: date) {
        add(.stepNotWorked, date, rest: rest)
      }
    }
    let days = plan.workingDates.count { dated.start <= $0 && $0 <= dated.finish }
    if step.isMilestone ? dated.start != dated.finish : days != step.days {
      add(.stepLength, dated.start, found: days, allowed: step.days)
    }
    if let from = step.from, dated.start < from {
      add(.stepTooEarly, dated.start, dates: from...from)
    }
    if let due = step.due, dated.finish > due { add(.stepTooLate, dated.finish, dates: due...due) }
    if let date = step.date, dated.finish != date {
      add(.stepNotOnDate, dated.finish, dates: date...date)
    }
    return list
  }

  /// What the step waits for and does not follow.
  private func order(of step: Step, _ plan: PlanFacts) -> [Finding] {
    step.after.flatMap { predecessor in
      plan.ends(of: predecessor.event).flatMap { end in
        plan.dates(of: step.id).map(\.start).compactMap { start -> Finding? in
          let isLater = step.isMilestone ? start >= end : start > end
          let between = plan.workingDays(
            after: end, to: step.isMilestone ? start : start.adding(days: -1))
          if isLater && between >= predecessor.lag { return nil }
          return Finding(
            rule, .stepBeforePredecessor, events: [predecessor.event], date: start,
            steps: [step.id], dates: end...end, found: between, allowed: predecessor.lag)
        }
      }
    }
  }

  /// Steps that end after the task must be done.
  private func lateSteps(of task: Task, _ plan: PlanFacts) -> [Finding] {
    guard let due = task.hardDue else { return [] }
    return task.steps.flatMap { step in
      plan.dates(of: step.id).filter { $0.finish > due }.map {
        Finding(
          rule, .taskTooLate, date: $0.finish, steps: [step.id], task: task.id, dates: due...due)
      }
    }
  }

  private func overloads(of unit: UnitID, _ plan: PlanFacts) -> [Finding] {
    let steps = plan.plan.steps.filter { $0.unit == unit && !$0.isMilestone }
    if steps.isEmpty { return [] }
    return plan.workingDates.compactMap { date -> Finding? in
      let running = steps.filter { step in
        plan.dates(of: step.id).contains { $0.start <= date && date <= $0.finish }
      }
      let load = running.reduce(0) { $0 + $1.load }
      let capacity = 100 * plan.peoplePresent(of: unit, on: date)
      guard load > capacity else { return nil }
      return Finding(
        rule, .unitOverloaded, date: date, unit: unit, steps: running.map(\.id), found: load,
        allowed: capacity)
    }
  }
}
