import Campaign

/// One way to hold a meeting on a date: a session and a place that keep rule `window` and the pins,
/// with what does not depend on prices.
struct Placement {
  /// Positions in the campaign.
  let meeting: Int
  let place: Int
  /// Minutes from midnight; from `start` until before `end`.
  let start: Int
  let end: Int
  /// Positions of the meeting's roles, sorted, each once; empty where rule `role` is off.
  let roles: [Int]
  /// Points of the host's dislikes that match the slot.
  let points: Int
  /// The least that its guests cost; 0 where rule `guest` is off.
  let guestDong: Int
  /// The least number of its guests who ride with the delegation.
  let riders: Int
  /// People of the delegation for whom the room leaves seats beside the fewest guests; nil where
  /// the place's capacity is not limited or rule `guest` is off.
  let seatsLeft: Int?
}

/// Every placement of a date, by session.
struct DayPlacements {
  let date: CivilDate
  /// As many entries as the campaign has sessions; none in a session that is not open.
  let sessions: [[Placement]]

  /// Complexity: O(open sessions × meetings × guests).
  init(_ date: CivilDate, index: CampaignIndex) throws(ArithmeticOverflow) {
    self.date = date
    let campaign = index.campaign
    var sessions: [[Placement]] = Array(repeating: [], count: campaign.sessions.count)
    for position in index.openSessions(on: date) {
      let session = campaign.sessions[position]
      for (number, meeting) in campaign.meetings.enumerated() {
        let places = placesOpen(to: meeting, date, session, index)
        guard !places.isEmpty, let guests = try leastGuests(of: meeting, date, session, index)
        else { continue }
        var points = 0
        for dislike in index.host(meeting.host)?.dislikes ?? []
        where dislike.slots.matches(date, session.id) {
          points = try Checked.sum(points, dislike.points)
        }
        let roles = campaign.rules.isOn(.role) ? meeting.roles : []
        sessions[position] += places.map { place in
          let capacity = campaign.rules.isOn(.guest) ? campaign.places[place].capacity : nil
          return Placement(
            meeting: number, place: place, start: session.start.minutes,
            end: session.start.minutes + meeting.minutes,
            roles: roles.compactMap { index.roles[$0] }.eachOnce.sorted(), points: points,
            guestDong: guests.dong, riders: guests.riders,
            seatsLeft: capacity.map { $0 - guests.count })
        }
      }
    }
    self.sessions = sessions
  }
}

/// Positions of the places at which the meeting may be held in the slot, which is open; none where
/// rule `window` or a pin forbids the slot.
private func placesOpen(
  to meeting: Meeting, _ date: CivilDate, _ session: Session, _ index: CampaignIndex
) -> [Int] {
  let pin = index.campaign.rules.isOn(.order) ? meeting.pin : Meeting.Pin()
  guard meeting.dates?.contains(date) ?? true, pin.date ?? date == date,
    pin.session ?? session.id == session.id,
    session.start.minutes + meeting.minutes <= session.end.minutes,
    !(index.host(meeting.host)?.refuses.contains { $0.matches(date, session.id) } ?? false)
  else { return [] }
  return meeting.places.eachOnce.filter { pin.place ?? $0 == $0 }.compactMap { index.places[$0] }
}

/// The fewest guests that the meeting has to invite: how many, what they cost, and how many of them
/// ride along; nil where too few of a pool fit the host and are free, one of those named does not,
/// or more are named than may be invited.
///
/// Invitations of one pool are met by the same guests, so the largest of them counts.
private func leastGuests(
  of meeting: Meeting, _ date: CivilDate, _ session: Session, _ index: CampaignIndex
) throws(ArithmeticOverflow) -> (count: Int, dong: Int, riders: Int)? {
  guard index.campaign.rules.isOn(.guest) else { return (0, 0, 0) }
  var (count, dong, riders) = (0, 0, 0)
  for pool in meeting.invitations.map(\.pool).eachOnce {
    let invitations = meeting.invitations.filter { $0.pool == pool }
    let least = invitations.map(\.least).max() ?? 0
    let most = invitations.map(\.most).min() ?? 0
    let named = Set(invitations.flatMap(\.named))
    let members = index.campaign.guests.filter { $0.pool == pool }
    let free = members.filter { guest in
      (guest.hosts.isEmpty || guest.hosts.contains(meeting.host))
        && !guest.away.contains { $0.matches(date, session.id) }
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
  }
  return (count, dong, riders)
}
