package import Campaign

/// `preference`, in points: over all held meetings, points of the host's dislikes that match the
/// slot.
package struct PreferenceTerm: TermAudit {
  package let term = Term.preference

  package func amount(_ facts: ScheduleFacts) -> Int? {
    var sum = CheckedSum()
    for stop in facts.stops {
      for dislike in stop.meeting.hosts.flatMap({ facts.index.host($0)?.dislikes ?? [] })
      where dislike.slots.matches(stop.held.date, stop.session.id) {
        sum.add { dislike.points }
      }
    }
    return sum.value
  }
}
