internal import Campaign
internal import Scheduler

/// `stand-in`: a unit that is called for is represented by its head or a deputy, never by
/// specialists alone.
///
/// Closes the first seat of every role that calls a unit to specialists. The other seats stay open
/// to them: with one leader seated, the unit is represented.
enum StandInRule: PlanningRule {
  static let id = RuleID.standIn

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && !campaign.rules.specialistsMayRepresent
  }

  static func post(into problem: inout Problem) {
    for (r, role) in problem.campaign.roles.enumerated() where role.callsUnit {
      for (p, person) in problem.campaign.people.enumerated() where person.rank == .specialist {
        problem.mayFillFirst[r * problem.personCount + p] = false
      }
    }
  }

  /// A team that needs the role has somebody in it who is the unit's head or a deputy.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      guard problem.campaign.roles[role].callsUnit else { continue }
      let id = problem.campaign.roles[role].id
      for day in 0..<problem.dateCount {
        let leaders = relaxation.supply(role: role, day: day, leadersOnly: true)
        try relaxation.post(
          .clause(leaders), if: relaxation.teams[role][day].isAtLeast(1),
          because: [.standIn(id)])
      }
    }
  }
}
