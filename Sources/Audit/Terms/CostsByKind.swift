package import Campaign

/// What a schedule spends, by kind of cost, as `Documentation/Rules.md` states it.
extension ScheduleFacts {
  /// One entry a kind, in the order of `CostKind.allCases`.
  package var costs: [CostAmount] { CostKind.allCases.map { CostAmount($0, dong(for: $0)) } }

  /// Nil where the schedule does not say enough, or where the sum leaves 64 bits.
  private func dong(for kind: CostKind) -> Int? {
    switch kind {
    case .fuel: statesVehicles ? fuelDong : nil
    case .vehicle: statesVehicles ? vehicleDong : nil
    case .allowance: statesTeams ? allowanceDong : nil
    case .lodging: statesTeams ? lodgingDong : nil
    case .hall: hallDong
    case .meals: invitationDong(\.mealsDong)
    case .tea: invitationDong(\.teaDong)
    case .guests: invitationDong { $0.dong - $0.mealsDong - $0.teaDong }
    }
  }

  /// Over all tours and their vehicles: (rate × metres of the tour) / 1,000, rounded half up.
  private var fuelDong: Int? {
    var sum = CheckedSum()
    for tour in tours {
      for vehicle in tour.rides.compactMap({ index.vehicle($0.vehicle) }) {
        sum.add { () throws(ArithmeticOverflow) in
          try Checked.drivingDong(rate: vehicle.dongPerKilometre, metres: tour.metres)
        }
      }
    }
    return sum.value
  }

  /// Over all tours and their vehicles: the vehicle's day.
  private var vehicleDong: Int? {
    var sum = CheckedSum()
    for ride in tours.flatMap(\.rides) { sum.add { index.vehicle(ride.vehicle)?.dongPerDay ?? 0 } }
    return sum.value
  }

  /// Over all teams: each member's allowance by rank; that of a night where one follows, else that of a
  /// short trip where the tour is out no longer than a short trip may be.
  private var allowanceDong: Int? {
    var sum = CheckedSum()
    for tour in tours {
      var amounts = campaign.costs.allowanceDong
      if tour.night != nil {
        amounts = campaign.costs.nightAllowanceDong
      } else if let short = campaign.costs.shortTrip, tour.returns - tour.departs <= short.minutes {
        amounts = short.allowanceDong
      }
      for person in tour.team.compactMap({ index.person($0.person) }) {
        sum.add { amounts[person.rank.level] }
      }
    }
    return sum.value
  }

  /// Over all teams before a night: each member's lodging by rank.
  private var lodgingDong: Int? {
    var sum = CheckedSum()
    for tour in tours where tour.night != nil {
      for person in tour.team.compactMap({ index.person($0.person) }) {
        sum.add { campaign.costs.lodgingDong[person.rank.level] }
      }
    }
    return sum.value
  }

  /// Over all held meetings: the price of the place in each session that the meeting takes.
  private var hallDong: Int? {
    var sum = CheckedSum()
    for stop in stops {
      for session in stop.sessions {
        sum.add { campaign.costs.hallDong(at: stop.held.place, in: session.id) }
      }
    }
    return sum.value
  }

  /// Over all lists: a part of each guest's amount.
  private func invitationDong(_ part: (Guest) -> Int) -> Int? {
    guard stopsWithoutList.isEmpty else { return nil }
    var sum = CheckedSum()
    for guest in stops.flatMap({ list(of: $0) }) { sum.add { index.guest(guest).map(part) ?? 0 } }
    return sum.value
  }
}
