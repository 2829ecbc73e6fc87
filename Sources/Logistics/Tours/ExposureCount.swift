/// Counts the points of `exposure` of teams that are in place.
///
/// Who could go instead of somebody is looked up role by role, and the first who can ends the look; so a
/// date of ordinary teams takes little more than a look at everybody.
struct ExposureCount: Sendable {
  /// By role: who may fill any of its seats, and who the first one.
  private let fillers: [[Int]]
  private let leading: [[Int]]

  init(_ problem: Problem) {
    let people = 0..<problem.personCount
    fillers = (0..<problem.roleCount).map { role in
      people.filter { problem.mayFill(role: role, person: $0) }
    }
    leading = (0..<problem.roleCount).map { role in
      people.filter { problem.mayFillFirst[role * problem.personCount + $0] }
    }
  }

  /// Points of the journeys that end on the date, a tour without nights being one by itself. Tours stand
  /// by cell; duties by [d * personCount + p]: tour * 64 + role, -1 at the office.
  ///
  /// Complexity: O((people + members · people who may fill a role) · dates of a journey).
  func points(
    endingOn day: Int, tours: [Tour], nights: Nights, duties: [Int], _ problem: Problem
  ) -> Int {
    let (people, delegations) = (problem.personCount, problem.delegationCount)
    var earliest = day
    for k in 0..<delegations where tours[day * delegations + k].isOut {
      earliest = min(earliest, day - nights.count(before: day * delegations + k))
    }
    // By date: leaders at the office beside those who must stay.
    let spare = (earliest...day).map { date in
      (0..<people).reduce(-problem.dutyCount) { count, p in
        let isThere =
          duties[date * people + p] < 0 && problem.canBeOnDuty[p * problem.dateCount + date]
        return count + (isThere ? 1 : 0)
      }
    }
    func canGo(_ person: Int, _ tour: Int, _ first: Int) -> Bool {
      (first...day).allSatisfy { date in
        let place = person * problem.dateCount + date
        let touched = tours[date * delegations + tour].touched
        return duties[date * people + person] < 0 && problem.awaySessions[place] & touched == 0
          && (spare[date - earliest] > 0 || !problem.canBeOnDuty[place])
      }
    }
    var points = 0
    for p in 0..<people {
      let own = duties[day * people + p]
      if own < 0 { continue }
      let (tour, role) = (own / 64, own % 64)
      let cell = day * delegations + tour
      if nights[cell] { continue }
      let first = day - nights.count(before: cell)
      let isLed =
        problem.seatsOfRole[role] > 1
        && leading[role].contains { $0 != p && duties[day * people + $0] == own }
      let others = isLed ? fillers[role] : leading[role]
      if !others.contains(where: { canGo($0, tour, first) }) {
        points += (first...day).reduce(0) { $0 + tours[$1 * delegations + tour].held }
      }
    }
    return points
  }
}
