/// How one schedule has a meeting: when and where it is held, and who comes.
package struct MeetingVersion: Hashable, Sendable {
  package var held: Schedule.HeldMeeting
  /// When it begins; nil for a session that the campaign does not have.
  package var start: ClockTime?
  /// The delegation; nil where the schedule does not say which one comes. It is stated where a
  /// schedule has trips or names another one than the campaign's first, which a table without such a
  /// column gets for every meeting.
  package var delegation: DelegationID?
  /// The team and the vehicles of the delegation's day; nil where the schedule has no trips, empty
  /// where it has none for this day.
  package var team: [Schedule.Member]?
  package var vehicles: [Schedule.Ride]?
  /// When the items of the meeting's programme begin; nil where the schedule does not speak of
  /// programmes.
  package var programme: [Schedule.Programme.Entry]?

  /// The people of the team, each once, in the order of the team.
  package var people: [PersonID]? {
    team.map { team in
      var seen: Set<PersonID> = []
      return team.map(\.person).filter { seen.insert($0).inserted }
    }
  }
}

/// Looks up how a schedule has its meetings.
struct MeetingVersions {
  private let campaign: Campaign
  private let trips: [Outing: Schedule.Trip]?
  private let programmes: [MeetingID: [Schedule.Programme.Entry]]?
  private let statesDelegations: Bool

  init(_ schedule: Schedule, _ campaign: Campaign) {
    self.campaign = campaign
    trips = schedule.trips.map {
      Dictionary($0.map { (Outing($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    programmes = schedule.programmes.map {
      Dictionary($0.map { ($0.meeting, $0.items) }, uniquingKeysWith: { first, _ in first })
    }
    let first = campaign.delegations.first?.id
    statesDelegations =
      schedule.trips != nil || schedule.meetings.contains { $0.delegation != first }
  }

  func version(of held: Schedule.HeldMeeting) -> MeetingVersion {
    let trip = trips?[Outing(held)]
    return MeetingVersion(
      held: held, start: campaign.start(of: held),
      delegation: statesDelegations ? held.delegation : nil,
      team: trips.map { _ in trip?.team ?? [] }, vehicles: trips.map { _ in trip?.vehicles ?? [] },
      programme: programmes.map { $0[held.meeting] ?? [] })
  }
}
