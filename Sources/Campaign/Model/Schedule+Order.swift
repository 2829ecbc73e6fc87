extension Schedule {
  /// The same schedule in the order that `Schedule` promises: meetings by date, session, start,
  /// delegation and meeting; trips by date and delegation; teams by role and person; vehicles; steps;
  /// each kind in the order in which the campaign lists it, and guests by id; programmes as their
  /// meetings, and their items by session, start and the campaign's order. What the campaign does not
  /// have comes last, by id.
  ///
  /// Complexity: O(n log n) in the size of the schedule, plus the size of the campaign.
  package func ordered(for campaign: Campaign) -> Schedule {
    let sessions = Positions(campaign.sessions.map(\.id))
    let delegations = Positions(campaign.delegations.map(\.id))
    let meetingPositions = Positions(campaign.meetings.map(\.id))
    let roles = Positions(campaign.roles.map(\.id))
    let people = Positions(campaign.people.map(\.id))
    let vehicles = Positions(campaign.vehicles.map(\.id))

    var result = self
    for index in result.meetings.indices { result.meetings[index].guests?.sort() }
    result.meetings.sort { a, b in
      if a.date != b.date { return a.date < b.date }
      if a.session != b.session { return sessions.isBefore(a.session, b.session) }
      // The start of the session comes before its later ones.
      if a.start != b.start { return (a.start?.minutes ?? -1) < (b.start?.minutes ?? -1) }
      if a.delegation != b.delegation { return delegations.isBefore(a.delegation, b.delegation) }
      if a.meeting != b.meeting { return meetingPositions.isBefore(a.meeting, b.meeting) }
      return a.place < b.place
    }
    result.programmes = programmes.map { programmes in
      programmes.map { programme in
        let items = campaign.meetings.first { $0.id == programme.meeting }?.programme ?? []
        let itemPositions = Positions(items.map(\.id))
        var programme = programme
        programme.items.sort { a, b in
          if a.session != b.session { return sessions.isBefore(a.session, b.session) }
          if a.start != b.start { return a.start < b.start }
          return itemPositions.isBefore(a.item, b.item)
        }
        return programme
      }.sorted { meetingPositions.isBefore($0.meeting, $1.meeting) }
    }
    let steps = Positions(campaign.workPlan?.steps.map(\.id) ?? [])
    result.steps?.sort { a, b in
      a.step == b.step ? (a.start, a.finish) < (b.start, b.finish) : steps.isBefore(a.step, b.step)
    }
    guard var trips else { return result }
    for index in trips.indices {
      trips[index].team.sort { a, b in
        a.role == b.role
          ? people.isBefore(a.person, b.person) : roles.isBefore(a.role, b.role)
      }
      trips[index].vehicles.sort { vehicles.isBefore($0.vehicle, $1.vehicle) }
    }
    trips.sort { a, b in
      a.date == b.date ? delegations.isBefore(a.delegation, b.delegation) : a.date < b.date
    }
    result.trips = trips
    return result
  }

  /// Where each identifier stands in the campaign's list.
  private struct Positions<Named> {
    private var index: [Identifier<Named>: Int] = [:]

    init(_ ids: [Identifier<Named>]) {
      for (position, id) in ids.enumerated() where index[id] == nil { index[id] = position }
    }

    func isBefore(_ a: Identifier<Named>, _ b: Identifier<Named>) -> Bool {
      let (left, right) = (index[a] ?? Int.max, index[b] ?? Int.max)
      return left == right ? a < b : left < right
    }
  }
}
