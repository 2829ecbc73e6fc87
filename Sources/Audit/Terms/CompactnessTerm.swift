package import Campaign

/// `compactness`, in days: dates with at least one tour.
package struct CompactnessTerm: TermAudit {
  package let term = Term.compactness

  package func amount(_ facts: ScheduleFacts) -> Int? {
    facts.tours.map(\.date).eachOnce.count
  }
}
