package import Campaign

/// `cost`, in đồng: over all tours and their vehicles, (rate × metres of the tour) / 1,000, rounded
/// half up, plus the vehicle's day; over all teams, each member's allowance by rank; over all
/// lists, each guest's amount.
package struct CostTerm: TermAudit {
  package let term = Term.cost

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard facts.statesTeams, facts.statesVehicles, facts.stopsWithoutList.isEmpty else {
      return nil
    }
    var sum = CheckedSum()
    for tour in facts.tours {
      for vehicle in tour.rides.compactMap({ facts.index.vehicle($0.vehicle) }) {
        sum.add { () throws(ArithmeticOverflow) in
          try Checked.drivingDong(rate: vehicle.dongPerKilometre, metres: tour.metres)
        }
        sum.add { vehicle.dongPerDay }
      }
      for person in tour.team.compactMap({ facts.index.person($0.person) }) {
        sum.add { facts.campaign.costs.allowance(of: person.rank) }
      }
    }
    for guest in facts.stops.flatMap({ facts.list(of: $0) }) {
      sum.add { facts.index.guest(guest)?.dong ?? 0 }
    }
    return sum.value
  }
}
