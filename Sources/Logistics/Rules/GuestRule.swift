internal import Campaign
internal import Scheduler

/// `guest`: quotas are met, the room's capacity is kept, a guest is invited only when free, to one
/// place at a time, and not too often.
///
/// Posts capacities and how often each guest may be invited; whom a meeting may invite stands in
/// the problem's invitations, which this rule keeps.
enum GuestRule: PlanningRule {
  static let id = RuleID.guest

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.capacity = campaign.places.map { $0.capacity ?? Int.max }
    problem.mostInvitations = campaign.guests.map {
      $0.mostMeetings ?? campaign.rules.mostInvitations ?? Int.max
    }
    problem.invitations = problem.statedInvitations
  }

  /// Meetings that run at the same time invite different guests of a pool, out of those who are free;
  /// a guest who is named is free, and at one of them; and a pool's guests are invited no more often,
  /// all together, than they may be.
  ///
  /// Leaves out that rooms are large enough, that a guest fits one host but not another where several
  /// meetings compete, and that meetings of a later session run beside one that has not ended.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    for pool in relaxation.problem.campaign.pools.indices {
      try limitPool(&relaxation, pool)
      try limitInvitations(&relaxation, pool)
    }
    for guest in 0..<relaxation.problem.guestCount { try placeGuest(&relaxation, guest) }
  }

  private static func limitPool(
    _ relaxation: inout Relaxation, _ pool: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    let reason = Reason.pool(problem.campaign.pools[pool].id)
    let inviting = relaxation.meetings.compactMap { m in
      problem.invitations[m].first { $0.pool == pool }.map { (meeting: m, invitation: $0) }
    }
    if inviting.isEmpty { return }
    let members = problem.campaign.guests.indices.filter {
      problem.campaign.guests[$0].pool == problem.campaign.pools[pool].id
    }
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      func free(_ guests: [Int], for meeting: Int) -> Int {
        guests.count { problem.isFree($0, for: meeting, slot) }
      }
      var invited = LinearExpression()
      for (m, invitation) in inviting {
        guard let isHeld = relaxation.held(in: slot, of: [m]).first else { continue }
        invited.add(isHeld, times: invitation.size)
        let isPossible =
          invitation.size <= invitation.most
          && invitation.size <= free(invitation.candidates, for: m)
        if !isPossible { try relaxation.post(.clause([!isHeld]), because: [reason]) }
      }
      let present = members.count { problem.isGuestFree[$0 * problem.slotCount + slot] }
      try relaxation.post(invited <= present, because: [reason])
    }
  }

  private static func limitInvitations(
    _ relaxation: inout Relaxation, _ pool: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    let id = problem.campaign.pools[pool].id
    var times = 0
    for (guest, member) in problem.campaign.guests.enumerated() where member.pool == id {
      times += min(problem.mostInvitations[guest], problem.meetingCount)
    }
    var invited = LinearExpression()
    for m in relaxation.meetings {
      guard let invitation = problem.invitations[m].first(where: { $0.pool == pool }),
        let isHeld = relaxation.isHeld(m)
      else { continue }
      invited.add(isHeld, times: invitation.size)
    }
    try relaxation.post(invited <= times, because: [.invitations(id, times)])
  }

  private static func placeGuest(
    _ relaxation: inout Relaxation, _ guest: Int
  ) throws(ModelError) {
    let problem = relaxation.problem
    let reason = Reason.guest(problem.campaign.guests[guest].id)
    let naming = relaxation.meetings.filter { m in
      problem.invitations[m].contains { $0.named.contains(guest) }
    }
    if naming.isEmpty { return }
    for m in naming {
      let fits = problem.invitations[m].contains { $0.candidates.contains(guest) }
      let refused = (0..<problem.slotCount).filter {
        !fits || !problem.isFree(guest, for: m, $0)
      }
      try relaxation.forbid(m, refused, because: reason)
    }
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      let running = relaxation.running(at: slot, of: naming).map(\.literal)
      try relaxation.post(.atMost(1, of: running), because: [reason])
    }
    let held = naming.compactMap { relaxation.isHeld($0) }
    try relaxation.post(
      .atMost(min(problem.mostInvitations[guest], held.count), of: held), because: [reason])
  }
}
