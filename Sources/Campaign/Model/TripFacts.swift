/// What follows from a delegation's meetings on a date: when it leaves and is back, where it drives
/// and how far (`Documentation/Rules.md`, "tour").
package struct TripFacts: Hashable, Sendable {
  /// The first start less the drive from the base; before midnight it is negative.
  package var departure: ClockTime
  /// The last end plus the drive to the base; it may lie beyond 24:00.
  package var arrival: ClockTime
  /// The base, the places in order of start (one after the other the same only once), the base.
  package var route: [PlaceID]
  package var metres: Int

  /// The facts of the tour, or nil where the delegation holds nothing on the date or a meeting,
  /// session or place is not the campaign's.
  ///
  /// Complexity: linear in the schedule's meetings and the campaign's places.
  package init?(
    date: CivilDate, delegation: DelegationID, schedule: Schedule, campaign: Campaign
  ) {
    var stops: [(start: Int, end: Int, place: Int)] = []
    for held in schedule.meetings where held.date == date && held.delegation == delegation {
      guard let session = campaign.sessions.first(where: { $0.id == held.session }),
        let meeting = campaign.meetings.first(where: { $0.id == held.meeting }),
        let place = campaign.places.firstIndex(where: { $0.id == held.place })
      else { return nil }
      let start = session.start.minutes
      stops.append((start, start + meeting.minutes, place))
    }
    stops.sort { ($0.start, $0.end, $0.place) < ($1.start, $1.end, $1.place) }
    let places = campaign.places.indices
    guard let base = campaign.places.firstIndex(where: { $0.id == campaign.base }),
      let first = stops.first, let last = stops.map(\.end).max(), let lastStop = stops.last,
      campaign.travel.minutes.count == places.count, campaign.travel.metres.count == places.count,
      (campaign.travel.minutes + campaign.travel.metres).allSatisfy({ $0.count == places.count })
    else { return nil }
    departure = ClockTime(minutes: first.start - campaign.travel.minutes[base][first.place])
    arrival = ClockTime(minutes: last + campaign.travel.minutes[lastStop.place][base])
    var driven = [base]
    for stop in stops where stop.place != driven[driven.count - 1] { driven.append(stop.place) }
    driven.append(base)
    route = driven.map { campaign.places[$0].id }
    metres = zip(driven, driven.dropFirst()).reduce(0) { $0 + campaign.travel.metres[$1.0][$1.1] }
  }
}
