internal import Campaign
internal import Scheduler

/// The bound of `Documentation/CertificateFormat.md`: prices on meetings, person-days, vehicle-days
/// and duty-days take the rules that couple tours out of the problem, so that each date falls apart
/// into the cheapest tour of each delegation.
///
/// **Source**: Lagrangian relaxation of a set-partitioning model over day-tours; A. M. Geoffrion,
/// "Lagrangean relaxation for integer programming", Mathematical Programming Study 2, 1974.
struct DayPricing: Sendable {
  let problem: Problem
  /// Nil bounds the required meetings that cannot be held, in thousandths.
  let level: Int?
  let rows: Rows
  private let higherTotals: [Int]
  private let list: TourList
  /// Delegations that may do the same: one of them, and how many they are.
  private let classes: [(member: Int, size: Int)]
  /// By date: leaders who are not away all day, less those who must stay.
  private let leadersToSpare: [Int]
  /// Distinct kilometre rates with the vehicles that have them, in order of rate.
  private let vehiclesOfRate: [[Int]]
  /// [tour * rates + rate]
  private let kilometreDong: [Int]
  /// [m * slotCount + slot]; -1 where the list cannot be filled.
  private let guestDong: [Int]

  /// What leaving one required meeting out counts where `level` is nil.
  static let thousandth = 1000
  private static let excluded = Int.max / 32

  /// The rows of the relaxation, one price each.
  struct Rows: Sendable {
    let meetings: Int
    let people: Int
    let vehicles: Int
    let dates: Int
    let higherLevels: Int

    var personDays: Int { meetings }
    var vehicleDays: Int { personDays + people * dates }
    var dutyDays: Int { vehicleDays + vehicles * dates }
    var balance: Int { dutyDays + dates }
    var multipliers: Int { balance + people }
    var count: Int { multipliers + higherLevels }

    /// Whether the row's price may not be negative: all but those of meetings.
    func isNonnegative(_ row: Int) -> Bool { row >= meetings }
  }

  /// Restrictions of a case distinction.
  struct Restriction: Sendable {
    /// [m * dates + d]: the dates that remain for each meeting.
    var isOpen: [Bool]
    /// By meeting: whether an optional meeting must be held.
    var mustHold: [Bool]

    init(_ problem: Problem) {
      isOpen = Array(repeating: true, count: problem.meetingCount * problem.dateCount)
      mustHold = Array(repeating: false, count: problem.meetingCount)
    }
  }

  /// The value of the relaxation at some prices.
  struct Value: Sendable {
    var bound: Int
    /// One entry a row.
    var subgradient: [Int]
  }

  /// - Returns: nil where there are more than `tourLimit` tours.
  init?(_ problem: Problem, level: Int?, higherTotals: [Int], tourLimit: Int = 2_000_000) {
    let table = EnergyTable(problem, Weights())
    guard let list = TourList(problem, table, limit: tourLimit) else { return nil }
    self.problem = problem
    self.level = level
    self.higherTotals = higherTotals
    self.list = list
    rows = Rows(
      meetings: problem.meetingCount, people: problem.personCount,
      vehicles: problem.vehicleCount, dates: problem.dateCount, higherLevels: higherTotals.count)
    var classes: [(member: Int, size: Int)] = []
    for k in 0..<problem.delegationCount {
      if let known = classes.firstIndex(where: { problem.areAlike($0.member, k) }) {
        classes[known].size += 1
      } else {
        classes.append((k, 1))
      }
    }
    self.classes = classes
    leadersToSpare = (0..<problem.dateCount).map { day in
      (0..<problem.personCount).reduce(-problem.dutyCount) {
        $0 + (problem.canBeOnDuty[$1 * problem.dateCount + day] ? 1 : 0)
      }
    }
    let rates = Set(problem.dongPerKilometre).sorted()
    let vehiclesOfRate = rates.map { rate in
      (0..<problem.vehicleCount).filter { problem.dongPerKilometre[$0] == rate }
    }
    self.vehiclesOfRate = vehiclesOfRate
    var kilometreDong: [Int] = []
    if problem.mostVehicles > 0 {
      kilometreDong.reserveCapacity(list.count * rates.count)
      for tour in 0..<list.count {
        for vehicles in vehiclesOfRate {
          kilometreDong.append(
            problem.vehicleDong(vehicles[0], metres: Int(list.metres[tour]))
              - problem.dongPerVehicleDay[vehicles[0]])
        }
      }
    }
    self.kilometreDong = kilometreDong
    guestDong = (0..<problem.meetingCount).flatMap { m in
      (0..<problem.slotCount).map { slot in
        var total = 0
        for invitation in problem.invitations[m] {
          guard let cheapest = invitation.cheapest(in: problem, slot: slot) else { return -1 }
          total += cheapest.dong
        }
        return total
      }
    }
  }

