package import Campaign

/// `one-place`: no two meetings of one delegation on one date overlap in time; at no time does a
/// place hold more meetings than it has rooms; a delegation goes only to its own hosts and not
/// into sessions in which it is away. `ProgrammeAudit` reads what it says of programmes.
package struct OnePlaceAudit: RuleAudit {
  package let rule = RuleID.onePlace

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    wrongDelegations(facts) + overlaps(facts) + crowdedPlaces(facts)
      + ProgrammeAudit(facts).onePlaceFindings
  }

  private func wrongDelegations(_ facts: ScheduleFacts) -> [Finding] {
    facts.schedule.meetings.flatMap { held -> [Finding] in
      func finding(
        _ kind: Finding.Kind, session: SessionID? = nil, host: HostID? = nil
      ) -> Finding {
        Finding(
          rule, kind, meetings: [held.meeting], date: held.date, session: session ?? held.session,
          delegations: [held.delegation], host: host)
      }
      guard let delegation = facts.index.delegation(held.delegation) else {
        return [finding(.unknownDelegation)]
      }
      var list: [Finding] = []
      for host in facts.index.meeting(held.meeting)?.hosts ?? []
      where !delegation.hosts.isEmpty && !delegation.hosts.contains(host) {
        list.append(finding(.hostNotServed, host: host))
      }
      for session in facts.stop(of: held)?.sessions.map(\.id) ?? [held.session]
      where delegation.away.contains(where: { $0.matches(held.date, session) }) {
        list.append(finding(.delegationAway, session: session))
      }
      return list
    }
  }

  private func overlaps(_ facts: ScheduleFacts) -> [Finding] {
    facts.tours.flatMap { tour in
      pairs(of: tour.stops).compactMap { first, second -> Finding? in
        let common = first.minutesInCommon(with: second)
        guard common > 0 else { return nil }
        return Finding(
          rule, .meetingsOverlap, meetings: [first.meeting.id, second.meeting.id],
          date: tour.date, delegations: [tour.delegation], found: common, allowed: 0)
      }
    }
  }

  /// A place is fullest when a meeting begins there, so it is enough to look at those minutes.
  private func crowdedPlaces(_ facts: ScheduleFacts) -> [Finding] {
    let dates = Set(facts.stops.map(\.held.date)).sorted()
    return dates.flatMap { date -> [Finding] in
      let day = facts.stops.filter { $0.held.date == date }
      return facts.campaign.places.indices.flatMap { place -> [Finding] in
        let here = day.filter { $0.place == place }
        let rooms = facts.campaign.places[place].rooms
        return Set(here.map(\.start)).sorted().compactMap { minute -> Finding? in
          let inside = here.filter { $0.start <= minute && minute < $0.end }
          guard inside.count > rooms else { return nil }
          return Finding(
            rule, .roomsExceeded, meetings: inside.map(\.meeting.id), date: date,
            session: here.first { $0.start == minute }?.session.id,
            place: facts.campaign.places[place].id, found: inside.count, allowed: rooms)
        }
      }
    }
  }
}

/// Every pair of different positions, the earlier first.
func pairs<Element>(of list: [Element]) -> [(Element, Element)] {
  list.indices.flatMap { i in list[(i + 1)...].map { (list[i], $0) } }
}
