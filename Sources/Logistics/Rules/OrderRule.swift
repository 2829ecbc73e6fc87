internal import Campaign
internal import Scheduler

/// `order`: meeting before meeting with a lag in days; what is pinned stays.
///
/// Pins remove slots, places and delegations, and say who must be in the team of a meeting's tour,
/// where team completion seats them. Precedences couple days, so the board counts the
/// broken ones between its days.
enum OrderRule: PlanningRule {
  static let id = RuleID.order

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    for (m, meeting) in campaign.meetings.enumerated() {
      let pin = meeting.pin
      for slot in 0..<problem.slotCount {
        let date = problem.dates[problem.day(slot)]
        let session = campaign.sessions[problem.session(slot)].id
        if date != (pin.date ?? date) || session != (pin.session ?? session)
          || problem.minute(slot) != pin.start?.minutes ?? problem.minute(slot)
        {
          problem.forbid(meeting: m, slot: slot)
        }
      }
      for stop in problem.stopsOfMeeting[m] where !problem.isAt(pin, stop) {
        for slot in 0..<problem.slotCount {
          problem.isAllowed[stop * problem.slotCount + slot] = false
        }
      }
      if let delegation = pin.delegation {
        for (k, other) in campaign.delegations.enumerated() where other.id != delegation {
          problem.mayVisit[k * problem.meetingCount + m] = false
        }
      }
    }
    pinPeople(&problem)
    let index = campaign.meetings.map(\.id).positions
    problem.precedences = campaign.precedences.compactMap { precedence in
      guard let first = index[precedence.first], let second = index[precedence.second] else {
        return nil
      }
      return (first, second, precedence.days)
    }
  }

  /// Without rule `role` there are no teams to be in.
  private static func pinPeople(_ problem: inout Problem) {
    let campaign = problem.campaign
    guard campaign.rules.isOn(.role),
      campaign.meetings.contains(where: { !$0.pin.people.isEmpty })
    else { return }
    let index = campaign.people.map(\.id).positions
    problem.pinnedPeople = campaign.meetings.map { meeting in
      Set(meeting.pin.people.compactMap { index[$0] }).sorted()
    }
  }

  /// Leaves out precedences with optional meetings, and a fixed place but for the rooms it takes.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    for m in relaxation.meetings {
      try fix(&relaxation, m)
      try fixPeople(&relaxation, m)
    }
    try keepToOneMeeting(&relaxation)
    for (first, second, days) in relaxation.problem.precedences {
      try order(&relaxation, first, second, days)
    }
  }

  private static func fix(_ relaxation: inout Relaxation, _ m: Int) throws(ModelError) {
    let problem = relaxation.problem
    let meeting = problem.campaign.meetings[m]
    let slots = 0..<problem.slotCount
    if let date = meeting.pin.date {
      let others = slots.filter { problem.dates[problem.day($0)] != date }
      try relaxation.forbid(m, others, because: .pin(meeting.id, .date))
    }
    if meeting.pin.session != nil || meeting.pin.start != nil {
      let others = slots.filter {
        let session = problem.campaign.sessions[problem.session($0)].id
        return session != meeting.pin.session ?? session
          || problem.minute($0) != meeting.pin.start?.minutes ?? problem.minute($0)
      }
      try relaxation.forbid(m, others, because: .pin(meeting.id, .session))
    }
    for stop in problem.stopsOfMeeting[m] where !problem.isAt(meeting.pin, stop) {
      guard let isAt = try relaxation.isAt(stop) else { continue }
      try relaxation.post(.clause([!isAt]), because: [.pin(meeting.id, .place)])
    }
    if let delegation = meeting.pin.delegation {
      for (index, group) in relaxation.groups.enumerated() {
        let has = group.members.contains { problem.campaign.delegations[$0].id == delegation }
        guard !has, let goes = relaxation.goes(m, to: index) else { continue }
        try relaxation.post(.clause([!goes]), because: [.pin(meeting.id, .delegation)])
      }
    }
  }

  /// Who is fixed to a meeting is out on its date, in one of the roles that meetings need, and not away
  /// while its tour is out; and no role has more of them than seats.
  private static func fixPeople(_ relaxation: inout Relaxation, _ m: Int) throws(ModelError) {
    let problem = relaxation.problem
    guard !problem.pinnedPeople.isEmpty, let slots = relaxation.slot(of: m) else { return }
    let reason = Reason.pin(problem.campaign.meetings[m].id, .people)
    let needed = problem.rolesOfMeeting.reduce(0, |)
    var bound = Array(repeating: 0, count: problem.roleCount)
    for person in problem.pinnedPeople[m] {
      let roles = (0..<problem.roleCount).filter {
        needed >> UInt64($0) & 1 == 1 && problem.mayFill(role: $0, person: person)
      }
      if roles.count == 1 { bound[roles[0]] += 1 }
      // A role that optional meetings alone need is not followed here.
      let isFollowed = roles == relaxation.roles(of: person)
      let away = Reason.away(problem.campaign.people[person].id)
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        let day = problem.day(slot)
        let isElsewhere = slots.differs(from: slot)
        if isFollowed {
          let filled = roles.map { relaxation.fills(person, role: $0, day: day) }
          try relaxation.post(.clause([isElsewhere] + filled), because: [reason])
        }
        let touched = relaxation.touched(m, slot: slot)
        if problem.awaySessions[person * problem.dateCount + day] & touched != 0 {
          try relaxation.post(.clause([isElsewhere]), because: [reason, away])
        }
      }
    }
    for (role, people) in bound.enumerated() where people > problem.seatsOfRole[role] {
      guard let isHeld = relaxation.isHeld(m) else { continue }
      try relaxation.post(
        .clause([!isHeld]), because: [reason, .role(problem.campaign.roles[role].id)])
    }
  }

  /// Meetings that run at the same time belong to different tours, and nobody is in two teams.
  private static func keepToOneMeeting(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard !problem.pinnedPeople.isEmpty, PersonRule.applies(to: problem.campaign) else { return }
    for (position, m) in relaxation.meetings.enumerated() {
      for other in relaxation.meetings[(position + 1)...]
      where problem.pinnedPeople[m].contains(where: problem.pinnedPeople[other].contains) {
        let reasons = [m, other].map { Reason.pin(problem.campaign.meetings[$0].id, .people) }
        for slot in 0..<problem.slotCount where problem.isOpen[slot] {
          let running = relaxation.running(at: slot, of: [m, other]).map(\.literal)
          try relaxation.post(.atMost(1, of: running), because: reasons + [.oneTeamADay])
        }
      }
    }
  }

  /// From each slot of the first meeting follows the earliest one of the second. Slots are in order of
  /// time, so both move on together.
  private static func order(
    _ relaxation: inout Relaxation, _ first: Int, _ second: Int, _ days: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    guard let before = relaxation.slot(of: first), let after = relaxation.slot(of: second) else {
      return
    }
    let ids = [first, second].map { problem.campaign.meetings[$0].id }
    let reason = Reason.precedence(ids[0], ids[1], days: days)
    let isLeftOut = before.isAtLeast(problem.slotCount)
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      let earliest = (0..<problem.slotCount).first {
        problem.keepsOrder(slot, problem.earliestEnd(first, slot), $0, days: days)
      }
      try relaxation.post(
        .clause([
          before.isAtMost(slot - 1), isLeftOut, after.isAtLeast(earliest ?? problem.slotCount),
        ]), because: [reason])
    }
  }
}

extension Problem {
  /// Whether the stop is at the fixed place and site.
  fileprivate func isAt(_ pin: Meeting.Pin, _ stop: Int) -> Bool {
    let place = campaign.places[stopPlace[stop]].id
    let site = stopSite[stop].map { campaign.places[$0].id }
    return place == pin.place ?? place && site == pin.site ?? site
  }

  /// Whether a meeting in the second slot follows one in the first that ends at the minute, by so many
  /// days or more.
  fileprivate func keepsOrder(_ first: Int, _ end: Int, _ second: Int, days: Int) -> Bool {
    let lag = dates[day(second)].dayNumber - dates[day(first)].dayNumber
    if lag < days || lag < 0 { return false }
    return lag > 0 || minute(second) >= end
  }
}
