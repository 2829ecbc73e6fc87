package import Campaign

/// `representation`, in points: over all teams and their members, points of the person's rank less
/// the least points among the ranks that the role allows, never below 0. People and roles that the
/// campaign does not have count nothing.
package struct RepresentationTerm: TermAudit {
  package let term = Term.representation

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard facts.statesTeams else { return nil }
    let table = facts.campaign.costs
    var sum = CheckedSum()
    for member in facts.tours.flatMap(\.team) {
      guard let person = facts.index.person(member.person), let role = facts.index.role(member.role)
      else { continue }
      sum.add { role.representationPoints(of: person.rank, table: table) }
    }
    return sum.value
  }
}
