import Campaign
import Scheduler
import Testing

@testable import Logistics

@Suite struct VehicleCompletionTests {
  #if DEBUG
    private static let rounds: UInt64 = 60
  #else
    private static let rounds: UInt64 = 3_000
  #endif

  private func campaign(_ random: inout RandomSource) -> Campaign {
    ruleCampaign { campaign in
      campaign.delegations = (0...random.below(3)).map {
        Delegation(id: DelegationID("d\($0)"), name: "")
      }
      let driverCount = random.below(2) == 0 ? 0 : 1 + random.below(4)
      campaign.drivers = (0..<driverCount).map {
        Driver(
          id: DriverID("x\($0)"), name: "", away: random.below(5) == 0 ? [.on(17)] : [],
          mostMinutes: random.below(3) == 0 ? 100 * (1 + random.below(5)) : nil)
      }
      campaign.vehicles = (0...random.below(5)).map { v in
        Vehicle(
          id: VehicleID("v\(v)"), name: "", seats: 1 + random.below(4),
          dongPerKilometre: random.below(3) == 0 ? 5 : random.below(20),
          dongPerDay: random.below(3) == 0 ? 7 : random.below(60),
          away: random.below(6) == 0 ? [.on(17)] : [],
          drivers: campaign.drivers.map(\.id).filter { _ in random.below(3) == 0 })
      }
      campaign.rules.mostVehicles = 1 + random.below(3)
    }
  }

  /// Every way to give each vehicle to a tour or to none, and to find the drivers.
  private struct AllRides {
    var problem: Problem
    var table: EnergyTable
    var day: Int
    /// Metres, people and minutes of the tours that are out.
    var tours: [(metres: Int, riders: Int, minutes: Int)]
    /// By driver.
    var isTired: [Bool]

    var least: Int? { give(0, Array(repeating: [], count: tours.count)) }

    private func give(_ vehicle: Int, _ sets: [[Int]]) -> Int? {
      guard vehicle < problem.vehicleCount else { return cost(sets) }
      var least = give(vehicle + 1, sets)
      guard problem.isVehicleFree[vehicle * problem.dateCount + day] else { return least }
      for k in sets.indices where sets[k].count < problem.mostVehicles {
        var given = sets
        given[k].append(vehicle)
        if let cost = give(vehicle + 1, given) { least = min(least ?? Int.max, cost) }
      }
      return least
    }

    private func cost(_ sets: [[Int]]) -> Int? {
      var sum = 0
      for (tour, set) in zip(tours, sets) {
        let seats = set.reduce(0) { $0 + problem.seatsOfVehicle[$1] }
        if set.isEmpty || seats < tour.riders { return nil }
        for vehicle in set {
          sum += table.energy(of: vehicle, metres: tour.metres, on: day, problem)
        }
      }
      let rides = zip(tours, sets).flatMap { tour, set in set.map { ($0, tour.minutes) } }
      return !problem.needsDrivers || drive(rides[...], []) ? sum : nil
    }

    private func drive(_ rides: ArraySlice<(Int, Int)>, _ busy: [Int]) -> Bool {
      guard let (vehicle, minutes) = rides.first else { return true }
      return (0..<problem.driverCount).contains { x in
        problem.mayDrive[vehicle * problem.driverCount + x]
          && problem.isDriverFree[x * problem.dateCount + day] && !busy.contains(x) && !isTired[x]
          && minutes <= problem.campaign.drivers[x].mostMinutes ?? Int.max
          && drive(rides.dropFirst(), busy + [x])
      }
    }
  }

