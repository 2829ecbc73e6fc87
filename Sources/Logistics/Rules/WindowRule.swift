internal import Campaign
internal import Scheduler

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
      let refused = meeting.hosts.flatMap { refusals[$0] ?? [] }
      for slot in 0..<problem.slotCount {
        let date = problem.dates[problem.day(slot)]
        let session = campaign.sessions[problem.session(slot)]
        let fits =
          problem.isOpen[slot] && (meeting.dates?.contains(date) ?? true)
          && !refused.contains { $0.matches(date, session.id) }
        for stop in problem.stopsOfMeeting[m]
        where !fits || problem.end(stop, slot) > session.end.minutes {
          problem.isAllowed[stop * problem.slotCount + slot] = false
        }
      }
    }
  }

  /// Leaves out that a meeting may be too long at one of its places and not at another; that slots are
  /// open is in the variables.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let campaign = problem.campaign
    let refusals = Dictionary(
      campaign.hosts.map { ($0.id, $0.refuses) }, uniquingKeysWith: { first, _ in first })
    for m in relaxation.meetings {
      let meeting = campaign.meetings[m]
      func closed(_ isClosed: (CivilDate, Session) -> Bool) -> [Int] {
        (0..<problem.slotCount).filter { slot in
          isClosed(problem.dates[problem.day(slot)], campaign.sessions[problem.session(slot)])
        }
      }
      try relaxation.forbid(
        m,
        (0..<problem.slotCount).filter {
          problem.earliestEnd(m, $0) > problem.sessionEnd[problem.session($0)]
        }, because: .length(meeting.id))
      try relaxation.forbid(
        m, closed { date, _ in !(meeting.dates?.contains(date) ?? true) },
        because: .dates(meeting.id))
      for host in meeting.hosts {
        let refused = refusals[host] ?? []
        try relaxation.forbid(
          m, closed { date, session in refused.contains { $0.matches(date, session.id) } },
          because: .refusals(host))
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
