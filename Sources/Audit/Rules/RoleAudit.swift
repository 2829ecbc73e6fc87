package import Campaign

/// `role`: the team of a tour has exactly one person for each place of each of the tour's roles,
/// nobody else, nobody twice, and everyone has the unit, rank and skill of the role filled.
package struct RoleAudit: RuleAudit {
  package let rule = RuleID.role

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    guard facts.statesTeams else { return [Finding(rule, .notStated)] }
    let idle = facts.tripsWithoutMeetings.map {
      Finding(rule, .tripWithoutMeetings, date: $0.date, delegations: [$0.delegation])
    }
    return facts.tours.flatMap { breaches(of: $0, facts) } + idle
  }

  private func breaches(of tour: Tour, _ facts: ScheduleFacts) -> [Finding] {
    func finding(
      _ kind: Finding.Kind, person: PersonID? = nil, role: RoleID? = nil, found: Int? = nil,
      allowed: Int? = nil
    ) -> Finding {
      Finding(
        rule, kind, date: tour.date, delegations: [tour.delegation], person: person, role: role,
        found: found, allowed: allowed)
    }

    let filled = tour.team.map(\.role)
    let counts = tour.roles.compactMap { role -> Finding? in
      let count = filled.occurrences(of: role.id)
      if count < role.count {
        return finding(.tooFewInRole, role: role.id, found: count, allowed: role.count)
      }
      guard count > role.count else { return nil }
      return finding(.tooManyInRole, role: role.id, found: count, allowed: role.count)
    }
    let members = tour.team.eachOnce.flatMap { member -> [Finding] in
      var list: [Finding] = []
      if !tour.roles.contains(where: { $0.id == member.role }) {
        list.append(finding(.roleNotNeeded, person: member.person, role: member.role))
      }
      guard let person = facts.index.person(member.person) else {
        return list + [finding(.unknownPerson, person: member.person, role: member.role)]
      }
      if let role = facts.index.role(member.role), !role.isQualified(person) {
        list.append(finding(.notQualified, person: person.id, role: role.id))
      }
      return list
    }
    let repeated = tour.people.compactMap { person -> Finding? in
      let count = tour.team.map(\.person).occurrences(of: person)
      guard count > 1 else { return nil }
      return finding(.personRepeated, person: person, found: count, allowed: 1)
    }
    return counts + members + repeated
  }
}
