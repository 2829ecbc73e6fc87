package import Campaign

/// What a schedule says, looked up in its campaign: the facts that several rules and terms use, as
/// `Documentation/Rules.md` defines them.
///
/// A held meeting that names a meeting, session or place the campaign does not have is a breach of
/// `once` or `window` and lies nowhere: it is no stop of a tour. A trip of a delegation that holds
/// nothing on the date is a breach of `role` or `vehicle` and no tour. Where rule `role` is off
/// there are no teams, where `travel` is off no nights on the way, where `vehicle` is off no vehicles,
/// where `guest` is off no lists, whatever the schedule says.
package struct ScheduleFacts: Sendable {
  package let index: CampaignIndex
  package let schedule: Schedule
  /// In the schedule's order.
  package let stops: [Stop]
  private let stopOf: [Schedule.HeldMeeting: Stop]
  /// Items of programmes, by stop.
  let placedItems: [PlacedItem]
  /// In order of date, then of delegation.
  package let tours: [Tour]
  /// Trips of a date and delegation without a stop, in the schedule's order.
  package let tripsWithoutMeetings: [Schedule.Trip]

  package var campaign: Campaign { index.campaign }

  /// Complexity: O((stops + trips) · log) plus, for each tour, its stops, roles and sessions.
  package init(_ campaign: Campaign, _ schedule: Schedule) {
    let index = CampaignIndex(campaign)
    self.index = index
    self.schedule = schedule
    stops = schedule.meetings.compactMap { held in
      guard let meeting = index.meeting(held.meeting), let session = index.session(held.session),
        let place = index.places[held.place]
      else { return nil }
      let start = (held.start ?? session.start).minutes
      let sessions = campaign.sessions(of: meeting, from: session.id) ?? [session]
      let lastStart = sessions.count > 1 ? sessions.last?.start.minutes ?? start : start
      // A site is visited where the meeting has such a visit and the schedule names the place.
      let visit = meeting.site.flatMap { site in
        held.site.flatMap { index.places[$0] }.map { (place: $0, minutes: site.minutes) }
      }
      let drive = index.drive(from: place, to: visit?.place ?? place)
      return Stop(
        held: held, meeting: meeting, session: session, sessions: sessions, place: place,
        endPlace: visit?.place ?? place,
        metres: (visit == nil ? 0 : drive.metres)
          + index.excursionMetres(of: meeting, from: place), start: start,
        end: lastStart + meeting.minutes + (visit.map { drive.minutes + $0.minutes } ?? 0))
    }
    placedItems = stops.flatMap { PlacedItem.all(of: $0, schedule, campaign) }
    stopOf = Dictionary(stops.map { ($0.held, $0) }, uniquingKeysWith: { first, _ in first })
    let stopsOfDay = Dictionary(grouping: stops) { DayOut($0.held.date, $0.held.delegation) }
    let trips = schedule.trips ?? []
    let tripsOfDay = Dictionary(grouping: trips) { DayOut($0.date, $0.delegation) }
    func night(_ date: CivilDate, _ delegation: DelegationID) -> PlaceID? {
      guard campaign.rules.isOn(.travel) else { return nil }
      return (tripsOfDay[DayOut(date, delegation)] ?? []).compactMap(\.night).first
    }
    /// The meetings from the first to the last date of the journey that the date belongs to.
    func stopsOfJourney(_ day: DayOut) -> [Stop] {
      var first = day.date
      while night(first.adding(days: -1), day.delegation) != nil { first = first.adding(days: -1) }
      var stops = stopsOfDay[DayOut(first, day.delegation)] ?? []
      while night(first, day.delegation) != nil {
        first = first.adding(days: 1)
        stops += stopsOfDay[DayOut(first, day.delegation)] ?? []
      }
      return stops
    }
    tours = stopsOfDay.keys.sorted().map { day in
      makeTour(
        day, stops: stopsOfDay[day] ?? [], trips: tripsOfDay[day] ?? [],
        nightBefore: night(day.date.adding(days: -1), day.delegation),
        night: night(day.date, day.delegation),
        meetings: stopsOfJourney(day).map(\.meeting), index: index)
    }
    tripsWithoutMeetings = trips.filter { stopsOfDay[DayOut($0.date, $0.delegation)] == nil }
  }

  /// Whether it is known who travels: the schedule says so, or the campaign asks for nobody.
  package var statesTeams: Bool {
    schedule.trips != nil || !campaign.rules.isOn(.role)
      || campaign.meetings.allSatisfy(\.roles.isEmpty)
  }

  /// Whether it is known which vehicles travel: the schedule says so, or the campaign has none.
  package var statesVehicles: Bool {
    schedule.trips != nil || !campaign.rules.isOn(.vehicle) || campaign.vehicles.isEmpty
  }

  /// Stops that invite and whose list the schedule does not state.
  package var stopsWithoutList: [Stop] {
    guard campaign.rules.isOn(.guest) else { return [] }
    return stops.filter { $0.held.guests == nil && !$0.meeting.invitations.isEmpty }
  }

  /// The stop's attendee list as stated; empty where the schedule does not say or rule `guest` is
  /// off.
  package func list(of stop: Stop) -> [GuestID] {
    campaign.rules.isOn(.guest) ? stop.held.guests ?? [] : []
  }

  /// Nil where the schedule holds something that is no stop.
  package func stop(of held: Schedule.HeldMeeting) -> Stop? { stopOf[held] }

  /// The tour that the stop belongs to.
  package func tour(of stop: Stop) -> Tour? {
    tours.first { $0.date == stop.held.date && $0.delegation == stop.held.delegation }
  }
}

