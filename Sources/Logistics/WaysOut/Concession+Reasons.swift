internal import Campaign

extension Reason {
  /// What could lift the fact, at least in part: the concessions that change what the rule reads of
  /// the campaign here. What no campaign can change, such as that nobody is in two places, has none of
  /// its own; other facts of its conflicts have.
  func concessions(in campaign: Campaign) -> [Concession.Kind] {
    switch self {
    case .held: [.leaveOut]
    case .item(let meeting, let item): [.dropItem(meeting, item)]
    case .refusals(let host): [.receive(host)]
    case .dates(let meeting): [.anyDate(meeting)]
    case .length(let meeting): [.shorterMeeting(meeting)]
    case .programmeTime(let meeting): [.longerMeeting(meeting)]
    case .itemSession(let meeting, let item): [.anySession(meeting, item)]
    case .itemTime(let meeting, let item): [.anyTime(meeting, item)]
    case .itemOrder(let meeting, let first, let second):
      [.dropItemOrder(meeting, first, second)]
    case .delegations: [.moreDelegations]
    case .hosts(let delegations): [.anyHost(delegations), .moreDelegations]
    case .delegationsAway(let delegations): [.goOut(delegations), .moreDelegations]
    case .rooms(let place, _): [.moreRooms(place)]
    case .hours(let meeting): [.earlierLeave, .laterReturn, .shorterMeeting(meeting)]
    case .drive(let first, let second):
      [.moreDelegations, .shorterMeeting(first), .shorterMeeting(second)]
    case .onTheWay(_, let date):
      campaign.workingDates.contains(date.adding(days: 1)) ? [] : [.openDay(date.adding(days: 1))]
    case .role(let role):
      [.smallerRole(role), .standIn(role), .anotherPerson(role)]
    case .standIn(let role): [.standIn(role), .anotherPerson(role)]
    case .oneTeamADay, .meetingOn, .cheaperVehicles: []
    case .leastCost(let kind, _, _): kind.isOfTour ? sizes(campaign) : invitations(campaign)
    case .away(let person): [.present(person)]
    case .daysAWeek(let person, _): [.moreDaysAWeek([person]), .moreDaysAWeekForAll]
    case .daysInARow(let person, _): [.moreDaysInARow([person]), .moreDaysInARowForAll]
    case .duty: [.fewerOnDuty] + leaders(campaign)
    case .vehicles: [.hireVehicle(seats: campaign.mostSeats)]
    case .vehicleAway(let vehicle, let date): [.keepVehicle(vehicle, date)]
    case .drivers: [.hireDriver, .hireVehicle(seats: campaign.mostSeats)]
    case .minutesOut:
      [.longerDriving, .hireDriver, .hireVehicle(seats: campaign.mostSeats)]
    case .daysDriven:
      [.moreDrivingDays, .hireDriver, .hireVehicle(seats: campaign.mostSeats)]
    case .seats(let seats, _):
      [.hireVehicle(seats: max(seats, campaign.mostSeats)), .moreVehiclesADelegation]
        + sizes(campaign) + invitations(campaign)
    case .pool(let pool):
      [.anotherGuest(pool), .fewerInvited(pool)] + named(campaign) { $0.pool == pool }
    case .guest(let guest):
      [.uninvite(guest)]
        + campaign.guests.filter { $0.id == guest }.map { .moreInvitations($0.pool) }
    case .invitations(let pool, _):
      [.moreInvitations(pool), .anotherGuest(pool), .fewerInvited(pool)]
    case .precedence(let first, let second, let days):
      order(.meeting(first), .meeting(second), days)
    case .pin(let meeting, .people):
      [.unpin(meeting, .people)] + campaign.roles.map { .standIn($0.id) }
    case .pin(let meeting, let part): [.unpin(meeting, part)]
    case .stepOrder(let first, let second, let days):
      order(first, second, days) + shorter([first, second])
    case .planWindow: [.laterPlanEnd] + shorter(campaign.workPlan?.steps.map { .step($0.id) } ?? [])
    case .stepAfter(let step, let event, let lag):
      (lag > 0 ? [.shorterWait(step, event)] : []) + [.dropWait(step, event)]
        + shorter([event, .step(step)])
    case .stepWork(let step): [.shorterStep(step), .lighterStep(step)]
    case .stepFrom(let step): [.earlierStep(step)] + shorter([.step(step)])
    case .stepDue(let step): [.laterStepDue(step)] + shorter([.step(step)])
    case .stepDate(let step): [.anyStepDate(step)] + shorter([.step(step)])
    case .taskDue(let task):
      [.laterTaskDue(task)]
        + shorter(
          campaign.workPlan?.tasks.filter { $0.id == task }.flatMap(\.steps).map { .step($0.id) }
            ?? [])
    case .capacity(let unit):
      [.anotherInUnit(unit)]
        + campaign.people.filter { $0.unit == unit && !$0.away.isEmpty }.map { .present($0.id) }
    case .budgetLine(let line, _): [.raise(line)]
    case .mostMeetings: [.moreMeetingsADay]
    case .hostDays: [.fewerHostDays]
    }
  }

