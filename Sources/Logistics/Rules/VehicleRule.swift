internal import Campaign
internal import Scheduler

/// `vehicle`: a vehicle serves one delegation a day, with a driver, on a day it is available; the
/// seats hold the team and the travelling guests.
///
/// Posts how many vehicles a tour may take and whether drivers are needed; vehicle completion
/// finds the cheapest choice for all tours of a date.
enum VehicleRule: PlanningRule {
  static let id = RuleID.vehicle

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && !campaign.vehicles.isEmpty
  }

  static func post(into problem: inout Problem) {
    problem.mostVehicles = problem.campaign.rules.mostVehicles
    problem.needsDrivers = !problem.campaign.drivers.isEmpty
  }

  /// Tours of a date are no more than its vehicles, its drivers, and its vehicles that have a driver
  /// of their own. Where a tour takes one vehicle, tours that need many seats are no more than the
  /// vehicles that have them.
  ///
  /// Leaves out seats where a tour may take several vehicles, and the team and guests of the tour's
  /// other meetings.
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
