import Audit
import Campaign

/// Every schedule of a tiny campaign, judged by the audit: what the best one costs.
///
/// Nothing of the search is used. Placements come first, so that those which already break a rule
/// about times and places are not extended; then teams, vehicles and lists of each tour.
struct Enumeration {
  private let campaign: Campaign
  private let limit: Int
  private var audited = 0
  /// Level totals of the best schedule, nil where none is clean.
  private(set) var best: [Int]?
  private(set) var bestSchedule: Schedule?
  /// Whether the limit cut the enumeration short.
  private(set) var isCut = false
  private var datings: StepEnumeration
  private var arrangements: ProgrammeEnumeration

  init(_ campaign: Campaign, limit: Int = 30_000) {
    self.campaign = campaign
    self.limit = limit
    datings = StepEnumeration(campaign)
    arrangements = ProgrammeEnumeration(campaign)
    place(0, [])
  }

  private static let placementRules: [RuleID] = [.once, .window, .onePlace, .travel, .order]

  private mutating func place(_ m: Int, _ held: [Schedule.HeldMeeting]) {
    if isCut { return }
    guard m < campaign.meetings.count else {
      complete(held)
      return
    }
    let meeting = campaign.meetings[m]
    if !meeting.isRequired { place(m + 1, held) }
    for date in campaign.window.dates {
      for (session, start) in campaign.sessions.flatMap({ s in s.starts.map { (s, $0) } }) {
        for place in meeting.places {
          for site in meeting.site.map({ $0.places.map(Optional.some) }) ?? [nil] {
            for delegation in campaign.delegations {
              self.place(
                m + 1,
                held + [
                  .init(
                    meeting: meeting.id, date: date, session: session.id,
                    start: start == session.start ? nil : start, place: place, site: site,
                    delegation: delegation.id, guests: [])
                ])
            }
          }
        }
      }
    }
  }

  private mutating func complete(_ held: [Schedule.HeldMeeting]) {
    let report = Auditor.audit(campaign, Schedule(meetings: held, trips: nil))
    let isBroken = Enumeration.placementRules.contains { rule in
      // What is too far for a day may be in reach after a night, and steps come last.
      report[rule]?.findings.contains { $0.kind != .notStated } == true
        && (rule != .travel || campaign.rules.mostNights == 0)
    }
    if isBroken { return }
    guard let programmes = arrangements.programmes(of: held) else { return }
    let keys = Set(held.map { "\($0.date) \($0.delegation)" }).sorted()
    let tours = keys.map { key in held.filter { "\($0.date) \($0.delegation)" == key } }
    /// The tour of the same delegation on the next date.
    func next(_ index: Int) -> Int? {
      tours.firstIndex {
        $0[0].delegation == tours[index][0].delegation
          && $0[0].date == tours[index][0].date.adding(days: 1)
      }
    }
    let joined = campaign.rules.mostNights == 0 ? [] : tours.indices.filter { next($0) != nil }
    for bits in 0..<1 << joined.count {
      let staying = joined.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      var journey = Array(tours.indices)
      for _ in tours.indices {
        for index in staying {
          if let other = next(index) { journey[other] = journey[index] }
        }
      }
      combine(
        tours.indices.map { index in
          let together = tours.indices.filter { journey[$0] == journey[index] }
          return trips(
            tours[index], rolesOf: together.flatMap { tours[$0] },
            night: staying.contains(index) ? lastPlace(tours[index]) : nil)
        }, [], held, programmes)
    }
  }

  /// Where the tour's last meeting ends.
  private func lastPlace(_ meetings: [Schedule.HeldMeeting]) -> PlaceID? {
    let last = meetings.max {
      (campaign.start(of: $0)?.minutes ?? 0) < (campaign.start(of: $1)?.minutes ?? 0)
    }
    return last.map { $0.site ?? $0.place }
  }

  private mutating func combine(
    _ choices: [[Schedule.Trip]], _ trips: [Schedule.Trip], _ held: [Schedule.HeldMeeting],
    _ programmes: [Schedule.Programme]
  ) {
    if isCut { return }
    guard trips.count < choices.count else {
      invite(0, held, trips, programmes)
      return
    }
    for trip in choices[trips.count] { combine(choices, trips + [trip], held, programmes) }
  }

  /// Every team and every choice of vehicles and drivers of a tour.
  private func trips(
    _ meetings: [Schedule.HeldMeeting], rolesOf all: [Schedule.HeldMeeting], night: PlaceID?
  ) -> [Schedule.Trip] {
    let wanted = Set(
      all.flatMap { held in campaign.meetings.first { $0.id == held.meeting }?.roles ?? [] })
    var teams: [[Schedule.Member]] = [[]]
    if campaign.rules.isOn(.role) {
      for role in campaign.roles where wanted.contains(role.id) {
        for seat in 0..<role.count {
          teams = teams.flatMap { team in
            campaign.people.filter { person in
              role.isQualified(person) && !team.contains { $0.person == person.id }
                && (seat == 0 || (team.last?.person).map { $0 < person.id } ?? true)
            }.map { team + [.init(role: role.id, person: $0.id)] }
          }
        }
      }
    }
    var rides: [[Schedule.Ride]] = [[]]
    if campaign.rules.isOn(.vehicle) && !campaign.vehicles.isEmpty {
      for vehicle in campaign.vehicles {
        rides = rides.flatMap { ride in
          [ride]
            + (campaign.drivers.isEmpty
              ? [ride + [.init(vehicle: vehicle.id, driver: nil)]]
              : campaign.drivers.map { ride + [.init(vehicle: vehicle.id, driver: $0.id)] })
        }
      }
      rides.removeAll { $0.isEmpty || $0.count > campaign.rules.mostVehicles }
    }
    guard let first = meetings.first else { return [] }
    return teams.flatMap { team in
      rides.map {
        Schedule.Trip(
          date: first.date, delegation: first.delegation, team: team, vehicles: $0, night: night)
      }
    }
  }

  private mutating func invite(
    _ index: Int, _ held: [Schedule.HeldMeeting], _ trips: [Schedule.Trip],
    _ programmes: [Schedule.Programme]
  ) {
    if isCut { return }
    guard index < held.count else {
      judge(Schedule(meetings: held, trips: trips, programmes: programmes))
      return
    }
    let meeting = campaign.meetings.first { $0.id == held[index].meeting }
    guard campaign.rules.isOn(.guest), let invitation = meeting?.invitations.first else {
      invite(index + 1, held, trips, programmes)
      return
    }
    for bits in 0..<(1 << campaign.guests.count) {
      let list = campaign.guests.indices.filter { bits >> $0 & 1 == 1 }
      guard list.count >= invitation.least, list.count <= invitation.most else { continue }
      var held = held
      held[index].guests = list.map { campaign.guests[$0].id }.sorted()
      invite(index + 1, held, trips, programmes)
    }
  }

  private mutating func judge(_ schedule: Schedule) {
    audited += 1
    if audited > limit {
      isCut = true
      return
    }
    guard let schedule = datings.dated(schedule) else { return }
    let report = Auditor.audit(campaign, schedule)
    guard report.isClean, report.isFullyStated else { return }
    let totals = report.levelTotals.compactMap(\.self)
    guard totals.count == campaign.objective.levels.count else { return }
    if let best, !totals.lexicographicallyPrecedes(best) { return }
    best = totals
    bestSchedule = schedule
  }
}
