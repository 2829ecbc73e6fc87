package import Campaign

/// `exposure`, in points: over all tours and the members of their teams for whom nobody could go
/// instead, the meetings of the tour. Somebody could who on every date of the tour's journey is in no
/// team, is not away in a session that the journey touches (rule `person`), and leaves enough leaders at
/// the office (rule `duty`), and who qualifies for the member's role, so that its unit is still
/// represented (rule `stand-in`). People and roles that the campaign does not have count nothing.
package struct ExposureTerm: TermAudit {
  package let term = Term.exposure

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard facts.statesTeams else { return nil }
    return facts.tours.filter { !$0.team.isEmpty }.reduce(0) { sum, tour in
      let free = journey(of: tour, facts).reduce(facts.campaign.people) {
        people(of: $0, whoCouldGoWith: $1, facts)
      }
      let exposed = tour.team.indices.count { isExposed(tour.team, $0, free, facts) }
      return sum + exposed * tour.stops.count
    }
  }

  /// The tours of the delegation that nights join with this one, this one included.
  private func journey(of tour: Tour, _ facts: ScheduleFacts) -> [Tour] {
    func neighbor(_ tour: Tour, _ days: Int) -> Tour? {
      facts.tours.first {
        $0.delegation == tour.delegation && $0.date == tour.date.adding(days: days)
      }
    }
    var journey = [tour]
    while let last = journey.last, last.night != nil, let next = neighbor(last, 1) {
      journey.append(next)
    }
    while let before = journey.first.flatMap({ neighbor($0, -1) }), before.night != nil {
      journey.insert(before, at: 0)
    }
    return journey
  }

  /// Those who are in no team of the date, are there while the tour is out, and may leave.
  private func people(
    of list: [Person], whoCouldGoWith tour: Tour, _ facts: ScheduleFacts
  ) -> [Person] {
    let rules = facts.campaign.rules
    let out = facts.tours.filter { $0.date == tour.date }.flatMap(\.people)
    let staying = facts.index.leadersPresent(on: tour.date).map(\.id)
      .filter { !out.contains($0) }
    let isShort = rules.isOn(.duty) && staying.count <= rules.leadersOnDuty
    return list.filter { person in
      let isAway =
        rules.isOn(.person)
        && tour.touched.contains { session in
          person.away.contains { $0.matches(tour.date, session.id) }
        }
      return !out.contains(person.id) && !isAway && !(isShort && staying.contains(person.id))
    }
  }

  private func isExposed(
    _ team: [Schedule.Member], _ position: Int, _ free: [Person], _ facts: ScheduleFacts
  ) -> Bool {
    guard facts.index.person(team[position].person) != nil,
      let role = facts.index.role(team[position].role)
    else { return false }
    let rules = facts.campaign.rules
    let isRepresented = team.indices.contains { other in
      guard other != position, team[other].role == role.id,
        let person = facts.index.person(team[other].person)
      else { return false }
      return person.unit == role.unit && person.rank != .specialist
    }
    let needsLeading =
      role.callsUnit && rules.isOn(.standIn) && !rules.specialistsMayRepresent && !isRepresented
    return !free.contains { person in
      role.isQualified(person) && !(needsLeading && person.rank == .specialist)
    }
  }
}
