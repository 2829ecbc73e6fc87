/// Whether the window has days to plan on, and whether the official list is settled for them.
extension CheckContext {
  func checkCalendar() {
    let window = campaign.window
    if openSlots.isEmpty, draft.needsBase, let place = draft.window?.place {
      log.add(.noOpenSlot(window: window), at: place)
    }
    let whole = campaign.workPlan?.window ?? window
    for day in campaign.calendar.officialDays where whole.contains(day.date) && !day.isSettled {
      log.add(.unsettledDay(day), at: draft.calendarPlace)
    }
    guard let last = campaign.calendar.officialDays.last,
      let first = campaign.calendar.officialDays.first
    else { return }
    for year in whole.lowerBound.year...whole.upperBound.year
    where !(first.date.year...last.date.year).contains(year) {
      log.add(
        .yearWithoutList(year: year, first: first.date.year, last: last.date.year),
        at: draft.calendarPlace)
    }
  }
}
