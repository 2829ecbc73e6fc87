import Campaign

/// W(t) of every term: scale times its weight where it stands in the proof's level, the higher level's
/// multiplier times its weight where it stands in a higher level, and 0 below.
struct TermWeights {
  private(set) var unscheduled = 0
  private(set) var disruption = 0
  private(set) var representation = 0
  private(set) var preference = 0
  private(set) var cost = 0
  private(set) var balance = 0
  private(set) var compactness = 0

  /// The weights for a proof of a level, with a multiplier for each level above it; without a level
  /// every weight is 0. Throws where a weight does not fit 64 bits.
  init(
    _ objective: Objective, level: Int?, scale: Int, multipliers: [Int]
  ) throws(ArithmeticOverflow) {
    guard let level else { return }
    for (position, parts) in objective.levels.enumerated() where position <= level {
      for part in parts {
        let factor = position == level ? scale : multipliers[position]
        try add(Checked.product(factor, part.weight), to: part.term)
      }
    }
  }

  private mutating func add(_ weight: Int, to term: Term) throws(ArithmeticOverflow) {
    switch term {
    case .unscheduled: unscheduled = try Checked.sum(unscheduled, weight)
    case .representation: representation = try Checked.sum(representation, weight)
    case .preference: preference = try Checked.sum(preference, weight)
    case .cost: cost = try Checked.sum(cost, weight)
    case .balance: balance = try Checked.sum(balance, weight)
    case .compactness: compactness = try Checked.sum(compactness, weight)
    case .disruption: disruption = try Checked.sum(disruption, weight)
    // Neither is ever negative, so leaving them out is sound.
    case .lateness, .exposure: break
    }
  }
}
