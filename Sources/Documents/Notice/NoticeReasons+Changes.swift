package import Campaign

extension NoticeReasons {
  /// The reasons of what has come up. A meeting has those of the changes that keep it from being held
  /// as it was published; one that moves only to make room for another has none of its own. In general
  /// they are those of all such changes (where there is none, of all changes), unless planners put it
  /// in words of their own; what is said in general is not said again.
  package init(
    _ changes: [Change], general: String = "", _ announced: [MeetingDifference],
    _ campaign: Campaign
  ) {
    let touching = announced.map { meeting in
      let hosts = campaign.meetings.first { $0.id == meeting.meeting }?.hosts ?? []
      return (meeting.meeting, changes.filter { $0.kind.concerns(meeting, hosts: hosts) })
    }
    let all = changes.filter { change in touching.contains { $0.1.contains(change) } }.reasons
    let general =
      general.isEmpty
      ? (all.isEmpty ? changes.reasons : all).joined(separator: "; ") : general
    self.init(general: general)
    for (meeting, changes) in touching {
      let own = changes.reasons.joined(separator: "; ")
      if !own.isEmpty, own != general { meetings[meeting] = own }
    }
  }
}

extension Change.Kind {
  /// Whether this is about the meeting itself, or about who and what was to serve it when it was
  /// published. Teams and vehicles serve a delegation for the whole day.
  fileprivate func concerns(_ meeting: MeetingDifference, hosts: [HostID]) -> Bool {
    let old = meeting.old
    func isHeld(_ slots: SlotPattern) -> Bool {
      old.map { slots.matches($0.held.date, $0.held.session) } ?? false
    }
    func isHeldThatDay(_ slots: SlotPattern) -> Bool {
      old.map { slots.matchesDate($0.held.date) } ?? false
    }
    return switch self {
    case .personAway(let id, let slots):
      isHeldThatDay(slots) && old?.people?.contains(id) == true
    case .driverAway(let id, let slots):
      isHeldThatDay(slots) && old?.vehicles?.contains { $0.driver == id } == true
    case .vehicleOut(let id, let slots):
      isHeldThatDay(slots) && old?.vehicles?.contains { $0.vehicle == id } == true
    case .guestAway(let id, let slots): isHeld(slots) && old?.held.guests?.contains(id) == true
    case .closed(let slots): isHeld(slots)
    case .refused(let host, let slots): isHeld(slots) && hosts.contains(host)
    case .added(let added): added.id == meeting.meeting
    case .cancelled(let id), .optional(let id, _), .required(let id): id == meeting.meeting
    case .opened, .frozenUntil, .confirmed: false
    }
  }
}
