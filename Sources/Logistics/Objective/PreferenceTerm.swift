package import Campaign

/// `preference`: points of the slots that hosts would rather not have.
package enum PreferenceTerm: ObjectiveTerm {
  package static let term = Term.preference

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    plan.placements.enumerated().reduce(0) { sum, entry in
      guard let placement = entry.element else { return sum }
      return sum + problem.dislikePoints[entry.offset * problem.slotCount + placement.slot]
    }
  }
}
