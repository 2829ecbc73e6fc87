internal import Campaign
internal import Scheduler

/// Who can fill the roles of the teams.
extension Relaxation {
  /// Whether each of those who may fill the role does so on the date; for the first seat of a role
  /// that calls a unit these are its head and deputies.
  mutating func supply(role: Int, day: Int, leadersOnly: Bool) -> [Literal] {
    candidates(role: role, leadersOnly: leadersOnly).map { fills($0, role: role, day: day) }
  }

  /// The same for those who are free in all of the sessions; others count where nothing says that
  /// they are away.
  mutating func supply(
    role: Int, day: Int, leadersOnly: Bool, sessions: UInt16
  ) throws(ModelError) -> [Literal] {
    var list: [Literal] = []
    for person in candidates(role: role, leadersOnly: leadersOnly) {
      let isAway = problem.awaySessions[person * problem.dateCount + day] & sessions != 0
      list.append(
        isAway
          ? try fillsUnlessAway(person, role: role, day: day)
          : fills(person, role: role, day: day))
    }
    return list
  }

  /// Those who may fill the role, or its first seat.
  func candidates(role: Int, leadersOnly: Bool) -> [Int] {
    (0..<problem.personCount).filter {
      leadersOnly
        ? problem.mayFillFirst[role * problem.personCount + $0]
        : problem.mayFill(role: role, person: $0)
    }
  }

  /// On how many of the dates the person fills the role.
  mutating func count(_ person: Int, role: Int, on days: [Int]) throws(ModelError) -> IntVar {
    let count = try counter(days.count)
    let filled = LinearExpression(sum: days.map { fills(person, role: role, day: $0) })
    try post(filled - count <= 0)
    try post(filled - count >= 0)
    return count
  }

  /// Minutes at which a tour that holds a meeting at the stop in the slot has left the base at the
  /// latest and is back at the earliest, whatever else it holds; where nights may be spent on the way,
  /// when the meeting begins and ends.
  func timeOut(stop: Int, slot: Int) -> ClosedRange<Int> {
    if problem.mostNights > 0 { return problem.minute(slot)...problem.end(stop, slot) }
    let base = problem.basePlace
    let there = leastMinutes[base * problem.placeCount + problem.stopPlace[stop]]
    let back = leastMinutes[problem.stopEndPlace[stop] * problem.placeCount + base]
    return problem.minute(slot) - there...problem.end(stop, slot) + back
  }

  /// Sessions that every tour touches which holds the meeting in the slot, as bits.
  func touched(_ meeting: Int, slot: Int) -> UInt16 {
    problem.stopsOfMeeting[meeting].reduce(UInt16.max) { sessions, stop in
      let out = timeOut(stop: stop, slot: slot)
      return sessions
        & (0..<problem.sessionCount).reduce(UInt16(0)) { bits, other in
          let isTouched =
            problem.sessionStart[other] < out.upperBound
            && problem.sessionEnd[other] > out.lowerBound
          return bits | (isTouched ? 1 << UInt16(other) : 0)
        }
    }
  }
}

extension Problem {
  /// Whether the person may fill a seat of the role.
  func mayFill(role: Int, person: Int) -> Bool {
    let entry = role * personCount + person
    return mayFillFirst[entry] || mayFillRest[entry]
  }
}
