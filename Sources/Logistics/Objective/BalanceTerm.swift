package import Campaign

/// `balance`: the sum over people of the square of their days out.
package enum BalanceTerm: ObjectiveTerm {
  package static let term = Term.balance

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    plan.daysOut(problem).reduce(0) { $0 + $1 * $1 }
  }
}
