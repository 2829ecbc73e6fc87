import Campaign

extension DayTours {
  /// Monday 6 March 2023: no public holiday falls on the five weeks from there.
  private static let firstDay = CivilDate(dayNumber: 19_422)

  /// The instance as a campaign with exactly its cost function, on consecutive days from Monday
  /// 6 March 2023 on, weekends left out.
  ///
  /// The cost of a schedule, 20 + (0, 30, 100 by rank) a person and day, the vehicle's rate a
  /// kilometre, 10 a point of the slot, 20,000 a point of a visit left out, is one level:
  /// 20,000 × `unscheduled` + `representation` + 10 × `preference` + `cost`.
  ///
  /// - Throws: `DayToursError.malformed` or `.notExpressible`.
  func campaign(title: String) throws(DayToursError) -> Campaign {
    try check()
    let dates = days
    let places = ["base"] + visits.indices.map { "v\($0 + 1)" }
    var campaign = Campaign(
      title: title, window: dates[0]...dates[nd - 1], sessions: daySessions, base: "base",
      places: places.map { Place(id: PlaceID($0), name: $0) },
      travel: TravelTable(minutes: tmin, metres: dist.map { $0.map { $0 * 1_000 } }))
    campaign.hosts = visits.enumerated().map { host($0, $1, dates) }
    let unitNames = people.map(\.unit).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    campaign.units = unitNames.map { Unit(id: UnitID($0), name: $0) }
    campaign.roles = unitNames.map { Role(id: RoleID($0), name: $0, unit: UnitID($0)) }
    campaign.people = people.enumerated().map { index, person in
      Person(
        id: PersonID("p\(index + 1)"), name: "p\(index + 1)", unit: UnitID(person.unit),
        rank: Rank.allCases[person.rank], away: person.busy.map { pattern($0, dates) })
    }
    campaign.meetings = visits.enumerated().map { index, visit in
      Meeting(
        id: MeetingID("v\(index + 1)"), host: HostID("v\(index + 1)"),
        places: [PlaceID("v\(index + 1)")], minutes: meetingMinutes,
        roles: visit.need.map { RoleID($0) }, isRequired: false, priority: visit.prio)
    }
    campaign.delegations = (1...K).map {
      Delegation(id: DelegationID("\($0)"), name: "Đoàn \($0)")
    }
    campaign.vehicles = veh.enumerated().map { index, car in
      Vehicle(
        id: VehicleID("c\(index + 1)"), name: "c\(index + 1)", seats: car.seats,
        dongPerKilometre: car.rate,
        away: car.busy.map { SlotPattern(dates: dates[$0]...dates[$0]) })
    }
    campaign.rules = RuleSettings(
      switchedOff: [.duty, .load], leaveAfter: ClockTime(minutes: 0),
      backBy: ClockTime(minutes: 1_440),
      specialistsMayRepresent: true)
    campaign.costs = CostTable(
      allowanceDong: [20, 20, 20], representationPoints: [0, 30, 100],
      nightAllowanceDong: [20, 20, 20])
    campaign.objective = Objective(levels: [
      [
        .init(.unscheduled, 20_000), .init(.representation, 1), .init(.preference, 10),
        .init(.cost, 1),
      ]
    ])
    return campaign
  }

  private var days: [CivilDate] {
    var dates: [CivilDate] = []
    var date = DayTours.firstDay
    while dates.count < nd {
      if date.weekday < .saturday { dates.append(date) }
      date = date.adding(days: 1)
    }
    return dates
  }

  private var daySessions: [Session] {
    sessions.enumerated().map { index, session in
      Session(
        id: SessionID("s\(index + 1)"), name: "buổi \(index + 1)",
        start: ClockTime(minutes: session[0]), end: ClockTime(minutes: session[0] + session[1]))
    }
  }

  private func pattern(_ slot: Int, _ dates: [CivilDate]) -> SlotPattern {
    let date = dates[slot / sessions.count]
    return SlotPattern(
      dates: date...date, sessions: [SessionID("s\(slot % sessions.count + 1)")])
  }

  private func host(_ index: Int, _ visit: Visit, _ dates: [CivilDate]) -> Host {
    let points = visit.pref.compactMap { slot, points in Int(slot).map { ($0, points) } }
      .filter { $0.1 != 0 }.sorted { $0 < $1 }
    return Host(
      id: HostID("v\(index + 1)"), name: "v\(index + 1)", places: [PlaceID("v\(index + 1)")],
      refuses: visit.forb.map { pattern($0, dates) },
      dislikes: points.map { Host.Dislike(slots: pattern($0.0, dates), points: $0.1) })
  }
}