  /// How many tours one evaluation looks at: its cost.
  var workPerRound: Int { max(1, list.count) * max(1, problem.dateCount) * classes.count }

  /// The bound at the prices, and where to go from there.
  ///
  /// - Parameter prices: one a row, within ±10^15; those of nonnegative rows at least 0.
  /// Complexity: O(dates · (tours · rates + roles · people · 2^sessions)).
  func evaluate(_ prices: [Int], _ restriction: Restriction) -> Value {
    let weights =
      level.map {
        Weights(
          level: $0, of: problem.campaign.objective,
          higherLevels: Array(prices[rows.multipliers...]))
      } ?? Weights()
    var value = Value(bound: 0, subgradient: Array(repeating: 0, count: rows.count))
    addMeetings(prices, weights, restriction, to: &value)
    for row in rows.personDays..<rows.dutyDays {
      value.bound -= prices[row]
      value.subgradient[row] = -1
    }
    if problem.dutyCount > 0 {
      for day in 0..<problem.dateCount {
        value.bound -= prices[rows.dutyDays + day] * leadersToSpare[day]
        value.subgradient[rows.dutyDays + day] = -leadersToSpare[day]
      }
    }
    addBalance(prices, weights, to: &value)
    for l in higherTotals.indices {
      value.bound -= prices[rows.multipliers + l] * higherTotals[l]
      value.subgradient[rows.multipliers + l] -= higherTotals[l]
    }
    var day = DayCosts(problem, list)
    for d in 0..<problem.dateCount {
      addDay(d, prices, weights, restriction, &day, to: &value)
    }
    return value
  }

  /// base(m) of every meeting.
  private func addMeetings(
    _ prices: [Int], _ weights: Weights, _ restriction: Restriction, to value: inout Value
  ) {
    for m in 0..<problem.meetingCount {
      let penalty: Int
      if level == nil {
        penalty = problem.isRequired[m] || restriction.mustHold[m] ? DayPricing.thousandth : 0
      } else if problem.isRequired[m] || restriction.mustHold[m] {
        penalty = Int.max
      } else {
        penalty = weights[.unscheduled] * problem.priority[m]
      }
      if prices[m] <= penalty {
        value.bound += prices[m]
        value.subgradient[m] = 1
      } else {
        value.bound += penalty
        addHigher(.unscheduled, amount: problem.priority[m], to: &value)
      }
    }
  }

  /// The square of everyone's days replaced by its tangent at the price: the most that
  /// price · x − W · x² can be is taken off.
  private func addBalance(_ prices: [Int], _ weights: Weights, to value: inout Value) {
    let weight = weights[.balance]
    guard weight > 0 else { return }
    for p in 0..<problem.personCount {
      let price = prices[rows.balance + p]
      let days = min(problem.dateCount, price / weight / 2 + (price / weight % 2))
      var best = 0
      var bestDays = 0
      for x in max(0, days - 1)...min(problem.dateCount, days + 1) {
        let gain = price * x - weight * x * x
        if gain > best {
          best = gain
          bestDays = x
        }
      }
      value.bound -= best
      value.subgradient[rows.balance + p] = -bestDays
    }
  }

  /// Counts an amount of a term towards the subgradients of the higher levels that hold it.
  private func addHigher(_ term: Term, amount: Int, to value: inout Value) {
    for l in higherTotals.indices {
      for weighted in problem.campaign.objective.levels[l] where weighted.term == term {
        value.subgradient[rows.multipliers + l] += weighted.weight * amount
      }
    }
  }

