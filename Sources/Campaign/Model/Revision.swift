/// What rescheduling knows beside the campaign: what is published, and what of it stays whatever that
/// costs.
package struct Revision: Hashable, Sendable {
  /// The schedule as published. Meetings that the campaign no longer has do not matter.
  package var published: Schedule
  /// What is published before this date stays as it is, and nothing else is held there; nil freezes
  /// nothing. Dates from here on count as near for so many days as `DisruptionWeights` says.
  package var frozenUntil: CivilDate?
  /// Published meetings whose date, session, start and place stay; in the campaign's order.
  package var confirmed: [MeetingID]

  package init(
    published: Schedule, frozenUntil: CivilDate? = nil, confirmed: [MeetingID] = []
  ) {
    self.published = published
    self.frozenUntil = frozenUntil
    self.confirmed = confirmed
  }
}

/// What one change against the published schedule weighs, in points. A meeting's changes are counted
/// apart, so one absence that touches three meetings of a day counts three times.
package struct DisruptionWeights: Hashable, Sendable {
  /// The meeting is held on another date, or no longer.
  package var date: Int
  /// It is held on its date in another session or with another start.
  package var session: Int
  /// It is held at another place.
  package var place: Int
  /// A person of a unit that leads the office newly comes to it.
  package var leader: Int
  /// Another person newly comes to it.
  package var member: Int
  /// A vehicle newly serves the meeting.
  package var vehicle: Int
  /// A guest is newly invited or no longer is.
  package var guest: Int
  /// Changes of meetings published for one of so many civil days from the date until which the
  /// schedule is frozen count `nearTimes` times.
  package var nearDays: Int
  /// At least 1.
  package var nearTimes: Int
  /// Changes of a confirmed meeting count so many times, at least 1.
  package var confirmedTimes: Int

  package init(
    date: Int = 10, session: Int = 5, place: Int = 5, leader: Int = 4, member: Int = 2,
    vehicle: Int = 1, guest: Int = 1, nearDays: Int = 7, nearTimes: Int = 2, confirmedTimes: Int = 3
  ) {
    self.date = date
    self.session = session
    self.place = place
    self.leader = leader
    self.member = member
    self.vehicle = vehicle
    self.guest = guest
    self.nearDays = nearDays
    self.nearTimes = nearTimes
    self.confirmedTimes = confirmedTimes
  }
}
