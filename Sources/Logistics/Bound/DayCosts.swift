internal import Campaign

/// The cheapest people and vehicles of one date under prices.
///
/// For rescheduling, people and vehicles that come to a meeting newly cost more with its tour: of a
/// tour, those who were expected at one of its meetings are looked at one by one, all others together.
struct DayCosts {
  private let problem: Problem
  private let list: TourList
  /// [b * (stopCount + 1) + stop], filled by the caller.
  var stopValue: [Int]
  /// By team key: without newcomers.
  private(set) var team: [Int]
  /// [(role * 2 + isFirst) * masks + touched]: the least cost of a seat, and who has it.
  private var leastSeat: [Seat]
  /// The same for those whose coming counts as a leader's, and for the others.
  private var leastLeadingSeat: [Seat] = []
  private var leastOtherSeat: [Seat] = []
  /// By person: what a seat costs whatever the role.
  private var own: [Int]
  private var weights = Weights()
  private var prices: DayPrices?
  private var day = 0
  /// [seats * rates + rate] for 0 ... largestSeats + 1 seats.
  private(set) var vehicle: [Int] = []
  private(set) var vehicleOf: [Int] = []
  /// What every tour's vehicle costs at least, without kilometres.
  private(set) var leastVehicle = 0
  let largestSeats: Int

  // Of the tour whose meetings were set.
  private var meetings: [Int] = []
  private var expectedPeople: [Int] = []
  private(set) var expectedVehicles: [Int] = []
  private var newLeader = 0
  private var newMember = 0
  /// What a vehicle costs that is expected at none of the meetings.
  private(set) var newVehicle = 0

  struct Seat {
    var cost = DayPricing.excluded
    var person = -1
  }

  init(_ problem: Problem, _ list: TourList) {
    self.problem = problem
    self.list = list
    let masks = 1 << problem.sessionCount
    stopValue = Array(repeating: 0, count: problem.startCount * (problem.stopCount + 1))
    team = Array(repeating: 0, count: list.roleSets.count * masks)
    leastSeat = Array(repeating: Seat(), count: problem.roleCount * 2 * masks)
    own = Array(repeating: 0, count: problem.personCount)
    largestSeats = problem.mostVehicles == 1 ? problem.seatsOfVehicle.max() ?? 0 : 0
  }

  /// Whether people and vehicles that come newly cost anything.
  var countsNewcomers: Bool { problem.published != nil && weights[.disruption] > 0 }

  // MARK: Dates

  mutating func setTeams(day: Int, _ prices: DayPrices, _ weights: Weights) {
    self.day = day
    self.prices = prices
    self.weights = weights
    let masks = 1 << problem.sessionCount
    for index in leastSeat.indices { leastSeat[index] = Seat() }
    if countsNewcomers {
      leastLeadingSeat = leastSeat
      leastOtherSeat = leastSeat
    }
    for p in 0..<problem.personCount {
      let away = Int(problem.awaySessions[p * problem.dateCount + day])
      own[p] =
        prices.personDays[p * problem.dateCount + day] + prices.balance[p]
        + (problem.isLeader[p] ? prices.dutyDays[day] : 0)
        + weights[.cost] * problem.leastDay[p]
      for role in 0..<problem.roleCount {
        let entry = role * problem.personCount + p
        guard problem.mayFillRest[entry] || problem.mayFillFirst[entry] else { continue }
        let cost = own[p] + weights[.representation] * problem.representationPoints[entry]
        for isFirst in 0..<2 {
          guard isFirst == 1 ? problem.mayFillFirst[entry] : problem.mayFillRest[entry] else {
            continue
          }
          let base = (role * 2 + isFirst) * masks
          for touched in 0..<masks where touched & away == 0 {
            if cost < leastSeat[base + touched].cost {
              leastSeat[base + touched] = Seat(cost: cost, person: p)
            }
            guard countsNewcomers else { continue }
            if problem.published?.isLeading[p] ?? false {
              if cost < leastLeadingSeat[base + touched].cost {
                leastLeadingSeat[base + touched] = Seat(cost: cost, person: p)
              }
            } else if cost < leastOtherSeat[base + touched].cost {
              leastOtherSeat[base + touched] = Seat(cost: cost, person: p)
            }
          }
        }
      }
    }
    for set in list.roleSets.indices {
      for touched in 0..<masks {
        team[set * masks + touched] = teamCost(list.roleSets[set]) {
          leastSeat[($0 * 2 + ($1 ? 1 : 0)) * masks + touched].cost
        }
      }
    }
  }

  /// The sum over the seats of the roles.
  private func teamCost(
    _ roles: UInt64, _ seatCost: (_ role: Int, _ isFirst: Bool) -> Int
  ) -> Int {
    var total = 0
    var rest = roles
    while rest != 0 {
      let role = rest.trailingZeroBitCount
      rest &= rest - 1
      let count = problem.seatsOfRole[role]
      if count > 0 { total += seatCost(role, true) }
      if count > 1 {
        let other = seatCost(role, false)
        total += other >= DayPricing.excluded ? other : (count - 1) * other
      }
      if total >= DayPricing.excluded { return DayPricing.excluded }
    }
    return total
  }