  /// day(d), and the tours it chose.
  private func addDay(
    _ d: Int, _ prices: [Int], _ weights: Weights, _ restriction: Restriction,
    _ costs: inout DayCosts, to value: inout Value
  ) {
    let sessions = problem.sessionCount
    costs.setTeams(self, day: d, prices: prices, weights: weights)
    costs.setVehicles(self, day: d, prices: prices)
    let rates = vehiclesOfRate.count
    let costWeight = weights[.cost]
    let usesVehicles = problem.mostVehicles > 0
    var sum = weights[.compactness]
    var chosen: [(tour: Int, times: Int)] = []
    for (member, size) in classes {
      for session in 0..<sessions {
        let slot = d * sessions + session
        let isOut = problem.mayGoOut[member * problem.slotCount + slot]
        for stop in 0..<problem.stopCount {
          let m = problem.stopMeeting[stop]
          let guests = guestDong[m * problem.slotCount + slot]
          let isAllowed =
            isOut && guests >= 0 && problem.isAllowed[stop * problem.slotCount + slot]
            && problem.mayVisit[member * problem.meetingCount + m]
            && restriction.isOpen[m * problem.dateCount + d]
          costs.stopValue[session * (problem.stopCount + 1) + stop] =
            isAllowed
            ? weights[.preference] * problem.dislikePoints[m * problem.slotCount + slot]
              + costWeight * guests - prices[m]
            : DayPricing.excluded
        }
        costs.stopValue[session * (problem.stopCount + 1) + problem.stopCount] = 0
      }
      let stride = problem.stopCount + 1
      var least = 0
      var leastTour = -1
      var index = 0
      for tour in 0..<list.count {
        var total = 0
        for session in 0..<sessions {
          total += costs.stopValue[session * stride + Int(list.stops[index])]
          index += 1
        }
        // Teams and vehicles cost at least 0.
        if total >= least { continue }
        total += costs.team[Int(list.teamKey[tour])]
        if total >= least { continue }
        if usesVehicles {
          var vehicle = DayPricing.excluded
          let seats = min(Int(list.seats[tour]), costs.largestSeats + 1) * rates
          for rate in 0..<rates {
            let cost = costWeight * kilometreDong[tour * rates + rate] + costs.vehicle[seats + rate]
            if cost < vehicle { vehicle = cost }
          }
          total += vehicle
        }
        if total < least {
          least = total
          leastTour = tour
        }
      }
      if leastTour >= 0 {
        sum += size * least
        chosen.append((leastTour, size))
      }
    }
    guard sum < 0 else { return }
    value.bound += sum
    for (tour, times) in chosen {
      subtract(tour, times: times, day: d, weights: weights, costs, to: &value)
    }
    addHigher(.compactness, amount: 1, to: &value)
  }

  private func subtract(
    _ tour: Int, times: Int, day d: Int, weights: Weights, _ costs: DayCosts,
    to value: inout Value
  ) {
    let sessions = problem.sessionCount
    for session in 0..<sessions {
      let stop = Int(list.stops[tour * sessions + session])
      guard stop < problem.stopCount else { continue }
      let m = problem.stopMeeting[stop]
      let slot = d * sessions + session
      value.subgradient[m] -= times
      addHigher(
        .preference, amount: times * problem.dislikePoints[m * problem.slotCount + slot],
        to: &value)
      addHigher(.cost, amount: times * guestDong[m * problem.slotCount + slot], to: &value)
    }
    let key = Int(list.teamKey[tour])
    let touched = key & (1 << sessions - 1)
    var rest = list.roleSets[key >> sessions]
    while rest != 0 {
      let role = rest.trailingZeroBitCount
      rest &= rest - 1
      for seat in 0..<problem.seatsOfRole[role] {
        let p = costs.person(role: role, isFirst: seat == 0, touched: touched)
        value.subgradient[rows.personDays + p * problem.dateCount + d] += times
        if problem.isLeader[p] { value.subgradient[rows.dutyDays + d] += times }
        value.subgradient[rows.balance + p] += times
        let entry = role * problem.personCount + p
        addHigher(
          .representation, amount: times * problem.representationPoints[entry], to: &value)
        addHigher(.cost, amount: times * problem.allowance[p], to: &value)
      }
    }
    guard problem.mostVehicles > 0 else { return }
    let rates = vehiclesOfRate.count
    let seats = min(Int(list.seats[tour]), costs.largestSeats + 1) * rates
    var best = (cost: Int.max, rate: 0)
    for rate in 0..<rates {
      let cost =
        weights[.cost] * kilometreDong[tour * rates + rate] + costs.vehicle[seats + rate]
      if cost < best.cost { best = (cost, rate) }
    }
    let vehicle = costs.vehicleOf[seats + best.rate]
    value.subgradient[rows.vehicleDays + vehicle * problem.dateCount + d] += times
    addHigher(
      .cost,
      amount: times
        * (kilometreDong[tour * rates + best.rate] + problem.dongPerVehicleDay[vehicle]),
      to: &value)
  }

  /// The cheapest people and vehicles of one date under the prices.
  private struct DayCosts {
    private let problem: Problem
    private let list: TourList
    /// [stop by session], filled by the caller.
    var stopValue: [Int]
    /// By team key.
    private(set) var team: [Int]
    /// [(role * 2 + isFirst) * masks + touched]: the least cost of a seat, and who has it.
    private var seat: [Int]
    private var seatPerson: [Int]
    /// [seats * rates + rate] for 0 ... largestSeats + 1 seats.
    private(set) var vehicle: [Int] = []
    private(set) var vehicleOf: [Int] = []
    let largestSeats: Int

