internal import Campaign
internal import Scheduler

/// `window`: a meeting is held in an open slot that is long enough, within its own dates, where its
/// host does not refuse.
///
/// Removes (stop, slot) pairs, those among them in which a programme cannot be arranged. Places need nothing more: a stop is a meeting at one of its places.
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
    ProgrammeSlots.post(into: &problem)
  }

  /// Nothing is left out; that slots are open is in the variables.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let campaign = problem.campaign
    let refusals = Dictionary(
      campaign.hosts.map { ($0.id, $0.refuses) }, uniquingKeysWith: { first, _ in first })
    for m in relaxation.meetings {
      let meeting = campaign.meetings[m]
      let refused = refusals[meeting.host] ?? []
      func closed(_ isClosed: (CivilDate, Session) -> Bool) -> [Int] {
        (0..<problem.slotCount).filter { slot in
          isClosed(
            problem.dates[slot / problem.sessionCount],
            campaign.sessions[slot % problem.sessionCount])
        }
      }
      try relaxation.forbid(
        m, closed { _, session in meeting.minutes > session.minutes },
        because: .length(meeting.id))
      try relaxation.forbid(
        m, closed { date, _ in !(meeting.dates?.contains(date) ?? true) },
        because: .dates(meeting.id))
      try relaxation.forbid(
        m, closed { date, session in refused.contains { $0.matches(date, session.id) } },
        because: .refusals(meeting.host))
    }
    try ProgrammeSlots.constrain(&relaxation)
  }
}

extension Problem {
  /// Removes the slot for every place of the meeting.
  mutating func forbid(meeting: Int, slot: Int) {
    for stop in stopsOfMeeting[meeting] { isAllowed[stop * slotCount + slot] = false }
  }
}
