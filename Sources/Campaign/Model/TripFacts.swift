/// What follows from a delegation's meetings on a date: when it leaves and is back, where it drives
/// and how far (`Documentation/Rules.md`, "tour").
package struct TripFacts: Hashable, Sendable {
  /// The first start less the drive from the base, or from where the night was spent; before midnight
  /// it is negative.
  package var departure: ClockTime
  /// The last end plus the drive to the base, which is left out where a night follows; it may lie
  /// beyond 24:00.
  package var arrival: ClockTime
  /// Where the day begins, the places in order of start with the sites visited (one after the other
  /// the same only once), and the base unless a night follows.
  package var route: [PlaceID]
  package var metres: Int

  /// The facts of the tour, or nil where the delegation holds nothing on the date or a meeting,
  /// session or place is not the campaign's.
  ///
  /// Complexity: linear in the schedule's meetings and the campaign's places.
  package init?(
    date: CivilDate, delegation: DelegationID, schedule: Schedule, campaign: Campaign
  ) {
    var stops: [HeldMeetingFacts] = []
    for held in schedule.meetings where held.date == date && held.delegation == delegation {
      guard let facts = HeldMeetingFacts(held, in: campaign) else { return nil }
      stops.append(facts)
    }
    stops.sort { ($0.start, $0.end, $0.place) < ($1.start, $1.end, $1.place) }
    guard let base = campaign.places.firstIndex(where: { $0.id == campaign.base }),
      let first = stops.first, let last = stops.map(\.end).max(), let lastStop = stops.last,
      campaign.travel.has(campaign.places.count)
    else { return nil }
    func night(_ date: CivilDate) -> Int? {
      let trip = schedule.trips?.first { $0.date == date && $0.delegation == delegation }
      return trip?.night.flatMap { id in campaign.places.firstIndex { $0.id == id } }
    }
    let start = night(date.adding(days: -1)) ?? base
    let staysOver = night(date) != nil
    departure = ClockTime(
      minutes: first.start.minutes - campaign.travel.minutes[start][first.place])
    let back = staysOver ? 0 : campaign.travel.minutes[lastStop.endPlace][base]
    arrival = ClockTime(minutes: last.minutes + back)
    var driven = [start]
    for stop in stops {
      if stop.place != driven[driven.count - 1] { driven.append(stop.place) }
      if stop.endPlace != stop.place { driven.append(stop.endPlace) }
    }
    if !staysOver { driven.append(base) }
    route = driven.map { campaign.places[$0].id }
    metres = zip(driven, driven.dropFirst()).reduce(0) { $0 + campaign.travel.metres[$1.0][$1.1] }
  }
}
