import Campaign

/// What a schedule has for everyone who takes part, day by day, in the words of official documents.
///
/// It is made to be held against that of another schedule: what only one of the two states is left
/// out, except that teams and guests are then taken from the one that states them.
struct Agenda {
  /// One who takes part.
  struct Participant: Hashable {
    var kind: ToldList.Recipient.Kind
    var id: String
  }

  /// A day of one of them.
  struct Day: Hashable {
    var lines: [String] = []
    /// What they take part in, in order of time.
    var meetings: [MeetingID] = []
  }

  /// The days of each of them; those without anything are missing.
  private(set) var days: [Participant: [CivilDate: Day]] = [:]

  private let campaign: Campaign
  private let schedule: Schedule
  private let other: Schedule
  private let facts: AnnexFacts
  /// Where the other schedule has the same meeting; of several the first.
  private let twins: [MeetingID: Schedule.HeldMeeting]
  /// Guests without a name, by the first of those who come from the same.
  private let delegates: [GuestID: GuestID]

  /// Complexity: O(n log n) in the schedules, linear in the campaign for each trip and meeting.
  init(_ campaign: Campaign, _ schedule: Schedule, beside other: Schedule) {
    self.campaign = campaign
    self.schedule = schedule.ordered(for: campaign)
    self.other = other
    facts = AnnexFacts(campaign, schedule)
    twins = Dictionary(other.meetings.map { ($0.meeting, $0) }) { first, _ in first }
    delegates = Agenda.delegates(campaign)
    if schedule.trips != nil, other.trips != nil { addTrips() }
    for held in self.schedule.meetings { add(held) }
    if schedule.programmes != nil, other.programmes != nil { addProgrammes() }
  }

  private mutating func add(
    _ line: String, _ date: CivilDate, _ kind: ToldList.Recipient.Kind, _ id: String,
    meeting: MeetingID? = nil
  ) {
    let participant = Participant(kind: kind, id: id)
    days[participant, default: [:]][date, default: Day()].lines.append(line)
    guard let meeting else { return }
    days[participant, default: [:]][date, default: Day()].meetings.append(meeting)
  }

  // MARK: Trips

  private mutating func addTrips() {
    for trip in schedule.trips ?? [] {
      let drive = drive(trip)
      let people = trip.team.map(\.person)
      for (index, person) in people.enumerated() where people.firstIndex(of: person) == index {
        let roles = names(trip.team.filter { $0.person == person }.map(\.role))
        let vehicles = trip.vehicles.map { facts.name(of: $0.vehicle) }
        for line in drive + Agenda.line("Vai trò", roles) + Agenda.line("Xe", vehicles) {
          add(line, trip.date, .person, person.text)
        }
      }
      for ride in trip.vehicles {
        guard let driver = driver(of: ride) else { continue }
        for line in drive + Agenda.line("Xe", [facts.name(of: ride.vehicle)]) {
          add(line, trip.date, .driver, driver)
        }
      }
    }
  }

  /// Each role once, however often it is filled.
  private func names(_ roles: [RoleID]) -> [String] {
    roles.enumerated().filter { roles.firstIndex(of: $1) == $0 }.map { facts.name(of: $0.element) }
  }

  /// When the delegation leaves, and when it is back or where it stays.
  private func drive(_ trip: Schedule.Trip) -> [String] {
    guard
      let times = TripFacts(
        date: trip.date, delegation: trip.delegation, schedule: schedule, campaign: campaign)
    else { return [] }
    let end =
      trip.night.map { "nghỉ đêm tại \(facts.name(of: $0))" }
      ?? "về \(Formatting.time(times.arrival))"
    return ["Xuất phát \(Formatting.time(times.departure)), \(end)"]
  }

  private static func line(_ what: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["\(what): \(names.joined(separator: "; "))"]
  }

  /// A vehicle of a campaign without drivers comes with its own, who goes by the vehicle's id.
  private func driver(of ride: Schedule.Ride) -> String? {
    campaign.drivers.isEmpty ? ride.vehicle.text : ride.driver?.text
  }

  // MARK: Meetings

  private mutating func add(_ held: Schedule.HeldMeeting) {
    let line = line(held)
    for person in people(of: held) {
      add(line, held.date, .person, person.text, meeting: held.meeting)
    }
    let rides = other.trips == nil ? [] : trip(of: held, in: schedule)?.vehicles ?? []
    for driver in rides.compactMap(driver) {
      add(line, held.date, .driver, driver, meeting: held.meeting)
    }
    let guests = held.guests ?? twins[held.meeting]?.guests ?? []
    for guest in guests where delegates[guest] == nil {
      add(line, held.date, .guest, guest.text, meeting: held.meeting)
    }
    let coming = guests.compactMap { delegates[$0] }
    for (index, delegate) in coming.enumerated() where coming.firstIndex(of: delegate) == index {
      let count = Formatting.twoDigits(coming.count { $0 == delegate })
      add("\(line) (\(count) đại biểu)", held.date, .guest, delegate.text, meeting: held.meeting)
    }
  }

  /// `08h30: UBND huyện Yên Mỹ`, and the place where it is not simply the host's.
  private func line(_ held: Schedule.HeldMeeting) -> String {
    let time = campaign.start(of: held).map(Formatting.time) ?? facts.name(of: held.session)
    let (host, place) = (facts.host(of: held), facts.name(of: held.place))
    let isSiteStated = twins[held.meeting].map { $0.site != nil } ?? true
    let site = isSiteStated ? held.site.map { ", thăm \(facts.name(of: $0))" } : nil
    return "\(time): \(host)" + (place == host ? "" : ", tại \(place)") + (site ?? "")
  }

  /// Each once, in the order of the team.
  private func people(of held: Schedule.HeldMeeting) -> [PersonID] {
    let outing =
      schedule.trips == nil
      ? twins[held.meeting].flatMap { trip(of: $0, in: other) } : trip(of: held, in: schedule)
    let people = outing?.team.map(\.person) ?? []
    return people.enumerated().filter { people.firstIndex(of: $1) == $0 }.map(\.element)
  }

  private func trip(of held: Schedule.HeldMeeting, in schedule: Schedule) -> Schedule.Trip? {
    schedule.trips?.first { $0.date == held.date && $0.delegation == held.delegation }
  }

  private static func delegates(_ campaign: Campaign) -> [GuestID: GuestID] {
    struct Origin: Hashable {
      var pool: PoolID
      var name: String
    }
    var first: [Origin: GuestID] = [:]
    var delegates: [GuestID: GuestID] = [:]
    for guest in campaign.guests where !guest.isNamed {
      let origin = Origin(pool: guest.pool, name: guest.name)
      let delegate = first[origin] ?? guest.id
      first[origin] = delegate
      delegates[guest.id] = delegate
    }
    return delegates
  }

  // MARK: Programmes

  private mutating func addProgrammes() {
    for programme in schedule.programmes ?? [] {
      guard let held = schedule.meetings.first(where: { $0.meeting == programme.meeting }) else {
        continue
      }
      for entry in programme.items {
        let title = facts.title(of: entry.item, in: programme.meeting)
        let line = "\(Formatting.time(entry.start)): trình bày “\(title)”"
        for presenter in facts.item(entry.item, in: programme.meeting)?.presenters ?? [] {
          switch presenter {
          case .person(let id): add(line, held.date, .person, id.text)
          case .guest(let id): add(line, held.date, .guest, (delegates[id] ?? id).text)
          case .text(let name): add(line, held.date, .presenter, name)
          }
        }
      }
    }
  }
}
