package import Campaign

/// `disruption`: changes against a published schedule. A first plan changes nothing that holds, so
/// the amount is 0; rescheduling counts it.
package enum DisruptionTerm: ObjectiveTerm {
  package static let term = Term.disruption

  package static func amount(of plan: Plan, in problem: Problem) -> Int { 0 }
}
