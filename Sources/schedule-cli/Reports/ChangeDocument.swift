import Campaign

/// A change that has come up, for machines.
struct ChangeDocument: Encodable {
  /// The word that files and options have for it.
  var kind: String
  /// Who or what it is about: the id of a person, driver, guest, vehicle, host or meeting.
  var id: String?
  var reason: String?
  var message: String

  init(_ change: Change, _ wording: ChangeWording) {
    let (word, id) = Self.parts(of: change.kind)
    kind = word.rawValue
    self.id = id
    reason = change.reason.isEmpty ? nil : change.reason
    message = wording.sentence(change)
  }

  private static func parts(of kind: Change.Kind) -> (ChangeWord, String?) {
    switch kind {
    case .personAway(let id, _): (.away, id.text)
    case .driverAway(let id, _): (.driverAway, id.text)
    case .guestAway(let id, _): (.guestAway, id.text)
    case .vehicleOut(let id, _): (.vehicleOut, id.text)
    case .closed: (.closedDay, nil)
    case .opened: (.openDay, nil)
    case .refused(let id, _): (.hostRefuses, id.text)
    case .added(let meeting): (.addMeeting, meeting.id.text)
    case .cancelled(let id): (.cancel, id.text)
    case .optional(let id, _): (.optional, id.text)
    case .required(let id): (.required, id.text)
    case .frozenUntil: (.freezeUntil, nil)
    case .confirmed(let id): (.confirmed, id.text)
    }
  }
}
