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
          problem.fuelDong(ride.vehicle, metres: tours[tour].metres)
        }
      case .vehicle: rides(problem) { ride, _ in problem.dongPerVehicleDay[ride.vehicle] }
      case .allowance: allowances(problem, tours)
      case .lodging: lodging(problem)
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
        let cell = day.offset * problem.delegationCount + member.delegation
        let minutes = tours[cell].minutes
        let amounts =
          nights[cell] != nil
          ? costs.nightAllowanceDong
          : costs.shortTrip.flatMap { minutes <= $0.minutes ? $0.allowanceDong : nil }
            ?? costs.allowanceDong
        return sum + amounts[problem.campaign.people[member.person].rank.level]
      }
    }
  }

  private func lodging(_ problem: Problem) -> Int {
    members.enumerated().reduce(0) { sum, day in
      day.element.reduce(sum) { sum, member in
        guard nights[day.offset * problem.delegationCount + member.delegation] != nil else {
          return sum
        }
        let rank = problem.campaign.people[member.person].rank
        return sum + problem.campaign.costs.lodgingDong[rank.level]
      }
    }
  }

  private func halls(_ problem: Problem) -> Int {
    if problem.hallDong.isEmpty { return 0 }
    return placements.compactMap(\.self).reduce(0) {
      $0 + problem.hallDong[$1.stop * problem.slotCount + $1.slot]
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
      repeating: [(slot: Int, stop: Int)](), count: problem.dateCount * problem.delegationCount)
    for placement in placements.compactMap(\.self) {
      stops[problem.day(placement.slot) * problem.delegationCount + placement.delegation].append(
        (placement.slot, placement.stop))
    }
    return stops.enumerated().map { cell, stops in
      let tour = stops.sorted { $0 < $1 }
      guard let first = tour.first, let last = tour.last else { return TourMeasures() }
      func drive(_ table: [Int], _ from: Int, _ to: Int) -> Int {
        table[from * problem.placeCount + to]
      }
      let before = cell - problem.delegationCount
      let origin = before < 0 ? problem.basePlace : nights[before] ?? problem.basePlace
      var place = origin
      var metres = 0
      for (_, stop) in tour {
        metres += drive(problem.metres, place, problem.stopPlace[stop]) + problem.stopMetres[stop]
        place = problem.stopEndPlace[stop]
      }
      let departs =
        problem.minute(first.slot) - drive(problem.minutes, origin, problem.stopPlace[first.stop])
      var returns = problem.end(last.stop, last.slot)
      if nights[cell] == nil {
        metres += drive(problem.metres, place, problem.basePlace)
        returns += drive(problem.minutes, place, problem.basePlace)
      }
      return TourMeasures(metres: metres, minutes: returns - departs)
    }
  }
}
