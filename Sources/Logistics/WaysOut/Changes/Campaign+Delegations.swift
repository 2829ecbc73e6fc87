internal import Campaign

/// Delegations, places, vehicles and drivers.
extension Campaign {
  private static let mostDelegations = 16
  private static let mostVehicles = 64
  private static let mostRooms = 1_000
  private static let mostMeetingsADay = 8

  mutating func addDelegations(_ count: Int, in extent: Concession.Extent) -> Bool {
    guard delegations.count + count <= Campaign.mostDelegations else { return false }
    let away = away(besides: extent)
    let ids = DelegationID.fresh("more", count, besides: delegations.map(\.id))
    delegations += ids.map { Delegation(id: $0, name: "", away: away) }
    return true
  }

  mutating func allowAllHosts(for meant: [DelegationID]) -> Bool {
    changeAll(\.delegations) { delegation in
      guard meant.contains(delegation.id), !delegation.hosts.isEmpty else { return false }
      delegation.hosts = []
      return true
    }
  }

  mutating func liftAbsences(of meant: [DelegationID], in extent: Concession.Extent) -> Bool {
    let span = span
    return changeAll(\.delegations) {
      meant.contains($0.id) && $0.away.lift(extent, in: span)
    }
  }

  mutating func raiseMeetingsADay(by count: Int) -> Bool {
    guard let most = rules.mostMeetings, most + count <= Campaign.mostMeetingsADay else {
      return false
    }
    rules.mostMeetings = most + count
    return true
  }

  mutating func addRooms(_ count: Int, at place: PlaceID) -> Bool {
    change(\.places, where: { $0.id == place }) { place in
      place.rooms += count
      return place.rooms <= Campaign.mostRooms
    }
  }

  // MARK: Vehicles

  /// What is hired costs as much as the dearest vehicle there is, comes with a driver of its own, and
  /// that driver drives nothing else.
  mutating func hireVehicles(_ count: Int, seats: Int, in extent: Concession.Extent) -> Bool {
    guard vehicles.count + count <= Campaign.mostVehicles, !vehicles.isEmpty else { return false }
    let away = away(besides: extent)
    let ids = VehicleID.fresh("hired", count, besides: vehicles.map(\.id))
    let own = drivers.map(\.id)
    let hired = own.isEmpty ? [] : DriverID.fresh("hired", count, besides: own)
    for index in vehicles.indices where vehicles[index].drivers.isEmpty {
      vehicles[index].drivers = own
    }
    let kilometre = vehicles.map(\.dongPerKilometre).max() ?? 0
    let day = vehicles.map(\.dongPerDay).max() ?? 0
    for (index, id) in ids.enumerated() {
      vehicles.append(
        Vehicle(
          id: id, name: "", seats: max(1, seats), dongPerKilometre: kilometre, dongPerDay: day,
          away: away, drivers: hired.isEmpty ? [] : [hired[index]]))
    }
    drivers += hired.map { Driver(id: $0, name: "") }
    return true
  }

  mutating func liftAbsence(of vehicle: VehicleID, on date: CivilDate) -> Bool {
    let span = span
    return change(\.vehicles, where: { $0.id == vehicle }) {
      $0.away.lift(.dates([date]), in: span)
    }
  }

  /// Drivers who may drive every vehicle.
  mutating func hireDrivers(_ count: Int, in extent: Concession.Extent) -> Bool {
    guard !drivers.isEmpty, drivers.count + count <= Campaign.mostVehicles else { return false }
    let away = away(besides: extent)
    let ids = DriverID.fresh("driver", count, besides: drivers.map(\.id))
    for index in vehicles.indices where !vehicles[index].drivers.isEmpty {
      vehicles[index].drivers += ids
    }
    drivers += ids.map { Driver(id: $0, name: "", away: away) }
    return true
  }

  mutating func raiseVehiclesADelegation(by count: Int) -> Bool {
    guard rules.mostVehicles + count <= vehicles.count else { return false }
    rules.mostVehicles += count
    return true
  }

  mutating func prolongDriving(by minutes: Int) -> Bool {
    changeAll(\.drivers) { driver in
      guard let most = driver.mostMinutes, most < 1_440 else { return false }
      driver.mostMinutes = min(1_440, most + minutes)
      return most + minutes <= 1_440
    }
  }

  mutating func raiseDrivingDays(by days: Int) -> Bool {
    changeAll(\.drivers) { driver in
      guard let most = driver.mostDaysAWeek else { return false }
      driver.mostDaysAWeek = min(7, most + days)
      return most + days <= 7
    }
  }
}
