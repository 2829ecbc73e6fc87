internal import Campaign
internal import Scheduler

/// `once`: a required meeting is held exactly once, an optional one at most once.
///
/// Needs nothing but the meetings. That no meeting is held twice is in the shape of the problem
/// (one placement a meeting); the rule adds which must have one.
enum OnceRule: PlanningRule {
  static let id = RuleID.once

  /// It cannot be switched off.
  static func applies(to campaign: Campaign) -> Bool { true }

  static func post(into problem: inout Problem) {
    problem.isRequired = problem.campaign.meetings.map(\.isRequired)
  }

  /// Nothing is left out.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    for m in relaxation.meetings {
      guard let isHeld = relaxation.isHeld(m) else { continue }
      let id = relaxation.problem.campaign.meetings[m].id
      try relaxation.post(.clause([isHeld]), because: [.held(id)])
    }
  }
}
