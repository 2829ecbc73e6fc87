package import Campaign

/// `travel`: between two consecutive meetings of a tour there are at least as many minutes as the
/// drive takes; no tour departs before `leave-after` or returns after `back-by`.
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
      if let last = tour.stops.last, tour.returns > rules.backBy.minutes {
        list.append(
          finding(
            .returnsTooLate, [last.meeting.id], found: tour.returns, allowed: rules.backBy.minutes))
      }
      return list
    }
  }
}
