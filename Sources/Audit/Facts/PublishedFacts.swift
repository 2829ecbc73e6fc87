package import Campaign

/// What is published of each meeting that a revision starts from, and what changes of it count, as
/// `Documentation/Rules.md` defines the term `disruption`.
package struct PublishedFacts: Sendable {
  /// What is published of one meeting.
  package struct Entry: Sendable {
    let held: Schedule.HeldMeeting
    /// How often its changes count.
    let times: Int
    /// Nil where the published schedule does not say.
    let team: Set<PersonID>?
    let vehicles: Set<VehicleID>?
    /// Those whom the campaign has; nil where the schedule does not say or rule `guest` is off.
    let guests: Set<GuestID>?
  }

  private let campaign: Campaign
  private let weights: DisruptionWeights
  private let leading: Set<UnitID>
  private let entries: [MeetingID: Entry]

  /// Nil for a first plan.
  package init?(_ campaign: Campaign) {
    guard let revision = campaign.revision else { return nil }
    self.campaign = campaign
    weights = campaign.disruption
    leading = Set(campaign.units.filter(\.isLeadership).map(\.id))
    let known = Set(campaign.guests.map(\.id))
    var entries: [MeetingID: Entry] = [:]
    for held in revision.published.meetings where entries[held.meeting] == nil {
      var times = 1
      if revision.confirmed.contains(held.meeting) { times *= campaign.disruption.confirmedTimes }
      if let today = revision.frozenUntil, held.date >= today,
        held.date.dayNumber - today.dayNumber < campaign.disruption.nearDays
      {
        times *= campaign.disruption.nearTimes
      }
      let trip = revision.published.trips?.first {
        $0.date == held.date && $0.delegation == held.delegation
      }
      entries[held.meeting] = Entry(
        held: held, times: times, team: trip.map { Set($0.team.map(\.person)) },
        vehicles: trip.map { Set($0.vehicles.map(\.vehicle)) },
        guests: campaign.rules.isOn(.guest)
          ? held.guests.map { Set($0).intersection(known) } : nil)
    }
    self.entries = entries
  }

  /// What is published of the meeting, nil where it is not.
  package func entry(_ meeting: MeetingID) -> Entry? { entries[meeting] }

  /// Points for holding the meeting no longer.
  package func leftOut(_ meeting: MeetingID) -> Int {
    entries[meeting].map { $0.times * weights.date } ?? 0
  }

  /// Points for its date, session, start, place and site.
  package func moved(
    _ meeting: MeetingID, date: CivilDate, session: SessionID, start: Int, place: PlaceID,
    site: PlaceID?
  ) -> Int {
    guard let entry = entries[meeting] else { return 0 }
    var points = 0
    if date != entry.held.date {
      points += weights.date
    } else if session != entry.held.session
      || start != campaign.start(of: entry.held)?.minutes
    {
      points += weights.session
    }
    if place != entry.held.place || site != entry.held.site { points += weights.place }
    return entry.times * points
  }

  /// Points for the person in the team that serves the meeting.
  package func newcomer(_ person: Person, to meeting: MeetingID) -> Int {
    guard let entry = entries[meeting], let team = entry.team, !team.contains(person.id) else {
      return 0
    }
    return entry.times * (leading.contains(person.unit) ? weights.leader : weights.member)
  }

  /// Points for the vehicle that serves the meeting.
  package func newVehicle(_ vehicle: VehicleID, at meeting: MeetingID) -> Int {
    guard let entry = entries[meeting], let vehicles = entry.vehicles,
      !vehicles.contains(vehicle)
    else { return 0 }
    return entry.times * weights.vehicle
  }

  /// Points for a list: of the symmetric difference.
  package func changed(list: Set<GuestID>, of meeting: MeetingID) -> Int {
    guard let entry = entries[meeting], let before = entry.guests else { return 0 }
    return entry.times * weights.guest * before.symmetricDifference(list).count
  }

  /// What one guest more or less on the meeting's list counts.
  func pointsOfGuest(_ meeting: MeetingID) -> Int {
    guard let entry = entries[meeting], entry.guests != nil else { return 0 }
    return entry.times * weights.guest
  }
}
