internal import Campaign

/// `window`: a meeting is held in an open slot that is long enough, within its own dates, where its
/// host does not refuse.
///
/// Removes (stop, slot) pairs. Places need nothing more: a stop is a meeting at one of its places.
enum WindowRule: PlanningRule {
  static let id = RuleID.window

  /// It cannot be switched off.
  static func applies(to campaign: Campaign) -> Bool { true }

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    let refusals = Dictionary(
      campaign.hosts.map { ($0.id, $0.refuses) }, uniquingKeysWith: { first, _ in first })
    for (m, meeting) in campaign.meetings.enumerated() {
      let refused = refusals[meeting.host] ?? []
      for slot in 0..<problem.slotCount {
        let date = problem.dates[slot / problem.sessionCount]
        let session = campaign.sessions[slot % problem.sessionCount]
        let fits =
          problem.isOpen[slot] && meeting.minutes <= session.minutes
          && (meeting.dates?.contains(date) ?? true)
          && !refused.contains { $0.matches(date, session.id) }
        if !fits { problem.forbid(meeting: m, slot: slot) }
      }
    }
  }
}

extension Problem {
  /// Removes the slot for every place of the meeting.
  mutating func forbid(meeting: Int, slot: Int) {
    for stop in stopsOfMeeting[meeting] { isAllowed[stop * slotCount + slot] = false }
  }
}
