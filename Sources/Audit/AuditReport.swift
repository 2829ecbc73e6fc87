package import Campaign

/// What an audit says about a schedule: each rule kept or broken with the facts, each cost term,
/// and what a planner asks first (kilometres, days, meetings).
package struct AuditReport: Hashable, Sendable {
  /// How a rule stands.
  package enum Status: String, Sendable {
    case kept
    case broken
    /// Nothing is broken as far as the schedule speaks, but it does not say all that the rule asks.
    case notStated = "not-stated"
    /// The campaign has switched the rule off.
    case off
  }

  package struct RuleResult: Hashable, Sendable {
    package var rule: RuleID
    package var status: Status
    package var findings: [Finding]
  }

  package struct TermResult: Hashable, Sendable {
    package var term: Term
    /// In the term's unit; nil where the schedule does not say enough, or where it leaves 64 bits.
    package var amount: Int?
  }

  /// One entry a rule, in the order of `RuleID.allCases`.
  package var rules: [RuleResult]
  /// One entry a term, in the order of `Term.allCases`.
  package var terms: [TermResult]
  /// One entry a kind, in the order of `CostKind.allCases`.
  package var costs: [CostAmount]
  /// The lines of the budget to which something is charged, in its order.
  package var chargedLines: [ChargedLine]
  /// One entry a level of the campaign's objective; nil where one of its terms is unknown or where
  /// the total leaves 64 bits.
  package var levelTotals: [Int?]
  /// Driven in all: each tour from the base through its places back to the base, counted once
  /// however many vehicles it has.
  package var metres: Int
  /// Dates with at least one tour.
  package var days: Int
  /// Tours: pairs of a date and a delegation that is out.
  package var tours: Int
  /// Meetings of the campaign that are held.
  package var meetingsHeld: Int
  /// Meetings of the campaign that are not, in its order.
  package var meetingsLeftOut: [MeetingID]

  /// Steps of the campaign's work plan, and those of them that the schedule dates.
  package var steps: Int
  package var stepsDated: Int

  /// Whether no rule is broken. What the schedule does not state is not a breach.
  package var isClean: Bool { rules.allSatisfy { $0.status != .broken } }

  /// Whether the schedule says all that the rules and terms ask.
  package var isFullyStated: Bool {
    rules.allSatisfy { result in result.findings.allSatisfy { $0.severity != .notStated } }
      && terms.allSatisfy { $0.amount != nil }
  }

  /// All findings in the order of the rules.
  package var findings: [Finding] { rules.flatMap(\.findings) }

  package subscript(rule: RuleID) -> RuleResult? { rules.first { $0.rule == rule } }

  /// The amount of a term; nil where it is unknown.
  package subscript(term: Term) -> Int? { terms.first { $0.term == term }?.amount }
}
