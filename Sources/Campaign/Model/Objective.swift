/// The terms of the objective, by the id that names them in files and tables.
package enum Term: String, CaseIterable, Sendable {
  /// Points: priorities of the optional meetings left out.
  case unscheduled
  /// Points: what differs from the published schedule.
  case disruption
  /// Points: for every role of every team, how far the person stands below the best rank.
  case representation
  /// Points: slots that hosts would rather not have.
  case preference
  /// Đồng: the sum over `CostKind`.
  case cost
  /// Points: the sum over people of the square of their days out; least when days are even.
  case balance
  /// Days on which a delegation is out.
  case compactness
  /// Points: working days that tasks end after their due dates.
  case lateness
  /// Points: meetings that would be lost if one of those who hold them could not come.
  case exposure
}

/// An ordered list of levels; each is a weighted sum of terms. A higher level is never traded for
/// a lower one. A term stands in one level at most; one that stands in none is not minimized.
package struct Objective: Hashable, Sendable {
  package struct Weighted: Hashable, Sendable {
    package var term: Term
    /// At least 1.
    package var weight: Int

    package init(_ term: Term, _ weight: Int) {
      self.term = term
      self.weight = weight
    }
  }

  package var levels: [[Weighted]]

  package init(levels: [[Weighted]]) { self.levels = levels }

  /// The levels of a campaign that names none. The lowest is in đồng: what a planner would pay to
  /// have a head instead of a deputy, to avoid a slot, to even out days, or to save a day.
  package static let standard = Objective(levels: [
    [Weighted(.unscheduled, 1)],
    [Weighted(.disruption, 1)],
    [
      Weighted(.representation, 100_000), Weighted(.preference, 50_000), Weighted(.cost, 1),
      Weighted(.balance, 5_000), Weighted(.compactness, 100_000),
    ],
  ])

  /// The standard levels of a campaign with tasks that may be late: a point of lateness stands beside
  /// the other amounts of the lowest level, worth as much as a deputy in place of a head.
  package static let standardWithLateness = Objective(
    levels: standard.levels.dropLast() + [
      (standard.levels.last ?? []) + [Weighted(.lateness, 100_000)]
    ])

  /// The weighted sum of each level, for one amount a term.
  package func levelTotals(_ amount: (Term) -> Int) -> [Int] {
    levels.map { level in level.reduce(0) { $0 + $1.weight * amount($1.term) } }
  }
}
