package import Campaign

/// A held meeting whose meeting, session and place the campaign has, so that it lies in time and
/// space. The delegation may be unknown.
package struct Stop: Sendable {
  package let held: Schedule.HeldMeeting
  package let meeting: Meeting
  package let session: Session
  /// The sessions it takes, the first one included; that one alone where the day has too few.
  package let sessions: [Session]
  /// Position among the campaign's places, where it begins and where it ends: at the site visited
  /// last, else where it began.
  package let place: Int
  package let endPlace: Int
  /// Driven within the meeting.
  package let metres: Int
  /// Minutes from midnight; the meeting lasts from `start` until before `end`.
  package let start: Int
  package let end: Int

  /// Minutes that both have in common on one date; 0 where the dates differ.
  package func minutesInCommon(with other: Stop) -> Int {
    held.date == other.held.date ? max(0, min(end, other.end) - max(start, other.start)) : 0
  }
}

/// The meetings that a delegation holds on a date, in order of start, with the team and the
/// vehicles that the schedule states for them.
package struct Tour: Sendable {
  package let date: CivilDate
  package let delegation: DelegationID
  /// Never empty; in order of start, then of end, then of the schedule.
  package let stops: [Stop]
  /// The roles of its meetings, each once, in the campaign's order; empty where rule `role` is off.
  package let roles: [Role]
  /// What the schedule states, from all trips of the date and delegation; empty where rule `role`
  /// is off.
  package let team: [Schedule.Member]
  /// Likewise; empty where rule `vehicle` is off.
  package let rides: [Schedule.Ride]
  /// Where it sets out from, by position among the places: the base, or where the night was spent.
  package let origin: Int?
  /// Where the schedule says that the delegation spends the night after it; nil where it returns.
  package let night: PlaceID?
  /// Minutes from midnight; it returns at the last end where a night follows.
  package let departs: Int
  package let returns: Int
  /// From where it sets out through all places, and back to the base unless a night follows.
  package let metres: Int
  /// Sessions whose time meets the time out, which begins at midnight after a night and ends there
  /// before one.
  package let touched: [Session]

  /// The people of the team, each once, in the order stated.
  package var people: [PersonID] { team.map(\.person).eachOnce }
}

extension Array where Element: Hashable {
  /// The elements without repeats, each where it stands first.
  var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }

  /// How often the element stands here.
  func occurrences(of element: Element) -> Int {
    reduce(0) { $0 + ($1 == element ? 1 : 0) }
  }
}
