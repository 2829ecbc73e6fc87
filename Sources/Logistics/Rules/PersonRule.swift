internal import Campaign
internal import Scheduler

/// `person`: in one team a day, not away while the team is out, out no more days a week and no more
/// dates one after the other than allowed.
///
/// Posts absences, limits and who presents where. One team a day is in how teams are completed: one
/// assignment for all tours of a date.
enum PersonRule: PlanningRule {
  static let id = RuleID.person

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    for (p, person) in campaign.people.enumerated() {
      problem.mostDaysAWeek[p] =
        person.mostDaysAWeek ?? campaign.rules.mostDaysAWeek ?? Int.max
      problem.mostDaysInARow[p] =
        person.mostDaysInARow ?? campaign.rules.mostDaysInARow ?? Int.max
      for (d, date) in problem.dates.enumerated() {
        for (s, session) in campaign.sessions.enumerated()
        where person.away.contains(where: { $0.matches(date, session.id) }) {
          problem.awaySessions[p * problem.dateCount + d] |= 1 << UInt16(s)
        }
      }
    }
    let presenters = campaign.meetings.map { meeting in
      campaign.people.indices.filter { p in
        meeting.programme.contains { $0.presenters.contains(.person(campaign.people[p].id)) }
      }
    }
    if presenters.contains(where: { !$0.isEmpty }) { problem.presenters = presenters }
  }

  /// Counts people by role and date: who is in one team is not in another, who is away all day or in
  /// a session that the tour touches does not go, and nobody goes on too many dates of a week or on
  /// too many one after the other.
  ///
  /// Leaves out sessions that a tour touches only because of several of its meetings.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    try keepToOneTeam(&relaxation)
    try leaveAtHome(&relaxation)
    try limitWeeks(&relaxation)
    try countServices(&relaxation)
    try limitRuns(&relaxation)
  }

  /// Teams that need a role on a date are filled by different people, each in one role.
  private static func keepToOneTeam(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      for day in 0..<problem.dateCount {
        let teams = relaxation.teams[role][day]
        for demand in demands(problem, role) {
          let people = relaxation.supply(role: role, day: day, leadersOnly: demand.leadersOnly)
          try relaxation.post(
            LinearExpression(sum: people) >= demand.people * teams,
            because: [demand.reason, .oneTeamADay])
        }
      }
    }
    for person in 0..<problem.personCount {
      let roles = relaxation.roles(of: person)
      if roles.count < 2 { continue }
      for day in 0..<problem.dateCount {
        let filled = roles.map { relaxation.fills(person, role: $0, day: day) }
        try relaxation.post(.atMost(1, of: filled), because: [.oneTeamADay])
      }
    }
  }

  /// What a team needs for a role: so many people, because of the rule.
  static func demands(
    _ problem: Problem, _ role: Int
  ) -> [(people: Int, leadersOnly: Bool, reason: Reason)] {
    let id = problem.campaign.roles[role].id
    var list = [(problem.seatsOfRole[role], false, Reason.role(id))]
    if StandInRule.applies(to: problem.campaign), problem.campaign.roles[role].callsUnit {
      list.append((1, true, .standIn(id)))
    }
    return list
  }

  private static func leaveAtHome(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for person in 0..<problem.personCount {
      let away = Reason.away(problem.campaign.people[person].id)
      for day in 0..<problem.dateCount where problem.isAwayAllDay(person, day) {
        for role in relaxation.roles(of: person) {
          let fills = relaxation.fills(person, role: role, day: day)
          try relaxation.post(.clause([!fills]), because: [away])
        }
      }
    }
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      let candidates = relaxation.candidates(role: role, leadersOnly: false)
      for day in 0..<problem.dateCount {
        // In which sessions somebody is away who is there for others.
        let partly = candidates.reduce(UInt16(0)) { bits, person in
          problem.isAwayAllDay(person, day)
            ? bits : bits | problem.awaySessions[person * problem.dateCount + day]
        }
        if partly == 0 { continue }
        for demand in demands(problem, role) {
          for slot in relaxation.openSlots(day) {
            try leaveAtHome(
              &relaxation, role: role, slot: slot, partly: partly, people: demand.people,
              leadersOnly: demand.leadersOnly, reason: demand.reason)
          }
        }
      }
    }
  }

  /// Those who are there in the sessions that a meeting of the slot touches suffice for it, and those
  /// who are there in the slot's own session for all meetings that run in it.
  private static func leaveAtHome(
    _ relaxation: inout Relaxation, role: Int, slot: Int, partly: UInt16, people: Int,
    leadersOnly: Bool, reason: Reason
  ) throws(ModelError) {
    let problem = relaxation.problem
    let day = slot / problem.startCount
    let needing = relaxation.meetings.filter {
      problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1
    }
    for m in needing {
      let touched = relaxation.touched(m, slot: slot)
      guard touched & partly != 0, let isHeld = relaxation.held(in: slot, of: [m]).first else {
        continue
      }
      let present = try relaxation.supply(
        role: role, day: day, leadersOnly: leadersOnly, sessions: touched)
      try relaxation.post(.atLeast(people, of: present), if: isHeld, because: [reason])
    }
    let own = UInt16(1) << UInt16(problem.session(slot))
    if own & partly == 0 { return }
    let present = try relaxation.supply(
      role: role, day: day, leadersOnly: leadersOnly, sessions: own)
    let running = relaxation.running(at: slot, of: needing).map(\.literal)
    try relaxation.post(
      LinearExpression(sum: present) >= people * LinearExpression(sum: running),
      because: [reason, .oneTeamADay])
  }

  private static func limitWeeks(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let weeks = (0..<problem.weekCount).map { week in
      (0..<problem.dateCount).filter { problem.weekOfDate[$0] == week }
    }
    let isLimited = (0..<problem.personCount).contains { person in
      weeks.contains { problem.mostDaysAWeek[person] < $0.count }
    }
    guard isLimited else { return }
    // [person * weeks + week]: the dates in each of the person's roles.
    var dates = Array(
      repeating: [IntVar](), count: problem.personCount * weeks.count)
    for role in relaxation.teams.indices where !relaxation.teams[role].isEmpty {
      var capacity = LinearExpression()
      let needing = relaxation.meetings.filter {
        problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1
      }
      for (week, days) in weeks.enumerated() {
        var supplied = LinearExpression()
        for person in relaxation.candidates(role: role, leadersOnly: false) {
          let out = try relaxation.count(person, role: role, on: days)
          dates[person * weeks.count + week].append(out)
          supplied.add(out, times: 1)
        }
        let teams = try relaxation.counter(days.count * relaxation.meetings.count)
        let all = LinearExpression(sum: days.map { relaxation.teams[role][$0] })
        try relaxation.post(all - teams <= 0)
        try relaxation.post(all - teams >= 0)
        try relaxation.post(
          problem.seatsOfRole[role] * teams <= supplied,
          because: [.role(problem.campaign.roles[role].id), .oneTeamADay])
        let sessions = days.map { relaxation.openSlots($0).count }.max() ?? 0
        capacity.add(teams, times: sessions)
      }
      let held = needing.compactMap { relaxation.isHeld($0) }
      try relaxation.post(LinearExpression(sum: held) <= capacity)
    }
    for person in 0..<problem.personCount {
      let most = problem.mostDaysAWeek[person]
      for (week, days) in weeks.enumerated() where most < days.count {
        let parts = dates[person * weeks.count + week]
        let reason = Reason.daysAWeek(problem.campaign.people[person].id, most)
        for part in parts { try relaxation.post(part <= most, because: [reason]) }
        if parts.count > 1 {
          try relaxation.post(
            LinearExpression(sum: parts) <= most, because: [reason, .oneTeamADay])
        }
      }
    }
  }
}

extension PersonRule {
  /// Of one date more than somebody may be out one after the other, the person stays on one.
  private static func limitRuns(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for person in 0..<problem.personCount
    where problem.mostDaysInARow[person] < problem.dateCount
      && !relaxation.roles(of: person).isEmpty
    {
      let most = problem.mostDaysInARow[person]
      let reason = Reason.daysInARow(problem.campaign.people[person].id, most)
      for first in 0..<problem.dateCount - most {
        var out: [Literal] = []
        for day in first...first + most {
          if let isOut = try relaxation.isOut(person, day: day) { out.append(isOut) }
        }
        try relaxation.post(.atMost(most, of: out), because: [reason])
      }
    }
  }
}

extension Problem {
  /// Whether the person is away in every open session of the date.
  func isAwayAllDay(_ person: Int, _ day: Int) -> Bool {
    (day * startCount..<(day + 1) * startCount).allSatisfy {
      !isOpen[$0] || awaySessions[person * dateCount + day] >> UInt16(session($0)) & 1 == 1
    }
  }
}
