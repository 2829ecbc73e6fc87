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
  /// [(role * 2 + isFirst) * masks + touched]: who has a seat for the least.
  private var leastSeat: [Cheapest]
  /// The same for those whose coming counts as a leader's, and for the others.
  private var leastLeadingSeat: [Cheapest] = []
  private var leastOtherSeat: [Cheapest] = []
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
  /// Whether nobody may have two seats.
  private let keepsApart: Bool

  // Of the tour whose meetings were set.
  private var meetings: [Int] = []
  private var expectedPeople: [Int] = []
  private(set) var expectedVehicles: [Int] = []
  private var newLeader = 0
  private var newMember = 0
  /// What a vehicle costs that is expected at none of the meetings.
  private(set) var newVehicle = 0

  /// Of the team that was filled last.
  private(set) var seats: [Seat] = []

  /// A seat of a role, and who has it.
  struct Seat {
    let role: Int
    fileprivate(set) var person: Int
    fileprivate let cheapest: Cheapest
  }

  /// The two people who cost the least.
  fileprivate struct Cheapest {
    var best = (cost: DayPricing.excluded, person: -1)
    var next = (cost: DayPricing.excluded, person: -1)

    /// What the second costs more.
    var regret: Int { next.cost - best.cost }

    @inline(__always)
    mutating func offer(_ person: Int, _ cost: Int) {
      if cost >= next.cost { return }
      if person == best.person {
        best.cost = min(best.cost, cost)
      } else if cost < best.cost {
        next = best
        best = (cost, person)
      } else if cost < next.cost {
        next = (cost, person)
      }
    }
  }

  init(_ problem: Problem, _ list: TourList) {
    self.problem = problem
    self.list = list
    let masks = 1 << problem.sessionCount
    stopValue = Array(repeating: 0, count: problem.startCount * (problem.stopCount + 1))
    team = Array(repeating: 0, count: list.roleSets.count * masks)
    leastSeat = Array(repeating: Cheapest(), count: problem.roleCount * 2 * masks)
    own = Array(repeating: 0, count: problem.personCount)
    keepsApart = problem.campaign.rules.isOn(.person)
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
    for index in leastSeat.indices { leastSeat[index] = Cheapest() }
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
            leastSeat[base + touched].offer(p, cost)
            guard countsNewcomers else { continue }
            if problem.published?.isLeading[p] ?? false {
              leastLeadingSeat[base + touched].offer(p, cost)
            } else {
              leastOtherSeat[base + touched].offer(p, cost)
            }
          }
        }
      }
    }
    for set in list.roleSets.indices {
      for touched in 0..<masks {
        team[set * masks + touched] = teamCost(list.roleSets[set], touched: touched)
      }
    }
  }

  /// What the seats of the roles cost at least, without newcomers.
  ///
  /// Hardly ever is somebody the cheapest for two seats, and then only is it looked at seat by seat.
  @inline(__always)
  private mutating func teamCost(_ roles: UInt64, touched: Int) -> Int {
    var total = 0
    // People modulo 64.
    var taken: UInt64 = 0
    var isAnyTaken = false
    var rest = roles
    while rest != 0 {
      let role = rest.trailingZeroBitCount
      rest &= rest - 1
      let index = role * 2 << problem.sessionCount + touched
      let count = problem.seatsOfRole[role]
      if count == 0 { continue }
      let first = leastSeat[index + 1 << problem.sessionCount].best
      total += first.cost
      if total >= DayPricing.excluded { return DayPricing.excluded }
      let bit = UInt64(1) << UInt64(truncatingIfNeeded: first.person & 63)
      isAnyTaken = isAnyTaken || taken & bit != 0
      taken |= bit
      if count == 1 { continue }
      let other = leastSeat[index].best
      total += other.cost >= DayPricing.excluded ? other.cost : (count - 1) * other.cost
      if total >= DayPricing.excluded { return DayPricing.excluded }
      let otherBit = UInt64(1) << UInt64(truncatingIfNeeded: other.person & 63)
      isAnyTaken = isAnyTaken || count > 2 || taken & otherBit != 0
      taken |= otherBit
    }
    return isAnyTaken && keepsApart ? fill(roles, touched: touched, isNew: false) : total
  }

  /// Fills the seats of the roles at the least cost, with people who count as new or not.
  ///
  /// Where somebody would be the cheapest for several seats, all of these but one take the next cheapest:
  /// nobody has two (rule `person`). The next may then have two, which only lowers the cost.
  private mutating func fill(_ roles: UInt64, touched: Int, isNew: Bool) -> Int {
    seats.removeAll(keepingCapacity: true)
    var total = 0
    var rest = roles
    while rest != 0 {
      let role = rest.trailingZeroBitCount
      rest &= rest - 1
      for place in 0..<problem.seatsOfRole[role] {
        let cheapest = cheapest(role: role, isFirst: place == 0, touched: touched, isNew: isNew)
        total += cheapest.best.cost
        if total >= DayPricing.excluded { return DayPricing.excluded }
        seats.append(Seat(role: role, person: cheapest.best.person, cheapest: cheapest))
      }
    }
    return keepsApart ? separate(total) : total
  }

  private mutating func separate(_ cost: Int) -> Int {
    var total = cost
    for first in seats.indices {
      let person = seats[first].cheapest.best.person
      if seats[..<first].contains(where: { $0.cheapest.best.person == person }) { continue }
      var dearest = first
      for index in seats.indices.dropFirst(first + 1)
      where seats[index].cheapest.best.person == person {
        var other = index
        if seats[index].cheapest.regret > seats[dearest].cheapest.regret {
          (dearest, other) = (index, dearest)
        }
        total += seats[other].cheapest.regret
        if total >= DayPricing.excluded { return DayPricing.excluded }
        seats[other].person = seats[other].cheapest.next.person
      }
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
  mutating func newcomers(team key: Int) -> Int {
    newLeader == 0 && newMember == 0 ? 0 : fillTeam(key) - team[key]
  }

  /// Fills the tour's seats; what they cost.
  @discardableResult
  mutating func fillTeam(_ key: Int) -> Int {
    fill(
      list.roleSets[key >> problem.sessionCount], touched: key & (1 << problem.sessionCount - 1),
      isNew: countsNewcomers)
  }

  /// The cheapest people for a seat, of the tour where newcomers count.
  @inline(__always)
  private func cheapest(role: Int, isFirst: Bool, touched: Int, isNew: Bool) -> Cheapest {
    let index = (role * 2 + (isFirst ? 1 : 0)) << problem.sessionCount + touched
    guard isNew else { return leastSeat[index] }
    var cheapest = Cheapest()
    for (least, points) in [
      (leastLeadingSeat[index], newLeader), (leastOtherSeat[index], newMember),
    ] {
      if least.best.person >= 0 { cheapest.offer(least.best.person, least.best.cost + points) }
      if least.next.person >= 0 { cheapest.offer(least.next.person, least.next.cost + points) }
    }
    for p in expectedPeople {
      let entry = role * problem.personCount + p
      guard isFirst ? problem.mayFillFirst[entry] : problem.mayFillRest[entry],
        touched & Int(problem.awaySessions[p * problem.dateCount + day]) == 0
      else { continue }
      cheapest.offer(
        p,
        own[p] + weights[.representation] * problem.representationPoints[entry]
          + weights[.disruption] * points(ofNewcomer: p))
    }
    return cheapest
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
