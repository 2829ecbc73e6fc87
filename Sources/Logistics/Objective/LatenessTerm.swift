package import Campaign

/// `lateness`: points of the tasks that end after their due dates. A plan of visits dates no steps, so
/// the amount is 0 here; `CampaignPlanner` adds what the steps come to.
package enum LatenessTerm: ObjectiveTerm {
  package static let term = Term.lateness

  package static func amount(of plan: Plan, in problem: Problem) -> Int { 0 }
}
