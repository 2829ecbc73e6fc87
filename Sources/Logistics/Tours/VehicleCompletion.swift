internal import Campaign
internal import Scheduler

/// Finds the cheapest vehicles and drivers for all tours of a date.
///
/// Every tour takes one set of vehicles out of `VehicleSets`; sets of one date are disjoint. Nearly
/// always each tour's cheapest set is free, and that is tried first. Else, where a tour takes one
/// vehicle, it is an assignment problem, drivers included; where it may take several, or some tour is
/// too long for some driver, depth first over the tours, with the sum of the remaining tours'
/// cheapest sets as the bound.
struct VehicleCompletion {
  /// A vehicle with its driver, nil where the campaign lists none, on a tour of the date.
  typealias Ride = (tour: Int, vehicle: Int, driver: Int?)

  private let setting: Setting
  private var problem: Problem { _read { yield setting.problem } }
  private var table: EnergyTable { _read { yield setting.table } }
  private let sets: VehicleSets
  private let freeDrivers: [[Int]]
  private let limitsMinutes: Bool
  private var solver = AssignmentSolver()
  /// Pairs looked at by its assignments so far.
  var pairs: Int { solver.pairs }
  // Scratch of one search, by tour that is out.
  private var rowMetres: [Int] = []
  private var rowSeats: [Int] = []
  private var rowLeast: [Int] = []
  private var rowTour: [Int] = []
  private var rowMinutes: [Int] = []
  /// Metres on the later dates of a journey, and its last date.
  private var rowLater: [[Int]] = []
  /// Meetings for which a new vehicle counts, those of later dates included.
  private var rowPublished: [[Int]] = []
  private var rowLast: [Int] = []
  /// The vehicles that a tour of a frozen date keeps, as bits; nil for others.
  private var rowFixed: [UInt64?] = []
  private var day = 0
  /// Drivers of the date being completed.
  private var available: [Int] = []
  private var current: [Int] = []
  /// The set of each tour that is out, after `energy` succeeded.
  private var best: [Int] = []
  private var bestEnergy = Int.max
  /// [row * listed + index]; `Int.max` where the seats do not do.
  private var rowCosts: [Int] = []
  private var looksLeft = 0

  /// Sets that one depth-first search looks at, all tours together, before it takes the best so far.
  /// More than there are for one tour.
  private static let lookLimit = 200_000

  init(_ setting: Setting) {
    self.setting = setting
    let problem = setting.problem
    freeDrivers = (0..<problem.dateCount).map { day in
      (0..<problem.driverCount).filter { problem.isDriverFree[$0 * problem.dateCount + day] }
    }
    limitsMinutes = problem.needsDrivers && problem.mostDriverMinutes.contains { $0 < Int.max }
    sets = VehicleSets(problem, freeDrivers: freeDrivers)
  }