  private func order(_ first: PlanEvent, _ second: PlanEvent, _ days: Int) -> [Concession.Kind] {
    (days > 0 ? [.shorterOrder(first, second)] : []) + [.dropOrder(first, second)]
  }

  /// Steps among the events that take less time.
  private func shorter(_ events: [PlanEvent]) -> [Concession.Kind] {
    events.compactMap { event in
      if case .step(let step) = event { .shorterStep(step) } else { nil }
    }
  }

  /// Roles that several people fill take fewer.
  private func sizes(_ campaign: Campaign) -> [Concession.Kind] {
    campaign.roles.filter { $0.count > 1 }.map { .smallerRole($0.id) }
  }

  private func invitations(_ campaign: Campaign) -> [Concession.Kind] {
    campaign.pools.map { .fewerInvited($0.id) } + named(campaign) { _ in true }
  }

  /// Guests whom some meeting names; without one its list may be shorter.
  private func named(
    _ campaign: Campaign, where counts: (Guest) -> Bool
  ) -> [Concession.Kind] {
    let named = Set(campaign.meetings.flatMap(\.invitations).flatMap(\.named))
    return campaign.guests.filter { named.contains($0.id) && counts($0) }
      .map { .uninvite($0.id) }
  }

  /// More people in roles of a unit that leads the office: they can stay while others go.
  private func leaders(_ campaign: Campaign) -> [Concession.Kind] {
    let leadership = campaign.units.filter(\.isLeadership).map(\.id)
    return campaign.roles.filter { $0.unit.map(leadership.contains) ?? false }
      .map { .anotherPerson($0.id) }
  }
}

extension Conflict {
  /// What could lift the conflict: what lifts one of its facts; the same limit raised for all people
  /// in it together; and where there are visits more days, and meetings that are left out. The
  /// concessions that cannot be made in the campaign are left out.
  func concessions(in campaign: Campaign) -> [Concession] {
    Concession.lifting(reasons, in: campaign)
  }
}

extension Concession {
  /// As many closed days are offered to be worked.
  private static let mostClosedDays = 10

  /// What could lift one of the facts, or a conflict that is not known.
  static func lifting(_ reasons: [Reason], in campaign: Campaign) -> [Concession] {
    var kinds = reasons.flatMap { $0.concessions(in: campaign) }
    var weekly: [PersonID] = []
    var inARow: [PersonID] = []
    for case .moreDaysAWeek(let people) in kinds { weekly += people }
    for case .moreDaysInARow(let people) in kinds { inARow += people }
    if weekly.count > 1 { kinds.append(.moreDaysAWeek(weekly)) }
    if inARow.count > 1 { kinds.append(.moreDaysInARow(inARow)) }
    kinds = campaign.joiningDates(kinds)
    if !campaign.meetings.isEmpty {
      kinds.append(.laterEnd)
      kinds += campaign.closedDates.prefix(mostClosedDays).map { .openDay($0) }
      if campaign.meetings.contains(where: \.isRequired) { kinds.append(.leaveOut) }
    }
    var seen: Set<Kind> = []
    return kinds.filter { seen.insert($0).inserted }.map(Concession.init(first:))
      .filter { $0.applied(to: campaign) != nil }
  }

  /// The least of a kind.
  private init(first kind: Kind) {
    switch kind {
    case .leaveOut, .raise: self.init(kind, amount: 0)
    default: self.init(kind)
    }
  }
}

extension Campaign {
  /// The most seats that a vehicle has.
  fileprivate var mostSeats: Int { vehicles.map(\.seats).max() ?? 0 }

  /// Where many meetings have the same dates of their own, as all visits have, they are given later ones
  /// together.
  fileprivate func joiningDates(_ kinds: [Concession.Kind]) -> [Concession.Kind] {
    var ranges: [DateRange] = []
    var apart: [Concession.Kind] = []
    for kind in kinds {
      guard case .anyDate(let meeting) = kind,
        let range = meetings.first(where: { $0.id == meeting })?.dates,
        meetings.count(where: { $0.dates == range }) > Campaign.mostDatedApart
      else {
        apart.append(kind)
        continue
      }
      if !ranges.contains(range) { ranges.append(range) }
    }
    return apart
      + ranges.map { range in .laterDates(meetings.filter { $0.dates == range }.map(\.id)) }
  }

  private static let mostDatedApart = 8

  /// Dates of the window of which something is closed, but not by a public holiday.
  fileprivate var closedDates: [CivilDate] {
    window.dates.filter { date in
      let rests = sessions.map { calendar.rest(on: date, session: $0.id) }
      let isHoliday = rests.contains { if case .official = $0 { true } else { false } }
      return !isHoliday && rests.contains { $0 != nil }
    }
  }
}
