package import Campaign

/// `guest`: for every invitation of a held meeting, the number of guests of that pool on its list
/// lies between `least` and `most`, and the named ones are on it; nobody of another pool is on the
/// list, and nobody twice. A guest is free in the slot, fits the host, is at one place at a time,
/// and is invited no more often than allowed (the guest's own number, else the rule's). The list
/// and the tour's team together are no more than the place's capacity. `ProgrammeAudit` reads what it
/// says of programmes.
///
/// A meeting whose list the schedule does not state counts with an empty list where people are
/// added up, so that what is reported as broken is broken whatever the list says.
package struct GuestAudit: RuleAudit {
  package let rule = RuleID.guest

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let missing = facts.stopsWithoutList.map(\.meeting.id)
    let silent = missing.isEmpty ? [] : [Finding(rule, .notStated, meetings: missing)]
    return facts.stops.flatMap { quotas(of: $0, facts) + list(of: $0, facts) + room(of: $0, facts) }
      + diaries(facts) + ProgrammeAudit(facts).guestFindings + silent
  }

  private func finding(
    _ kind: Finding.Kind, at stop: Stop, host: HostID? = nil, guest: GuestID? = nil,
    pool: PoolID? = nil, place: PlaceID? = nil, found: Int? = nil, allowed: Int? = nil
  ) -> Finding {
    Finding(
      rule, kind, meetings: [stop.meeting.id], date: stop.held.date, session: stop.session.id,
      place: place, host: host, guest: guest, pool: pool, found: found, allowed: allowed)
  }

  /// What each invitation asks.
  private func quotas(of stop: Stop, _ facts: ScheduleFacts) -> [Finding] {
    guard let guests = stop.held.guests?.eachOnce else { return [] }
    return stop.meeting.invitations.flatMap { invitation -> [Finding] in
      let count = guests.filter { facts.index.guest($0)?.pool == invitation.pool }.count
      var list: [Finding] = []
      if count < invitation.least {
        list.append(
          finding(
            .tooFewGuests, at: stop, pool: invitation.pool, found: count,
            allowed: invitation.least))
      }
      if count > invitation.most {
        list.append(
          finding(
            .tooManyGuests, at: stop, pool: invitation.pool, found: count,
            allowed: invitation.most))
      }
      return list
        + invitation.named.filter { !guests.contains($0) }.map {
          finding(.namedGuestMissing, at: stop, guest: $0, pool: invitation.pool)
        }
    }
  }

  /// Everyone on the list, one by one.
  private func list(of stop: Stop, _ facts: ScheduleFacts) -> [Finding] {
    let guests = facts.list(of: stop)
    return guests.eachOnce.flatMap { id -> [Finding] in
      var list: [Finding] = []
      let count = guests.occurrences(of: id)
      if count > 1 {
        list.append(finding(.guestRepeated, at: stop, guest: id, found: count, allowed: 1))
      }
      guard let guest = facts.index.guest(id) else {
        return list + [finding(.unknownGuest, at: stop, guest: id)]
      }
      if !stop.meeting.invitations.contains(where: { $0.pool == guest.pool }) {
        list.append(finding(.poolNotInvited, at: stop, guest: id, pool: guest.pool))
      }
      if stop.sessions.contains(where: { session in
        guest.away.contains { $0.matches(stop.held.date, session.id) }
      }) {
        list.append(finding(.guestAway, at: stop, guest: id))
      }
      if !guest.hosts.isEmpty, Set(guest.hosts).isDisjoint(with: stop.meeting.hosts) {
        list.append(finding(.guestNotForHost, at: stop, host: stop.meeting.host, guest: id))
      }
      return list
    }
  }

  private func room(of stop: Stop, _ facts: ScheduleFacts) -> [Finding] {
    let place = facts.campaign.places[stop.place]
    guard let capacity = place.capacity else { return [] }
    let people =
      facts.list(of: stop).eachOnce.count + (facts.tour(of: stop)?.people.count ?? 0)
    guard people > capacity else { return [] }
    return [
      finding(.capacityExceeded, at: stop, place: place.id, found: people, allowed: capacity)
    ]
  }

  /// Each guest through the whole campaign.
  private func diaries(_ facts: ScheduleFacts) -> [Finding] {
    facts.campaign.guests.flatMap { guest -> [Finding] in
      let stops = facts.stops.filter { facts.list(of: $0).contains(guest.id) }
      let clashes = pairs(of: stops).compactMap { a, b -> Finding? in
        let common = a.minutesInCommon(with: b)
        guard common > 0 else { return nil }
        let (first, second) = a.start <= b.start ? (a, b) : (b, a)
        return Finding(
          rule, .guestInTwoPlaces, meetings: [first.meeting.id, second.meeting.id],
          date: first.held.date, guest: guest.id, found: common, allowed: 0)
      }
      guard let most = guest.mostMeetings ?? facts.campaign.rules.mostInvitations,
        stops.count > most
      else { return clashes }
      return clashes + [
        Finding(
          rule, .tooManyInvitations, meetings: stops.map(\.meeting.id), guest: guest.id,
          found: stops.count, allowed: most)
      ]
    }
  }
}
