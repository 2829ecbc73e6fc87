/// What follows from a certificate, and what of it is refused.
package struct CertificateReport: Hashable, Sendable {
  /// A bound that was computed again. Unlimited where the prices show that no schedule exists at
  /// all: some meeting has to be held and no tour can hold it.
  package enum Bound: Hashable, Comparable, Sendable {
    case finite(Int)
    case unlimited

    /// Whether a total of `value` or more follows.
    package func reaches(_ value: Int) -> Bool {
      switch self {
      case .finite(let bound): bound >= value
      case .unlimited: true
      }
    }
  }

  package struct ProofResult: Hashable, Sendable {
    /// As the proof states them.
    package var level: Int?
    package var higherTotals: [Int]
    package var stated: Int
    /// What follows from the prices; nil where the proof is malformed.
    package var recomputed: Bound?

    /// Whether the stated bound follows. A proof may state less than its prices give.
    package var holds: Bool { recomputed?.reaches(stated) ?? false }
    /// Whether the stated bound is exactly the one that follows.
    package var isExact: Bool { recomputed == .finite(stated) }
  }

  /// One entry a proof, in the certificate's order.
  package var proofs: [ProofResult]
  package var findings: [CertificateFinding]

  package var isClean: Bool { findings.isEmpty }

  /// How a level of an audited schedule stands against what is proven.
  package enum Standing: Hashable, Sendable {
    /// No schedule with the same higher totals is better on this level.
    case optimal
    /// The best proven bound, and how far the total lies above it.
    case gap(bound: Int, above: Int)
    /// Nothing valid speaks about the level.
    case unproven
    /// A bound lies above the total of a schedule that exists: the campaign, the schedule or the
    /// certificate belong to different files, or something is wrong with the computation.
    case contradicted(bound: Bound)
  }

  /// How each level stands, given the level totals of an audited schedule that keeps every rule.
  ///
  /// A proof counts for the schedule where the totals it assumes of the higher levels are no less
  /// than the schedule's own: it then speaks of the schedule as well as of all that are no worse on
  /// those levels. A total of 0 needs no proof, because no term is ever negative.
  package func standings(totals: [Int?]) -> [Standing] {
    totals.indices.map { level in
      guard let total = totals[level] else { return .unproven }
      let bounds = proofs.filter { proof in
        proof.level == level && proof.holds && proof.higherTotals.count == level
          && zip(proof.higherTotals, totals).allSatisfy { assumed, own in
            own.map { assumed >= $0 } ?? false
          }
      }.compactMap(\.recomputed)
      switch bounds.max() {
      case .finite(let bound) where bound < total && total > 0:
        return .gap(bound: max(0, bound), above: total - max(0, bound))
      case .finite(let bound) where bound <= total: return .optimal
      case .some(let bound): return .contradicted(bound: bound)
      case nil: return total == 0 ? .optimal : .unproven
      }
    }
  }

  /// Whether the schedule with these level totals is proven to be best: every level is, in turn.
  package func provesOptimal(totals: [Int?]) -> Bool {
    standings(totals: totals).allSatisfy { $0 == .optimal }
  }

  /// Whether a proof without a level shows that not all required meetings can be held.
  package var provesInfeasible: Bool {
    proofs.contains { $0.level == nil && $0.holds && ($0.recomputed?.reaches(1) ?? false) }
  }
}
