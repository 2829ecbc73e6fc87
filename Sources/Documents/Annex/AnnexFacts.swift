import Campaign

/// What a campaign says about the things that a schedule names, in the words of a row of the annex.
///
/// A thing that the campaign does not have, or that has no name, is called by its identifier; what
/// the schedule does not state is nothing. Tables are only looked things up in, never walked.
struct AnnexFacts {
  private struct TripKey: Hashable {
    var date: CivilDate
    var delegation: DelegationID
  }

  private let pools: [GuestPool]
  private let roles: [RoleID: Role]
  private let trips: [TripKey: Schedule.Trip]
  private let sessions: [SessionID: Session]
  private let meetings: [MeetingID: Meeting]
  private let hosts: [HostID: Host]
  private let places: [PlaceID: Place]
  private let leadership: Set<UnitID>
  private let people: [PersonID: Person]
  /// Places in the campaign's list, from 0.
  private let delegations: [DelegationID: (index: Int, name: String)]
  private let vehicles: [VehicleID: Vehicle]
  private let drivers: [DriverID: Driver]
  private let guests: [GuestID: Guest]

  /// Complexity: linear in the campaign and the schedule.
  init(_ campaign: Campaign, _ schedule: Schedule) {
    pools = campaign.pools
    roles = Self.table(campaign.roles, by: \.id)
    trips = Self.table(schedule.trips ?? []) { TripKey(date: $0.date, delegation: $0.delegation) }
    sessions = Self.table(campaign.sessions, by: \.id)
    meetings = Self.table(campaign.meetings, by: \.id)
    hosts = Self.table(campaign.hosts, by: \.id)
    places = Self.table(campaign.places, by: \.id)
    leadership = Set(campaign.units.filter(\.isLeadership).map(\.id))
    people = Self.table(campaign.people, by: \.id)
    delegations = Self.table(campaign.delegations.enumerated(), by: \.element.id)
      .mapValues { ($0.offset, $0.element.name) }
    vehicles = Self.table(campaign.vehicles, by: \.id)
    drivers = Self.table(campaign.drivers, by: \.id)
    guests = Self.table(campaign.guests, by: \.id)
  }

  /// Where two have one identifier, the first counts.
  private static func table<Key: Hashable, Value>(
    _ values: some Sequence<Value>, by key: (Value) -> Key
  ) -> [Key: Value] {
    Dictionary(values.map { (key($0), $0) }) { first, _ in first }
  }

  func name(of session: SessionID) -> String { Self.name(sessions[session]?.name, session) }

  func name(of place: PlaceID) -> String { Self.name(places[place]?.name, place) }

  func name(of role: RoleID) -> String { Self.name(roles[role]?.name, role) }

  func name(of vehicle: VehicleID) -> String { Self.name(vehicles[vehicle]?.name, vehicle) }

  func name(of driver: DriverID) -> String { Self.name(drivers[driver]?.name, driver) }

  /// Whoever presents an item: people with their title.
  func name(of presenter: Presenter) -> String {
    switch presenter {
    case .person(let id): text(of: id, people[id])
    case .guest(let id): Self.name(guests[id]?.name, id)
    case .text(let text): text
    }
  }

  func topic(of meeting: MeetingID) -> String { meetings[meeting]?.topic ?? "" }

  func item(_ id: ItemID, in meeting: MeetingID) -> ProgrammeItem? {
    meetings[meeting]?.programme.first { $0.id == id }
  }

  func title(of item: ItemID, in meeting: MeetingID) -> String {
    Self.name(self.item(item, in: meeting)?.title, item)
  }

  /// Place in the campaign's list of delegations; those it does not have come last.
  func rank(of delegation: DelegationID) -> Int { delegations[delegation]?.index ?? .max }

  func host(of held: Schedule.HeldMeeting) -> String {
    guard let meeting = meetings[held.meeting] else { return held.meeting.text }
    return meeting.hosts.map { Self.name(hosts[$0]?.name, $0) }.joined(separator: ", ")
  }

