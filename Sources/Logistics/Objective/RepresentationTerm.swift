package import Campaign

/// `representation`: how far those who fill the roles stand below the best rank of each role.
package enum RepresentationTerm: ObjectiveTerm {
  package static let term = Term.representation

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    plan.members.joined().reduce(0) {
      $0 + problem.representationPoints[$1.role * problem.personCount + $1.person]
    }
  }
}
