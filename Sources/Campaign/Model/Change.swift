/// One thing that has come up since a schedule was published, and why.
package struct Change: Hashable, Sendable {
  /// What has come up.
  package enum Kind: Hashable, Sendable {
    /// Someone cannot be out in these slots.
    case personAway(PersonID, SlotPattern)
    case driverAway(DriverID, SlotPattern)
    case guestAway(GuestID, SlotPattern)
    /// A vehicle is not available; sessions that the pattern names take the whole day.
    case vehicleOut(VehicleID, SlotPattern)
    /// Slots are not worked.
    case closed(SlotPattern)
    /// Dates are worked whatever the calendar said.
    case opened(DateRange)
    /// A host cannot receive in these slots.
    case refused(HostID, SlotPattern)
    case added(Meeting)
    case cancelled(MeetingID)
    /// A meeting may be left out, at these points; nil keeps those it has.
    case optional(MeetingID, priority: Int?)
    case required(MeetingID)
    /// What is published before the date stays as it is, and nothing else is held there.
    case frozenUntil(CivilDate)
    /// A host has agreed to when and where a published meeting is held.
    case confirmed(MeetingID)
  }

  package var kind: Kind
  /// As notices quote it: `đi họp UBND tỉnh`; empty where nobody has said.
  package var reason: String

  package init(_ kind: Kind, reason: String = "") {
    self.kind = kind
    self.reason = reason
  }
}

extension [Change] {
  /// The reasons that are given, each once. What is frozen or confirmed changes nothing, so it is no
  /// reason for what does.
  package var reasons: [String] {
    var reasons: [String] = []
    for change in self where !change.reason.isEmpty && !reasons.contains(change.reason) {
      switch change.kind {
      case .frozenUntil, .confirmed: continue
      default: reasons.append(change.reason)
      }
    }
    return reasons
  }
}
