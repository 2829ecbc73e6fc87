internal import Campaign

/// Finds the cheapest vehicles and drivers for all tours of a date.
///
/// Every tour takes one *set* of vehicles out of those listed once at the start (single vehicles,
/// and sets of up to as many as the campaign allows); sets of one date are disjoint. Depth first
/// over the tours, with the sum of the remaining tours' cheapest sets as the bound: there are at
/// most a handful of tours and the first choice is nearly always right.
struct VehicleCompletion {
  private let problem: Problem
  private let table: EnergyTable
  /// Vehicles of a set as bits, and what decides its use.
  private struct Choice {
    var vehicles: UInt64
    var seats: Int
    var members: [Int]
  }
  private let choices: [Choice]
  /// By date: choices all of whose vehicles are free.
  private let choicesOfDate: [[Int]]
  private let freeDrivers: [[Int]]
  // Scratch of one search, by tour.
  private var rowMetres: [Int] = []
  private var rowSeats: [Int] = []
  private var rowLeast: [Int] = []
  private var rowTour: [Int] = []
  private var current: [Int] = []
  /// The choice of each tour that is out, after a successful `complete`.
  private var best: [Int] = []
  private var bestEnergy = Int.max
  private var rowCosts: [Int] = []
  private let longest: Int

  init(_ problem: Problem, _ table: EnergyTable) {
    self.problem = problem
    self.table = table
    var choices: [Choice] = []
    // All sets of 1 ... mostVehicles vehicles, smaller sets first.
    var layer: [[Int]] = [[]]
    for _ in 0..<min(problem.mostVehicles, problem.vehicleCount) {
      layer = layer.flatMap { members in
        ((members.last ?? -1) + 1..<problem.vehicleCount).map { members + [$0] }
      }
      choices += layer.map { members in
        Choice(
          vehicles: members.reduce(0) { $0 | 1 << UInt64($1) },
          seats: members.reduce(0) { $0 + problem.seatsOfVehicle[$1] }, members: members)
      }
    }
    self.choices = choices
    choicesOfDate = (0..<problem.dateCount).map { day in
      choices.indices.filter { index in
        choices[index].members.allSatisfy {
          problem.isVehicleFree[$0 * problem.dateCount + day]
        }
      }
    }
    freeDrivers = (0..<problem.dateCount).map { day in
      (0..<problem.driverCount).filter { problem.isDriverFree[$0 * problem.dateCount + day] }
    }
    longest = choicesOfDate.map(\.count).max() ?? 0
  }

  /// The least energy of the vehicles of a date, whose tours stand in `range` by delegation; nil
  /// where there are not enough. `riders` counts the shared guests who ride along, by tour.
  ///
  mutating func energy(day: Int, tours: [Tour], range: Range<Int>, riders: [Int]) -> Int? {
    guard problem.mostVehicles > 0 else { return 0 }
    rowMetres.removeAll(keepingCapacity: true)
    rowSeats.removeAll(keepingCapacity: true)
    rowTour.removeAll(keepingCapacity: true)
    for k in range where tours[k].isOut {
      rowMetres.append(tours[k].metres)
      rowSeats.append(
        tours[k].teamSize + tours[k].riders
          + (riders.isEmpty ? 0 : riders[k - range.lowerBound]))
      rowTour.append(k - range.lowerBound)
    }
    let rows = rowMetres.count
    if rows == 0 { return 0 }
    let listed = choicesOfDate[day].count
    while rowCosts.count < rows * listed { rowCosts.append(0) }
    while rowLeast.count < rows + 1 {
      rowLeast.append(0)
      current.append(0)
      best.append(0)
    }
    rowLeast[rows] = 0
    var used: UInt64 = 0
    var isDisjoint = true
    for row in stride(from: rows - 1, through: 0, by: -1) {
      var least = Int.max
      var leastIndex = -1
      for index in 0..<listed {
        let choice = choicesOfDate[day][index]
        if choices[choice].seats < rowSeats[row] {
          rowCosts[row * listed + index] = Int.max
          continue
        }
        var energy = 0
        for vehicle in choices[choice].members {
          energy += problem.vehicleEnergy(vehicle, metres: rowMetres[row], table: table)
        }
        rowCosts[row * listed + index] = energy
        if energy < least {
          least = energy
          leastIndex = index
        }
      }
      guard leastIndex >= 0 else { return nil }
      rowLeast[row] = rowLeast[row + 1] + least
      let vehicles = choices[choicesOfDate[day][leastIndex]].vehicles
      if used & vehicles != 0 { isDisjoint = false }
      used |= vehicles
      best[row] = choicesOfDate[day][leastIndex]
    }
    if isDisjoint && (!problem.needsDrivers || drivers(day: day, rows: rows, of: best) != nil) {
      return rowLeast[0]
    }
    bestEnergy = Int.max
    search(row: 0, rows: rows, listed: listed, day: day, used: 0, energy: 0)
    return bestEnergy == Int.max ? nil : bestEnergy
  }

