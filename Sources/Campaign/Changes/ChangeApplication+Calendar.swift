/// Days that are no longer worked, and days that newly are.
extension ChangeApplication {
  mutating func changeCalendar(_ changes: [Located<Change>]) {
    for change in changes {
      if case .opened(let dates) = change.value.kind { open(dates, at: change.place) }
    }
    for change in changes {
      guard case .closed(let slots) = change.value.kind else { continue }
      close(slots, reason: change.value.reason, at: change.place)
    }
  }

  private mutating func open(_ dates: DateRange, at place: SourcePlace) {
    guard dates.overlaps(wholeWindow) else {
      log.add(.change(outside(dates, window: wholeWindow)), at: place)
      return
    }
    let meant = dates.clamped(to: wholeWindow).dates
    guard let frozenUntil else { return open(meant, at: place) }
    let ahead = meant.filter { $0 >= frozenUntil }
    if ahead.isEmpty {
      log.add(.change(.onlyFrozen(until: frozenUntil)), at: place)
      return
    }
    if ahead.count < meant.count { log.add(.change(.cut(until: frozenUntil)), at: place) }
    open(ahead, at: place)
  }

  private mutating func open(_ dates: [CivilDate], at place: SourcePlace) {
    let rested = dates.filter { date in
      campaign.sessions.contains { campaign.calendar.rest(on: date, session: $0.id) != nil }
    }
    if rested.isEmpty { log.add(.change(.noEffect(.alreadyWorked)), at: place) }
    opened.formUnion(dates)
    for date in rested {
      campaign.calendar.closed = campaign.calendar.closed.flatMap { leavingOut(date, of: $0) }
      if !campaign.calendar.worked.contains(date) { campaign.calendar.worked.append(date) }
    }
    campaign.calendar.worked.sort()
  }

  /// A closure without one date: what lies before it and what lies behind.
  private func leavingOut(
    _ date: CivilDate, of closure: WorkCalendar.Closure
  ) -> [WorkCalendar.Closure] {
    guard closure.slots.matchesDate(date) else { return [closure] }
    let dates = closure.slots.dates ?? wholeWindow
    let (day, next) = (date.adding(days: -1), date.adding(days: 1))
    let parts = [
      dates.lowerBound <= day ? dates.lowerBound...day : nil,
      next <= dates.upperBound ? next...dates.upperBound : nil,
    ]
    return parts.compactMap(\.self).map { dates in
      var part = closure
      part.slots.dates = dates
      return part
    }
  }

  private mutating func close(_ slots: SlotPattern, reason: String, at place: SourcePlace) {
    if let date = opened.sorted().first(where: slots.matchesDate) {
      log.add(.change(.closedAndOpened(date)), at: place)
      return
    }
    let open = campaign.openSlots(in: wholeWindow)
    guard let ahead = ahead(slots, among: open, in: wholeWindow, at: place) else { return }
    campaign.calendar.closed.append(WorkCalendar.Closure(slots: ahead, reason: reason))
  }
}
