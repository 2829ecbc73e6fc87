package import Campaign

/// `window`: the slot is open and, for a meeting of several sessions, all of them are, the meeting begins
/// at one of the session's starts and ends no later than the session, its date lies in the meeting's own
/// dates where it has any, no refusal of one of its hosts matches the slot, its place is one of the
/// meeting's places, and it visits one of its sites where it has such a visit. `ProgrammeAudit` reads
/// what it says of programmes.
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
      _ kind: Finding.Kind, session: SessionID? = nil, host: HostID? = nil,
      rest: WorkCalendar.Rest? = nil,
      dates: DateRange? = nil, found: Int? = nil, allowed: Int? = nil
    ) {
      list.append(
        Finding(
          rule, kind, meetings: [held.meeting], date: held.date, session: session ?? held.session,
          place: kind == .wrongPlace ? held.place : kind == .wrongSite ? held.site : nil,
          host: host, rest: rest, dates: dates,
          found: found, allowed: allowed))
    }

    if !campaign.window.contains(held.date) { add(.outsideWindow, dates: campaign.window) }
    let session = facts.index.session(held.session)
    if session == nil {
      add(.unknownSession)
    } else if let rest = campaign.calendar.rest(on: held.date, session: held.session) {
      add(.slotClosed, rest: rest)
    }
    if let session, let start = held.start, !session.starts.contains(start) {
      add(.wrongStart, found: start.minutes)
    }
    guard let meeting = facts.index.meeting(held.meeting) else { return list }
    let stop = facts.stop(of: held)
    let sessions = stop?.sessions ?? []
    if sessions.count < meeting.sessionCount, stop != nil {
      add(.tooFewSessions, found: sessions.count, allowed: meeting.sessionCount)
    } else if let stop, let last = sessions.last, stop.end > last.end.minutes {
      add(.tooLong, found: stop.end - stop.start, allowed: last.end.minutes - stop.start)
    }
    for session in sessions.dropFirst() {
      if let rest = campaign.calendar.rest(on: held.date, session: session.id) {
        add(.slotClosed, session: session.id, rest: rest)
      }
    }
    if let dates = meeting.dates, !dates.contains(held.date) { add(.outsideOwnDates, dates: dates) }
    for host in meeting.hosts.compactMap(facts.index.host) {
      for session in sessions.isEmpty ? [held.session] : sessions.map(\.id)
      where host.refuses.contains(where: { $0.matches(held.date, session) }) {
        add(.hostRefuses, session: session, host: host.id)
      }
    }
    if !meeting.places.contains(held.place) || facts.index.place(held.place) == nil {
      add(.wrongPlace)
    }
    if let site = meeting.site {
      if let visited = held.site {
        if !site.places.contains(visited) || facts.index.place(visited) == nil { add(.wrongSite) }
      } else {
        add(.siteNotStated)
      }
    } else if held.site != nil {
      add(.wrongSite)
    }
    return list
  }
}