  private mutating func search(
    row: Int, rows: Int, listed: Int, day: Int, used: UInt64, energy: Int
  ) {
    if row == rows {
      if problem.needsDrivers && drivers(day: day, rows: rows, of: current) == nil { return }
      bestEnergy = energy
      for index in 0..<rows { best[index] = current[index] }
      return
    }
    for index in 0..<listed {
      let cost = rowCosts[row * listed + index]
      if cost == Int.max { continue }
      let choice = choicesOfDate[day][index]
      let vehicles = choices[choice].vehicles
      if used & vehicles != 0 { continue }
      if energy + cost + rowLeast[row + 1] >= bestEnergy { continue }
      current[row] = choice
      search(
        row: row + 1, rows: rows, listed: listed, day: day, used: used | vehicles,
        energy: energy + cost)
    }
  }

  /// The vehicles, each with its driver (nil where the campaign lists none), of each tour after the
  /// last call of `energy` for the same date succeeded.
  func rides(day: Int) -> [(tour: Int, vehicle: Int, driver: Int?)] {
    guard problem.mostVehicles > 0 else { return [] }
    let matching = problem.needsDrivers ? drivers(day: day, rows: rowTour.count, of: best) : nil
    return rowTour.indices.flatMap { row in
      choices[best[row]].members.map { vehicle in
        (tour: rowTour[row], vehicle: vehicle, driver: matching?[vehicle])
      }
    }
  }

  /// A driver of its own for every vehicle of the choices, nil where there is none: bipartite
  /// matching by augmenting paths.
  private func drivers(day: Int, rows: Int, of chosen: [Int]) -> [Int: Int]? {
    let free = freeDrivers[day]
    var vehicleOfDriver: [Int: Int] = [:]
    func place(_ vehicle: Int, _ tried: inout Set<Int>) -> Bool {
      for driver in free
      where problem.mayDrive[vehicle * problem.driverCount + driver] && !tried.contains(driver) {
        tried.insert(driver)
        if let other = vehicleOfDriver[driver] {
          guard place(other, &tried) else { continue }
        }
        vehicleOfDriver[driver] = vehicle
        return true
      }
      return false
    }
    for row in 0..<rows {
      for vehicle in choices[chosen[row]].members {
        var tried: Set<Int> = []
        guard place(vehicle, &tried) else { return nil }
      }
    }
    return Dictionary(
      vehicleOfDriver.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Problem {
  /// What the vehicle costs for a day of this many metres.
  package func vehicleEnergy(_ vehicle: Int, metres: Int, table: EnergyTable) -> Int {
    table.weights[.cost] * vehicleDong(vehicle, metres: metres)
  }

  /// Đồng of the vehicle for a day of this many metres, kilometres rounded half up.
  package func vehicleDong(_ vehicle: Int, metres: Int) -> Int {
    (dongPerKilometre[vehicle] * metres + 500) / 1000 + dongPerVehicleDay[vehicle]
  }
}
