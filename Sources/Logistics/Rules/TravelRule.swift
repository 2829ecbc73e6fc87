internal import Campaign

/// `travel`: between two meetings of a day there is time to drive; a delegation leaves the base no
/// earlier and is back no later than the campaign says.
///
/// Posts that drives must fit, and the two limits; the tour checks them. How long a team is out
/// counts the drives even where the rule is off.
enum TravelRule: PlanningRule {
  static let id = RuleID.travel

  static func post(into problem: inout Problem) {
    problem.enforcesTravel = true
    problem.leaveAfter = problem.campaign.rules.leaveAfter.minutes
    problem.backBy = problem.campaign.rules.backBy.minutes
  }
}