  mutating func setVehicles(
    _ vehiclesOfRate: [[Int]], day: Int, _ prices: DayPrices, _ weights: Weights
  ) {
    let rates = vehiclesOfRate.count
    let count = (largestSeats + 2) * rates
    vehicle = Array(repeating: DayPricing.excluded, count: count)
    vehicleOf = Array(repeating: -1, count: count)
    for (rate, vehicles) in vehiclesOfRate.enumerated() {
      for v in vehicles where problem.isVehicleFree[v * problem.dateCount + day] {
        let cost = dayCost(v, prices, weights)
        for fitting in 0...seats(of: v) where cost < vehicle[fitting * rates + rate] {
          vehicle[fitting * rates + rate] = cost
          vehicleOf[fitting * rates + rate] = v
        }
      }
    }
    leastVehicle = vehicle[..<rates].min() ?? 0
  }

  private func dayCost(_ v: Int, _ prices: DayPrices, _ weights: Weights) -> Int {
    weights[.cost] * problem.dongPerVehicleDay[v]
      + prices.vehicleDays[v * problem.dateCount + day]
  }

  /// Where several vehicles may go together, any of them counts, whatever its seats.
  func seats(of vehicle: Int) -> Int {
    problem.mostVehicles == 1 ? problem.seatsOfVehicle[vehicle] : largestSeats + 1
  }

  // MARK: Tours

  /// Takes the meetings of a tour of the list, so that newcomers can be told from those expected.
  mutating func setMeetings(of tour: Int) {
    guard let published = problem.published else { return }
    meetings.removeAll(keepingCapacity: true)
    expectedPeople.removeAll(keepingCapacity: true)
    expectedVehicles.removeAll(keepingCapacity: true)
    newLeader = 0
    newMember = 0
    newVehicle = 0
    for start in 0..<problem.startCount {
      let stop = Int(list.stops[tour * problem.startCount + start])
      guard stop < problem.stopCount else { continue }
      let m = problem.stopMeeting[stop]
      meetings.append(m)
      guard countsNewcomers else { continue }
      newLeader += weights[.disruption] * published.newLeader[m]
      newMember += weights[.disruption] * published.newMember[m]
      newVehicle += weights[.disruption] * published.newRide[m]
      for p in published.teams[m] where !expectedPeople.contains(p) { expectedPeople.append(p) }
      for v in published.rides[m]
      where problem.isVehicleFree[v * problem.dateCount + day] && !expectedVehicles.contains(v) {
        expectedVehicles.append(v)
      }
    }
  }

  /// What newcomers add to the team.
  func newcomers(team key: Int) -> Int {
    if newLeader == 0 && newMember == 0 { return 0 }
    let touched = key & (1 << problem.sessionCount - 1)
    return teamCost(list.roleSets[key >> problem.sessionCount]) {
      seat(role: $0, isFirst: $1, touched: touched).cost
    } - team[key]
  }

  /// The cheapest person for a seat of the tour.
  func seat(role: Int, isFirst: Bool, touched: Int) -> Seat {
    let index = (role * 2 + (isFirst ? 1 : 0)) << problem.sessionCount + touched
    guard countsNewcomers else { return leastSeat[index] }
    var best = leastLeadingSeat[index]
    best.cost += newLeader
    if leastOtherSeat[index].cost + newMember < best.cost {
      best = leastOtherSeat[index]
      best.cost += newMember
    }
    for p in expectedPeople {
      let entry = role * problem.personCount + p
      guard isFirst ? problem.mayFillFirst[entry] : problem.mayFillRest[entry],
        touched & Int(problem.awaySessions[p * problem.dateCount + day]) == 0
      else { continue }
      let cost =
        own[p] + weights[.representation] * problem.representationPoints[entry]
        + weights[.disruption] * points(ofNewcomer: p)
      if cost < best.cost { best = Seat(cost: cost, person: p) }
    }
    return best
  }

  /// What it costs that the vehicle, which is expected at a meeting of the tour, goes with it.
  func cost(ofExpected vehicle: Int) -> Int {
    guard let prices else { return DayPricing.excluded }
    return dayCost(vehicle, prices, weights)
      + weights[.disruption] * points(ofNewVehicle: vehicle)
  }

  /// Points of `disruption` for the person in the tour's team.
  func points(ofNewcomer person: Int) -> Int {
    guard let published = problem.published else { return 0 }
    return meetings.reduce(0) { $0 + published.newPerson[$1 * problem.personCount + person] }
  }

  /// Points of `disruption` for the vehicle on the tour.
  func points(ofNewVehicle vehicle: Int) -> Int {
    guard let published = problem.published else { return 0 }
    return meetings.reduce(0) { $0 + published.newVehicle[$1 * problem.vehicleCount + vehicle] }
  }
}
