package import Campaign

/// A whole schedule in the problem's indices.
package struct Plan: Sendable, Equatable {
  package struct Placement: Sendable, Equatable {
    package var slot: Int
    package var delegation: Int
    package var stop: Int
  }

  package struct Member: Sendable, Equatable {
    package var delegation: Int
    package var role: Int
    package var person: Int
  }

  package struct Ride: Sendable, Equatable {
    package var delegation: Int
    package var vehicle: Int
    package var driver: Int?
  }

  /// By meeting; nil where it is left out.
  package var placements: [Placement?]
  /// By date.
  package var members: [[Member]]
  package var rides: [[Ride]]
  /// By meeting, sorted.
  package var guests: [[Int]]
  /// By cell, d * delegations + k: the place where the delegation spends the night after the date.
  package var nights: [Int?]

  /// The plan that holds nothing.
  package init(_ problem: Problem) {
    placements = Array(repeating: nil, count: problem.meetingCount)
    members = Array(repeating: [], count: problem.dateCount)
    rides = members.map { _ in [] }
    guests = placements.map { _ in [] }
    nights = Array(repeating: nil, count: problem.dateCount * problem.delegationCount)
  }

  /// The plan as a schedule of the campaign.
  ///
  /// Complexity: O(size of the plan · log).
  package func schedule(_ problem: Problem) -> Schedule {
    let campaign = problem.campaign
    let statesGuests = campaign.rules.isOn(.guest)
    var held: [(key: [Int], meeting: Schedule.HeldMeeting)] = []
    var tours = Set<Int>()
    for (m, placement) in placements.enumerated() {
      guard let placement else { continue }
      let day = placement.slot / problem.startCount
      let session = campaign.sessions[problem.session(placement.slot)]
      let start = ClockTime(minutes: problem.minute(placement.slot))
      tours.insert(day * problem.delegationCount + placement.delegation)
      held.append(
        (
          [placement.slot, placement.delegation, m],
          Schedule.HeldMeeting(
            meeting: campaign.meetings[m].id, date: problem.dates[day],
            session: session.id, start: start == session.start ? nil : start,
            place: campaign.places[problem.stopPlace[placement.stop]].id,
            site: problem.stopSite[placement.stop].map { campaign.places[$0].id },
            delegation: campaign.delegations[placement.delegation].id,
            guests: statesGuests ? guests[m].map { campaign.guests[$0].id }.sorted() : [])
        ))
    }
    held.sort { $0.key.lexicographicallyPrecedes($1.key) }
    let trips = tours.sorted().map { cell in
      let (day, k) = (cell / problem.delegationCount, cell % problem.delegationCount)
      let team = members[day].filter { $0.delegation == k }
        .sorted { ($0.role, $0.person) < ($1.role, $1.person) }
      let vehicles = rides[day].filter { $0.delegation == k }.sorted { $0.vehicle < $1.vehicle }
      return Schedule.Trip(
        date: problem.dates[day], delegation: campaign.delegations[k].id,
        team: team.map {
          Schedule.Member(
            role: campaign.roles[$0.role].id, person: campaign.people[$0.person].id)
        },
        vehicles: vehicles.map {
          Schedule.Ride(
            vehicle: campaign.vehicles[$0.vehicle].id,
            driver: $0.driver.map { campaign.drivers[$0].id })
        }, night: nights[cell].map { campaign.places[$0].id })
    }
    return Schedule(meetings: held.map(\.meeting), trips: trips.map { kept($0, campaign) })
  }

  /// A frozen trip as published. People and vehicles are the same ones; the published schedule says who
  /// had which role and drove which vehicle. Where the delegation spends the night is not fixed: the date
  /// after it may be one that changes.
  private func kept(_ trip: Schedule.Trip, _ campaign: Campaign) -> Schedule.Trip {
    guard let revision = campaign.revision, revision.isFrozen(trip.date),
      var published = revision.published.trips?.first(where: {
        $0.date == trip.date && $0.delegation == trip.delegation
      })
    else { return trip }
    published.night = trip.night
    return published
  }
}
