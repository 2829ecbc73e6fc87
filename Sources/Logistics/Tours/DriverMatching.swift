extension Problem {
  /// A driver of its own for every vehicle, nil where there is none: bipartite matching by
  /// augmenting paths.
  ///
  /// - Parameter free: the drivers to choose from, in order of preference.
  /// - Returns: the driver by vehicle.
  /// Complexity: O(vehicles² · drivers).
  func drivers(of vehicles: some Sequence<Int>, free: [Int]) -> [Int: Int]? {
    var vehicleOfDriver: [Int: Int] = [:]
    func place(_ vehicle: Int, _ tried: inout Set<Int>) -> Bool {
      for driver in free
      where mayDrive[vehicle * driverCount + driver] && !tried.contains(driver) {
        tried.insert(driver)
        if let other = vehicleOfDriver[driver] {
          guard place(other, &tried) else { continue }
        }
        vehicleOfDriver[driver] = vehicle
        return true
      }
      return false
    }
    for vehicle in vehicles {
      var tried: Set<Int> = []
      guard place(vehicle, &tried) else { return nil }
    }
    return Dictionary(
      vehicleOfDriver.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
