package import Campaign

/// `cost`: đồng for vehicles and their kilometres, allowances and guests.
package enum CostTerm: ObjectiveTerm {
  package static let term = Term.cost

  package static func amount(of plan: Plan, in problem: Problem) -> Int {
    let metres = plan.tourMetres(problem)
    var dong = 0
    for (day, rides) in plan.rides.enumerated() {
      for ride in rides {
        dong += problem.vehicleDong(
          ride.vehicle, metres: metres[day * problem.delegationCount + ride.delegation])
      }
    }
    for (day, members) in plan.members.enumerated() {
      for member in members {
        let staysOver = plan.nights[day * problem.delegationCount + member.delegation] != nil
        dong +=
          problem.allowance[member.person] + (staysOver ? problem.nightDong[member.person] : 0)
      }
    }
    for guest in plan.guests.joined() { dong += problem.guestDong[guest] }
    return dong
  }
}
