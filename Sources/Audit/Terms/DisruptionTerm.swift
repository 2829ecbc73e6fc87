package import Campaign

/// `disruption`, in points: changes against the published schedule. They are counted when
/// rescheduling; a first plan has nothing published to differ from, and its amount is 0.
package struct DisruptionTerm: TermAudit {
  package let term = Term.disruption

  package func amount(_ facts: ScheduleFacts) -> Int? { 0 }
}
