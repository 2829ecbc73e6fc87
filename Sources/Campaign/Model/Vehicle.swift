/// A vehicle of the department, or one it can hire.
package struct Vehicle: Hashable, Sendable {
  package var id: VehicleID
  package var name: String
  /// Seats for passengers; the driver's own is not counted.
  package var seats: Int
  package var dongPerKilometre: Int
  package var dongPerDay: Int
  /// Days on which it is not available; a pattern that names only some sessions takes the whole day.
  package var away: [SlotPattern]
  /// Who may drive it; empty means any driver.
  package var drivers: [DriverID]

  package init(
    id: VehicleID, name: String, seats: Int, dongPerKilometre: Int = 0, dongPerDay: Int = 0,
    away: [SlotPattern] = [], drivers: [DriverID] = []
  ) {
    self.id = id
    self.name = name
    self.seats = seats
    self.dongPerKilometre = dongPerKilometre
    self.dongPerDay = dongPerDay
    self.away = away
    self.drivers = drivers
  }
}

/// Someone who drives. A campaign that lists no drivers takes every vehicle with its own.
package struct Driver: Hashable, Sendable {
  package var id: DriverID
  package var name: String
  /// Days on which the driver is not available; a pattern that names only some sessions takes the
  /// whole day.
  package var away: [SlotPattern]
  /// Minutes from departure to return of one tour at most; nil sets no limit.
  package var mostMinutes: Int?
  /// Days at the wheel in one week (Monday to Sunday) at most; nil sets no limit.
  package var mostDaysAWeek: Int?

  package init(
    id: DriverID, name: String, away: [SlotPattern] = [], mostMinutes: Int? = nil,
    mostDaysAWeek: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.away = away
    self.mostMinutes = mostMinutes
    self.mostDaysAWeek = mostDaysAWeek
  }
}
