internal import Campaign
internal import Scheduler

/// `window`: a meeting is held in an open slot that is long enough, within its own dates, where its
/// host does not refuse.
///
/// Removes (stop, slot) pairs, those among them in which a programme cannot be arranged. Places need
/// nothing more: a stop is a meeting at one of its places. A meeting of several sessions needs all of
/// them, and its end lies in the last.
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
        let slots = problem.slots(of: m, from: slot)
        let fits =
          (meeting.dates?.contains(date) ?? true)
          && slots.allSatisfy { slot in
            let session = campaign.sessions[problem.session(slot)].id
            return problem.isOpen[slot] && !refused.contains { $0.matches(date, session) }
          }
        let end = slots.last.map { problem.sessionEnd[problem.session($0)] } ?? Int.min
        for stop in problem.stopsOfMeeting[m] where !fits || problem.end(stop, slot) > end {
          problem.isAllowed[stop * problem.slotCount + slot] = false
        }
      }
    }
    ProgrammeSlots.post(into: &problem)
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
      // Sessions that are not worked are no fact that could be given up.
      if meeting.sessionCount > 1, let slots = relaxation.slot(of: m) {
        for slot in 0..<problem.slotCount where problem.isOpen[slot] {
          let isWorked = problem.slots(of: m, from: slot).allSatisfy { problem.isOpen[$0] }
          if !isWorked { try relaxation.post(.clause([slots.differs(from: slot)])) }
        }
      }
      try relaxation.forbid(
        m,
        (0..<problem.slotCount).filter { slot in
          let last = problem.slots(of: m, from: slot).last
          return problem.earliestEnd(m, slot)
            > last.map { problem.sessionEnd[problem.session($0)] } ?? Int.min
        }, because: .length(meeting.id))
      try relaxation.forbid(
        m,
        (0..<problem.slotCount).filter {
          !(meeting.dates?.contains(problem.dates[problem.day($0)]) ?? true)
        }, because: .dates(meeting.id))
      for host in meeting.hosts {
        let refused = refusals[host] ?? []
        try relaxation.forbid(
          m,
          (0..<problem.slotCount).filter { slot in
            let date = problem.dates[problem.day(slot)]
            return problem.slots(of: m, from: slot).contains { part in
              let session = campaign.sessions[problem.session(part)].id
              return refused.contains { $0.matches(date, session) }
            }
          }, because: .refusals(host))
      }
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
