package import Campaign

/// The recount of one cost term, read off a campaign and a schedule as `Documentation/Rules.md`
/// states it.
package protocol TermAudit: Sendable {
  var term: Term { get }

  /// The term's amount in its unit; nil where the schedule does not say enough to count it, or
  /// where the amount does not fit 64 bits.
  func amount(_ facts: ScheduleFacts) -> Int?
}

/// One recount a term, in the order of `Term.allCases`.
package let allTermAudits: [any TermAudit] = [
  UnscheduledTerm(), DisruptionTerm(), RepresentationTerm(), PreferenceTerm(), CostTerm(),
  BalanceTerm(), CompactnessTerm(), LatenessTerm(), ExposureTerm(),
]
