extension Concession {
  /// How much it asks of those who plan, in points. Extents do not count: what is needed on one date
  /// alone is as dear as what is needed on several.
  ///
  /// `Documentation/CommandLine.md` shows the table: asking a host or moving an hour is cheap, money
  /// and people who come although away are dearer, a meeting that is not held is dearest.
  package var weight: Int {
    switch kind {
    case .raise: unit
    case .leaveOut: unit * max(1, amount)
    default: unit * amount
    }
  }

  /// The points of one of its amount.
  private var unit: Int {
    switch kind {
    case .earlierLeave, .laterReturn, .shorterOrder, .shorterWait, .shorterMeeting, .longerMeeting,
      .dropItemOrder, .anyTime, .anySession:
      2
    case .receive, .unpin, .anyDate, .laterDates, .dropOrder, .dropWait, .fewerHostDays, .anyHost,
      .goOut,
      .moreMeetingsADay, .fewerInvited, .moreInvitations, .uninvite, .anotherGuest,
      .laterTaskDue, .laterStepDue, .earlierStep, .shorterStep, .lighterStep:
      3
    case .hireVehicle, .hireDriver, .moreVehiclesADelegation, .longerDriving, .moreDrivingDays,
      .moreRooms, .standIn, .anyStepDate:
      4
    case .moreDaysAWeek(let people), .moreDaysInARow(let people): 3 + min(people.count, 7)
    case .laterEnd, .laterPlanEnd, .present, .keepVehicle: 6
    case .openDay, .moreDaysAWeekForAll, .moreDaysInARowForAll, .fewerOnDuty, .dropItem: 8
    case .moreDelegations, .smallerRole, .raise: 9
    case .anotherPerson, .anotherInUnit: 10
    case .leaveOut: 12
    }
  }
}
