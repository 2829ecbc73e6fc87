internal import Campaign

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
        let date = problem.dates[slot / problem.sessionCount]
        let session = campaign.sessions[slot % problem.sessionCount].id
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
}
