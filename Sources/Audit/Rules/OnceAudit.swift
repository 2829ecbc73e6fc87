package import Campaign

/// `once`: a required meeting is held exactly once, an optional one at most once; meetings the
/// campaign does not have are not held; each item of a held meeting's programme stands once.
package struct OnceAudit: RuleAudit {
  package let rule = RuleID.once

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let held = facts.schedule.meetings
    let unknown = held.filter { facts.index.meeting($0.meeting) == nil }.map {
      Finding(rule, .unknownMeeting, meetings: [$0.meeting], date: $0.date, session: $0.session)
    }
    let counted = facts.campaign.meetings.flatMap { meeting -> [Finding] in
      let count = held.map(\.meeting).occurrences(of: meeting.id)
      if count == 0, meeting.isRequired {
        return [Finding(rule, .notHeld, meetings: [meeting.id], found: 0, allowed: 1)]
      }
      guard count > 1 else { return [] }
      return [Finding(rule, .heldTooOften, meetings: [meeting.id], found: count, allowed: 1)]
    }
    return unknown + counted + ProgrammeAudit(facts).onceFindings
  }
}
