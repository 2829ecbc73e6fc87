internal import Campaign
internal import Scheduler

/// `order`: meeting before meeting with a lag in days; what is pinned stays.
///
/// Pins remove slots, places and delegations. Precedences couple days, so the board counts the
/// broken ones between its days.
enum OrderRule: PlanningRule {
  static let id = RuleID.order

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    for (m, meeting) in campaign.meetings.enumerated() {
      let pin = meeting.pin
      for slot in 0..<problem.slotCount {
        let date = problem.dates[problem.day(slot)]
        let session = campaign.sessions[problem.session(slot)].id
        if date != (pin.date ?? date) || session != (pin.session ?? session) {
          problem.forbid(meeting: m, slot: slot)
        }
      }
      if let place = pin.place {
        for stop in problem.stopsOfMeeting[m]
        where campaign.places[problem.stopPlace[stop]].id != place {
          for slot in 0..<problem.slotCount {
            problem.isAllowed[stop * problem.slotCount + slot] = false
          }
        }
      }
      if let delegation = pin.delegation {
        for (k, other) in campaign.delegations.enumerated() where other.id != delegation {
          problem.mayVisit[k * problem.meetingCount + m] = false
        }
      }
    }
    let index = Dictionary(
      campaign.meetings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    problem.precedences = campaign.precedences.compactMap { precedence in
      guard let first = index[precedence.first], let second = index[precedence.second] else {
        return nil
      }
      return (first, second, precedence.days)
    }
  }

  /// Leaves out precedences with optional meetings, and a fixed place but for the rooms it takes.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    for m in relaxation.meetings { try fix(&relaxation, m) }
    for (first, second, days) in relaxation.problem.precedences {
      try order(&relaxation, first, second, days)
    }
  }

  private static func fix(_ relaxation: inout Relaxation, _ m: Int) throws(ModelError) {
    let problem = relaxation.problem
    let meeting = problem.campaign.meetings[m]
    let slots = 0..<problem.slotCount
    if let date = meeting.pin.date {
      let others = slots.filter { problem.dates[problem.day($0)] != date }
      try relaxation.forbid(m, others, because: .pin(meeting.id, .date))
    }
    if let session = meeting.pin.session {
      let others = slots.filter {
        problem.campaign.sessions[problem.session($0)].id != session
      }
      try relaxation.forbid(m, others, because: .pin(meeting.id, .session))
    }
    if let place = meeting.pin.place {
      for stop in problem.stopsOfMeeting[m]
      where problem.campaign.places[problem.stopPlace[stop]].id != place {
        guard let isAt = try relaxation.isAt(stop) else { continue }
        try relaxation.post(.clause([!isAt]), because: [.pin(meeting.id, .place)])
      }
    }
    if let delegation = meeting.pin.delegation {
      for (index, group) in relaxation.groups.enumerated() {
        let has = group.members.contains { problem.campaign.delegations[$0].id == delegation }
        guard !has, let goes = relaxation.goes(m, to: index) else { continue }
        try relaxation.post(.clause([!goes]), because: [.pin(meeting.id, .delegation)])
      }
    }
  }

  /// From each slot of the first meeting follows the earliest one of the second. Slots are in order of
  /// time, so both move on together.
  private static func order(
    _ relaxation: inout Relaxation, _ first: Int, _ second: Int, _ days: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    guard let before = relaxation.slot(of: first), let after = relaxation.slot(of: second) else {
      return
    }
    let ids = [first, second].map { problem.campaign.meetings[$0].id }
    let reason = Reason.precedence(ids[0], ids[1], days: days)
    let isLeftOut = before.isAtLeast(problem.slotCount)
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      let earliest = (0..<problem.slotCount).first {
        problem.keepsOrder(slot, problem.earliestEnd(first, slot), $0, days: days)
      }
      try relaxation.post(
        .clause([
          before.isAtMost(slot - 1), isLeftOut, after.isAtLeast(earliest ?? problem.slotCount),
        ]), because: [reason])
    }
  }
}

extension Problem {
  /// Whether a meeting in the second slot follows one in the first that ends at the minute, by so many
  /// days or more.
  fileprivate func keepsOrder(_ first: Int, _ end: Int, _ second: Int, days: Int) -> Bool {
    let lag = dates[day(second)].dayNumber - dates[day(first)].dayNumber
    if lag < days || lag < 0 { return false }
    return lag > 0 || minute(second) >= end
  }
}
