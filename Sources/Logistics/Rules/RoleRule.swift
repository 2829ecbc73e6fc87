internal import Campaign
internal import Scheduler

/// `role`: every role of a meeting is covered by people of its team who qualify.
///
/// Posts which roles a meeting needs and who has the unit, rank and skill for a seat. That the
/// head or a deputy must be among them is rule `stand-in`.
enum RoleRule: PlanningRule {
  static let id = RuleID.role

  static func post(into problem: inout Problem) {
    problem.rolesOfMeeting = problem.roleBits
    for (r, role) in problem.campaign.roles.enumerated() {
      for (p, person) in problem.campaign.people.enumerated() where role.isQualified(person) {
        problem.mayFillFirst[r * problem.personCount + p] = true
        problem.mayFillRest[r * problem.personCount + p] = true
      }
    }
  }

  /// A team that needs a role has as many people who can fill it as the role has seats. Leaves out
  /// that seats of one role are filled by different people where rule `person` is off.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      let id = problem.campaign.roles[role].id
      for day in 0..<problem.dateCount {
        let people = relaxation.supply(role: role, day: day, leadersOnly: false)
        try relaxation.post(
          .atLeast(problem.seatsOfRole[role], of: people),
          if: relaxation.teams[role][day].isAtLeast(1), because: [.role(id)])
      }
    }
  }
}
