/// The sets of vehicles that a tour may take, listed once: all sets of one vehicle, of two, and so
/// on up to as many as the campaign allows.
///
/// Where that would be more than `limit` sets, the larger ones are left out but for those with the
/// most seats of their size on some date: a tour by itself still finds a set wherever there is one,
/// while several tours of a date may have to pay more than they had to, or find none.
struct VehicleSets: Sendable {
  struct Choice: Sendable {
    /// The vehicles as bits.
    var vehicles: UInt64
    var seats: Int
    /// In increasing order.
    var members: [Int]
  }

  /// Smaller sets first.
  private(set) var all: [Choice] = []
  /// By date: indices of the sets all of whose vehicles are free.
  let ofDate: [[Int]]

  /// Sets listed whatever the date.
  static let limit = 4_096

  /// Lists the sets of a problem whose free drivers are given by date.
  init(_ problem: Problem, freeDrivers: [[Int]]) {
    let most = min(problem.mostVehicles, problem.vehicleCount)
    var all: [Choice] = []
    var layer: [[Int]] = [[]]
    var listedSize = 0
    while listedSize < most {
      let next = layer.reduce(0) { $0 + problem.vehicleCount - 1 - ($1.last ?? -1) }
      guard all.count + next <= VehicleSets.limit else { break }
      layer = layer.flatMap { members in
        ((members.last ?? -1) + 1..<problem.vehicleCount).map { members + [$0] }
      }
      all += layer.map { VehicleSets.choice($0, problem) }
      listedSize += 1
    }
    if listedSize < most {
      var known = Set(all.map(\.vehicles))
      for day in 0..<problem.dateCount {
        let roomiest = VehicleSets.roomiest(problem, day, most: most, free: freeDrivers[day])
        for size in stride(from: listedSize + 1, through: roomiest.count, by: 1) {
          let choice = VehicleSets.choice(roomiest.prefix(size).sorted(), problem)
          if known.insert(choice.vehicles).inserted { all.append(choice) }
        }
      }
    }
    ofDate = (0..<problem.dateCount).map { day in
      all.indices.filter { index in
        all[index].members.allSatisfy { problem.isVehicleFree[$0 * problem.dateCount + day] }
      }
    }
    self.all = all
  }

  private static func choice(_ members: [Int], _ problem: Problem) -> Choice {
    Choice(
      vehicles: members.reduce(0) { $0 | 1 << UInt64($1) },
      seats: members.reduce(0) { $0 + problem.seatsOfVehicle[$1] }, members: members)
  }

  /// Vehicles of which the first n have the most seats of all n that can go out on the date, for
  /// every n: by size, those without a driver of their own left out. (What drivers allow is a
  /// matroid, so taking the largest first is best.)
  private static func roomiest(
    _ problem: Problem, _ day: Int, most: Int, free: [Int]
  ) -> [Int] {
    var chosen: [Int] = []
    let vehicles = (0..<problem.vehicleCount)
      .filter { problem.isVehicleFree[$0 * problem.dateCount + day] }
      .sorted { (problem.seatsOfVehicle[$1], $0) < (problem.seatsOfVehicle[$0], $1) }
    for vehicle in vehicles where chosen.count < most {
      if problem.needsDrivers && problem.drivers(of: chosen + [vehicle], free: free) == nil {
        continue
      }
      chosen.append(vehicle)
    }
    return chosen
  }
}
