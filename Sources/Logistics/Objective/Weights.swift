package import Campaign

/// What one unit of each term is worth in one number, for a search or a bound that follows a
/// single number. Results are compared level by level, never by this.
package struct Weights: Sendable {
  /// By `Term`, in the order of `Term.allCases`.
  private var ofTerm: [Int]
  /// For every required meeting that is left out, and every broken precedence.
  package var violation: Int
  /// What spending weighs beside the term `cost`, for a search within a budget.
  package var surcharge = Surcharge()

  /// A price by kind of cost, for every đồng.
  package struct Surcharge: Sendable {
    /// In the order of `CostKind.allCases`; empty adds nothing.
    package var ofKind: [Int] = []
    /// By date: what of the price of fuel counts, in hundredths; empty counts all of it. Where two kinds of
    /// vehicle are equally good on all dates alike, this lets some dates have one and some the other.
    package var fuelPercent: [Int] = []
  }

  /// What a đồng of the kind weighs.
  package func price(of kind: CostKind) -> Int {
    self[.cost] + (surcharge.ofKind.isEmpty ? 0 : surcharge.ofKind[kind.index])
  }

  /// What a đồng of fuel weighs on the date.
  func fuelPrice(_ date: Int) -> Int {
    guard !surcharge.fuelPercent.isEmpty, !surcharge.ofKind.isEmpty else {
      return price(of: .fuel)
    }
    return self[.cost] + surcharge.ofKind[CostKind.fuel.index] * surcharge.fuelPercent[date] / 100
  }

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
    case .exposure: 8
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

extension CostKind {
  /// Its place in `CostKind.allCases`.
  var index: Int {
    switch self {
    case .fuel: 0
    case .vehicle: 1
    case .allowance: 2
    case .lodging: 3
    case .hall: 4
    case .meals: 5
    case .tea: 6
    case .guests: 7
    }
  }
}
