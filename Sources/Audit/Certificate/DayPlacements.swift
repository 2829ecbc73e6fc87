import Campaign

/// One way to hold a meeting on a date: a session, a start, a place and a site that keep rule `window`
/// and the pins and leave room for the programme, with what does not depend on prices.
struct Placement {
  /// Positions in the campaign.
  let meeting: Int
  let place: Int
  /// Where the delegation is at the end.
  let endPlace: Int
  /// Driven within the meeting.
  let metres: Int
  /// Minutes from midnight; from `start` until before `end`.
  let start: Int
  let end: Int
  /// The least points of `disruption`, without people and vehicles: 0 for a first plan.
  let changes: Int
  /// Positions of the meeting's roles, sorted, each once; empty where rule `role` is off.
  let roles: [Int]
  /// Points of the host's dislikes that match the slot.
  let points: Int
  /// What the place costs, and the least that its guests do.
  let dong: Int
  /// The least number of its guests who ride with the delegation.
  let riders: Int
  /// People of the delegation for whom the room leaves seats beside the fewest guests; nil where
  /// the place's capacity is not limited or rule `guest` is off.
  let seatsLeft: Int?
}

/// A time at which meetings may begin: one of the starts of a session.
struct Beginning {
  /// Position among the campaign's sessions.
  let session: Int
  /// Minutes from midnight.
  let minute: Int
}

/// Every placement of a date, by beginning.
struct DayPlacements {
  let date: CivilDate
  /// In order of time.
  let beginnings: [Beginning]
  /// As many entries as there are beginnings; none in a session that is not open.
  let placements: [[Placement]]

  /// Complexity: O(open sessions × starts × meetings × guests).
  init(
    _ date: CivilDate, index: CampaignIndex, _ published: PublishedFacts?
  ) throws(ArithmeticOverflow) {
    self.date = date
    let campaign = index.campaign
    beginnings = campaign.sessions.indices.flatMap { session in
      campaign.sessions[session].starts.map { Beginning(session: session, minute: $0.minutes) }
    }.sorted { ($0.minute, $0.session) < ($1.minute, $1.session) }
    var placements: [[Placement]] = Array(repeating: [], count: beginnings.count)
    let open = index.openSessions(on: date)
    for (position, beginning) in beginnings.enumerated() where open.contains(beginning.session) {
      let session = campaign.sessions[beginning.session]
      for (number, meeting) in campaign.meetings.enumerated() {
        let stays = stays(of: meeting, date, session, beginning.minute, index)
        let sessions = campaign.sessions(of: meeting, from: session.id) ?? []
        guard !stays.isEmpty,
          let guests = try leastGuests(of: meeting, date, sessions, index, published)
        else { continue }
        var points = 0
        for dislike in meeting.hosts.flatMap({ index.host($0)?.dislikes ?? [] })
        where dislike.slots.matches(date, session.id) {
          points = try Checked.sum(points, dislike.points)
        }
        let roles = campaign.rules.isOn(.role) ? meeting.roles : []
        for stay in stays {
          let capacity = campaign.rules.isOn(.guest) ? campaign.places[stay.place].capacity : nil
          placements[position].append(
            Placement(
              meeting: number, place: stay.place, endPlace: stay.endPlace, metres: stay.metres,
              start: beginning.minute, end: stay.end,
              changes: guests.changes
                + (published?.moved(
                  meeting.id, date: date, session: session.id, start: beginning.minute,
                  place: campaign.places[stay.place].id,
                  site: meeting.site == nil ? nil : campaign.places[stay.endPlace].id) ?? 0),
              roles: roles.compactMap { index.roles[$0] }.eachOnce.sorted(), points: points,
              dong: try Checked.sum(
                guests.dong, hallDong(at: campaign.places[stay.place].id, in: sessions, campaign)),
              riders: guests.riders,
              seatsLeft: capacity.map { $0 - guests.count }))
        }
      }
    }
    self.placements = placements
  }
}

private func hallDong(
  at place: PlaceID, in sessions: [Session], _ campaign: Campaign
) throws(ArithmeticOverflow) -> Int {
  var sum = 0
  for session in sessions {
    sum = try Checked.sum(sum, campaign.costs.hallDong(at: place, in: session.id))
  }
  return sum
}

/// Where a meeting is held and how it ends.
private struct Stay {
  let place: Int
  let endPlace: Int
  let metres: Int
  let end: Int
}

