package import Campaign

/// What one unit of each term is worth in one number, for a search or a bound that follows a
/// single number. Results are compared level by level, never by this.
package struct Weights: Sendable {
  /// By `Term`, in the order of `Term.allCases`.
  private var ofTerm: [Int]
  /// For every required meeting that is left out, and every broken precedence.
  package var violation: Int

  package init(violation: Int = 0) {
    ofTerm = Term.allCases.map { _ in 0 }
    self.violation = violation
  }

  package subscript(term: Term) -> Int {
    get { ofTerm[Weights.index(term)] }
    set { ofTerm[Weights.index(term)] = newValue }
  }

  private static func index(_ term: Term) -> Int {
    switch term {
    case .unscheduled: 0
    case .disruption: 1
    case .representation: 2
    case .preference: 3
    case .cost: 4
    case .balance: 5
    case .compactness: 6
    case .lateness: 7
    }
  }

  /// The weights of one level, one unit of which counts `scale`, with a multiplier for each level
  /// above it: what a bound counts.
  package init(level: Int, of objective: Objective, scale: Int, higherLevels: [Int]) {
    self.init()
    for (l, terms) in objective.levels.enumerated() where l <= level {
      let factor = l == level ? scale : higherLevels[l]
      for weighted in terms { self[weighted.term] = factor * weighted.weight }
    }
  }
}
