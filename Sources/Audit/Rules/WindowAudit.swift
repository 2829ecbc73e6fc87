package import Campaign

/// `window`: the slot is open, the meeting ends no later than the session, its date lies in the
/// meeting's own dates where it has any, no refusal of its host matches the slot, and its place is
/// one of the meeting's places.
///
/// A held meeting that the campaign does not have is the business of `once`; of it only the slot
/// is judged.
package struct WindowAudit: RuleAudit {
  package let rule = RuleID.window

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    facts.schedule.meetings.flatMap { breaches(of: $0, facts) }
      + ProgrammeAudit(facts).windowFindings
  }

  private func breaches(of held: Schedule.HeldMeeting, _ facts: ScheduleFacts) -> [Finding] {
    let campaign = facts.campaign
    var list: [Finding] = []
    func add(
      _ kind: Finding.Kind, host: HostID? = nil, rest: WorkCalendar.Rest? = nil,
      dates: DateRange? = nil, found: Int? = nil, allowed: Int? = nil
    ) {
      list.append(
        Finding(
          rule, kind, meetings: [held.meeting], date: held.date, session: held.session,
          place: kind == .wrongPlace ? held.place : nil, host: host, rest: rest, dates: dates,
          found: found, allowed: allowed))
    }

    if !campaign.window.contains(held.date) { add(.outsideWindow, dates: campaign.window) }
    let session = facts.index.session(held.session)
    if session == nil {
      add(.unknownSession)
    } else if let rest = campaign.calendar.rest(on: held.date, session: held.session) {
      add(.slotClosed, rest: rest)
    }
    guard let meeting = facts.index.meeting(held.meeting) else { return list }
    if let session, session.start.minutes + meeting.minutes > session.end.minutes {
      add(.tooLong, found: meeting.minutes, allowed: session.minutes)
    }
    if let dates = meeting.dates, !dates.contains(held.date) { add(.outsideOwnDates, dates: dates) }
    if let host = facts.index.host(meeting.host),
      host.refuses.contains(where: { $0.matches(held.date, held.session) })
    {
      add(.hostRefuses, host: host.id)
    }
    if !meeting.places.contains(held.place) || facts.index.place(held.place) == nil {
      add(.wrongPlace)
    }
    return list
  }
}
