internal import Campaign

/// `one-place`: a delegation is at one meeting at a time and goes only to its own hosts when it is
/// not away; a place holds as many meetings at once as it has rooms.
///
/// The search holds one meeting a session and delegation; that meetings of overlapping sessions do
/// not collide is checked by the tour, which also checks the drive between them (rule `travel`).
enum OnePlaceRule: PlanningRule {
  static let id = RuleID.onePlace

  /// It cannot be switched off.
  static func applies(to campaign: Campaign) -> Bool { true }

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.rooms = campaign.places.map(\.rooms)
    for (k, delegation) in campaign.delegations.enumerated() {
      for (m, meeting) in campaign.meetings.enumerated()
      where !delegation.hosts.isEmpty && !delegation.hosts.contains(meeting.host) {
        problem.mayVisit[k * problem.meetingCount + m] = false
      }
      for slot in 0..<problem.slotCount {
        let date = problem.dates[slot / problem.sessionCount]
        let session = campaign.sessions[slot % problem.sessionCount].id
        if delegation.away.contains(where: { $0.matches(date, session) }) {
          problem.mayGoOut[k * problem.slotCount + slot] = false
        }
      }
    }
  }
}
