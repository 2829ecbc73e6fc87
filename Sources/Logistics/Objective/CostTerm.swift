package import Campaign

/// `cost`: the sum over the kinds of cost.
package enum CostTerm: ObjectiveTerm {
  package static let term = Term.cost

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    plan.costs(in: problem).reduce(0, +)
  }
}
