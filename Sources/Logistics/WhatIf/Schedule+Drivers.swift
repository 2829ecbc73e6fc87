internal import Campaign

extension Schedule {
  /// The same schedule with the drivers of another one, where that is possible. On a date on which both use
  /// the same vehicles, each has its driver of before; on the others, if they are meant too, as many as
  /// can be, so that every vehicle has somebody who may drive it.
  ///
  /// How long and how often drivers drive is for the audit to say.
  func withDrivers(of other: Schedule, onAllDates: Bool, in campaign: Campaign) -> Schedule {
    guard var trips, let before = other.trips else { return self }
    for date in Set(trips.map(\.date)).sorted() {
      let places = trips.indices.filter { trips[$0].date == date }
        .flatMap { t in trips[t].vehicles.indices.map { (trip: t, ride: $0) } }
      let rides = places.map { trips[$0.trip].vehicles[$0.ride] }
      let old = before.filter { $0.date == date }.flatMap(\.vehicles)
      let isSame = Set(old.map(\.vehicle)) == Set(rides.map(\.vehicle))
      guard isSame || onAllDates, rides.allSatisfy({ $0.driver != nil }),
        let drivers = DriverSwap(rides.map(\.vehicle), campaign, date).drivers(near: old)
      else { continue }
      for (place, driver) in zip(places, drivers) {
        trips[place.trip].vehicles[place.ride].driver = driver
      }
    }
    var result = self
    result.trips = trips
    return result
  }
}

/// Gives the vehicles of a date drivers, near to those of another schedule.
private struct DriverSwap {
  let vehicles: [VehicleID]
  /// By vehicle: who may drive it and is there on the date.
  private let allowed: [[DriverID]]

  init(_ vehicles: [VehicleID], _ campaign: Campaign, _ date: CivilDate) {
    self.vehicles = vehicles
    let present = campaign.drivers.filter { driver in
      !driver.away.contains { $0.matchesDate(date) }
    }.map(\.id)
    allowed = vehicles.map { id in
      let own = campaign.vehicles.first { $0.id == id }?.drivers ?? []
      return present.filter { own.isEmpty || own.contains($0) }
    }
  }

  /// The old drivers stay; each other vehicle takes a free driver, by way of as few changes of the others
  /// as can be. Nil where somebody is missing.
  func drivers(near old: [Schedule.Ride]) -> [DriverID]? {
    let before = Dictionary(
      old.map { ($0.vehicle, $0.driver) }, uniquingKeysWith: { first, _ in first })
    var chosen: [DriverID?] = []
    for (index, vehicle) in vehicles.enumerated() {
      let driver = (before[vehicle] ?? nil).flatMap { known in
        allowed[index].contains(known) && !chosen.contains(known) ? known : nil
      }
      chosen.append(driver)
    }
    for index in vehicles.indices where chosen[index] == nil {
      if !reassign(index, &chosen) { return nil }
    }
    return chosen.compactMap(\.self)
  }

  /// Finds the shortest chain from the vehicle to a free driver, breadth first, and passes drivers along it.
  private func reassign(_ first: Int, _ chosen: inout [DriverID?]) -> Bool {
    var queue = [first]
    var reached: [Int: (from: Int, driver: DriverID)] = [:]
    var next = 0
    while next < queue.count {
      let vehicle = queue[next]
      next += 1
      for driver in allowed[vehicle] {
        guard let holder = chosen.firstIndex(of: driver) else {
          var (place, free) = (vehicle, driver)
          while true {
            chosen[place] = free
            guard place != first, let step = reached[place] else { return true }
            (place, free) = (step.from, step.driver)
          }
        }
        if holder == first || reached[holder] != nil { continue }
        reached[holder] = (vehicle, driver)
        queue.append(holder)
      }
    }
    return false
  }
}
