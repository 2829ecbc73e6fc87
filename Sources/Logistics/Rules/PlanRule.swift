internal import Campaign
internal import Scheduler

/// `plan`: steps follow their predecessors, keep their dates, and take no more of a unit than its
/// people who are there.
///
/// Posts the dates that the steps leave to meetings: one that waits for a step is not held before the
/// step can have ended, and one that a step waits for not after it must begin. Whose absence the steps
/// of a unit feel is posted too: while visits are searched, `StepJudge` says which of them leave room.
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
        let date = problem.dates[slot / problem.startCount]
        if date < dates.first || date > dates.last { problem.forbid(meeting: m, slot: slot) }
      }
    }
    shareUnits(&problem)
  }

  /// Units whose people visits may take while their steps run.
  private static func shareUnits(_ problem: inout Problem) {
    let campaign = problem.campaign
    let busy = Set((campaign.workPlan?.steps ?? []).filter { !$0.isMilestone }.map(\.unit))
    let needed = problem.rolesOfMeeting.reduce(0, |)
    let sent = Set(
      campaign.people.indices.filter { person in
        (0..<problem.roleCount).contains {
          needed >> UInt64($0) & 1 == 1 && problem.mayFill(role: $0, person: person)
        }
      }.map { campaign.people[$0].unit })
    let shared = campaign.units.indices.filter {
      busy.contains(campaign.units[$0].id) && sent.contains(campaign.units[$0].id)
    }
    if shared.isEmpty { return }
    problem.stepUnit = campaign.people.flatMap { person in
      let unit = shared.first { campaign.units[$0].id == person.unit }
      return problem.dates.map { campaign.isThere(person, on: $0) ? unit ?? -1 : -1 }
    }
  }

  /// Nothing of the steps is left out: they are dated in the slots of the required meetings, without
  /// the people who fill roles there.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    try relaxation.addSteps()
  }
}
