import Campaign
import Foundation

/// An instance of the published day-tour benchmarks, as its JSON stands.
struct DayTours: Decodable {
  struct Staff: Decodable {
    var unit: String
    var rank: Int
    var busy: [Int]
  }
  struct Visit: Decodable {
    var need: [String]
    var forb: [Int]
    var pref: [String: Int]
    var prio: Int
  }
  struct Car: Decodable {
    var seats: Int
    var rate: Int
    var busy: [Int]
  }
  var dist: [[Int]]
  var tmin: [[Int]]
  var sessions: [[Int]]
  var nd: Int
  var people: [Staff]
  var visits: [Visit]
  var veh: [Car]
  var K: Int

  /// The instance as a campaign with exactly its cost function, on consecutive working days from
  /// Monday 6 March 2023 on.
  func campaign(title: String) -> Campaign {
    var dates: [CivilDate] = []
    var date = CivilDate(dayNumber: 19_422)
    while dates.count < nd {
      if date.weekday < .saturday { dates.append(date) }
      date = date.adding(days: 1)
    }
    let sessionList = sessions.enumerated().map { index, session in
      Session(
        id: SessionID("s\(index + 1)"), name: "buổi \(index + 1)",
        start: ClockTime(minutes: session[0]), end: ClockTime(minutes: session[0] + session[1]))
    }
    func pattern(_ slot: Int) -> SlotPattern {
      SlotPattern(
        dates: dates[slot / sessions.count]...dates[slot / sessions.count],
        sessions: [sessionList[slot % sessions.count].id])
    }
    let unitNames = people.map(\.unit).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let shortest = sessions.map { $0[1] }.min() ?? 0
    var campaign = Campaign(
      title: title, window: dates[0]...dates[nd - 1], sessions: sessionList, base: "base",
      places: [Place(id: "base", name: "base")]
        + visits.indices.map { Place(id: PlaceID("v\($0 + 1)"), name: "v\($0 + 1)") },
      travel: TravelTable(minutes: tmin, metres: dist.map { $0.map { $0 * 1000 } }))
    campaign.hosts = visits.enumerated().map { index, visit in
      Host(
        id: HostID("v\(index + 1)"), name: "v\(index + 1)", places: [PlaceID("v\(index + 1)")],
        refuses: visit.forb.map(pattern),
        dislikes: visit.pref.map { (Int($0) ?? 0, $1) }.sorted { $0 < $1 }.map {
          Host.Dislike(slots: pattern($0), points: $1)
        })
    }
    campaign.units = unitNames.map { Unit(id: UnitID($0), name: $0) }
    campaign.roles = unitNames.map { Role(id: RoleID($0), name: $0, unit: UnitID($0)) }
    campaign.people = people.enumerated().map { index, person in
      Person(
        id: PersonID("p\(index + 1)"), name: "p\(index + 1)", unit: UnitID(person.unit),
        rank: Rank.allCases[person.rank], away: person.busy.map(pattern))
    }
    campaign.meetings = visits.enumerated().map { index, visit in
      Meeting(
        id: MeetingID("v\(index + 1)"), host: HostID("v\(index + 1)"),
        places: [PlaceID("v\(index + 1)")], minutes: shortest, roles: visit.need.map { RoleID($0) },
        isRequired: false, priority: visit.prio)
    }
    campaign.delegations = (1...K).map { Delegation(id: DelegationID("\($0)"), name: "\($0)") }
    campaign.vehicles = veh.enumerated().map { index, car in
      Vehicle(
        id: VehicleID("c\(index + 1)"), name: "c\(index + 1)", seats: car.seats,
        dongPerKilometre: car.rate,
        away: car.busy.map { SlotPattern(dates: dates[$0]...dates[$0]) })
    }
    campaign.rules = RuleSettings(
      leaveAfter: ClockTime(minutes: 0), backBy: ClockTime(minutes: 1440),
      specialistsMayRepresent: true)
    campaign.costs = CostTable(
      allowanceDong: [20, 20, 20], representationPoints: [0, 30, 100])
    campaign.objective = Objective(levels: [
      [
        .init(.unscheduled, 20_000), .init(.representation, 1), .init(.preference, 10),
        .init(.cost, 1),
      ]
    ])
    return campaign
  }
}
