internal import Scheduler

/// Meetings that have to be held between two dates.
extension Relaxation {
  /// Dates, by their positions, and for each required meeting whether it is held on one of them.
  struct Window {
    var dates: ClosedRange<Int>
    var inside: [Literal]
  }

  /// So many windows are counted at most.
  private static let mostWindows = 64

  /// Between two dates no more meetings are held than tours have sessions, nor more that need a role
  /// than its teams have. Learning from conflicts finds this out only by trying one meeting after the
  /// other, so it is said for the windows that meetings may crowd.
  mutating func countWindows() throws(ModelError) {
    for window in crowdedWindows() {
      var inside: [Literal] = []
      var insideOf: [Int: Literal] = [:]
      for m in meetings {
        guard let slot = slot(of: m) else { continue }
        let isInside = boolean()
        inside.append(isInside)
        insideOf[m] = isInside
        try post(
          .clause([
            isInside, slot.isAtMost(window.lowerBound * problem.startCount - 1),
            slot.isAtLeast((window.upperBound + 1) * problem.startCount),
          ]))
      }
      var places = LinearExpression()
      for day in window { places.add(tours[day], times: openSlots(day).count) }
      try post(LinearExpression(sum: inside) <= places)
      windows.append(Window(dates: window, inside: inside))
      for role in teams.indices where !teams[role].isEmpty {
        let needing = meetings.filter { problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1 }
        var seats = LinearExpression()
        for day in window { seats.add(teams[role][day], times: openSlots(day).count) }
        try post(LinearExpression(sum: needing.compactMap { insideOf[$0] }) <= seats)
      }
    }
    if problem.dateCount > 0 {
      windows.append(
        Window(dates: 0...problem.dateCount - 1, inside: meetings.compactMap(isHeld)))
    }
  }

  /// Ranges of dates to which meetings are bound that take more than half of the delegations' slots
  /// there, the fullest first.
  private func crowdedWindows() -> [ClosedRange<Int>] {
    let own = meetings.compactMap(ownWindow)
    let starts = Set(own.map(\.lowerBound)).sorted()
    let ends = Set(own.map(\.upperBound)).sorted()
    var crowded: [(window: ClosedRange<Int>, spare: Int)] = []
    for start in starts {
      for end in ends where end >= start && end - start + 1 < problem.dateCount {
        let bound = own.count { $0.lowerBound >= start && $0.upperBound <= end }
        let slots = (start...end).reduce(0) { $0 + openSlots($1).count } * problem.delegationCount
        if 2 * bound > slots { crowded.append((start...end, slots - bound)) }
      }
    }
    crowded.sort {
      ($0.spare, $0.window.lowerBound, $0.window.upperBound)
        < ($1.spare, $1.window.lowerBound, $1.window.upperBound)
    }
    return crowded.prefix(Relaxation.mostWindows).map(\.window)
  }

  /// From the first to the last date on which the rules allow the meeting.
  private func ownWindow(_ meeting: Int) -> ClosedRange<Int>? {
    let slots = (0..<problem.slotCount).filter { slot in
      problem.stopsOfMeeting[meeting].contains {
        problem.isAllowed[$0 * problem.slotCount + slot]
      }
    }
    guard let first = slots.first, let last = slots.last else { return nil }
    return first / problem.startCount...last / problem.startCount
  }
}
