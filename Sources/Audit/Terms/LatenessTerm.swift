package import Campaign

/// `lateness`, in points: over all tasks that may be late, their points times the working days of the
/// plan after the due date, up to the last date of their last step.
package struct LatenessTerm: TermAudit {
  package let term = Term.lateness

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard facts.campaign.rules.isOn(.plan), let plan = PlanFacts(facts) else { return 0 }
    let tasks = plan.plan.tasks.filter { $0.latePoints != nil && !$0.steps.isEmpty }
    guard facts.schedule.steps != nil || tasks.isEmpty else { return nil }
    var sum = CheckedSum()
    for task in tasks {
      guard let points = task.latePoints, let due = task.due?.date,
        let finish = task.steps.flatMap({ plan.dates(of: $0.id) }).map(\.finish).max()
      else { continue }
      sum.add { () throws(ArithmeticOverflow) in
        try Checked.product(points, plan.workingDays(after: due, to: finish))
      }
    }
    return sum.value
  }
}