/// A date and a delegation.
private struct DayOut: Hashable, Comparable {
  let date: CivilDate
  let delegation: DelegationID

  init(_ date: CivilDate, _ delegation: DelegationID) {
    self.date = date
    self.delegation = delegation
  }

  static func < (a: DayOut, b: DayOut) -> Bool {
    (a.date, a.delegation) < (b.date, b.delegation)
  }
}

private func makeTour(
  _ day: DayOut, stops unordered: [Stop], trips: [Schedule.Trip], nightBefore: PlaceID?,
  night: PlaceID?, meetings: [Meeting], index: CampaignIndex
) -> Tour {
  let rules = index.campaign.rules
  let stops = unordered.enumerated().sorted {
    ($0.element.start, $0.element.end, $0.offset) < ($1.element.start, $1.element.end, $1.offset)
  }.map(\.element)
  // `stops` is never empty; the base stands in for a first or last place that cannot be missing.
  let origin = nightBefore.flatMap { index.places[$0] } ?? index.base
  let out = index.drive(from: origin, to: stops.first?.place ?? index.base)
  let back =
    night == nil
    ? index.drive(from: stops.last?.endPlace ?? index.base, to: index.base)
    : (minutes: 0, metres: 0)
  let between = zip(stops, stops.dropFirst()).map {
    index.drive(from: $0.endPlace, to: $1.place).metres
  }
  let departs = (stops.first?.start ?? 0) - out.minutes
  let returns = (stops.last?.end ?? 0) + back.minutes
  let named = Set(meetings.flatMap(\.roles))
  return Tour(
    date: day.date, delegation: day.delegation, stops: stops,
    roles: rules.isOn(.role) ? index.campaign.roles.filter { named.contains($0.id) } : [],
    team: rules.isOn(.role) ? trips.flatMap(\.team) : [],
    rides: rules.isOn(.vehicle) ? trips.flatMap(\.vehicles) : [],
    origin: origin, night: night, departs: departs, returns: returns,
    metres: (stops.map(\.metres) + between).reduce(out.metres + back.metres, +),
    touched: index.touchedSessions(
      departs: nightBefore == nil ? departs : 0, returns: night == nil ? returns : 1440
    )
    .map { index.campaign.sessions[$0] })
}
