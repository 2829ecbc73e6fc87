internal import Campaign

/// The published schedule that a revision starts from, in a problem's indices: what each choice counts
/// towards the term `disruption`, in points.
///
/// A meeting that is not published counts nothing, nor does what the published schedule does not state.
package struct PublishedPlan: Sendable {
  /// [stop * slotCount + slot]: another date, session, start or place.
  package let moved: [Int]
  /// By meeting: it is no longer held.
  package let leftOut: [Int]
  /// [m * personCount + p]: the person comes to the meeting, and did not before.
  package let newPerson: [Int]
  /// [m * vehicleCount + v]: the vehicle serves the meeting, and did not before.
  package let newVehicle: [Int]
  /// By meeting: what a leader, another person, a vehicle counts that was not to serve it.
  package let newLeader: [Int]
  package let newMember: [Int]
  package let newRide: [Int]
  /// By person: whether it counts as a leader.
  package let isLeading: [Bool]
  /// By meeting: the people and vehicles that are to serve it, where that is published.
  package let teams: [[Int]]
  package let rides: [[Int]]
  /// By meeting: the vehicles as bits, where its date is frozen and they are published.
  let fixedRides: [UInt64?]
  /// [m * guestCount + g]: what inviting the guest adds; below 0 for those invited before.
  package let guest: [Int]
  /// By meeting: what it counts to invite nobody.
  package let nobodyInvited: [Int]
  /// By meeting: guests invited before, sorted.
  package let guests: [[Int]]
  /// By meeting: where it is published, as far as the problem has such a stop and slot.
  package let placements: [Plan.Placement?]
  /// By cell, d * delegationCount + k: whether the night after the date is spent on the way.
  package let nights: [Bool]

  /// - Parameters:
  ///   - revision: what is published.
  ///   - problem: the problem without it.
  init(_ revision: Revision, _ problem: Problem) {
    let campaign = problem.campaign
    let facts = Facts(revision, problem)
    let points = campaign.disruption
    var moved = Array(repeating: 0, count: problem.stopCount * problem.slotCount)
    var placements: [Plan.Placement?] = campaign.meetings.map { _ in nil }
    for m in 0..<problem.meetingCount {
      guard let held = facts.held[m] else { continue }
      for stop in problem.stopsOfMeeting[m] {
        let isThere =
          campaign.places[problem.stopPlace[stop]].id == held.place
          && problem.stopSite[stop].map({ campaign.places[$0].id }) == held.site
        for slot in 0..<problem.slotCount {
          let isThatDate = problem.dates[problem.day(slot)] == held.date
          let isThen =
            isThatDate && campaign.sessions[problem.session(slot)].id == held.session
            && problem.minute(slot) == campaign.start(of: held)?.minutes
          moved[stop * problem.slotCount + slot] =
            facts.times[m]
            * ((isThere ? 0 : points.place)
              + (isThen ? 0 : isThatDate ? points.session : points.date))
          if isThere, isThen, let k = facts.delegation(held) {
            placements[m] = Plan.Placement(slot: slot, delegation: k, stop: stop)
          }
        }
      }
    }
    self.moved = moved
    self.placements = placements
    leftOut = facts.times.map { $0 * points.date }
    let teams = campaign.meetings.indices.map { m in
      let team = Set(facts.trip(m)?.team.map(\.person) ?? [])
      return campaign.people.indices.filter { team.contains(campaign.people[$0].id) }
    }
    let rides = campaign.meetings.indices.map { m in
      let rides = Set(facts.trip(m)?.vehicles.map(\.vehicle) ?? [])
      return campaign.vehicles.indices.filter { rides.contains(campaign.vehicles[$0].id) }
    }
    fixedRides = campaign.meetings.indices.map { m in
      guard let held = facts.held[m], revision.isFrozen(held.date), !rides[m].isEmpty else {
        return nil
      }
      return rides[m].reduce(0) { $0 | 1 << UInt64($1) }
    }
    let isLeading = campaign.people.map(facts.leads)
    let timesOfTeam = campaign.meetings.indices.map { facts.trip($0) == nil ? 0 : facts.times[$0] }
    let newLeader = timesOfTeam.map { $0 * points.leader }
    let newMember = timesOfTeam.map { $0 * points.member }
    let newRide = timesOfTeam.map { $0 * points.vehicle }
    newPerson = teams.enumerated().flatMap { m, team in
      campaign.people.indices.map {
        team.contains($0) ? 0 : isLeading[$0] ? newLeader[m] : newMember[m]
      }
    }
    newVehicle = rides.enumerated().flatMap { m, rides in
      campaign.vehicles.indices.map { rides.contains($0) ? 0 : newRide[m] }
    }
    self.newLeader = newLeader
    self.newMember = newMember
    self.newRide = newRide
    self.isLeading = isLeading
    self.teams = teams
    self.rides = rides
    let lists = facts.held.map { held in
      campaign.rules.isOn(.guest) ? held?.guests.map(Set.init) : nil
    }
    guests = lists.map { list in
      campaign.guests.indices.filter { list?.contains(campaign.guests[$0].id) ?? false }
    }
    guest = lists.enumerated().flatMap { m, list in
      campaign.guests.map {
        guard let list else { return 0 }
        return (list.contains($0.id) ? -1 : 1) * facts.times[m] * points.guest
      }
    }
    nobodyInvited = guests.enumerated().map { facts.times[$0] * points.guest * $1.count }
    nights = problem.dates.flatMap { date in
      campaign.delegations.map {
        facts.trips[Facts.Cell(date: date, delegation: $0.id)]?.night != nil
      }
    }
  }

  /// The published schedule by the campaign's ids.
  private struct Facts {
    /// By meeting; nil where it is not published.
    let held: [Schedule.HeldMeeting?]
    /// By meeting: how often its changes count; 0 where it is not published.
    let times: [Int]
    let trips: [Cell: Schedule.Trip]
    private let delegations: [DelegationID: Int]
    private let leading: Set<UnitID>

    struct Cell: Hashable {
      var date: CivilDate
      var delegation: DelegationID
    }

    init(_ revision: Revision, _ problem: Problem) {
      let campaign = problem.campaign
      let published = Dictionary(
        revision.published.meetings.map { ($0.meeting, $0) },
        uniquingKeysWith: { first, _ in first })
      held = campaign.meetings.map { published[$0.id] }
      let weights = campaign.disruption
      let confirmed = Set(revision.confirmed)
      times = held.map { held in
        guard let held else { return 0 }
        let ahead = revision.frozenUntil.map { held.date.dayNumber - $0.dayNumber }
        let isNear = ahead.map { (0..<weights.nearDays).contains($0) } ?? false
        return (isNear ? weights.nearTimes : 1)
          * (confirmed.contains(held.meeting) ? weights.confirmedTimes : 1)
      }
      trips = Dictionary(
        (revision.published.trips ?? []).map {
          (Cell(date: $0.date, delegation: $0.delegation), $0)
        }, uniquingKeysWith: { first, _ in first })
      delegations = campaign.delegations.map(\.id).positions
      leading = Set(campaign.units.filter(\.isLeadership).map(\.id))
    }

    func delegation(_ held: Schedule.HeldMeeting) -> Int? { delegations[held.delegation] }

    func trip(_ meeting: Int) -> Schedule.Trip? {
      held[meeting].flatMap { trips[Cell(date: $0.date, delegation: $0.delegation)] }
    }

    func leads(_ person: Person) -> Bool { leading.contains(person.unit) }
  }
}
