/// The words for what can come up: keys of an entry in a file of changes, and options of a command.
package enum ChangeWord: String, CaseIterable, Sendable {
  case away
  case driverAway = "driver-away"
  case guestAway = "guest-away"
  case vehicleOut = "vehicle-out"
  case closedDay = "closed-day"
  case openDay = "open-day"
  case hostRefuses = "host-refuses"
  case addMeeting = "add-meeting"
  case cancel, optional, required, confirmed
  case freezeUntil = "freeze-until"

  /// A value that says enough, for messages.
  var example: String {
    switch self {
    case .away: "gd:2023-04-19:morning"
    case .driverAway: "lx-1:2023-04-19"
    case .guestAway: "cty-a:2023-04-19:morning"
    case .vehicleOut: "xe-16:2023-04-19..2023-04-21"
    case .closedDay: "2023-04-19:afternoon"
    case .openDay: "2023-04-22"
    case .hostRefuses: "yen-my:2023-04-19:morning"
    case .addMeeting, .cancel, .optional, .required, .confirmed: "yen-my"
    case .freezeUntil: "2023-04-19"
    }
  }

  /// A change that is told by who or what is gone, and when; nil for the other words.
  func absence(of id: String, in slots: SlotPattern) -> Change.Kind? {
    switch self {
    case .away: .personAway(PersonID(id), slots)
    case .driverAway: .driverAway(DriverID(id), slots)
    case .guestAway: .guestAway(GuestID(id), slots)
    case .vehicleOut: .vehicleOut(VehicleID(id), slots)
    case .hostRefuses: .refused(HostID(id), slots)
    case .closedDay, .openDay, .addMeeting, .cancel, .optional, .required, .confirmed,
      .freezeUntil:
      nil
    }
  }

  /// A change that is told by a meeting alone; nil for the other words.
  func change(of meeting: MeetingID, priority: Int? = nil) -> Change.Kind? {
    switch self {
    case .cancel: .cancelled(meeting)
    case .optional: .optional(meeting, priority: priority)
    case .required: .required(meeting)
    case .confirmed: .confirmed(meeting)
    case .away, .driverAway, .guestAway, .vehicleOut, .closedDay, .openDay, .hostRefuses,
      .addMeeting, .freezeUntil:
      nil
    }
  }

  /// Whether a reason that is given for several changes is meant for this one: what stays as it is
  /// needs none.
  var sharesReason: Bool { self != .freezeUntil && self != .confirmed }
}

/// A change as an option of a command states it: `--away gd:2023-04-19:morning`.
package struct ChangeOption: Hashable, Sendable {
  package var word: ChangeWord
  package var value: String

  package init(_ word: ChangeWord, _ value: String) {
    self.word = word
    self.value = value
  }

  /// How messages say where a mistake stands.
  var place: SourcePlace { SourcePlace(file: Quoting.short("--\(word.rawValue) \(value)")) }
}
