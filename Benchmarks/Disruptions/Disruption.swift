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
  /// In words: `closed-day morning 2026-10-12`.
  var name: String
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
    let (change, subject): (Change.Kind, String)
    switch kind {
    case .personAway:
      guard let team = trip?.team, !team.isEmpty else { return nil }
      let person = team[random.below(team.count)].person
      (change, subject) = (.personAway(person, day), person.text)
    case .vehicleOut:
      guard let rides = trip?.vehicles, !rides.isEmpty else { return nil }
      let vehicle = rides[random.below(rides.count)].vehicle
      (change, subject) = (.vehicleOut(vehicle, day), vehicle.text)
    case .hostRefuses:
      guard let meeting = campaign.meetings.first(where: { $0.id == held.meeting }),
        let host = meeting.hosts.first
      else { return nil }
      (change, subject) = (.refused(host, day), host.text)
    case .closedSession:
      let session = SlotPattern(dates: held.date...held.date, sessions: [held.session])
      (change, subject) = (.closed(session), held.session.text)
    }
    self.kind = kind
    name = "\(kind.rawValue) \(subject) \(held.date)"
    changes = [Change(.frozenUntil(held.date), reason: ""), Change(change, reason: "")]
  }
}
