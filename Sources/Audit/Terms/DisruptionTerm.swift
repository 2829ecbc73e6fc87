package import Campaign

/// `disruption`, in points: changes against the published schedule, meeting by meeting. They are
/// counted when rescheduling; a first plan has nothing published to differ from, and its amount is 0.
package struct DisruptionTerm: TermAudit {
  package let term = Term.disruption

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard let published = PublishedFacts(facts.campaign) else { return 0 }
    var sum = CheckedSum()
    for meeting in facts.campaign.meetings.map(\.id) {
      guard let entry = published.entry(meeting) else { continue }
      guard let stop = facts.stops.first(where: { $0.meeting.id == meeting }) else {
        sum.add { published.leftOut(meeting) }
        continue
      }
      sum.add {
        published.moved(
          meeting, date: stop.held.date, session: stop.session.id, start: stop.start,
          place: stop.held.place, site: stop.held.site)
      }
      if entry.team != nil {
        guard facts.statesTeams else { return nil }
        for person in facts.tour(of: stop)?.people.compactMap(facts.index.person) ?? [] {
          sum.add { published.newcomer(person, to: meeting) }
        }
      }
      if entry.vehicles != nil {
        guard facts.statesVehicles else { return nil }
        for vehicle in facts.tour(of: stop)?.rides.map(\.vehicle).eachOnce ?? [] {
          sum.add { published.newVehicle(vehicle, at: meeting) }
        }
      }
      if entry.guests != nil {
        guard stop.held.guests != nil || stop.meeting.invitations.isEmpty else { return nil }
        sum.add { published.changed(list: Set(facts.list(of: stop)), of: meeting) }
      }
    }
    return sum.value
  }
}
