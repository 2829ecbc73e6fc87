package import Campaign

/// `exposure`: for every member of a team for whom nobody could go instead, the meetings of the team's
/// journey.
package enum ExposureTerm: ObjectiveTerm {
  package static let term = Term.exposure

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    let tours = (0..<problem.dateCount * problem.delegationCount).map { plan.tour($0, problem) }
    let nights = plan.nightsAway(problem)
    let duties = plan.duties(problem)
    let count = ExposureCount(problem)
    return (0..<problem.dateCount).reduce(0) {
      $0 + count.points(endingOn: $1, tours: tours, nights: nights, duties: duties, problem)
    }
  }
}

extension Plan {
  /// How many meetings a tour holds and which sessions it touches.
  fileprivate func tour(_ cell: Int, _ problem: Problem) -> Tour {
    var tour = Tour()
    let (day, k) = (cell / problem.delegationCount, cell % problem.delegationCount)
    let stops = placements.compactMap(\.self).filter {
      problem.day($0.slot) == day && $0.delegation == k
    }.sorted { $0.slot < $1.slot }
    guard let first = stops.first, let last = stops.last else { return tour }
    func drive(_ from: Int, _ to: Int) -> Int { problem.minutes[from * problem.placeCount + to] }
    let before = cell - problem.delegationCount
    let leaves =
      before >= 0 && nights[before] != nil
      ? Int.min
      : problem.minute(first.slot) - drive(problem.basePlace, problem.stopPlace[first.stop])
    let returns =
      nights[cell] != nil
      ? Int.max
      : problem.end(last.stop, last.slot)
        + drive(problem.stopEndPlace[last.stop], problem.basePlace)
    tour.isOut = true
    tour.held = stops.count
    for session in 0..<problem.sessionCount
    where problem.sessionStart[session] < returns && problem.sessionEnd[session] > leaves {
      tour.touched |= 1 << UInt16(session)
    }
    return tour
  }
}
