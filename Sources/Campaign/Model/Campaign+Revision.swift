extension Campaign {
  /// The campaign for planning again from what is published: its changes count against the revision, and
  /// what has to stay is fixed.
  ///
  /// What is published before the frozen date is fixed as a whole: date, session, start, place, site
  /// and delegation of the meeting, its team and its guests; vehicles and drivers stay at home on the
  /// frozen dates unless they are published for them. No other meeting may be held there. A
  /// confirmed meeting keeps date, session, start, place and site. What the campaign no longer has (a
  /// person who left, a meeting that was canceled) is not fixed.
  ///
  /// Meetings of which all dates are frozen and that are not published keep their dates: no schedule
  /// can hold them.
  package func revised(by revision: Revision) -> Campaign {
    var copy = self
    copy.revision = revision
    let published = Dictionary(
      revision.published.meetings.map { ($0.meeting, $0) }, uniquingKeysWith: { first, _ in first })
    let confirmed = Set(revision.confirmed)
    for (m, meeting) in meetings.enumerated() {
      let held = published[meeting.id]
      if let held, revision.isFrozen(held.date) {
        copy.meetings[m].fix(held, start: start(of: held))
        copy.meetings[m].pin.delegation = held.delegation
        copy.fixTeam(m, held, revision.published)
        copy.fixGuests(m, held)
        continue
      }
      if let held, confirmed.contains(meeting.id) {
        copy.meetings[m].fix(held, start: start(of: held))
      }
      guard let first = revision.frozenUntil, first > window.lowerBound else { continue }
      let dates = meeting.dates ?? window
      if first <= dates.upperBound {
        copy.meetings[m].dates = max(first, dates.lowerBound)...dates.upperBound
      }
    }
    copy.keepHome(revision)
    return copy
  }

  private mutating func fixTeam(
    _ m: Int, _ held: Schedule.HeldMeeting, _ schedule: Schedule
  ) {
    guard let trip = schedule.trip(of: held) else { return }
    let known = Set(people.map(\.id))
    meetings[m].pin.people = trip.team.map(\.person).filter(known.contains)
  }

  /// Invites exactly those who were invited, as far as the campaign has them.
  private mutating func fixGuests(_ m: Int, _ held: Schedule.HeldMeeting) {
    guard let list = held.guests else { return }
    let invited = Set(list)
    for i in meetings[m].invitations.indices {
      let pool = meetings[m].invitations[i].pool
      let named = guests.filter { $0.pool == pool && invited.contains($0.id) }.map(\.id)
      meetings[m].invitations[i].named = named
      meetings[m].invitations[i].least = named.count
      meetings[m].invitations[i].most = named.count
    }
  }

  /// Vehicles and drivers that are not published for a frozen date do not go out on it.
  private mutating func keepHome(_ revision: Revision) {
    guard let trips = revision.published.trips else { return }
    for date in window.dates where revision.isFrozen(date) {
      let rides = trips.filter { $0.date == date }.flatMap(\.vehicles)
      let off = SlotPattern(dates: date...date)
      let used = Set(rides.map(\.vehicle))
      for v in vehicles.indices where !used.contains(vehicles[v].id) {
        vehicles[v].away.append(off)
      }
      let driving = Set(rides.compactMap(\.driver))
      for x in drivers.indices where !driving.contains(drivers[x].id) {
        drivers[x].away.append(off)
      }
    }
  }
}

extension Revision {
  /// Whether what is published for the date stays as it is.
  package func isFrozen(_ date: CivilDate) -> Bool { frozenUntil.map { date < $0 } ?? false }
}

extension Schedule {
  /// The trip that serves a held meeting, where the schedule states it.
  package func trip(of held: HeldMeeting) -> Trip? {
    trips?.first { $0.date == held.date && $0.delegation == held.delegation }
  }
}

extension Meeting {
  /// Fixes when and where it is held.
  fileprivate mutating func fix(_ held: Schedule.HeldMeeting, start: ClockTime?) {
    pin.date = held.date
    pin.session = held.session
    pin.start = start
    pin.place = held.place
    pin.site = held.site
  }
}
