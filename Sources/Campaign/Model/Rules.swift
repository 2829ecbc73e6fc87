/// The hard rules, by the id that names them in files, audits and explanations.
package enum RuleID: String, CaseIterable, Sendable {
  /// A required meeting is held exactly once, an optional one at most once.
  case once
  /// Held in an open slot that is long enough and that the host does not refuse.
  case window
  /// A delegation is at one meeting at a time; a place holds as many meetings as it has rooms.
  case onePlace = "one-place"
  /// There is time to drive; no departure too early, no return too late.
  case travel
  /// Every role is covered by people of the team who qualify.
  case role
  /// A unit that is called for is represented by its head or a deputy.
  case standIn = "stand-in"
  /// In one team a day, not away while the team is out, not too many days out a week or in a row.
  case person
  /// So many leaders stay at the office.
  case duty
  /// A vehicle serves one delegation a day, available, with a driver and seats enough.
  case vehicle
  /// Quotas, room capacity, free guests, one place at a time, not too often.
  case guest
  /// Meeting before meeting, meetings and steps before each other; pinned meetings stay.
  case order
  /// Steps follow their predecessors, keep their dates, and fit the people of their units.
  case plan
  /// The costs charged to a line of the budget stay within it.
  case budget
  /// Not too many meetings of a delegation a day; meetings of one host lie some days apart.
  case load
}

/// Which rules are in force, and their numbers. `once`, `window` and `one-place` always are.
package struct RuleSettings: Hashable, Sendable {
  /// Rules the campaign has switched off, in the order of `RuleID.allCases`.
  package var switchedOff: [RuleID]
  /// Rule `travel`: departure from the base no earlier, return no later.
  package var leaveAfter: ClockTime
  package var backBy: ClockTime
  /// Rule `travel`: nights in a row that a delegation may be away; 0 has it back every day.
  package var mostNights: Int
  /// Rule `stand-in`: whether a specialist alone may represent a unit.
  package var specialistsMayRepresent: Bool
  /// Rule `person`: days out in one week at most; nil sets no limit.
  package var mostDaysAWeek: Int?
  /// Rule `person`: working dates out one after the other at most; nil sets no limit.
  package var mostDaysInARow: Int?
  /// Rule `duty`: leaders who stay at the office on every working day.
  package var leadersOnDuty: Int
  /// Rule `vehicle`: vehicles that one delegation may take on a day.
  package var mostVehicles: Int
  /// Rule `guest`: invitations of one guest in the whole campaign at most; nil sets no limit.
  package var mostInvitations: Int?
  /// Rule `load`: meetings that a delegation holds on one day at most; nil sets no limit.
  package var mostMeetings: Int?
  /// Rule `load`: civil days that at least lie between the dates of two meetings of one host; nil
  /// asks for none.
  package var hostDays: Int?

  package init(
    switchedOff: [RuleID] = [], leaveAfter: ClockTime = ClockTime(minutes: 6 * 60),
    backBy: ClockTime = ClockTime(minutes: 19 * 60), mostNights: Int = 0,
    specialistsMayRepresent: Bool = false,
    mostDaysAWeek: Int? = nil, mostDaysInARow: Int? = nil, leadersOnDuty: Int = 0,
    mostVehicles: Int = 1,
    mostInvitations: Int? = nil, mostMeetings: Int? = nil, hostDays: Int? = nil
  ) {
    self.switchedOff = switchedOff
    self.leaveAfter = leaveAfter
    self.backBy = backBy
    self.mostNights = mostNights
    self.specialistsMayRepresent = specialistsMayRepresent
    self.mostDaysAWeek = mostDaysAWeek
    self.mostDaysInARow = mostDaysInARow
    self.leadersOnDuty = leadersOnDuty
    self.mostVehicles = mostVehicles
    self.mostInvitations = mostInvitations
    self.mostMeetings = mostMeetings
    self.hostDays = hostDays
  }

  package func isOn(_ rule: RuleID) -> Bool { !switchedOff.contains(rule) }
}
