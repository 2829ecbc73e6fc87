internal import Campaign
internal import Scheduler

/// How many meetings people can go to, week by week and all together.
///
/// That there are more meetings than weekly limits and absences leave room for follows from what is
/// said date by date, but learning from conflicts finds it out only by trying one meeting after the
/// other.
extension PersonRule {
  /// Whoever fills a seat serves at most as many meetings on a date as begin on it. So the meetings
  /// that need a role are, times its seats, no more than its people can serve: on no more dates of a
  /// week than each may go out, and on dates on which they are not away.
  static func countServices(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let weeks = (0..<problem.weekCount).map { week in
      (0..<problem.dateCount).filter { problem.weekOfDate[$0] == week }
    }
    let isBound = (0..<problem.personCount).contains { person in
      weeks.contains { days in
        problem.mostDaysAWeek[person] < days.count
          || days.contains { problem.isAwayAllDay(person, $0) }
      }
    }
    guard isBound else { return }
    var served: [Service: IntVar] = [:]
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      let held = relaxation.meetings.filter {
        problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1
      }.compactMap { relaxation.isHeld($0) }
      for person in relaxation.candidates(role: role, leadersOnly: false) {
        for (week, days) in weeks.enumerated() {
          let starts = days.reduce(0) { $0 + relaxation.openSlots($1).count }
          let number = try relaxation.counter(starts)
          served[Service(person: person, role: role, week: week)] = number
          try limit([number], person, days, &relaxation, because: [])
        }
      }
      for demand in demands(problem, role) {
        let people = relaxation.candidates(role: role, leadersOnly: demand.leadersOnly)
        let all = people.flatMap { person in
          weeks.indices.compactMap { served[Service(person: person, role: role, week: $0)] }
        }
        try relaxation.post(
          demand.people * LinearExpression(sum: held) <= LinearExpression(sum: all),
          because: [demand.reason, .oneTeamADay])
      }
    }
    for person in 0..<problem.personCount {
      let roles = relaxation.roles(of: person)
      if roles.count < 2 { continue }
      for (week, days) in weeks.enumerated() {
        let numbers = roles.compactMap { served[Service(person: person, role: $0, week: week)] }
        try limit(numbers, person, days, &relaxation, because: [.oneTeamADay])
      }
    }
  }

  /// The meetings that a person serves in a role in a week.
  private struct Service: Hashable {
    var person: Int
    var role: Int
    var week: Int
  }

  /// What a person serves in one week, in one role or in several that no two can be filled on one date.
  private static func limit(
    _ numbers: [IntVar], _ person: Int, _ days: [Int], _ relaxation: inout Relaxation,
    because shared: [Reason]
  ) throws(ModelError) {
    let problem = relaxation.problem
    let most = problem.mostDaysAWeek[person]
    let id = problem.campaign.people[person].id
    func starts(_ days: [Int]) -> [Int] {
      days.map { relaxation.openSlots($0).count }.sorted(by: >)
    }
    let all = starts(days)
    let present = starts(days.filter { !problem.isAwayAllDay(person, $0) })
    let sum = LinearExpression(sum: numbers)
    func total(_ starts: some Sequence<Int>) -> Int { starts.reduce(0, +) }
    if numbers.count > 1 { try relaxation.post(sum <= total(all), because: shared) }
    let limited = total(all.prefix(most))
    if limited < total(all) {
      try relaxation.post(sum <= limited, because: shared + [.daysAWeek(id, most)])
    }
    if total(present) < total(all) {
      try relaxation.post(sum <= total(present), because: shared + [.away(id)])
    }
    let both = total(present.prefix(most))
    if both < min(limited, total(present)) {
      try relaxation.post(sum <= both, because: shared + [.daysAWeek(id, most), .away(id)])
    }
  }
}
