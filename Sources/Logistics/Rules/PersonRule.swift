internal import Campaign

/// `person`: in one team a day, not away while the team is out, out no more days a week than
/// allowed.
///
/// Posts absences and weekly limits. One team a day is in how teams are completed: one assignment
/// for all tours of a date.
enum PersonRule: PlanningRule {
  static let id = RuleID.person

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    for (p, person) in campaign.people.enumerated() {
      problem.mostDaysAWeek[p] =
        person.mostDaysAWeek ?? campaign.rules.mostDaysAWeek ?? Int.max
      for (d, date) in problem.dates.enumerated() {
        for (s, session) in campaign.sessions.enumerated()
        where person.away.contains(where: { $0.matches(date, session.id) }) {
          problem.awaySessions[p * problem.dateCount + d] |= 1 << UInt16(s)
        }
      }
    }
  }
}
