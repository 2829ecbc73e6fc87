package import Campaign

/// `unscheduled`, in points: priorities of the optional meetings not held.
package struct UnscheduledTerm: TermAudit {
  package let term = Term.unscheduled

  package func amount(_ facts: ScheduleFacts) -> Int? {
    let held = Set(facts.schedule.meetings.map(\.meeting))
    var sum = CheckedSum()
    for meeting in facts.campaign.meetings where !meeting.isRequired && !held.contains(meeting.id) {
      sum.add { meeting.priority }
    }
    return sum.value
  }
}
