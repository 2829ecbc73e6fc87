internal import Campaign
internal import Scheduler

/// `load`: a delegation holds at most so many meetings a day; meetings of one host lie so many days
/// apart.
///
/// Posts the number, which the tour checks, and the pairs of meetings that must lie apart. Pairs
/// couple days, so the board counts the broken ones between its days, like precedences.
enum LoadRule: PlanningRule {
  static let id = RuleID.load

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id)
      && (campaign.rules.mostMeetings != nil || campaign.rules.hostDays != nil)
  }

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.mostMeetings = campaign.rules.mostMeetings ?? Int.max
    guard let days = campaign.rules.hostDays else { return }
    for (first, meeting) in campaign.meetings.enumerated() {
      for second in campaign.meetings.indices.dropFirst(first + 1)
      where !Set(campaign.meetings[second].hosts).isDisjoint(with: meeting.hosts) {
        problem.separations.append((first, second, days))
      }
    }
  }

  /// Says how many meetings the tours of a date hold, and those that need a role; and that dates
  /// nearer than allowed hold one meeting of a host. Leaves out pairs with optional meetings.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    try limitTours(&relaxation)
    try keepApart(&relaxation)
  }

  private static func limitTours(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.mostMeetings < problem.startCount else { return }
    try limit(&relaxation, relaxation.meetings, in: relaxation.tours)
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      let needing = relaxation.meetings.filter {
        problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1
      }
      try limit(&relaxation, needing, in: relaxation.teams[role])
    }
  }

  /// Date by date, and all dates together: that there are too many meetings for all of them is found
  /// by trying one after the other else.
  private static func limit(
    _ relaxation: inout Relaxation, _ meetings: [Int], in tours: [IntVar]
  ) throws(ModelError) {
    let most = relaxation.problem.mostMeetings
    let reason = Reason.mostMeetings(most)
    for (day, counter) in tours.enumerated() {
      let held = relaxation.openSlots(day).flatMap { relaxation.held(in: $0, of: meetings) }
      try relaxation.post(LinearExpression(sum: held) <= most * counter, because: [reason])
    }
    let held = meetings.compactMap { relaxation.isHeld($0) }
    try relaxation.post(
      LinearExpression(sum: held) <= most * LinearExpression(sum: tours), because: [reason])
  }

  private static func keepApart(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard let days = problem.separations.first?.days else { return }
    // Dates from each on that are nearer to it than allowed; those within others say nothing new.
    let windows = problem.dates.indices.map { first in
      first..<problem.dates.indices.prefix {
        problem.dates[$0].dayNumber - problem.dates[first].dayNumber < days
      }.endIndex
    }
    for host in problem.campaign.hosts {
      let meetings = relaxation.meetings.filter {
        problem.campaign.meetings[$0].hosts.contains(host.id)
      }
      if meetings.count < 2 { continue }
      let reason = Reason.hostDays(host.id, days)
      var covered = 0
      var fitting = 0
      for window in windows {
        if window.lowerBound >= covered {
          fitting += 1
          covered = window.upperBound
        }
        if window.lowerBound > 0, windows[window.lowerBound - 1].upperBound == window.upperBound {
          continue
        }
        let slots = window.flatMap { relaxation.openSlots($0) }
        let held = slots.flatMap { relaxation.held(in: $0, of: meetings) }
        try relaxation.post(.atMost(1, of: held), because: [reason])
      }
      let held = meetings.compactMap { relaxation.isHeld($0) }
      try relaxation.post(.atMost(min(fitting, held.count), of: held), because: [reason])
    }
  }
}
