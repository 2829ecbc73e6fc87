internal import Campaign
internal import Scheduler

/// `one-place`: a delegation is at one meeting at a time and goes only to its own hosts when it is
/// not away; a place holds as many meetings at once as it has rooms.
///
/// The search holds one meeting a session and delegation; that meetings of overlapping sessions do
/// not collide is checked by the tour, which also checks the drive between them (rule `travel`).
enum OnePlaceRule: PlanningRule {
  static let id = RuleID.onePlace

  /// It cannot be switched off.
  static func applies(to campaign: Campaign) -> Bool { true }

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.rooms = campaign.places.map(\.rooms)
    for (k, delegation) in campaign.delegations.enumerated() {
      for (m, meeting) in campaign.meetings.enumerated()
      where !delegation.visits(meeting) {
        problem.mayVisit[k * problem.meetingCount + m] = false
      }
      if delegation.away.isEmpty { continue }
      for m in campaign.meetings.indices {
        for slot in 0..<problem.slotCount where isAway(delegation, m, slot, problem) {
          problem.mayGoOut[(k * problem.meetingCount + m) * problem.slotCount + slot] = false
        }
      }
    }
  }

  /// Whether the delegation is away in a session that the meeting takes from the slot on.
  private static func isAway(
    _ delegation: Delegation, _ meeting: Int, _ slot: Int, _ problem: Problem
  ) -> Bool {
    let date = problem.dates[problem.day(slot)]
    return problem.sessions(of: meeting, from: slot).contains { session in
      delegation.away.contains { $0.matches(date, problem.campaign.sessions[session].id) }
    }
  }

  /// Leaves out which delegation of several that are alike holds a meeting, and so that the meetings
  /// of one of them do not overlap unless they begin in the same slot or all delegations are busy.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    try relaxation.divide(into: groups(relaxation.problem))
    try limitTours(&relaxation)
    for group in relaxation.groups.indices { try constrain(&relaxation, group: group) }
    try limitRooms(&relaxation)
  }

  /// Delegations with the same hosts and absences, to which the same meetings are fixed.
  private static func groups(_ problem: Problem) -> [DelegationGroup] {
    let campaign = problem.campaign
    let pinned = Set(campaign.meetings.compactMap(\.pin.delegation))
    var groups: [DelegationGroup] = []
    for (k, delegation) in campaign.delegations.enumerated() {
      let alike = groups.firstIndex { group in
        let other = campaign.delegations[group.members[0]]
        return Set(other.hosts) == Set(delegation.hosts) && other.away == delegation.away
          && !pinned.contains(other.id) && !pinned.contains(delegation.id)
      }
      if let alike {
        groups[alike].members.append(k)
      } else {
        groups.append(DelegationGroup(members: [k]))
      }
    }
    return groups
  }

  private static func limitTours(_ relaxation: inout Relaxation) throws(ModelError) {
    let count = relaxation.problem.delegationCount
    for tours in relaxation.tours {
      try relaxation.post(tours <= count, because: [.delegations(count)])
    }
    if count == 1 {
      // Values for "not held" differ, so this says that no slot holds two.
      let slots = relaxation.meetings.compactMap { relaxation.slot(of: $0) }
      try relaxation.post(.allDifferent(slots), because: [.delegations(count)])
    }
  }

  private static func constrain(
    _ relaxation: inout Relaxation, group index: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    let campaign = problem.campaign
    let members = relaxation.groups[index].members
    let ids = members.map { campaign.delegations[$0].id }
    let delegation = campaign.delegations[members[0]]
    for m in relaxation.meetings where !delegation.hosts.isEmpty {
      if delegation.visits(campaign.meetings[m]) { continue }
      if let goes = relaxation.goes(m, to: index) {
        try relaxation.post(.clause([!goes]), because: [.hosts(ids)])
      } else if let isHeld = relaxation.isHeld(m) {
        try relaxation.post(.clause([!isHeld]), because: [.hosts(ids)])
      }
    }
    try limitMeetings(&relaxation, group: index)
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      for m in relaxation.meetings where isAway(delegation, m, slot, problem) {
        guard let slots = relaxation.slot(of: m) else { continue }
        let stays = relaxation.goes(m, to: index).map { [!$0] } ?? []
        try relaxation.post(
          .clause([slots.differs(from: slot)] + stays), because: [.delegationsAway(ids)])
      }
    }
  }

  /// A group's meetings that run at the same time are no more than its delegations.
  private static func limitMeetings(
    _ relaxation: inout Relaxation, group index: Int
  ) throws(ModelError) {
    guard relaxation.groups.count > 1 else { return }
    let problem = relaxation.problem
    let size = relaxation.groups[index].members.count
    var goers: [Literal] = []
    var heldBy: [Int: Literal] = [:]
    for m in relaxation.meetings {
      guard let goes = relaxation.goes(m, to: index), let isHeld = relaxation.isHeld(m) else {
        continue
      }
      goers.append(try relaxation.all([goes, isHeld]))
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        guard let isHere = relaxation.held(in: slot, of: [m]).first else { continue }
        heldBy[m * problem.slotCount + slot] = try relaxation.all([goes, isHere])
      }
    }
    var places = 0
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      places += size
      let together = relaxation.running(at: slot, of: relaxation.meetings).compactMap {
        heldBy[$0.meeting * problem.slotCount + $0.slot]
      }
      try relaxation.post(
        .atMost(size, of: together), because: [.delegations(problem.delegationCount)])
    }
    try relaxation.post(
      .atMost(places, of: goers), because: [.delegations(problem.delegationCount)])
  }

  private static func limitRooms(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    for place in 0..<problem.placeCount {
      let meetings = relaxation.meetings.filter { m in
        problem.stopsOfMeeting[m].contains { problem.stopPlace[$0] == place }
      }
      let rooms = problem.rooms[place]
      guard rooms < min(meetings.count, problem.delegationCount) else { continue }
      let reason = Reason.rooms(problem.campaign.places[place].id, rooms)
      var isHere: [Int: Literal] = [:]
      for m in meetings { isHere[m] = try self.isHere(&relaxation, m, place) }
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        var together: [Literal] = []
        for running in relaxation.running(at: slot, of: meetings) {
          let isThere = isHere[running.meeting].map { [$0] } ?? []
          together.append(try relaxation.all([running.literal] + isThere))
        }
        try relaxation.post(.atMost(rooms, of: together), because: [reason])
      }
    }
  }

  /// Whether the meeting is at one of its stops at the place; nil where it has no other stops.
  private static func isHere(
    _ relaxation: inout Relaxation, _ meeting: Int, _ place: Int
  ) throws(ModelError) -> Literal? {
    let problem = relaxation.problem
    let all = problem.stopsOfMeeting[meeting]
    let stops = all.filter { problem.stopPlace[$0] == place }
    if stops.count == all.count { return nil }
    if stops.count == 1 { return try relaxation.isAt(stops[0]) }
    let isHere = relaxation.boolean()
    for stop in stops {
      if let isAt = try relaxation.isAt(stop) { try relaxation.post(.clause([isHere, !isAt])) }
    }
    return isHere
  }
}
