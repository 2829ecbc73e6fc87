package import Campaign

/// One fact of a campaign, as a rule reads it, that can stand in the way of a schedule.
package enum Reason: Hashable, Sendable {
  /// `once`: the meeting is required.
  case held(MeetingID)
  /// `window`: slots that the host refuses.
  case refusals(HostID)
  /// `window`: the meeting's own dates.
  case dates(MeetingID)
  /// `window`: the meeting is longer than some sessions.
  case length(MeetingID)
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
  /// `duty`: so many leaders stay.
  case duty(Int)
  /// `vehicle`: how many vehicles are available on a date, at least and at most.
  case vehicles(least: Int, most: Int)
  /// `vehicle`: how many drivers are, at least and at most.
  case drivers(least: Int, most: Int)
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

  /// A part of a placement that can be fixed.
  package enum PinnedPart: String, CaseIterable, Sendable {
    case date, session, place, delegation
  }

  /// The rule that the fact belongs to.
  package var rule: RuleID {
    switch self {
    case .held: .once
    case .refusals, .dates, .length: .window
    case .delegations, .hosts, .delegationsAway, .rooms: .onePlace
    case .hours, .drive: .travel
    case .role: .role
    case .standIn: .standIn
    case .oneTeamADay, .away, .daysAWeek: .person
    case .duty: .duty
    case .vehicles, .drivers, .seats: .vehicle
    case .pool, .guest, .invitations: .guest
    case .precedence, .pin, .stepOrder: .order
    case .planWindow, .stepAfter, .stepWork, .stepFrom, .stepDue, .stepDate, .taskDue, .capacity,
      .meetingOn:
      .plan
    case .budgetLine, .leastCost: .budget
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
