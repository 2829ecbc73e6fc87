internal import Campaign

/// Days and hours.
extension Campaign {
  private static let greatestWindow = 400
  /// No holidays are longer.
  private static let greatestRest = 40

  /// The working date that lies so many working dates after the date, or before it where the number is
  /// negative; nil where there is none for weeks.
  func workingDate(_ number: Int, from date: CivilDate) -> CivilDate? {
    var date = date
    for _ in 0..<abs(number) {
      let next = (1...Campaign.greatestRest).lazy
        .map { date.adding(days: number < 0 ? -$0 : $0) }
        .first { day in
          self.sessions.contains { self.calendar.rest(on: day, session: $0.id) == nil }
        }
      guard let next else { return nil }
      date = next
    }
    return date
  }

  mutating func endLater(by days: Int) -> Bool {
    guard let end = workingDate(days, from: window.upperBound) else { return false }
    let longer = window.lowerBound...end
    let isWithinPlan = workPlan.map { $0.window.upperBound >= end } ?? true
    guard isWithinPlan, longer.dates.count <= Campaign.greatestWindow else { return false }
    window = longer
    return true
  }

  mutating func open(_ date: CivilDate) -> Bool {
    let before = calendar
    calendar.closed = calendar.closed.flatMap { closure in
      closure.slots.without([date], in: span).map {
        WorkCalendar.Closure(slots: $0, reason: closure.reason)
      }
    }
    if sessions.contains(where: { calendar.rest(on: date, session: $0.id) != nil }) {
      calendar.worked = (calendar.worked + [date]).sorted()
    }
    return calendar != before
  }

  mutating func leaveEarlier(by minutes: Int) -> Bool {
    guard rules.leaveAfter.minutes >= minutes else { return false }
    rules.leaveAfter = ClockTime(minutes: rules.leaveAfter.minutes - minutes)
    return true
  }

  mutating func returnLater(by minutes: Int) -> Bool {
    guard rules.backBy.minutes + minutes <= 1_440 else { return false }
    rules.backBy = ClockTime(minutes: rules.backBy.minutes + minutes)
    return true
  }
}
