/// Which days and sessions are worked: public holidays and their substitute days, officially
/// swapped working days, weekends, and what the campaign closes or opens itself.
///
/// The campaign's own entries win over the official list, and the official list over weekends.
package struct WorkCalendar: Hashable, Sendable {
  /// Days of the week that are not worked unless swapped.
  package var weekend: [Weekday]
  /// The official list, sorted by date.
  package var officialDays: [OfficialDay]
  /// Slots the campaign closes, each with its reason.
  package var closed: [Closure]
  /// Dates the campaign declares worked whatever else is said, sorted.
  package var worked: [CivilDate]

  package init(
    weekend: [Weekday] = [.saturday, .sunday], officialDays: [OfficialDay] = [],
    closed: [Closure] = [], worked: [CivilDate] = []
  ) {
    self.weekend = weekend
    self.officialDays = officialDays
    self.closed = closed
    self.worked = worked
  }

  /// Slots that the campaign closes, and why.
  package struct Closure: Hashable, Sendable {
    package var slots: SlotPattern
    package var reason: String

    package init(slots: SlotPattern, reason: String) {
      self.slots = slots
      self.reason = reason
    }
  }

  /// Why a slot is not open.
  package enum Rest: Hashable, Sendable {
    case weekend(Weekday)
    case official(OfficialDay)
    case closed(reason: String)
  }

  /// Why the session is not worked on the date; nil where it is.
  ///
  /// Complexity: O(official days + closures) per call.
  package func rest(on date: CivilDate, session: SessionID) -> Rest? {
    if let closure = closed.first(where: { $0.slots.matches(date, session) }) {
      return .closed(reason: closure.reason)
    }
    if worked.contains(date) { return nil }
    let listed = officialDays.filter { $0.date == date }
    if listed.contains(where: { $0.kind == .swapWork }) { return nil }
    if let off = listed.first { return .official(off) }
    return weekend.contains(date.weekday) ? .weekend(date.weekday) : nil
  }
}

/// One line of the official list of days off and swapped working days.
package struct OfficialDay: Hashable, Sendable {
  /// What the day is.
  package enum Kind: String, CaseIterable, Sendable {
    case holiday
    /// A working day off because a holiday fell on a day of rest.
    case inLieu = "in_lieu"
    /// A working day off that is worked on another date.
    case swapOff = "swap_off"
    /// A day of rest that is worked in exchange.
    case swapWork = "swap_work"
  }

  package var date: CivilDate
  package var kind: Kind
  package var name: String
  /// How sure the list is: `estimated` and `pending` await a decision and are reported where a
  /// window meets them; every other word, such as `press`, `package` or `statutory`, is settled.
  package var status: String

  package var isSettled: Bool { status != "estimated" && status != "pending" }

  package init(date: CivilDate, kind: Kind, name: String, status: String) {
    self.date = date
    self.kind = kind
    self.name = name
    self.status = status
  }
}