  /// The place, and in a second line the site visited.
  func place(of held: Schedule.HeldMeeting) -> [String] {
    [Self.name(places[held.place]?.name, held.place)]
      + (held.site.map { ["Thăm: \(Self.name(places[$0]?.name, $0))"] } ?? [])
  }

  /// Whether where the meeting is held follows from its host: there is one host with one place, and
  /// no choice of sites.
  func followsPlace(of held: Schedule.HeldMeeting) -> Bool {
    guard let meeting = meetings[held.meeting] else { return true }
    return meeting.hosts.count == 1 && meeting.places.count == 1
      && (meeting.site?.places.count ?? 1) == 1
  }

  func delegation(of held: Schedule.HeldMeeting) -> String {
    Self.name(delegations[held.delegation]?.name, held.delegation)
  }

  func remarks(of held: Schedule.HeldMeeting) -> String {
    meetings[held.meeting]?.remarks ?? ""
  }

  /// The highest of the department's leaders in the team; without one, the highest of the team.
  func leader(of held: Schedule.HeldMeeting) -> String {
    team(of: held).first ?? ""
  }

  /// Everyone in the team with their title, the department's leaders first, then by rank, then as
  /// the schedule lists them.
  func team(of held: Schedule.HeldMeeting) -> [String] {
    var seen: Set<PersonID> = []
    let members = (trip(of: held)?.team ?? []).map(\.person).filter { seen.insert($0).inserted }
    let ranked = members.enumerated().map { index, id in
      let person = people[id]
      let isLeader = person.map { leadership.contains($0.unit) } ?? false
      let level = person?.rank.level ?? Rank.allCases.count
      return (key: (isLeader ? 0 : 1, level, index), text: text(of: id, person))
    }
    return ranked.sorted { $0.key < $1.key }.map(\.text)
  }

  private func text(of id: PersonID, _ person: Person?) -> String {
    let name = Self.name(person?.name, id)
    guard let title = person?.title, !title.isEmpty else { return name }
    return "\(name), \(title)"
  }

  /// Every vehicle, with its driver where the schedule names one.
  func vehicles(of held: Schedule.HeldMeeting) -> [String] {
    (trip(of: held)?.vehicles ?? []).map { ride in
      let vehicle = Self.name(vehicles[ride.vehicle]?.name, ride.vehicle)
      guard let driver = ride.driver else { return vehicle }
      return "\(vehicle) (lái xe: \(Self.name(drivers[driver]?.name, driver)))"
    }
  }

  /// A line for every pool with guests on the list, in the campaign's order of pools, then one
  /// for guests of no known pool.
  func guests(of held: Schedule.HeldMeeting, _ style: AnnexOptions.GuestStyle) -> [String] {
    let invited = held.guests ?? []
    var lines: [String] = []
    for pool in pools {
      let members = invited.filter { guests[$0]?.pool == pool.id }
      guard !members.isEmpty else { continue }
      lines.append("\(Self.name(pool.name, pool.id)): \(text(of: members, style))")
    }
    let known = Set(pools.map(\.id))
    let others = invited.filter { guests[$0].map { !known.contains($0.pool) } ?? true }
    guard !others.isEmpty else { return lines }
    return lines + [lines.isEmpty ? text(of: others, style) : "Khác: \(text(of: others, style))"]
  }

  /// Delegates of whom only the number is known are counted behind those with a name.
  func text(of list: [GuestID], _ style: AnnexOptions.GuestStyle) -> String {
    let named = style == .names ? list.filter { guests[$0]?.isNamed ?? true } : []
    let count = list.count - named.count
    let names = named.map { Self.name(guests[$0]?.name, $0) }
    return (names + (count == 0 ? [] : ["\(Formatting.twoDigits(count)) đại biểu"]))
      .joined(separator: "; ")
  }

  private func trip(of held: Schedule.HeldMeeting) -> Schedule.Trip? {
    trips[TripKey(date: held.date, delegation: held.delegation)]
  }

  private static func name<Named>(_ name: String?, _ id: Identifier<Named>) -> String {
    guard let name, !name.isEmpty else { return id.text }
    return name
  }
}
