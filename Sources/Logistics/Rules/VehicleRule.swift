internal import Campaign

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
}
