package import Campaign

/// `vehicle`: every tour has at least one vehicle and at most `most`; no vehicle is in two tours
/// on one date or out on a date of its absence; the seats of a tour's vehicles together hold its
/// team and its travelling guests, each guest counted once. Where the campaign lists drivers, each
/// vehicle has one who may drive it, is not absent that date, drives nothing else that date, is out no
/// more minutes on the tour and drives on no more dates of one week than the driver may.
///
/// Without vehicles in the campaign the rule does not apply; then only vehicles that the schedule
/// makes up are reported.
package struct VehicleAudit: RuleAudit {
  package let rule = RuleID.vehicle

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    guard facts.statesVehicles else { return [Finding(rule, .notStated)] }
    let idle = facts.tripsWithoutMeetings.flatMap { trip in
      trip.vehicles.map {
        Finding(
          rule, .vehicleWithoutMeetings, date: trip.date, delegations: [trip.delegation],
          vehicle: $0.vehicle)
      }
    }
    return facts.tours.flatMap { fleet(of: $0, facts) + rides(of: $0, facts) }
      + sharedVehicles(facts) + sharedDrivers(facts) + longWeeks(facts) + idle
  }

  /// How many vehicles the tour has, and whether they hold everyone.
  private func fleet(of tour: Tour, _ facts: ScheduleFacts) -> [Finding] {
    func finding(
      _ kind: Finding.Kind, vehicle: VehicleID? = nil, found: Int, allowed: Int
    ) -> Finding {
      Finding(
        rule, kind, date: tour.date, delegations: [tour.delegation], vehicle: vehicle,
        found: found, allowed: allowed)
    }

    guard !facts.campaign.vehicles.isEmpty else { return [] }
    guard !tour.rides.isEmpty else { return [finding(.noVehicle, found: 0, allowed: 1)] }
    let vehicles = tour.rides.map(\.vehicle)
    var list: [Finding] = []
    if vehicles.eachOnce.count > facts.campaign.rules.mostVehicles {
      list.append(
        finding(
          .tooManyVehicles, found: vehicles.eachOnce.count,
          allowed: facts.campaign.rules.mostVehicles))
    }
    for vehicle in vehicles.eachOnce where vehicles.occurrences(of: vehicle) > 1 {
      list.append(
        finding(
          .vehicleRepeated, vehicle: vehicle, found: vehicles.occurrences(of: vehicle), allowed: 1))
    }
    let seats = vehicles.eachOnce.compactMap { facts.index.vehicle($0)?.seats }.reduce(0, +)
    let guests = tour.stops.flatMap { facts.list(of: $0) }.eachOnce.filter { guest in
      facts.index.guest(guest).flatMap { facts.index.pool($0.pool) }?.travels ?? false
    }
    let riders = tour.people.count + guests.count
    if seats < riders { list.append(finding(.tooFewSeats, found: seats, allowed: riders)) }
    return list
  }

  /// Each vehicle of the tour and its driver.
  private func rides(of tour: Tour, _ facts: ScheduleFacts) -> [Finding] {
    tour.rides.eachOnce.flatMap { ride -> [Finding] in
      func finding(_ kind: Finding.Kind, found: Int? = nil, allowed: Int? = nil) -> Finding {
        Finding(
          rule, kind, date: tour.date, delegations: [tour.delegation], vehicle: ride.vehicle,
          driver: ride.driver, found: found, allowed: allowed)
      }
      var list: [Finding] = []
      let vehicle = facts.index.vehicle(ride.vehicle)
      if vehicle == nil { list.append(finding(.unknownVehicle)) }
      if let vehicle, vehicle.away.contains(where: { $0.matchesDate(tour.date) }) {
        list.append(finding(.vehicleAway))
      }
      guard let id = ride.driver else {
        return facts.campaign.drivers.isEmpty ? list : list + [finding(.noDriver)]
      }
      guard let driver = facts.index.driver(id) else { return list + [finding(.unknownDriver)] }
      if let vehicle, !vehicle.drivers.isEmpty, !vehicle.drivers.contains(id) {
        list.append(finding(.driverNotAllowed))
      }
      if driver.away.contains(where: { $0.matchesDate(tour.date) }) {
        list.append(finding(.driverAway))
      }
      let minutes = tour.returns - tour.departs
      if let most = driver.mostMinutes, minutes > most {
        list.append(finding(.driverOutTooLong, found: minutes, allowed: most))
      }
      return list
    }
  }

  private func sharedVehicles(_ facts: ScheduleFacts) -> [Finding] {
    facts.tours.map(\.date).eachOnce.flatMap { date -> [Finding] in
      let day = facts.tours.filter { $0.date == date }
      return day.flatMap { $0.rides.map(\.vehicle) }.eachOnce.compactMap { vehicle -> Finding? in
        let tours = day.filter { $0.rides.contains { $0.vehicle == vehicle } }
        guard tours.count > 1 else { return nil }
        return Finding(
          rule, .vehicleInSeveralTours, date: date, delegations: tours.map(\.delegation),
          vehicle: vehicle, found: tours.count, allowed: 1)
      }
    }
  }

  private func sharedDrivers(_ facts: ScheduleFacts) -> [Finding] {
    facts.tours.map(\.date).eachOnce.flatMap { date -> [Finding] in
      let day = facts.tours.filter { $0.date == date }
      let drivers = day.flatMap(\.rides).compactMap(\.driver)
      return drivers.eachOnce.compactMap { driver -> Finding? in
        let count = drivers.occurrences(of: driver)
        guard count > 1 else { return nil }
        return Finding(
          rule, .driverInSeveralVehicles, date: date,
          delegations: day.filter { $0.rides.contains { $0.driver == driver } }.map(\.delegation),
          driver: driver, found: count, allowed: 1)
      }
    }
  }

  private func longWeeks(_ facts: ScheduleFacts) -> [Finding] {
    facts.campaign.drivers.flatMap { driver -> [Finding] in
      guard let most = driver.mostDaysAWeek else { return [] }
      let dates = facts.tours.filter { $0.rides.contains { $0.driver == driver.id } }
        .map(\.date).eachOnce
      return dates.map(\.monday).eachOnce.compactMap { monday -> Finding? in
        let days = dates.filter { $0.monday == monday }.count
        guard days > most else { return nil }
        return Finding(
          rule, .tooManyDrivingDays, date: monday, driver: driver.id, found: days, allowed: most)
      }
    }
  }
}