    init(_ problem: Problem, _ list: TourList) {
      self.problem = problem
      self.list = list
      let masks = 1 << problem.sessionCount
      stopValue = Array(repeating: 0, count: problem.sessionCount * (problem.stopCount + 1))
      team = Array(repeating: 0, count: list.roleSets.count * masks)
      seat = Array(repeating: 0, count: problem.roleCount * 2 * masks)
      seatPerson = seat
      largestSeats = problem.mostVehicles == 1 ? problem.seatsOfVehicle.max() ?? 0 : 0
    }

    func person(role: Int, isFirst: Bool, touched: Int) -> Int {
      seatPerson[(role * 2 + (isFirst ? 1 : 0)) << problem.sessionCount + touched]
    }

    mutating func setTeams(_ pricing: DayPricing, day: Int, prices: [Int], weights: Weights) {
      let masks = 1 << problem.sessionCount
      for index in seat.indices {
        seat[index] = DayPricing.excluded
        seatPerson[index] = -1
      }
      let rows = pricing.rows
      for p in 0..<problem.personCount {
        let away = Int(problem.awaySessions[p * problem.dateCount + day])
        var own =
          prices[rows.personDays + p * problem.dateCount + day]
          + (problem.isLeader[p] ? prices[rows.dutyDays + day] : 0)
          + weights[.cost] * problem.allowance[p]
        if weights[.balance] > 0 { own += prices[rows.balance + p] }
        for role in 0..<problem.roleCount {
          let entry = role * problem.personCount + p
          guard problem.mayFillRest[entry] || problem.mayFillFirst[entry] else { continue }
          let cost = own + weights[.representation] * problem.representationPoints[entry]
          for isFirst in 0..<2 {
            guard isFirst == 1 ? problem.mayFillFirst[entry] : problem.mayFillRest[entry] else {
              continue
            }
            let base = (role * 2 + isFirst) * masks
            for touched in 0..<masks where touched & away == 0 && cost < seat[base + touched] {
              seat[base + touched] = cost
              seatPerson[base + touched] = p
            }
          }
        }
      }
      for set in list.roleSets.indices {
        for touched in 0..<masks {
          var total = 0
          var rest = list.roleSets[set]
          while rest != 0 {
            let role = rest.trailingZeroBitCount
            rest &= rest - 1
            let count = problem.seatsOfRole[role]
            if count > 0 { total += seat[(role * 2 + 1) * masks + touched] }
            if count > 1 {
              let other = seat[role * 2 * masks + touched]
              total += other >= DayPricing.excluded ? other : (count - 1) * other
            }
            if total >= DayPricing.excluded {
              total = DayPricing.excluded
              break
            }
          }
          team[set * masks + touched] = total
        }
      }
    }

    mutating func setVehicles(_ pricing: DayPricing, day: Int, prices: [Int]) {
      let rates = pricing.vehiclesOfRate.count
      let count = (largestSeats + 2) * rates
      vehicle = Array(repeating: DayPricing.excluded, count: count)
      vehicleOf = Array(repeating: -1, count: count)
      let costWeight = pricing.costWeight(prices)
      for (rate, vehicles) in pricing.vehiclesOfRate.enumerated() {
        for v in vehicles where problem.isVehicleFree[v * problem.dateCount + day] {
          let cost =
            costWeight * problem.dongPerVehicleDay[v]
            + prices[pricing.rows.vehicleDays + v * problem.dateCount + day]
          // Where several vehicles may go together, any of them counts, whatever its seats.
          let seats = problem.mostVehicles == 1 ? problem.seatsOfVehicle[v] : largestSeats + 1
          for fitting in 0...seats where cost < vehicle[fitting * rates + rate] {
            vehicle[fitting * rates + rate] = cost
            vehicleOf[fitting * rates + rate] = v
          }
        }
      }
    }
  }

  private func costWeight(_ prices: [Int]) -> Int {
    guard let level else { return 0 }
    return Weights(
      level: level, of: problem.campaign.objective,
      higherLevels: Array(prices[rows.multipliers...]))[.cost]
  }
}

extension Problem {
  /// Whether two delegations may visit the same hosts and go out in the same slots.
  func areAlike(_ a: Int, _ b: Int) -> Bool {
    (0..<meetingCount).allSatisfy {
      mayVisit[a * meetingCount + $0] == mayVisit[b * meetingCount + $0]
    }
      && (0..<slotCount).allSatisfy {
        mayGoOut[a * slotCount + $0] == mayGoOut[b * slotCount + $0]
      }
  }
}
