/// Whether every meeting has a slot in which it can be held (rules `window` and `order`).
extension CheckContext {
  func checkSlots() {
    guard !openSlots.isEmpty, draft.trusts(.session) else { return }
    // The short form `visits` stands once for many meetings.
    var reported: Set<SourcePlace> = []
    for located in draft.meetings {
      let meeting = located.value
      let runs = campaign.sessions.compactMap { campaign.sessions(of: meeting, from: $0.id) }
      let longest = runs.compactMap(\.last).max { $0.minutes < $1.minutes }
      if runs.isEmpty {
        guard reported.insert(located.place).inserted else { continue }
        log.add(
          .tooManySessions(
            id: meeting.id.text, sessions: meeting.sessionCount, most: longestRun),
          at: located.place(of: "sessions"))
      } else if let longest, meeting.minutes > longest.minutes {
        guard reported.insert(located.place).inserted else { continue }
        log.add(
          .meetingTooLong(
            id: meeting.id.text, minutes: meeting.minutes, session: longest.name,
            most: longest.minutes),
          at: located.place(of: "minutes"))
      } else if !hasPossibleSlot(meeting) {
        explain(located)
      }
    }
  }

  /// How many sessions of a day follow one another, at most.
  private var longestRun: Int {
    let counts = campaign.sessions.map { first in
      var (count, end) = (0, first.start)
      while let next = campaign.sessions.first(where: { $0.start >= end }) {
        count += 1
        end = next.end
      }
      return count
    }
    return counts.max() ?? 0
  }

  private func hasPossibleSlot(_ meeting: Meeting) -> Bool {
    !campaign.possibleSlots(of: meeting, among: openSlots).isEmpty
  }

  /// Says what closes the meeting's slots: its pin, or all of its dates.
  private func explain(_ located: Located<Meeting>) {
    let meeting = located.value
    if let date = meeting.pin.date {
      let place = located.place(of: "pin")
      if let dates = meeting.dates, !dates.contains(date) {
        log.add(.pinOutsideDates(id: meeting.id.text, date: date, dates: dates), at: place)
        return
      }
      let sessions = campaign.sessions.filter {
        meeting.pin.session == nil || meeting.pin.session == $0.id
      }
      let rests = sessions.compactMap { campaign.calendar.rest(on: date, session: $0.id) }
      if rests.count == sessions.count, let rest = rests.first {
        log.add(
          .pinClosed(
            id: meeting.id.text, date: date,
            session: meeting.pin.session == nil ? nil : sessions.first?.name, rest: rest),
          at: place)
        return
      }
      log.add(.pinImpossible(id: meeting.id.text, host: meeting.host.text), at: place)
      return
    }
    let dates = meeting.dates ?? campaign.window
    let isOpen = openSlots.contains { dates.contains($0.date) }
    if !isOpen {
      // Sessions of one date may be closed for different reasons; the first stands for all.
      let reasons = dates.dates.prefix(3).compactMap { date in
        campaign.sessions.first.flatMap { session in
          campaign.calendar.rest(on: date, session: session.id)
            .map { Mistake.ClosedDate(date: date, rest: $0) }
        }
      }
      log.add(
        .datesClosed(id: meeting.id.text, dates: dates, reasons: reasons),
        at: located.place(of: "dates"))
    } else {
      log.add(
        .noPossibleSlot(id: meeting.id.text, host: meeting.host.text), at: located.place)
    }
  }
}
