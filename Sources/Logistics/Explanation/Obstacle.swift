package import Campaign

/// Why a meeting has no slot: for every rule, how many of its slots the rule closes first.
package struct Obstacle: Sendable, Equatable {
  package var meeting: MeetingID
  /// In the order of `RuleID.allCases`; rules that close nothing are left out. A slot counts for
  /// the first rule under which nothing remains of it.
  package var closed: [Closed]

  package struct Closed: Sendable, Equatable {
    package var rule: RuleID
    package var slots: Int
  }
}

/// Finds meetings that cannot be held even if nothing else is.
package enum Obstacles {
  /// Required meetings without any slot, in the campaign's order.
  ///
  /// Rules are posted one after the other; a slot of a meeting is closed by the rule after which no
  /// delegation can hold the meeting there, also by way of other meetings.
  ///
  /// Complexity: about one single tour a required meeting where slots are plenty; where one has none,
  /// O(meetings · slots · stops · delegations) single tours for every rule.
  package static func impossibleMeetings(_ campaign: Campaign) -> [Obstacle] {
    if campaign.meetings.isEmpty { return [] }
    let whole = possible(Problem(campaign), countsAll: false)
    guard
      campaign.meetings.indices.contains(where: {
        whole[$0] == 0 && campaign.meetings[$0].isRequired
      })
    else { return [] }
    var problem = Problem(shapeOf: campaign)
    var slotsLeft = possible(problem)
    var closed: [[Obstacle.Closed]] = campaign.meetings.map { _ in [] }
    for rule in planningRules where rule.applies(to: campaign) {
      rule.post(into: &problem)
      let after = possible(problem)
      for m in closed.indices where after[m] < slotsLeft[m] {
        closed[m].append(Obstacle.Closed(rule: rule.id, slots: slotsLeft[m] - after[m]))
      }
      slotsLeft = after
    }
    return campaign.meetings.indices.compactMap { m in
      guard campaign.meetings[m].isRequired, slotsLeft[m] == 0 else { return nil }
      return Obstacle(meeting: campaign.meetings[m].id, closed: closed[m])
    }
  }

  /// Indices of the dates on which fewer leaders are present than must stay.
  static func shortDays(_ problem: Problem) -> [Int] {
    (0..<problem.dateCount).filter { day in
      let present = (0..<problem.personCount).count {
        problem.canBeOnDuty[$0 * problem.dateCount + day]
      }
      return present < problem.dutyCount
    }
  }

  /// By meeting: slots in which some delegation can hold it if nothing else is held; no more than
  /// the first where `countsAll` is false.
  private static func possible(_ problem: Problem, countsAll: Bool = true) -> [Int] {
    var board = LoneBoard(problem)
    var counts = Array(repeating: 0, count: problem.meetingCount)
    for m in 0..<problem.meetingCount {
      for slot in 0..<problem.slotCount {
        if problem.stopsOfMeeting[m].contains(where: { board.holds(m, stop: $0, slot: slot) }) {
          counts[m] += 1
          if !countsAll { break }
        }
      }
    }
    return counts
  }
}