  @Test func agreesWithEveryChoiceThereIs() {
    var found = 0
    for seed in 0..<VehicleCompletionTests.rounds {
      var random = RandomSource(seed: seed &+ 0xCA4)
      let problem = Problem(campaign(&random))
      var weights = Weights()
      weights[.cost] = random.below(4)
      let table = EnergyTable(problem, weights)
      var completion = VehicleCompletion(Setting(problem, table))
      for day in 0..<problem.dateCount {
        var shared: [Int] = []
        let tours = (0..<problem.delegationCount).map { _ in
          var tour = Tour()
          tour.isOut = random.below(4) != 0
          tour.metres = 1_000 * random.below(90)
          tour.minutesOut = random.below(7) * 100 + random.below(2)
          tour.teamSize = random.below(4)
          tour.riders = random.below(2)
          shared.append(random.below(2))
          return tour
        }
        let isTired = (0..<problem.driverCount).map { _ in random.below(8) == 0 }
        let out = tours.indices.filter { tours[$0].isOut }
        let all = AllRides(
          problem: problem, table: table, day: day,
          tours: out.map {
            let riders = tours[$0].teamSize + tours[$0].riders + shared[$0]
            return (tours[$0].metres, riders, tours[$0].minutesOut)
          }, isTired: isTired)
        let energy = completion.energy(
          day: day, tours: tours, range: tours.indices, riders: shared, isTired: isTired)
        #expect(energy == all.least, "seed \(seed), day \(day)")
        guard let energy else { continue }
        found += 1
        let rides = completion.rides()
        let sum = rides.reduce(0) {
          $0 + table.energy(of: $1.vehicle, metres: tours[$1.tour].metres, on: day, problem)
        }
        #expect(sum == energy, "seed \(seed), day \(day)")
        #expect(Set(rides.map(\.vehicle)).count == rides.count, "seed \(seed)")
        let drivers = rides.compactMap(\.driver)
        #expect(drivers.count == (problem.needsDrivers ? rides.count : 0), "seed \(seed)")
        #expect(Set(drivers).count == drivers.count, "seed \(seed)")
        for ride in rides {
          guard let driver = ride.driver else { continue }
          #expect(
            tours[ride.tour].minutesOut <= problem.mostDriverMinutes[driver], "seed \(seed)")
        }
        for (k, tour) in zip(out, all.tours) {
          let own = rides.filter { $0.tour == k }.map(\.vehicle)
          #expect((1...problem.mostVehicles).contains(own.count), "seed \(seed)")
          #expect(
            own.reduce(0) { $0 + problem.seatsOfVehicle[$1] } >= tour.riders, "seed \(seed)")
        }
      }
    }
    #expect(found > Int(VehicleCompletionTests.rounds) / 4)
  }

  /// So many delegations and vehicles; all tours drive 10 km with two people.
  private func fleet(
    tours: Int, vehicles: [Vehicle], drivers: Int = 0, most: Int = 1, riders: Int = 2
  ) -> (energy: Int?, rides: [(tour: Int, vehicle: Int, driver: Int?)]) {
    let problem = Problem(
      ruleCampaign { campaign in
        campaign.delegations = (0..<tours).map { Delegation(id: DelegationID("d\($0)"), name: "") }
        campaign.vehicles = vehicles
        campaign.drivers = (0..<drivers).map { Driver(id: DriverID("x\($0)"), name: "") }
        campaign.rules.mostVehicles = most
      })
    var weights = Weights()
    weights[.cost] = 1
    var completion = VehicleCompletion(Setting(problem, EnergyTable(problem, weights)))
    var tour = Tour()
    tour.isOut = true
    tour.metres = 10_000
    tour.teamSize = riders
    let out = Array(repeating: tour, count: tours)
    let energy = completion.energy(day: 0, tours: out, range: out.indices, riders: [])
    return (energy, energy == nil ? [] : completion.rides())
  }

  private func vehicles(_ count: Int, seats: (Int) -> Int = { _ in 4 }) -> [Vehicle] {
    (0..<count).map { Vehicle(id: VehicleID("v\($0)"), name: "", seats: seats($0), dongPerDay: $0) }
  }

  @Test func sixteenToursThatAllWantTheSameVehiclesAreNoSearch() {
    let cheapest = (0..<16).reduce(0, +)
    #expect(fleet(tours: 16, vehicles: vehicles(20)).energy == cheapest)
    #expect(fleet(tours: 16, vehicles: vehicles(16)).energy == cheapest)
    #expect(fleet(tours: 16, vehicles: vehicles(15)).energy == nil)
    let driven = fleet(tours: 16, vehicles: vehicles(20), drivers: 16)
    #expect(driven.energy == cheapest)
    #expect(Set(driven.rides.compactMap(\.driver)).count == 16)
    #expect(fleet(tours: 16, vehicles: vehicles(20), drivers: 15).energy == nil)
  }

  @Test func sixtyFourVehiclesForOneTourAreFoundWhereTheyAreNeeded() {
    // 64 vehicles with 1 to 64 seats, 2,080 in all.
    let all = vehicles(64) { $0 + 1 }
    let full = fleet(tours: 1, vehicles: all, most: 64, riders: 2_080)
    #expect(full.rides.count == 64)
    #expect(full.energy == (0..<64).reduce(0, +))
    #expect(fleet(tours: 1, vehicles: all, most: 64, riders: 2_081).energy == nil)
    // The 20 largest have 1,090 seats; with 10 drivers 595.
    let some = fleet(tours: 1, vehicles: all, most: 20, riders: 1_090)
    #expect(some.rides.map(\.vehicle) == Array(44..<64))
    #expect(fleet(tours: 1, vehicles: all, most: 20, riders: 1_091).energy == nil)
    #expect(fleet(tours: 1, vehicles: all, drivers: 10, most: 20, riders: 595).rides.count == 10)
    #expect(fleet(tours: 1, vehicles: all, drivers: 10, most: 20, riders: 596).energy == nil)
  }

  @Test func manyToursWithManyVehiclesEachComeToAnEnd() {
    let found = fleet(tours: 16, vehicles: vehicles(64), most: 4, riders: 8)
    #expect(found.rides.count == 32)
    #expect(Set(found.rides.map(\.vehicle)).count == 32)
  }
}
