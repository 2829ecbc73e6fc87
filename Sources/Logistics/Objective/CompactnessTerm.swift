package import Campaign

/// `compactness`: dates on which a delegation is out.
package enum CompactnessTerm: ObjectiveTerm {
  package static let term = Term.compactness

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    Set(plan.placements.compactMap { $0.map { $0.slot / problem.startCount } }).count
  }
}
