package import Campaign

/// `load`: a delegation holds at most `most-meetings` meetings on one date; the dates of two held
/// meetings of one host lie at least `host-days` civil days apart.
package struct LoadAudit: RuleAudit {
  package let rule = RuleID.load

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    fullTours(facts) + closeMeetings(facts)
  }

  private func fullTours(_ facts: ScheduleFacts) -> [Finding] {
    guard let most = facts.campaign.rules.mostMeetings else { return [] }
    return facts.tours.filter { $0.stops.count > most }.map { tour in
      Finding(
        rule, .tooManyMeetings, meetings: tour.stops.map(\.meeting.id), date: tour.date,
        delegations: [tour.delegation], found: tour.stops.count, allowed: most)
    }
  }

  private func closeMeetings(_ facts: ScheduleFacts) -> [Finding] {
    guard let least = facts.campaign.rules.hostDays else { return [] }
    return facts.campaign.hosts.flatMap { host -> [Finding] in
      let stops = facts.stops.filter { $0.meeting.hosts.contains(host.id) }
      return pairs(of: stops).compactMap { a, b -> Finding? in
        let (first, second) = a.held.date <= b.held.date ? (a, b) : (b, a)
        let days = second.held.date.dayNumber - first.held.date.dayNumber
        guard days < least else { return nil }
        return Finding(
          rule, .meetingsTooClose, meetings: [first.meeting.id, second.meeting.id],
          date: second.held.date, host: host.id, found: days, allowed: least)
      }
    }
  }
}
