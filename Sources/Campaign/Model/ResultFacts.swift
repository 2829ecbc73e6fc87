/// What is known of a schedule's quality when it is written: totals, bounds and how it was found.
/// It holds no clock times, so that the same answer gives the same bytes.
package struct ResultFacts: Hashable, Sendable {
  /// How much is proven.
  package enum Status: String, Sendable {
    /// Every level's bound equals its total.
    case optimal
    /// A better schedule is not ruled out.
    case feasible
  }

  /// One level of the objective.
  package struct Level: Hashable, Sendable {
    /// Weighted sum of the level's terms.
    package var total: Int
    /// No schedule has a lower total; nil where nothing is known.
    package var bound: Int?
    /// In the order of the level.
    package var terms: [TermAmount]

    package init(total: Int, bound: Int?, terms: [TermAmount]) {
      self.total = total
      self.bound = bound
      self.terms = terms
    }

    /// How far the total lies above the bound; nil where there is no bound, or beyond 64 bits.
    package var gap: Int? {
      guard let bound else { return nil }
      let (gap, overflow) = total.subtractingReportingOverflow(bound)
      return overflow ? nil : gap
    }
  }

  /// What a term amounts to, before its weight.
  package struct TermAmount: Hashable, Sendable {
    package var term: Term
    package var amount: Int

    package init(_ term: Term, _ amount: Int) {
      self.term = term
      self.amount = amount
    }
  }

  package var status: Status
  /// From which the search took its random choices.
  package var seed: UInt64
  /// One entry a level of the campaign's objective, in order.
  package var levels: [Level]

  package init(status: Status, seed: UInt64, levels: [Level]) {
    self.status = status
    self.seed = seed
    self.levels = levels
  }
}