/// The places at which the meeting may be held when it begins at the minute of the session, which is
/// open, each with every site it may visit; none where rule `window` or a pin forbids it.
private func stays(
  of meeting: Meeting, _ date: CivilDate, _ session: Session, _ start: Int, _ index: CampaignIndex
) -> [Stay] {
  let pin = index.campaign.rules.isOn(.order) ? meeting.pin : Meeting.Pin()
  let open = index.openSessions(on: date).map { index.campaign.sessions[$0].id }
  guard meeting.dates?.contains(date) ?? true, pin.date ?? date == date,
    pin.session ?? session.id == session.id, pin.start?.minutes ?? start == start,
    let sessions = index.campaign.sessions(of: meeting, from: session.id), let last = sessions.last,
    sessions.allSatisfy({ session in
      open.contains(session.id)
        && !meeting.hosts.contains {
          index.host($0)?.refuses.contains { $0.matches(date, session.id) } ?? false
        }
    })
  else { return [] }
  let places = meeting.places.eachOnce.filter { place in
    pin.place ?? place == place
      && ProgrammeTimes(meeting, date, sessions, from: start, at: place, index.campaign)
        .canBeArranged
  }.compactMap { index.places[$0] }
  let stays = places.flatMap { place -> [Stay] in
    let end = (sessions.count > 1 ? last.start.minutes : start) + meeting.minutes
    let excursions = index.excursionMetres(of: meeting, from: place)
    guard let site = meeting.site else {
      return [Stay(place: place, endPlace: place, metres: excursions, end: end)]
    }
    let sites = site.places.eachOnce.filter { pin.site ?? $0 == $0 }
    return sites.compactMap { index.places[$0] }.map { visited in
      let drive = index.drive(from: place, to: visited)
      return Stay(
        place: place, endPlace: visited, metres: drive.metres + excursions,
        end: end + drive.minutes + site.minutes)
    }
  }
  return stays.filter { $0.end <= last.end.minutes }
}

/// The fewest guests that the meeting has to invite: how many, what they cost at least, how many of them
/// ride along, and the least points of `disruption` that a list counts; nil where too few of a pool fit
/// the host and are free, one of those named does not, or more are named than may be invited.
///
/// Invitations of one pool are met by the same guests, so the largest of them counts.
private func leastGuests(
  of meeting: Meeting, _ date: CivilDate, _ sessions: [Session], _ index: CampaignIndex,
  _ published: PublishedFacts?
) throws(ArithmeticOverflow) -> (count: Int, dong: Int, riders: Int, changes: Int)? {
  guard index.campaign.rules.isOn(.guest) else { return (0, 0, 0, 0) }
  var (count, dong, riders) = (0, 0, 0)
  let before = published?.entry(meeting.id)?.guests ?? []
  // Guests who differ: all from before, less those who can stay, and those who come newly.
  var differing = before.count
  for pool in meeting.invitations.map(\.pool).eachOnce {
    let invitations = meeting.invitations.filter { $0.pool == pool }
    let least = invitations.map(\.least).max() ?? 0
    let most = invitations.map(\.most).min() ?? 0
    let named = Set(invitations.flatMap(\.named))
    let members = index.campaign.guests.filter { $0.pool == pool }
    let free = members.filter { guest in
      (guest.hosts.isEmpty || !Set(guest.hosts).isDisjoint(with: meeting.hosts))
        && !sessions.contains { session in
          guest.away.contains { $0.matches(date, session.id) }
        }
    }
    let fixed = free.filter { named.contains($0.id) }
    let size = max(least, fixed.count)
    guard free.count >= least, size <= most,
      fixed.count == members.filter({ named.contains($0.id) }).count
    else { return nil }
    let others = free.filter { !named.contains($0.id) }.map(\.dong).sorted()
    for amount in fixed.map(\.dong) + others.prefix(size - fixed.count) {
      dong = try Checked.sum(dong, amount)
    }
    if index.pool(pool)?.travels ?? false { riders = try Checked.sum(riders, size) }
    count = try Checked.sum(count, size)
    let new = fixed.count { !before.contains($0.id) }
    let staying = min(free.count { before.contains($0.id) }, most - new)
    differing += new - staying + max(0, size - new - staying)
  }
  return (count, dong, riders, differing * (published?.pointsOfGuest(meeting.id) ?? 0))
}
