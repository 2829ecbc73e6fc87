/// Whether vehicles have seats and drivers enough (rule `vehicle`).
extension CheckContext {
  func checkVehicles() {
    guard campaign.rules.isOn(.vehicle), !campaign.vehicles.isEmpty, draft.trusts(.vehicle)
    else { return }
    if draft.window != nil, draft.trusts(.driver), !campaign.drivers.isEmpty { checkDrivers() }
    if draft.trusts(.role, .meeting, .pool) { checkSeats() }
  }

  private func checkSeats() {
    let best = campaign.vehicles.map(\.seats).sorted(by: >).prefix(campaign.rules.mostVehicles)
      .reduce(0, +)
    let travelling = Set(campaign.pools.filter(\.travels).map(\.id))
    // The short form `visits` stands once for many meetings.
    var reported: Set<SourcePlace> = []
    for located in draft.meetings {
      let team = teamSize(of: located.value)
      let guests =
        campaign.rules.isOn(.guest)
        ? located.value.invitations.reduce(0) {
          $0 + (travelling.contains($1.pool) ? $1.least : 0)
        } : 0
      if team + guests > best, reported.insert(located.place).inserted {
        log.add(
          .tooFewSeats(
            id: located.value.id.text, team: team, guests: guests, seats: best,
            vehicles: campaign.rules.mostVehicles),
          at: located.place)
      }
    }
  }

  /// A vehicle that on every working day lacks a driver is of no use.
  private func checkDrivers() {
    let dates = workingDates
    for located in draft.vehicles {
      let vehicle = located.value
      let available = dates.filter { date in
        !vehicle.away.contains { $0.matchesDate(date) }
      }
      let drivers = campaign.drivers.filter {
        vehicle.drivers.isEmpty || vehicle.drivers.contains($0.id)
      }
      let isDriven = available.contains { date in
        drivers.contains { driver in !driver.away.contains { $0.matchesDate(date) } }
      }
      if !isDriven, !available.isEmpty {
        log.add(.vehicleWithoutDriver(id: vehicle.id.text), at: located.place)
      }
    }
  }
}
