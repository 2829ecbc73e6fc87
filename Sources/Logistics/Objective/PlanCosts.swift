internal import Campaign

/// What a plan spends, by kind of cost.
extension Plan {
  /// Đồng by `CostKind`, in the order of `CostKind.allCases`.
  package func costs(in problem: Problem) -> [Int] {
    let tours = tours(problem)
    return CostKind.allCases.map { kind in
      switch kind {
      case .fuel:
        rides(problem) { ride, tour in
          problem.vehicleDong(ride.vehicle, metres: tours[tour].metres)
            - problem.dongPerVehicleDay[ride.vehicle]
        }
      case .vehicle: rides(problem) { ride, _ in problem.dongPerVehicleDay[ride.vehicle] }
      case .allowance: allowances(problem, tours)
      // Nobody stays away overnight yet.
      case .lodging: 0
      case .hall: halls(problem)
      case .meals: invitations(problem, \.mealsDong)
      case .tea: invitations(problem, \.teaDong)
      case .guests: invitations(problem) { $0.dong - $0.mealsDong - $0.teaDong }
      }
    }
  }

  private func rides(_ problem: Problem, _ amount: (Ride, Int) -> Int) -> Int {
    rides.enumerated().reduce(0) { sum, day in
      day.element.reduce(sum) {
        $0 + amount($1, day.offset * problem.delegationCount + $1.delegation)
      }
    }
  }

  private func allowances(_ problem: Problem, _ tours: [TourMeasures]) -> Int {
    let costs = problem.campaign.costs
    return members.enumerated().reduce(0) { sum, day in
      day.element.reduce(sum) { sum, member in
        let minutes = tours[day.offset * problem.delegationCount + member.delegation].minutes
        let amounts =
          costs.shortTrip.flatMap { minutes <= $0.minutes ? $0.allowanceDong : nil }
          ?? costs.allowanceDong
        return sum + amounts[problem.campaign.people[member.person].rank.level]
      }
    }
  }

  private func halls(_ problem: Problem) -> Int {
    let campaign = problem.campaign
    if campaign.costs.halls.isEmpty { return 0 }
    return placements.compactMap(\.self).reduce(0) { sum, placement in
      sum
        + campaign.costs.hallDong(
          at: campaign.places[problem.stopPlace[placement.stop]].id,
          in: campaign.sessions[placement.slot % problem.sessionCount].id)
    }
  }

  private func invitations(_ problem: Problem, _ part: (Guest) -> Int) -> Int {
    guests.joined().reduce(0) { $0 + part(problem.campaign.guests[$1]) }
  }

  // MARK: Tours

  /// How far and how long a tour is out; nothing where the delegation stays.
  private struct TourMeasures {
    var metres = 0
    var minutes = 0
  }

  /// By [d * delegations + k].
  private func tours(_ problem: Problem) -> [TourMeasures] {
    var stops = Array(
      repeating: [(session: Int, place: Int, meeting: Int)](),
      count: problem.dateCount * problem.delegationCount)
    for (m, placement) in placements.enumerated() {
      guard let placement else { continue }
      let (day, session) = placement.slot.quotientAndRemainder(dividingBy: problem.sessionCount)
      stops[day * problem.delegationCount + placement.delegation].append(
        (session, problem.stopPlace[placement.stop], m))
    }
    return stops.map { stops in
      let tour = stops.sorted { $0 < $1 }
      guard let first = tour.first, let last = tour.last else { return TourMeasures() }
      func drive(_ table: [Int], _ from: Int, _ to: Int) -> Int {
        table[from * problem.placeCount + to]
      }
      let route = [problem.basePlace] + tour.map(\.place) + [problem.basePlace]
      let departs =
        problem.sessionStart[first.session]
        - drive(problem.minutes, problem.basePlace, first.place)
      let returns =
        problem.sessionStart[last.session] + problem.duration[last.meeting]
        + drive(problem.minutes, last.place, problem.basePlace)
      return TourMeasures(
        metres: zip(route, route.dropFirst()).reduce(0) {
          $0 + drive(problem.metres, $1.0, $1.1)
        }, minutes: returns - departs)
    }
  }
}
