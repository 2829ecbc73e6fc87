extension Problem {
  /// A driver of its own for every vehicle, by vehicle, out of the free ones in order of preference;
  /// nil where there are not enough: bipartite matching by augmenting paths.
  ///
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
