package import Campaign

/// Why a proof of a certificate is refused.
package struct CertificateFinding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The objective has no level `found`; it has `allowed` levels.
    case unknownLevel = "unknown-level"
    /// The scale of the prices; it must be at least `allowed`.
    case badScale = "bad-scale"
    /// Totals given for higher levels; the number of higher levels.
    case wrongNumberOfHigherTotals = "wrong-number-of-higher-totals"
    /// Multipliers given for higher levels; at most the number of higher levels.
    case wrongNumberOfMultipliers = "wrong-number-of-multipliers"
    /// Two proofs assume different totals of one level (`subject` is its index): the total here;
    /// the total of the first proof that names one.
    case higherTotalsDiffer = "higher-totals-differ"
    /// A price (`found`) that must be at least 0.
    case negativePrice = "negative-price"
    /// `subject` is priced twice.
    case repeatedPrice = "repeated-price"
    /// `subject` is an id that the campaign does not have.
    case unknownID = "unknown-id"
    /// `date` has no open slot.
    case unknownDate = "unknown-date"
    /// A sum or product does not fit 64 bits.
    case overflow
    /// The stated bound; the bound that follows from the prices, which is lower.
    case boundTooHigh = "bound-too-high"
  }

  /// Index of the proof in the certificate.
  package var proof: Int
  package var kind: Kind
  /// What the finding is about: an id as the certificate spells it, or the name of a list.
  package var subject: String
  package var date: CivilDate?
  package var found: Int?
  package var allowed: Int?

  package init(
    proof: Int, _ kind: Kind, subject: String = "", date: CivilDate? = nil, found: Int? = nil,
    allowed: Int? = nil
  ) {
    self.proof = proof
    self.kind = kind
    self.subject = subject
    self.date = date
    self.found = found
    self.allowed = allowed
  }
}
