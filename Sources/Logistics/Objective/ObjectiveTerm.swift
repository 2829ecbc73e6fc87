package import Campaign

/// One term of the objective: its amount in a finished plan, counted from scratch.
///
/// The search adds up the same amounts piece by piece (`EnergyTable`, the completions, the board);
/// a test holds the two against each other after every accepted move.
package protocol ObjectiveTerm: Sendable {
  static var term: Term { get }
  /// In the term's own unit; at least 0.
  static func amount(of plan: Plan, in problem: Problem) -> Int
}

/// Every term, in the order of `Term.allCases`.
package let objectiveTerms: [any ObjectiveTerm.Type] = [
  UnscheduledTerm.self, DisruptionTerm.self, RepresentationTerm.self, PreferenceTerm.self,
  CostTerm.self, BalanceTerm.self, CompactnessTerm.self, LatenessTerm.self,
  ExposureTerm.self,
]

extension Plan {
  /// The amounts of all terms, in the order of `Term.allCases`.
  package func amounts(in problem: Problem) -> [Int] {
    objectiveTerms.map { $0.amount(of: self, in: problem) }
  }

  /// Days out by person.
  func daysOut(_ problem: Problem) -> [Int] {
    var days = Array(repeating: 0, count: problem.personCount)
    for team in members { for member in team { days[member.person] += 1 } }
    return days
  }
}
