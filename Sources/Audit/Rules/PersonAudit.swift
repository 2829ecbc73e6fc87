package import Campaign

/// `person`: nobody is in two teams on one date, nobody is in the team of a tour that touches a
/// session in which the person is away, and nobody is out on more dates of one week, or on more
/// working dates one after the other, than allowed (the person's own number, else the rule's).
/// `ProgrammeAudit` reads what it says of programmes.
package struct PersonAudit: RuleAudit {
  package let rule = RuleID.person

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let presenters = ProgrammeAudit(facts).personFindings
    guard facts.statesTeams else { return [Finding(rule, .notStated)] + presenters }
    // People the campaign does not have are the business of `role`; here they are followed after
    // the campaign's own, so that nobody escapes by a misspelled name.
    let known = facts.campaign.people.map(\.id)
    let unknown = Set(facts.tours.flatMap(\.people)).subtracting(known).sorted()
    let dates = facts.campaign.workingDates
    return (known + unknown).flatMap { person -> [Finding] in
      let tours = facts.tours.filter { $0.people.contains(person) }
      return severalTeams(person, tours) + absences(person, tours, facts)
        + longWeeks(person, tours, facts) + longRuns(person, tours, dates, facts)
    } + presenters
  }

  private func severalTeams(_ person: PersonID, _ tours: [Tour]) -> [Finding] {
    tours.map(\.date).eachOnce.compactMap { date -> Finding? in
      let delegations = tours.filter { $0.date == date }.map(\.delegation)
      guard delegations.count > 1 else { return nil }
      return Finding(
        rule, .inSeveralTeams, date: date, delegations: delegations, person: person,
        found: delegations.count, allowed: 1)
    }
  }

  private func absences(_ id: PersonID, _ tours: [Tour], _ facts: ScheduleFacts) -> [Finding] {
    guard let person = facts.index.person(id) else { return [] }
    return tours.flatMap { tour in
      tour.touched.filter { session in
        person.away.contains { $0.matches(tour.date, session.id) }
      }.map {
        Finding(
          rule, .personAway, date: tour.date, session: $0.id, delegations: [tour.delegation],
          person: id)
      }
    }
  }

  private func longWeeks(_ id: PersonID, _ tours: [Tour], _ facts: ScheduleFacts) -> [Finding] {
    let own = facts.index.person(id)?.mostDaysAWeek
    guard let most = own ?? facts.campaign.rules.mostDaysAWeek else { return [] }
    let dates = tours.map(\.date).eachOnce
    return dates.map(\.monday).eachOnce.compactMap { monday -> Finding? in
      let days = dates.filter { $0.monday == monday }.count
      guard days > most else { return nil }
      return Finding(rule, .tooManyDays, date: monday, person: id, found: days, allowed: most)
    }
  }

  /// Dates without an open slot are passed over: between a Friday and the Monday after it lies no
  /// working date.
  private func longRuns(
    _ id: PersonID, _ tours: [Tour], _ dates: [CivilDate], _ facts: ScheduleFacts
  ) -> [Finding] {
    let own = facts.index.person(id)?.mostDaysInARow
    guard let most = own ?? facts.campaign.rules.mostDaysInARow else { return [] }
    let out = Set(tours.map(\.date))
    let runs = dates.split { !out.contains($0) }
    return runs.filter { $0.count > most }.map {
      Finding(
        rule, .tooManyDaysInARow, date: $0.first, person: id, found: $0.count, allowed: most)
    }
  }
}
