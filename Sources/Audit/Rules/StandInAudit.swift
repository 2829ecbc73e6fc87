package import Campaign

/// `stand-in`: where a role calls a unit (it names a unit and neither ranks nor a skill), at least
/// one of those who fill it is the unit's head or a deputy, unless `specialists` is allowed.
///
/// Without rule `role` there are no teams and nobody is called.
package struct StandInAudit: RuleAudit {
  package let rule = RuleID.standIn

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let campaign = facts.campaign
    guard campaign.rules.isOn(.role), !campaign.rules.specialistsMayRepresent else { return [] }
    guard facts.statesTeams else {
      return callsUnit(campaign) ? [Finding(rule, .notStated)] : []
    }
    return facts.tours.flatMap { tour in
      tour.roles.filter { $0.callsUnit && $0.count > 0 }.compactMap { role -> Finding? in
        let leading = tour.team.filter { member in
          guard member.role == role.id, let person = facts.index.person(member.person) else {
            return false
          }
          return person.unit == role.unit && person.rank != .specialist
        }
        guard leading.isEmpty else { return nil }
        return Finding(
          rule, .unitNotRepresented, date: tour.date, delegations: [tour.delegation],
          role: role.id, unit: role.unit, found: 0, allowed: 1)
      }
    }
  }

  private func callsUnit(_ campaign: Campaign) -> Bool {
    let named = Set(campaign.meetings.flatMap(\.roles))
    return campaign.roles.contains { named.contains($0.id) && $0.callsUnit }
  }
}
