internal import Campaign

/// A delegation's tours joined by nights (mostly one tour), as a schedule states them, in the problem's
/// indices.
struct Journey {
  /// The dates, one after the other.
  var days: [Int]
  var meetings: [Int]
  var team: [(role: Int, person: Int)]
  var rides: [(vehicle: Int, driver: Int?)]
  /// By day of the journey: the sessions that it touches, and how many minutes it is out.
  var touched: [UInt16]
  var minutesOut: [Int]
  /// Seats that its team and its guests take on the fullest day.
  var passengers: Int
  /// People of the team whom nobody can stand in for: fixed to a meeting, or with an item of a programme.
  var fixed: Set<Int>
  /// Who presents an item of a meeting on which day, in the team or not: nobody can stand in.
  var presenters: [(meeting: Int, day: Int, person: Int)]
}

extension Journey {
  /// The journeys of a schedule that keeps every rule and says all that they ask, in order of time, those
  /// of a date by delegation.
  static func all(of schedule: Schedule, _ problem: Problem) -> [Journey] {
    let campaign = problem.campaign
    let index = Index(problem)
    var journeys: [Journey] = []
    var open: [DelegationID: Int] = [:]
    let trips = (schedule.trips ?? []).sorted {
      ($0.date, index.delegations[$0.delegation] ?? 0)
        < ($1.date, index.delegations[$1.delegation] ?? 0)
    }
    for trip in trips {
      guard let day = index.dates[trip.date],
        let facts = TripFacts(
          date: trip.date, delegation: trip.delegation, schedule: schedule, campaign: campaign)
      else { continue }
      let held = schedule.meetings.filter {
        $0.date == trip.date && $0.delegation == trip.delegation
      }
      let meetings = held.compactMap { index.meetings[$0.meeting] }
      let underway = open[trip.delegation]
      let out = (
        from: underway == nil ? facts.departure.minutes : 0,
        until: trip.night == nil ? facts.arrival.minutes : 1_440
      )
      let guests = Set(held.flatMap { $0.guests ?? [] }).count { guest in
        campaign.guests.first { $0.id == guest }.map { index.travels($0.pool) } ?? false
      }
      let passengers = trip.team.count + guests
      var touched: UInt16 = 0
      for s in campaign.sessions.indices
      where problem.sessionStart[s] < out.until && out.from < problem.sessionEnd[s] {
        touched |= 1 << UInt16(s)
      }
      let fixed = meetings.flatMap { m in
        (problem.pinnedPeople.isEmpty ? [] : problem.pinnedPeople[m])
          + (problem.presenters.isEmpty ? [] : problem.presenters[m])
      }
      let presenters = meetings.flatMap { m in
        (problem.presenters.isEmpty ? [] : problem.presenters[m]).map {
          (meeting: m, day: day, person: $0)
        }
      }
      if let underway {
        journeys[underway].presenters += presenters
        journeys[underway].days.append(day)
        journeys[underway].meetings += meetings
        journeys[underway].touched.append(touched)
        journeys[underway].minutesOut.append(out.until - out.from)
        journeys[underway].passengers = max(journeys[underway].passengers, passengers)
        journeys[underway].fixed.formUnion(fixed)
      } else {
        journeys.append(
          Journey(
            days: [day], meetings: meetings,
            team: trip.team.compactMap { member in
              guard let role = index.roles[member.role], let person = index.people[member.person]
              else { return nil }
              return (role, person)
            },
            rides: trip.vehicles.compactMap { ride in
              index.vehicles[ride.vehicle].map { vehicle in
                (vehicle, ride.driver.flatMap { index.drivers[$0] })
              }
            },
            touched: [touched], minutesOut: [out.until - out.from], passengers: passengers,
            fixed: Set(fixed), presenters: presenters))
      }
      open[trip.delegation] = trip.night == nil ? nil : underway ?? journeys.count - 1
    }
    return journeys
  }

  /// Positions of a campaign's things by their ids.
  private struct Index {
    let dates: [CivilDate: Int]
    let meetings: [MeetingID: Int]
    let delegations: [DelegationID: Int]
    let roles: [RoleID: Int]
    let people: [PersonID: Int]
    let vehicles: [VehicleID: Int]
    let drivers: [DriverID: Int]
    private let pools: [PoolID: Bool]

    init(_ problem: Problem) {
      let campaign = problem.campaign
      dates = problem.dates.positions
      meetings = campaign.meetings.map(\.id).positions
      delegations = campaign.delegations.map(\.id).positions
      roles = campaign.roles.map(\.id).positions
      people = campaign.people.map(\.id).positions
      vehicles = campaign.vehicles.map(\.id).positions
      drivers = campaign.drivers.map(\.id).positions
      pools = Dictionary(
        campaign.pools.map { ($0.id, $0.travels) }, uniquingKeysWith: { first, _ in first })
    }

    func travels(_ pool: PoolID) -> Bool { pools[pool] ?? false }
  }
}
