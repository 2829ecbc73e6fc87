package import Campaign

/// A campaign's things by their ids, and the facts of the calendar and the roads that rules and
/// certificates ask about.
package struct CampaignIndex: Sendable {
  package let campaign: Campaign
  package let meetings: [MeetingID: Int]
  package let hosts: [HostID: Int]
  package let places: [PlaceID: Int]
  package let sessions: [SessionID: Int]
  package let units: [UnitID: Int]
  package let people: [PersonID: Int]
  package let roles: [RoleID: Int]
  package let delegations: [DelegationID: Int]
  package let vehicles: [VehicleID: Int]
  package let drivers: [DriverID: Int]
  package let pools: [PoolID: Int]
  package let guests: [GuestID: Int]
  /// The steps of the work plan, reviews included.
  package let steps: [StepID: Step]
  /// Heads and deputies of leadership units, in the campaign's order.
  package let leaders: [Person]

  package init(_ campaign: Campaign) {
    self.campaign = campaign
    meetings = positions(campaign.meetings.map(\.id))
    hosts = positions(campaign.hosts.map(\.id))
    places = positions(campaign.places.map(\.id))
    sessions = positions(campaign.sessions.map(\.id))
    units = positions(campaign.units.map(\.id))
    people = positions(campaign.people.map(\.id))
    roles = positions(campaign.roles.map(\.id))
    delegations = positions(campaign.delegations.map(\.id))
    vehicles = positions(campaign.vehicles.map(\.id))
    drivers = positions(campaign.drivers.map(\.id))
    pools = positions(campaign.pools.map(\.id))
    guests = positions(campaign.guests.map(\.id))
    steps = Dictionary(
      (campaign.workPlan?.steps ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let leadership = Set(campaign.units.filter(\.isLeadership).map(\.id))
    leaders = campaign.people.filter { $0.rank != .specialist && leadership.contains($0.unit) }
  }

  package func meeting(_ id: MeetingID) -> Meeting? { meetings[id].map { campaign.meetings[$0] } }
  package func host(_ id: HostID) -> Host? { hosts[id].map { campaign.hosts[$0] } }
  package func place(_ id: PlaceID) -> Place? { places[id].map { campaign.places[$0] } }
  package func session(_ id: SessionID) -> Session? { sessions[id].map { campaign.sessions[$0] } }
  package func unit(_ id: UnitID) -> Unit? { units[id].map { campaign.units[$0] } }
  package func person(_ id: PersonID) -> Person? { people[id].map { campaign.people[$0] } }
  package func role(_ id: RoleID) -> Role? { roles[id].map { campaign.roles[$0] } }
  package func delegation(_ id: DelegationID) -> Delegation? {
    delegations[id].map { campaign.delegations[$0] }
  }
  package func vehicle(_ id: VehicleID) -> Vehicle? { vehicles[id].map { campaign.vehicles[$0] } }
  package func driver(_ id: DriverID) -> Driver? { drivers[id].map { campaign.drivers[$0] } }
  package func pool(_ id: PoolID) -> GuestPool? { pools[id].map { campaign.pools[$0] } }
  package func guest(_ id: GuestID) -> Guest? { guests[id].map { campaign.guests[$0] } }

  /// Driving time and distance between two places by their positions; zero where the table, which
  /// a campaign read without errors fills, has no entry.
  package func drive(from: Int?, to: Int?) -> (minutes: Int, metres: Int) {
    guard let from, let to else { return (0, 0) }
    func entry(_ matrix: [[Int]]) -> Int {
      guard matrix.indices.contains(from), matrix[from].indices.contains(to) else { return 0 }
      return matrix[from][to]
    }
    return (entry(campaign.travel.minutes), entry(campaign.travel.metres))
  }

  /// What the items of the meeting's programme that visit a site add to the way: there and back.
  package func excursionMetres(of meeting: Meeting, from place: Int) -> Int {
    meeting.programme.compactMap { $0.site.flatMap { places[$0] } }.reduce(0) {
      $0 + drive(from: place, to: $1).metres + drive(from: $1, to: place).metres
    }
  }

  /// Whether a day need not begin and end at the base.
  package var hasNights: Bool {
    campaign.rules.isOn(.travel) && campaign.rules.mostNights > 0
  }

  /// Position of the base among the places.
  package var base: Int? { places[campaign.base] }

  /// Positions of the sessions that are open on the date; none outside the window.
  package func openSessions(on date: CivilDate) -> [Int] {
    guard campaign.window.contains(date) else { return [] }
    return campaign.sessions.indices.filter {
      campaign.calendar.rest(on: date, session: campaign.sessions[$0].id) == nil
    }
  }

  /// The leaders who are not away in all of the date's open sessions.
  package func leadersPresent(on date: CivilDate) -> [Person] {
    let open = openSessions(on: date).map { campaign.sessions[$0].id }
    return leaders.filter { leader in
      !open.allSatisfy { session in leader.away.contains { $0.matches(date, session) } }
    }
  }

  /// Positions of the sessions whose time, from start to end, has a minute in common with the time
  /// from departure until return, both in minutes from midnight.
  package func touchedSessions(departs: Int, returns: Int) -> [Int] {
    campaign.sessions.indices.filter {
      departs < campaign.sessions[$0].end.minutes && campaign.sessions[$0].start.minutes < returns
    }
  }
}

/// Where each id stands first.
private func positions<Named>(_ ids: [Identifier<Named>]) -> [Identifier<Named>: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
