package import Campaign

/// One thing in which a planner can give way: a change of the campaign that lets more schedules keep
/// the rules.
///
/// A concession has an amount (so many days, half hours, vehicles, …) where more of it can be had, and
/// may be narrowed to where a schedule makes use of it: an absence need be lifted on one date only, a
/// vehicle hired for a day.
package struct Concession: Hashable, Sendable {
  package var kind: Kind
  /// At least 1; đồng where a line is raised, meetings where some are left out. Of these two 0 stands
  /// for as much as it takes, until a schedule tells how much that is.
  package var amount: Int
  package var extent: Extent

  package init(_ kind: Kind, amount: Int = 1, extent: Extent = .everywhere) {
    self.kind = kind
    self.amount = amount
    self.extent = extent
  }

  /// Where it counts.
  package enum Extent: Hashable, Sendable {
    case everywhere
    /// In order.
    case dates([CivilDate])
    /// In the campaign's order.
    case meetings([MeetingID])
  }

  /// What gives way.
  package enum Kind: Hashable, Sendable {
    // MARK: Days and hours
    /// The window ends so many working days later.
    case laterEnd
    /// What the calendar closes of the date is worked.
    case openDay(CivilDate)
    /// Delegations leave so many half hours earlier, or are back later.
    case earlierLeave
    case laterReturn

    // MARK: Meetings
    /// So many required meetings are left out, those of the extent.
    case leaveOut
    /// The meeting's own dates no longer count.
    case anyDate(MeetingID)
    /// The meetings' own dates end so many working days later.
    case laterDates([MeetingID])
    /// So many quarter hours shorter, or longer for a programme.
    case shorterMeeting(MeetingID)
    case longerMeeting(MeetingID)
    /// The host receives in slots that it refuses.
    case receive(HostID)
    /// What is fixed of the meeting is free.
    case unpin(MeetingID, Reason.PinnedPart)
    /// The item is left out of the programme.
    case dropItem(MeetingID, ItemID)
    /// The item's session, or its times, no longer count.
    case anySession(MeetingID, ItemID)
    case anyTime(MeetingID, ItemID)
    /// The second item no longer waits for the first.
    case dropItemOrder(MeetingID, ItemID, ItemID)

    // MARK: Order
    /// The second event may follow the first so many days sooner, or without regard to it.
    case shorterOrder(PlanEvent, PlanEvent)
    case dropOrder(PlanEvent, PlanEvent)
    /// Meetings of a host lie so many days nearer to each other.
    case fewerHostDays

    // MARK: Delegations and places
    /// So many more delegations.
    case moreDelegations
    /// The delegations go to every host, or in slots in which they stay at home.
    case anyHost([DelegationID])
    case goOut([DelegationID])
    /// So many more meetings of a delegation on a day.
    case moreMeetingsADay
    /// So many more rooms.
    case moreRooms(PlaceID)

    // MARK: People
    /// The role takes so many people fewer.
    case smallerRole(RoleID)
    /// One more rank below those that do may fill the role: `Campaign.standIn(for:)`.
    case standIn(RoleID)
    /// So many more people who qualify for the role.
    case anotherPerson(RoleID)
    /// The person comes although away.
    case present(PersonID)
    /// The people go out on so many more days of a week, or in a row.
    case moreDaysAWeek([PersonID])
    case moreDaysInARow([PersonID])
    /// The same for everybody who has no number of their own.
    case moreDaysAWeekForAll
    case moreDaysInARowForAll
    /// So many leaders fewer stay at the office.
    case fewerOnDuty

    // MARK: Vehicles
    /// So many more vehicles with as many seats, each with a driver of its own.
    case hireVehicle(seats: Int)
    /// The vehicle is available on the date after all.
    case keepVehicle(VehicleID, CivilDate)
    /// So many more drivers.
    case hireDriver
    /// A delegation may take so many vehicles more.
    case moreVehiclesADelegation
    /// Drivers with a limit may be out for so many half hours longer, or drive on so many more days of
    /// a week.
    case longerDriving
    case moreDrivingDays

    // MARK: Guests
    /// So many more guests of the pool.
    case anotherGuest(PoolID)
    /// Every meeting invites so many fewer of the pool.
    case fewerInvited(PoolID)
    /// Guests of the pool may be invited so many times more.
    case moreInvitations(PoolID)
    /// The guest is no longer invited by name.
    case uninvite(GuestID)

    // MARK: Money
    /// The line's amount is raised by so many đồng.
    case raise(BudgetLineID)

    // MARK: The work plan
    /// The plan ends so many working days later.
    case laterPlanEnd
    /// The task, or the step, is due so many working days later.
    case laterTaskDue(TaskID)
    case laterStepDue(StepID)
    /// The step may begin so many working days earlier.
    case earlierStep(StepID)
    /// The step's fixed date no longer counts.
    case anyStepDate(StepID)
    /// The step takes so many days fewer, or so many people fewer.
    case shorterStep(StepID)
    case lighterStep(StepID)
    /// The step waits so many working days less for what is before it, or not at all.
    case shorterWait(StepID, PlanEvent)
    case dropWait(StepID, PlanEvent)
    /// So many more people of the unit.
    case anotherInUnit(UnitID)
  }

  /// Half hours and quarter hours, as concessions count them.
  package static let halfHour = 30
  package static let quarterHour = 15

  /// The same with one more of its amount.
  var stronger: Concession { Concession(kind, amount: amount + 1) }

  /// Whether more of it may help where some did not. What has no amount is nothing or all.
  var hasAmount: Bool {
    switch kind {
    case .laterEnd, .laterDates, .earlierLeave, .laterReturn, .shorterMeeting, .longerMeeting,
      .shorterOrder,
      .fewerHostDays, .moreDelegations, .moreMeetingsADay, .moreRooms, .smallerRole,
      .anotherPerson, .moreDaysAWeek, .moreDaysInARow, .moreDaysAWeekForAll,
      .moreDaysInARowForAll, .fewerOnDuty, .hireVehicle, .hireDriver, .moreVehiclesADelegation,
      .longerDriving, .moreDrivingDays, .anotherGuest, .fewerInvited, .moreInvitations,
      .laterPlanEnd, .laterTaskDue, .laterStepDue, .earlierStep, .shorterStep, .lighterStep,
      .shorterWait, .anotherInUnit:
      true
    case .openDay, .leaveOut, .anyDate, .receive, .unpin, .dropItem, .anySession, .anyTime,
      .dropItemOrder, .dropOrder, .anyHost, .goOut, .standIn, .present, .keepVehicle, .uninvite,
      .raise, .anyStepDate, .dropWait:
      false
    }
  }

  /// Whether a schedule must tell first how much of it is needed.
  var isUnmeasured: Bool { amount == 0 }
}
