internal import Campaign
internal import Scheduler

/// `plan`: steps follow their predecessors, keep their dates, and take no more of a unit than its
/// people who are there.
///
/// Posts the dates that the steps leave to meetings: one that waits for a step is not held before the
/// step can have ended, and one that a step waits for not after it must begin. What units can do at
/// once is left out here; `StepPlanner` dates the steps around the visits.
enum PlanRule: PlanningRule {
  static let id = RuleID.plan

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && campaign.workPlan != nil
  }

  static func post(into problem: inout Problem) {
    guard let bounds = StepBounds(problem.campaign) else { return }
    for (m, meeting) in problem.campaign.meetings.enumerated() {
      guard let dates = bounds.dates(of: meeting.id) else { continue }
      for slot in 0..<problem.slotCount {
        let date = problem.dates[slot / problem.sessionCount]
        if date < dates.first || date > dates.last { problem.forbid(meeting: m, slot: slot) }
      }
    }
  }

  /// The same for required meetings, with the chains of steps that it follows from. That the steps by
  /// themselves find dates, `StepPlanner` answers before.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard let bounds = StepBounds(problem.campaign) else { return }
    for m in relaxation.meetings {
      let id = problem.campaign.meetings[m].id
      guard let dates = bounds.dates(of: id), let slot = relaxation.slot(of: m) else { continue }
      let before = problem.dates.count { $0 < dates.first } * problem.sessionCount
      let until = problem.dates.count { $0 <= dates.last } * problem.sessionCount
      if before > 0 {
        try relaxation.post(
          .clause([slot.isAtLeast(before)]), because: bounds.reasonsToWait(id))
      }
      if until < problem.slotCount {
        try relaxation.post(
          .clause([slot.isAtMost(until - 1), slot.isAtLeast(problem.slotCount)]),
          because: bounds.reasonsToHurry(id))
      }
    }
  }
}
