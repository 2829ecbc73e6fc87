package import Campaign

/// One fact of a campaign, as a rule reads it, that can stand in the way of a schedule.
package enum Reason: Hashable, Sendable {
  /// `once`: the meeting is required.
  case held(MeetingID)
  /// `once`: the item is on the meeting's programme and takes its minutes.
  case item(MeetingID, ItemID)
  /// `window`: slots that the host refuses.
  case refusals(HostID)
  /// `window`: the meeting's own dates.
  case dates(MeetingID)
  /// `window`: the meeting is longer than some sessions.
  case length(MeetingID)
  /// `window`: the sessions that the meeting takes, for its programme.
  case programmeTime(MeetingID)
  /// `window`: the item's own session.
  case itemSession(MeetingID, ItemID)
  /// `window`: the item's own times.
  case itemTime(MeetingID, ItemID)
  /// `one-place`: so many delegations, each at one meeting at a time.
  case delegations(Int)
  /// `one-place`: hosts that delegations keep to; these delegations are alike.
  case hosts([DelegationID])
  /// `one-place`: when delegations are away; these delegations are alike.
  case delegationsAway([DelegationID])
  /// `one-place`: the place has so many rooms.
  case rooms(PlaceID, Int)
  /// `travel`: the earliest departure and the latest return, for this meeting.
  case hours(MeetingID)
  /// `travel`: the drive between two meetings.
  case drive(MeetingID, MeetingID)
  /// `travel`: what is frozen leaves the delegation on the way in the night after the date, too late to
  /// return: it goes on the next day, with the same people and vehicles.
  case onTheWay(DelegationID, CivilDate)
  /// `role`: who qualifies, and how many it takes.
  case role(RoleID)
  /// `stand-in`: the role takes the head or a deputy.
  case standIn(RoleID)
  /// `person`: nobody is in two teams on one date.
  case oneTeamADay
  /// `person`: when the person is away; also `duty` counts by it.
  case away(PersonID)
  /// `person`: so many days out in a week at most.
  case daysAWeek(PersonID, Int)
  /// `person`: so many dates out one after the other at most.
  case daysInARow(PersonID, Int)
  /// `duty`: so many leaders stay.
  case duty(Int)
  /// `vehicle`: how many vehicles are available on a date, at least and at most.
  case vehicles(least: Int, most: Int)
  /// `vehicle`: the vehicle is not available on the date.
  case vehicleAway(VehicleID, CivilDate)
  /// `vehicle`: how many drivers are, at least and at most.
  case drivers(least: Int, most: Int)
  /// `vehicle`: so many drivers may be out for more than these minutes.
  case minutesOut(Int, drivers: Int)
  /// `vehicle`: on how many days of a week drivers may drive, all together, at least and at most.
  case daysDriven(least: Int, most: Int)
  /// `vehicle`: so many vehicles have these seats or more.
  case seats(Int, vehicles: Int)
  /// `guest`: who of the pool is free, and where invited.
  case pool(PoolID)
  /// `guest`: a named guest is free, and at one meeting at a time.
  case guest(GuestID)
  /// `guest`: how often guests of the pool are invited, so many times altogether.
  case invitations(PoolID, Int)
  /// `order`: the second meeting is held after the first, so many days later or more.
  case precedence(MeetingID, MeetingID, days: Int)
  /// `order`: the second item of the meeting's programme begins when the first has ended, or later.
  case itemOrder(MeetingID, ItemID, ItemID)
  /// `order`: what of a meeting is fixed.
  case pin(MeetingID, PinnedPart)
  /// `order`: one event is over before the other begins, so many days earlier or more.
  case stepOrder(PlanEvent, PlanEvent, days: Int)
  /// `plan`: the work plan's first and last date.
  case planWindow
  /// `plan`: the step begins after the event, with so many working days between.
  case stepAfter(StepID, PlanEvent, lag: Int)
  /// `plan`: the step takes days and people of its unit.
  case stepWork(StepID)
  /// `plan`: the step begins no earlier, ends no later, or ends on a fixed date.
  case stepFrom(StepID)
  case stepDue(StepID)
  case stepDate(StepID)
  /// `plan`: the date by which the task must be done.
  case taskDue(TaskID)
  /// `plan`: the unit's people.
  case capacity(UnitID)
  /// `plan`: the date on which the visits hold the meeting.
  case meetingOn(MeetingID, CivilDate)
  /// `budget`: so much (đồng) the line has left for what is charged to it.
  case budgetLine(BudgetLineID, Int)
  /// `budget`: what one tour or meeting costs of this kind, by meeting at least and at most the least
  /// (đồng).
  case leastCost(CostKind, Int, Int)
  /// `budget`: how many vehicles with drivers cost less on a date than so much (đồng), at least and at
  /// most: any further one costs that or more.
  case cheaperVehicles(than: Int, least: Int, most: Int)
  /// `load`: so many meetings of a delegation on a date at most.
  case mostMeetings(Int)
  /// `load`: meetings of the host lie so many days apart.
  case hostDays(HostID, Int)

  /// A part of a placement that can be fixed.
  package enum PinnedPart: String, CaseIterable, Sendable {
    case date, session, place, delegation, people
  }

  /// The rule that the fact belongs to.
  package var rule: RuleID {
    switch self {
    case .held, .item: .once
    case .refusals, .dates, .length, .programmeTime, .itemSession, .itemTime: .window
    case .delegations, .hosts, .delegationsAway, .rooms: .onePlace
    case .hours, .drive, .onTheWay: .travel
    case .role: .role
    case .standIn: .standIn
    case .oneTeamADay, .away, .daysAWeek, .daysInARow: .person
    case .duty: .duty
    case .vehicles, .vehicleAway, .drivers, .minutesOut, .daysDriven, .seats: .vehicle
    case .pool, .guest, .invitations: .guest
    case .precedence, .itemOrder, .pin, .stepOrder: .order
    case .planWindow, .stepAfter, .stepWork, .stepFrom, .stepDue, .stepDate, .taskDue, .capacity,
      .meetingOn:
      .plan
    case .budgetLine, .leastCost, .cheaperVehicles: .budget
    case .mostMeetings, .hostDays: .load
    }
  }
}

/// Facts of a campaign that cannot hold together.
package struct Conflict: Sendable, Equatable {
  /// In the order of `RuleID.allCases`; the required meetings come first.
  package var reasons: [Reason]
  /// Whether it is proven that any of the facts can be given up for the others to hold together, as
  /// far as the constraints of `Relaxation` say.
  package var isMinimal: Bool

  package init(reasons: [Reason], isMinimal: Bool) {
    self.reasons = reasons
    self.isMinimal = isMinimal
  }
}
