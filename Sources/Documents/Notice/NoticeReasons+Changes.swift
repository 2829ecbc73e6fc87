package import Campaign

extension NoticeReasons {
  /// The reasons of what has come up. In general they are those of all changes, unless planners put it
  /// in words of their own; a meeting has those of the changes that keep it from being held as it was
  /// published, where they are not the general ones anyway. A meeting that moves only to make room for
  /// another has none of its own.
  package init(
    _ changes: [Change], general: String = "", _ difference: ScheduleDifference,
    _ campaign: Campaign
  ) {
    let general = general.isEmpty ? changes.reasons.joined(separator: "; ") : general
    self.init(general: general)
    for meeting in difference.meetings {
      let hosts = campaign.meetings.first { $0.id == meeting.meeting }?.hosts ?? []
      let own = changes.filter { $0.kind.concerns(meeting, hosts: hosts) }.reasons
        .joined(separator: "; ")
      if !own.isEmpty, own != general { meetings[meeting.meeting] = own }
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
