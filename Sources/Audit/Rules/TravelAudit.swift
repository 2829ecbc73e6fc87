package import Campaign

/// `travel`: between two consecutive meetings of a tour there are at least as many minutes as the
/// drive takes; no tour departs before `leave-after` or returns after `back-by`. A night is spent where
/// the tour's last meeting ended, if one may be spent there; the delegation goes on from there on the
/// next date with the same team, vehicles and drivers; and there are no more nights in a row than
/// allowed.
package struct TravelAudit: RuleAudit {
  package let rule = RuleID.travel

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let rules = facts.campaign.rules
    return facts.tours.flatMap { tour -> [Finding] in
      func finding(_ kind: Finding.Kind, _ meetings: [MeetingID], found: Int, allowed: Int)
        -> Finding
      {
        Finding(
          rule, kind, meetings: meetings, date: tour.date, delegations: [tour.delegation],
          found: found, allowed: allowed)
      }
      var list: [Finding] = []
      if let first = tour.stops.first, tour.departs < rules.leaveAfter.minutes {
        list.append(
          finding(
            .departsTooEarly, [first.meeting.id], found: tour.departs,
            allowed: rules.leaveAfter.minutes))
      }
      for (stop, next) in zip(tour.stops, tour.stops.dropFirst()) {
        let drive = facts.index.drive(from: stop.endPlace, to: next.place).minutes
        guard next.start - stop.end < drive else { continue }
        list.append(
          finding(
            .tooLittleTime, [stop.meeting.id, next.meeting.id], found: next.start - stop.end,
            allowed: drive))
      }
      if let last = tour.stops.last, tour.night == nil, tour.returns > rules.backBy.minutes {
        list.append(
          finding(
            .returnsTooLate, [last.meeting.id], found: tour.returns, allowed: rules.backBy.minutes))
      }
      return list
    } + facts.tours.flatMap { nights(after: $0, facts) }
      + facts.tripsWithoutMeetings.filter { $0.night != nil }.map {
        Finding(
          rule, .nightElsewhere, date: $0.date, place: $0.night, delegations: [$0.delegation])
      }
  }

  private func nights(after tour: Tour, _ facts: ScheduleFacts) -> [Finding] {
    guard let night = tour.night else { return [] }
    func finding(_ kind: Finding.Kind, found: Int? = nil, allowed: Int? = nil) -> Finding {
      Finding(
        rule, kind, date: tour.date, place: night, delegations: [tour.delegation], found: found,
        allowed: allowed)
    }
    var list: [Finding] = []
    if facts.index.places[night] == nil || facts.index.places[night] != tour.stops.last?.endPlace {
      list.append(finding(.nightElsewhere))
    } else if !(facts.index.place(night)?.hasLodging ?? false) {
      list.append(finding(.noLodging))
    }
    func tourOn(_ date: CivilDate) -> Tour? {
      facts.tours.first { $0.date == date && $0.delegation == tour.delegation }
    }
    guard let next = tourOn(tour.date.adding(days: 1)) else {
      return list + [finding(.nightWithoutNextDay)]
    }
    if Set(next.team) != Set(tour.team) { list.append(finding(.teamChangesOnTheWay)) }
    if Set(next.rides) != Set(tour.rides) { list.append(finding(.vehiclesChangeOnTheWay)) }
    let most = facts.campaign.rules.mostNights
    // Reported for the first night alone.
    if tourOn(tour.date.adding(days: -1))?.night == nil {
      var nights = 1
      while tourOn(tour.date.adding(days: nights))?.night != nil { nights += 1 }
      if nights > most { list.append(finding(.tooManyNights, found: nights, allowed: most)) }
    }
    return list
  }
}
