internal import Campaign

/// `guest`: quotas are met, the room's capacity is kept, a guest is invited only when free, to one
/// place at a time, and not too often.
///
/// Posts capacities and how often each guest may be invited; whom a meeting may invite stands in
/// the problem's invitations, which this rule keeps.
enum GuestRule: PlanningRule {
  static let id = RuleID.guest

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.capacity = campaign.places.map { $0.capacity ?? Int.max }
    problem.mostInvitations = campaign.guests.map {
      $0.mostMeetings ?? campaign.rules.mostInvitations ?? Int.max
    }
    problem.invitations = problem.statedInvitations
  }
}
