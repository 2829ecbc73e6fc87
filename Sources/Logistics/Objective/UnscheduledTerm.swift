package import Campaign

/// `unscheduled`: priorities of the optional meetings left out.
package enum UnscheduledTerm: ObjectiveTerm {
  package static let term = Term.unscheduled

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    problem.priority.indices.reduce(0) { sum, m in
      plan.placements[m] == nil && !problem.isRequired[m] ? sum + problem.priority[m] : sum
    }
  }
}
