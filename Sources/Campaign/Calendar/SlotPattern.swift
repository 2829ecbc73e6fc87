/// A session on a date: the unit in which meetings are placed.
package struct Slot: Hashable, Comparable, Sendable {
  package var date: CivilDate
  /// Index into `Campaign.sessions`, which are in order of their start.
  package var session: Int

  package init(date: CivilDate, session: Int) {
    self.date = date
    self.session = session
  }

  package static func < (a: Slot, b: Slot) -> Bool {
    (a.date, a.session) < (b.date, b.session)
  }
}

/// Which slots are meant: by dates, days of the week and sessions. What is not stated does not
/// restrict, so the empty pattern means every slot.
///
/// Written in files as `2023-04-19`, `2023-04-19 morning`, `2023-04-19..2023-04-21`,
/// `monday afternoon` or `morning`.
package struct SlotPattern: Hashable, Sendable {
  /// Both ends included.
  package var dates: DateRange?
  /// In order from Monday, without repeats; empty means every day of the week.
  package var weekdays: [Weekday]
  /// In the order the file names them; empty means every session.
  package var sessions: [SessionID]

  package init(dates: DateRange? = nil, weekdays: [Weekday] = [], sessions: [SessionID] = []) {
    self.dates = dates
    self.weekdays = weekdays
    self.sessions = sessions
  }

  /// Whether the pattern means this session on this date.
  package func matches(_ date: CivilDate, _ session: SessionID) -> Bool {
    matchesDate(date) && (sessions.isEmpty || sessions.contains(session))
  }

  /// Whether the pattern means at least a part of this date.
  package func matchesDate(_ date: CivilDate) -> Bool {
    (dates?.contains(date) ?? true) && (weekdays.isEmpty || weekdays.contains(date.weekday))
  }
}
