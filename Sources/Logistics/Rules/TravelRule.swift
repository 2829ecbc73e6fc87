internal import Campaign
internal import Scheduler

/// `travel`: between two meetings of a day there is time to drive; a delegation leaves the base no
/// earlier and is back no later than the campaign says.
///
/// Posts that drives must fit, the two limits, and how many nights may be spent on the way; the tour
/// checks them, and the board that nights follow one another as they may. How long a team is out
/// counts the drives even where the rule is off.
enum TravelRule: PlanningRule {
  static let id = RuleID.travel

  static func post(into problem: inout Problem) {
    problem.enforcesTravel = true
    problem.leaveAfter = problem.campaign.rules.leaveAfter.minutes
    problem.backBy = problem.campaign.rules.backBy.minutes
    problem.mostNights = problem.campaign.rules.mostNights
  }

  /// Says when a meeting is too far for a session, and which meetings do not fit into one tour where
  /// they would have to be in one: that of the only delegation that both can go to.
  ///
  /// Other meetings may lie between, so drives are counted over the shortest way. Leaves out what
  /// three meetings or more need together, and pairs where there are more than `greatestMeetings`.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for m in relaxation.meetings where problem.mostNights == 0 {
      let tooFar = (0..<problem.slotCount).filter { slot in
        problem.stopsOfMeeting[m].allSatisfy { stop in
          let out = relaxation.timeOut(stop: stop, slot: slot)
          return out.lowerBound < problem.leaveAfter || out.upperBound > problem.backBy
        }
      }
      try relaxation.forbid(m, tooFar, because: .hours(problem.campaign.meetings[m].id))
    }
    try continueJourneys(&relaxation)
    let single = relaxation.groups.indices.filter { relaxation.groups[$0].members.count == 1 }
    if single.isEmpty || relaxation.meetings.count > greatestMeetings { return }
    for (index, m) in relaxation.meetings.enumerated() {
      for other in relaxation.meetings[(index + 1)...] {
        try keepApart(&relaxation, m, other, groups: single)
        try keepApart(&relaxation, other, m, groups: single)
      }
    }
  }

  /// Pairs are looked at among so many meetings.
  private static let greatestMeetings = 60

  /// Forbids that one delegation holds the first meeting and later on the same date the second, where the drive between them takes too long.
  private static func keepApart(
    _ relaxation: inout Relaxation, _ first: Int, _ second: Int, groups: [Int]
  ) throws(ModelError) {
    let problem = relaxation.problem
    let starts = problem.startCount
    let ids = [first, second].sorted().map { problem.campaign.meetings[$0].id }
    for start in 0..<starts {
      for later in 0..<starts where later > start {
        // Meetings that overlap are kept apart by `one-place`.
        guard problem.earliestEnd(first, start) <= problem.minute(later) else { continue }
        let fits = problem.stopsOfMeeting[first].contains { stop in
          problem.stopsOfMeeting[second].contains {
            let from = problem.stopEndPlace[stop] * problem.placeCount
            return problem.end(stop, start) + relaxation.leastMinutes[from + problem.stopPlace[$0]]
              <= problem.minute(later)
          }
        }
        if fits { continue }
        for day in 0..<problem.dateCount {
          let slot = day * starts
          guard problem.isOpen[slot + start], problem.isOpen[slot + later] else { continue }
          let held =
            relaxation.held(in: slot + start, of: [first])
            + relaxation.held(in: slot + later, of: [second])
          for group in groups {
            let goers = [first, second].compactMap { relaxation.goes($0, to: group) }
            try relaxation.post(
              .clause((held + goers).map { !$0 }),
              because: [.drive(ids[0], ids[1]), .delegations(problem.delegationCount)])
          }
        }
      }
    }
  }
}
