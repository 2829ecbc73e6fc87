extension Problem {
  /// A vehicle on a tour that is out for so many minutes.
  typealias Ride = (vehicle: Int, minutes: Int)

  /// A driver of its own for every ride, by vehicle, out of the free ones in order of preference;
  /// nil where there are not enough: bipartite matching by augmenting paths.
  ///
  /// Complexity: O(rides² · drivers).
  func drivers(of rides: some Sequence<Ride>, free: [Int]) -> [Int: Int]? {
    var rideOfDriver: [Int: Ride] = [:]
    func place(_ ride: Ride, _ tried: inout Set<Int>) -> Bool {
      for driver in free
      where mayDrive[ride.vehicle * driverCount + driver]
        && ride.minutes <= mostDriverMinutes[driver] && !tried.contains(driver)
      {
        tried.insert(driver)
        if let other = rideOfDriver[driver] {
          guard place(other, &tried) else { continue }
        }
        rideOfDriver[driver] = ride
        return true
      }
      return false
    }
    for ride in rides {
      var tried: Set<Int> = []
      guard place(ride, &tried) else { return nil }
    }
    return Dictionary(
      rideOfDriver.map { ($1.vehicle, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same for vehicles whatever their tours.
  func drivers(of vehicles: [Int], free: [Int]) -> [Int: Int]? {
    drivers(of: vehicles.map { (vehicle: $0, minutes: 0) }, free: free)
  }
}
