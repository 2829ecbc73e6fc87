import Campaign
import Scheduler

/// Something that comes up on a date on which a schedule has meetings, and touches one of them.
struct Disruption {
  /// What it is; drawn equally often.
  enum Kind: String, CaseIterable {
    case personAway = "away"
    case vehicleOut = "vehicle-out"
    case hostRefuses = "host-refuses"
    case closedSession = "closed-day"
  }

  var kind: Kind
  /// What lies before the date stays.
  var changes: [Change]

  /// Draws one; nil where the schedule has nothing of the kind that could be touched.
  ///
  /// First a meeting is drawn, then one of its team or vehicles; so those who are out often are touched
  /// often.
  init?(
    _ kind: Kind, on schedule: Schedule, in campaign: Campaign, _ random: inout RandomSource
  ) {
    guard !schedule.meetings.isEmpty else { return nil }
    let held = schedule.meetings[random.below(schedule.meetings.count)]
    let trip = schedule.trips?.first { $0.date == held.date && $0.delegation == held.delegation }
    let day = SlotPattern(dates: held.date...held.date)
    let change: Change.Kind
    switch kind {
    case .personAway:
      guard let team = trip?.team, !team.isEmpty else { return nil }
      change = .personAway(team[random.below(team.count)].person, day)
    case .vehicleOut:
      guard let rides = trip?.vehicles, !rides.isEmpty else { return nil }
      change = .vehicleOut(rides[random.below(rides.count)].vehicle, day)
    case .hostRefuses:
      guard let meeting = campaign.meetings.first(where: { $0.id == held.meeting }),
        let host = meeting.hosts.first
      else { return nil }
      change = .refused(host, day)
    case .closedSession:
      change = .closed(SlotPattern(dates: held.date...held.date, sessions: [held.session]))
    }
    self.kind = kind
    changes = [Change(.frozenUntil(held.date), reason: ""), Change(change, reason: "")]
  }
}
