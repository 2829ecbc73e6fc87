extension TourBoard.State {
  /// The state of a board that holds the plan.
  init(_ plan: Plan, _ problem: Problem, _ table: EnergyTable) {
    slotOf = plan.placements.map { $0?.slot ?? -1 }
    delegationOf = plan.placements.map { $0?.delegation ?? -1 }
    stopOf = plan.placements.map { $0?.stop ?? -1 }
    nights = plan.nightsAway(problem)
    duties = plan.duties(problem)
    rides = plan.rides.map { day in
      day.map { (tour: $0.delegation, vehicle: $0.vehicle, driver: $0.driver) }
    }
    lists = Array(repeating: [], count: problem.dateCount)
    for (m, placement) in plan.placements.enumerated() {
      guard let placement else { continue }
      let shared = plan.guests[m].filter { guest in
        table.sharedInvitations[m].contains { $0.candidates.contains(guest) }
      }
      lists[problem.day(placement.slot)] += shared.map {
        (meeting: m, guest: $0, tour: placement.delegation)
      }
    }
  }
}

extension Plan {
  func nightsAway(_ problem: Problem) -> Nights {
    var away = Nights(problem)
    for cell in nights.indices where nights[cell] != nil { away[cell] = true }
    return away
  }

  /// By [d * personCount + p]: delegation * 64 + role, -1 at the office.
  func duties(_ problem: Problem) -> [Int] {
    var duties = Array(repeating: -1, count: problem.dateCount * problem.personCount)
    for (day, members) in members.enumerated() {
      for member in members {
        duties[day * problem.personCount + member.person] = member.delegation * 64 + member.role
      }
    }
    return duties
  }
}
