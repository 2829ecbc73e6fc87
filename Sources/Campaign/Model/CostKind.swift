/// What money is spent on: the parts of the term `cost`, in the order of print. A budget may charge
/// each of them to one of its lines.
package enum CostKind: String, CaseIterable, Sendable {
  /// Kilometres driven.
  case fuel
  /// Days of vehicles.
  case vehicle
  /// Allowances of people who are out.
  case allowance
  /// Nights away.
  case lodging
  /// Places that are paid by the session.
  case hall
  /// Meals of guests.
  case meals
  /// Tea of guests.
  case tea
  /// What else the invitation of a guest costs.
  case guests
}

/// What a schedule spends on one kind of cost.
package struct CostAmount: Hashable, Sendable {
  package var kind: CostKind
  /// Nil where the schedule does not say enough to count it, or where it leaves 64 bits.
  package var dong: Int?

  package init(_ kind: CostKind, _ dong: Int?) {
    self.kind = kind
    self.dong = dong
  }
}
