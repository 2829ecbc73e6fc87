internal import Campaign
internal import Scheduler

/// `vehicle`: a vehicle serves one delegation a day, with a driver, on a day it is available; the
/// seats hold the team and the travelling guests.
///
/// Posts how many vehicles a tour may take, whether drivers are needed and how much they drive; vehicle
/// completion finds the cheapest choice for all tours of a date.
enum VehicleRule: PlanningRule {
  static let id = RuleID.vehicle

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && !campaign.vehicles.isEmpty
  }

  static func post(into problem: inout Problem) {
    problem.mostVehicles = problem.campaign.rules.mostVehicles
    problem.needsDrivers = !problem.campaign.drivers.isEmpty
    problem.mostDriverMinutes = problem.campaign.drivers.map { $0.mostMinutes ?? Int.max }
    problem.mostDriverDaysAWeek = problem.campaign.drivers.map { $0.mostDaysAWeek ?? Int.max }
  }

  /// Tours of a date are no more than its vehicles, its drivers, and its vehicles that have a driver
  /// of their own; tours that are out for long are no more than the drivers who may be, and those of a
  /// week no more than the days that drivers have. Where a tour takes one vehicle, tours that need many
  /// seats are no more than the vehicles that have them.
  ///
  /// Leaves out seats where a tour may take several vehicles, and the team, guests and minutes of the
  /// tour's other meetings.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let free = (0..<problem.dateCount).map { day in
      (0..<problem.vehicleCount).filter { problem.isVehicleFree[$0 * problem.dateCount + day] }
    }
    guard let least = free.map(\.count).min(), let most = free.map(\.count).max() else { return }
    let vehicles = Reason.vehicles(least: least, most: most)
    for (day, tours) in relaxation.tours.enumerated() {
      try relaxation.post(tours <= free[day].count, because: [vehicles])
    }
    try limitByDrivers(&relaxation, free, vehicles)
    try limitByMinutes(&relaxation)
    try limitWeeks(&relaxation)
    if problem.mostVehicles == 1 { try limitBySeats(&relaxation, free) }
  }

  private static func limitByDrivers(
    _ relaxation: inout Relaxation, _ free: [[Int]], _ vehicles: Reason
  ) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.needsDrivers else { return }
    let present = (0..<problem.dateCount).map { day in
      (0..<problem.driverCount).filter { problem.isDriverFree[$0 * problem.dateCount + day] }
    }
    guard let least = present.map(\.count).min(), let most = present.map(\.count).max() else {
      return
    }
    let drivers = Reason.drivers(least: least, most: most)
    for (day, tours) in relaxation.tours.enumerated() {
      try relaxation.post(tours <= present[day].count, because: [drivers])
      // Vehicles with drivers of their own form a matroid: taking each that fits takes the most.
      let driven = free[day].reduce(into: [Int]()) { chosen, vehicle in
        if problem.drivers(of: chosen + [vehicle], free: present[day]) != nil {
          chosen.append(vehicle)
        }
      }
      try relaxation.post(tours <= driven.count, because: [drivers, vehicles])
    }
  }

  private static func limitByMinutes(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.needsDrivers else { return }
    for most in Set(problem.mostDriverMinutes).sorted() where most < Int.max {
      let able = (0..<problem.driverCount).filter { problem.mostDriverMinutes[$0] > most }
      let reason = Reason.minutesOut(most, drivers: able.count)
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        let day = problem.day(slot)
        let present = able.count { problem.isDriverFree[$0 * problem.dateCount + day] }
        let running = relaxation.running(at: slot, of: relaxation.meetings).filter {
          leastMinutesOut(relaxation, $0.meeting, slot: $0.slot) > most
        }
        try relaxation.post(
          .atMost(min(present, running.count), of: running.map(\.literal)), because: [reason])
      }
    }
  }

  /// Minutes that every tour is out which holds the meeting in the slot.
  private static func leastMinutesOut(_ relaxation: Relaxation, _ meeting: Int, slot: Int) -> Int {
    relaxation.problem.stopsOfMeeting[meeting].map {
      let out = relaxation.timeOut(stop: $0, slot: slot)
      return out.upperBound - out.lowerBound
    }.min() ?? 0
  }

  private static func limitWeeks(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.needsDrivers,
      problem.mostDriverDaysAWeek.contains(where: { $0 < min(7, problem.dateCount) })
    else { return }
    let weeks = (0..<problem.weekCount).map { week in
      (0..<problem.dateCount).filter { problem.weekOfDate[$0] == week }
    }
    let driven = weeks.map { days in
      (0..<problem.driverCount).reduce(0) { sum, driver in
        let present = days.count { problem.isDriverFree[driver * problem.dateCount + $0] }
        return sum + min(present, problem.mostDriverDaysAWeek[driver])
      }
    }
    // A week without an open slot has no dates.
    let counted = weeks.indices.filter { !weeks[$0].isEmpty }.map { driven[$0] }
    guard let least = counted.min(), let most = counted.max() else { return }
    for (days, driven) in zip(weeks, driven) where !days.isEmpty {
      try relaxation.post(
        LinearExpression(sum: days.map { relaxation.tours[$0] }) <= driven,
        because: [.daysDriven(least: least, most: most)])
    }
  }

  private static func limitBySeats(
    _ relaxation: inout Relaxation, _ free: [[Int]]
  ) throws(ModelError) {
    let problem = relaxation.problem
    let needs = relaxation.meetings.map { problem.leastSeats($0) }
    for seats in Set(needs).sorted() {
      let enough = (0..<problem.vehicleCount).filter { problem.seatsOfVehicle[$0] >= seats }
      if enough.count == problem.vehicleCount { continue }
      let reason = Reason.seats(seats, vehicles: enough.count)
      let needing = zip(relaxation.meetings, needs).filter { $1 >= seats }.map(\.0)
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        let vehicles = free[slot / problem.startCount].count { enough.contains($0) }
        let running = relaxation.running(at: slot, of: needing).map(\.literal)
        try relaxation.post(.atMost(vehicles, of: running), because: [reason])
      }
    }
  }
}

extension Problem {
  /// Seats that a tour with this meeting needs at least: for its roles and its guests who travel.
  fileprivate func leastSeats(_ meeting: Int) -> Int {
    let team = (0..<roleCount).reduce(0) {
      $0 + (rolesOfMeeting[meeting] >> UInt64($1) & 1 == 1 ? seatsOfRole[$1] : 0)
    }
    return invitations[meeting].reduce(team) { $0 + ($1.travels ? $1.size : 0) }
  }
}
