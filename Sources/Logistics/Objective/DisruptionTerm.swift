package import Campaign

/// `disruption`: changes against the published schedule, each with its points. A first plan changes
/// nothing that holds, so its amount is 0.
package enum DisruptionTerm: ObjectiveTerm {
  package static let term = Term.disruption

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    points(of: plan, in: problem).reduce(0, +)
  }

  /// By meeting; empty for a first plan.
  static func points(of plan: Plan, in problem: Problem) -> [Int] {
    guard let published = problem.published else { return [] }
    return (0..<problem.meetingCount).map { m in
      guard let placement = plan.placements[m] else { return published.leftOut[m] }
      let day = problem.day(placement.slot)
      let team = Set(
        plan.members[day].filter { $0.delegation == placement.delegation }.map(\.person))
      let vehicles = Set(
        plan.rides[day].filter { $0.delegation == placement.delegation }.map(\.vehicle))
      return published.moved[placement.stop * problem.slotCount + placement.slot]
        + team.reduce(0) { $0 + published.newPerson[m * problem.personCount + $1] }
        + vehicles.reduce(0) { $0 + published.newVehicle[m * problem.vehicleCount + $1] }
        + plan.guests[m].reduce(published.nobodyInvited[m]) {
          $0 + published.guest[m * problem.guestCount + $1]
        }
    }
  }
}