  /// The least energy of the vehicles of a date, whose tours stand in `range` by delegation; nil
  /// where there are not enough. `riders` counts the shared guests who ride along, by tour; `isTired`
  /// says by driver who must rest that date, and may be empty. `later` holds the tours of the following
  /// dates that a tour of the range goes on with after a night, with the same vehicles and drivers, and
  /// `underway` the rides of the date that began earlier; both may be empty.
  ///
  /// It is the least where a tour takes one vehicle and none is too long for a driver, or one tour is
  /// out; else as far as the sets listed and the limit of the search go.
  mutating func energy(
    day: Int, tours: [Tour], range: Range<Int>, riders: [Int], isTired: [Bool] = [],
    later: [[Tour]] = [], underway: [Ride] = []
  ) -> Int? {
    rowTour.removeAll(keepingCapacity: true)
    self.day = day
    guard problem.mostVehicles > 0 else { return 0 }
    rowMetres.removeAll(keepingCapacity: true)
    rowSeats.removeAll(keepingCapacity: true)
    rowMinutes.removeAll(keepingCapacity: true)
    rowLater.removeAll(keepingCapacity: true)
    rowPublished.removeAll(keepingCapacity: true)
    rowLast.removeAll(keepingCapacity: true)
    rowFixed.removeAll(keepingCapacity: true)
    for k in range where tours[k].isOut {
      let next = later.isEmpty ? [] : later[k - range.lowerBound]
      let own = riders.isEmpty ? 0 : riders[k - range.lowerBound]
      rowMetres.append(tours[k].metres)
      rowSeats.append(
        tours[k].teamSize + next.reduce(tours[k].riders + own) { max($0, $1.riders) })
      rowTour.append(k - range.lowerBound)
      rowMinutes.append(next.reduce(tours[k].minutesOut) { max($0, $1.minutesOut) })
      rowLater.append(next.map(\.metres))
      rowPublished.append(next.reduce(tours[k].published) { $0 + $1.published })
      rowLast.append(day + next.count)
      rowFixed.append(fixedRides(of: tours[k]))
    }
    let rows = rowMetres.count
    if rows == 0 { return 0 }
    if problem.needsDrivers {
      available = freeDrivers[day]
      if !isTired.isEmpty { available.removeAll { isTired[$0] } }
      available.removeAll { driver in underway.contains { $0.driver == driver } }
    }
    let busy = underway.reduce(UInt64(0)) { $0 | 1 << UInt64($1.vehicle) }
    let isLong = areSomeTooLong || rowLast.contains { $0 > day }
    if areSomeTooLong && !coversMinutes() { return nil }
    let listed = sets.ofDate[day].count
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
        let choice = sets.ofDate[day][index]
        let vehicles = sets.all[choice].vehicles
        if sets.all[choice].seats < rowSeats[row] || vehicles & busy != 0
          || vehicles != rowFixed[row] ?? vehicles
          || !isFree(sets.all[choice].members, after: day, until: rowLast[row])
        {
          rowCosts[row * listed + index] = Int.max
          continue
        }
        var energy = 0
        for vehicle in sets.all[choice].members {
          energy += table.energy(of: vehicle, metres: rowMetres[row], on: day, problem)
          for (offset, metres) in rowLater[row].enumerated() {
            energy += table.energy(of: vehicle, metres: metres, on: day + 1 + offset, problem)
          }
          energy += table.newcomer(vehicle: vehicle, to: rowPublished[row], problem)
        }
        rowCosts[row * listed + index] = energy
        if energy < least {
          least = energy
          leastIndex = index
        }
      }
      guard leastIndex >= 0 else { return nil }
      rowLeast[row] = rowLeast[row + 1] + least
      let vehicles = sets.all[sets.ofDate[day][leastIndex]].vehicles
      if used & vehicles != 0 { isDisjoint = false }
      used |= vehicles
      best[row] = sets.ofDate[day][leastIndex]
    }
    if isDisjoint && (!problem.needsDrivers || drivers(rows: rows, of: best, day: day) != nil) {
      return rowLeast[0]
    }
    if problem.mostVehicles == 1 && !isLong { return assign(rows: rows, listed: listed, day: day) }
    bestEnergy = Int.max
    looksLeft = VehicleCompletion.lookLimit
    search(row: 0, rows: rows, listed: listed, day: day, used: 0, energy: 0)
    return bestEnergy == Int.max ? nil : bestEnergy
  }

  private func fixedRides(of tour: Tour) -> UInt64? {
    guard let published = problem.published else { return nil }
    for meeting in tour.published {
      if let rides = published.fixedRides[meeting] { return rides }
    }
    return nil
  }

  private func isFree(_ vehicles: [Int], after day: Int, until last: Int) -> Bool {
    last == day
      || vehicles.allSatisfy { vehicle in
        (day + 1...last).allSatisfy { problem.isVehicleFree[vehicle * problem.dateCount + $0] }
      }
  }

  /// Whether some driver who is there may not be out as long as some tour is.
  private var areSomeTooLong: Bool {
    limitsMinutes
      && available.contains { driver in
        rowMinutes.contains { $0 > problem.mostDriverMinutes[driver] }
      }
  }

  /// Whether there is a driver for every tour, whatever the vehicles: the longest tours for those who
  /// may be out longest.
  private func coversMinutes() -> Bool {
    let most = available.map { problem.mostDriverMinutes[$0] }.sorted(by: >)
    let minutes = rowMinutes.sorted(by: >)
    return minutes.count <= most.count && zip(minutes, most).allSatisfy { $0 <= $1 }
  }

  /// One vehicle a tour: the rows are the tours, the columns the vehicles. Where drivers are needed,
  /// every vehicle is a row as well, which takes a driver's column, or, if it stays, its own.
  private mutating func assign(rows: Int, listed: Int, day: Int) -> Int? {
    guard rows <= listed else { return nil }
    let drivers = problem.needsDrivers ? available : []
    solver.begin(
      rows: rows + (problem.needsDrivers ? listed : 0), columns: listed + drivers.count)
    for row in 0..<rows {
      for index in 0..<listed where rowCosts[row * listed + index] != Int.max {
        solver.allow(row: row, column: index, cost: rowCosts[row * listed + index])
      }
    }
    if problem.needsDrivers {
      for index in 0..<listed {
        solver.allow(row: rows + index, column: index, cost: 0)
        for vehicle in sets.all[sets.ofDate[day][index]].members {
          for (column, driver) in drivers.enumerated()
          where problem.mayDrive[vehicle * problem.driverCount + driver] {
            solver.allow(row: rows + index, column: listed + column, cost: 0)
          }
        }
      }
    }
    guard let energy = solver.solve() else { return nil }
    for index in 0..<listed {
      if let row = solver.row(ofColumn: index), row < rows { best[row] = sets.ofDate[day][index] }
    }
    return energy
  }

  private mutating func search(
    row: Int, rows: Int, listed: Int, day: Int, used: UInt64, energy: Int
  ) {
    if row == rows {
      if problem.needsDrivers && drivers(rows: rows, of: current, day: day) == nil { return }
      bestEnergy = energy
      for index in 0..<rows { best[index] = current[index] }
      return
    }
    for index in 0..<listed {
      looksLeft -= 1
      if looksLeft < 0 { return }
      let cost = rowCosts[row * listed + index]
      if cost == Int.max { continue }
      let choice = sets.ofDate[day][index]
      let vehicles = sets.all[choice].vehicles
      if used & vehicles != 0 { continue }
      if energy + cost + rowLeast[row + 1] >= bestEnergy { continue }
      current[row] = choice
      search(
        row: row + 1, rows: rows, listed: listed, day: day, used: used | vehicles,
        energy: energy + cost)
    }
  }

  /// The vehicles of each tour with their drivers, after the last call of `energy` succeeded.
  func rides() -> [Ride] {
    guard problem.mostVehicles > 0 else { return [] }
    let matching = problem.needsDrivers ? drivers(rows: rowTour.count, of: best, day: day) : nil
    return rowTour.indices.flatMap { row in
      sets.all[best[row]].members.map { vehicle in
        (tour: rowTour[row], vehicle: vehicle, driver: matching?[vehicle])
      }
    }
  }

  /// The driver of every vehicle of the chosen sets, nil where there are not enough.
  private func drivers(rows: Int, of chosen: [Int], day: Int) -> [Int: Int]? {
    let rides = (0..<rows).flatMap { row in
      sets.all[chosen[row]].members.map {
        Problem.Ride(vehicle: $0, minutes: rowMinutes[row], laterDays: day + 1..<rowLast[row] + 1)
      }
    }
    return problem.drivers(of: rides, free: available)
  }
}

extension Problem {
  /// Đồng of the vehicle for a day of this many metres.
  package func vehicleDong(_ vehicle: Int, metres: Int) -> Int {
    fuelDong(vehicle, metres: metres) + dongPerVehicleDay[vehicle]
  }

  /// Đồng for this many metres, rounded half up.
  package func fuelDong(_ vehicle: Int, metres: Int) -> Int {
    (dongPerKilometre[vehicle] * metres + 500) / 1000
  }
}
