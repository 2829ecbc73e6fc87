internal import Campaign

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
}
