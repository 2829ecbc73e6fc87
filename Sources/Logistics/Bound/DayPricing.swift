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
  /// Nil bounds the number of required meetings that cannot be held.
  let level: Int?
  let rows: Rows
  /// Totals of the levels above that the bound may assume.
  let higherTotals: [Int]
  private let list: TourList
  /// Delegations that may do the same: one of them, and how many they are.
  private let classes: [(member: Int, size: Int)]
  /// By date: leaders who are not away all day, less those who must stay.
  private let leadersToSpare: [Int]
  /// Distinct kilometre rates with the vehicles that have them, in order of rate.
  private let vehiclesOfRate: [[Int]]
  /// By vehicle: its entry in `vehiclesOfRate`.
  private let rateOfVehicle: [Int]
  /// Vehicles of equal seats, rate and day, the class of each.
  private let classOfVehicle: [Int]
  /// [tour * rates + rate]
  private let kilometreDong: [Int]
  /// [stop * slotCount + slot]: what the place costs, and the least for guests; -1 where the list cannot
  /// be filled.
  private let stopDong: [Int]
  /// [stop * slotCount + slot]: the least points of `disruption` for holding the meeting there, without
  /// people and vehicles; empty for a first plan.
  private let changes: [Int]

  /// Prices are in thousandths of the level's unit.
  static let scale = 1000
  static let excluded = Int.max / 16

  /// The rows that the ascent moves. Prices of single people and vehicles follow from *levels*, so
  /// that people who compete for a role cost the same in the end:
  /// a person-day is priced up to the level of the role on that date, a person's days up to the
  /// role's level in the whole campaign (term `balance`), a vehicle-day as its like.
  struct Rows: Sendable {
    let meetings: Int
    let roles: Int
    let vehicleClasses: Int
    let personCount: Int
    let dates: Int
    let higherLevels: Int

    var roleDays: Int { meetings }
    var vehicleDays: Int { roleDays + roles * dates }
    var dutyDays: Int { vehicleDays + vehicleClasses * dates }
    var balance: Int { dutyDays + dates }
    var multipliers: Int { balance + roles }
    /// What single person-days and people differ from their levels by; any sign.
    var personDays: Int { multipliers + higherLevels }
    var people: Int { personDays + personCount * dates }
    var count: Int { people + personCount }

    /// Whether the row's price may not be negative.
    func isNonnegative(_ row: Int) -> Bool { row >= meetings && row < personDays }
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
    /// In thousandths.
    var bound: Int
    /// One entry a row.
    var subgradient: [Int]
    /// [m * dates + d]: how often the cheapest tours of the date hold the meeting.
    var datesOfMeeting: [Int]
  }

  /// - Returns: nil where there are more than `tourLimit` tours.
  init?(_ problem: Problem, level: Int?, higherTotals: [Int], tourLimit: Int = 2_000_000) {
    let setting = Setting(problem, EnergyTable(problem, Weights()))
    guard let list = TourList(setting, limit: tourLimit) else { return nil }
    self.problem = problem
    self.level = level
    self.higherTotals = higherTotals
    self.list = list
    var vehicleClasses: [[Int]] = []
    classOfVehicle = (0..<problem.vehicleCount).map { v in
      let traits = [
        problem.seatsOfVehicle[v], problem.dongPerKilometre[v], problem.dongPerVehicleDay[v],
      ]
      if let known = vehicleClasses.firstIndex(of: traits) { return known }
      vehicleClasses.append(traits)
      return vehicleClasses.count - 1
    }
    rows = Rows(
      meetings: problem.meetingCount, roles: problem.roleCount,
      vehicleClasses: vehicleClasses.count, personCount: problem.personCount,
      dates: problem.dateCount, higherLevels: higherTotals.count)
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
    rateOfVehicle = problem.dongPerKilometre.map { rates.firstIndex(of: $0) ?? 0 }
    var kilometreDong: [Int] = []
    if problem.mostVehicles > 0 {
      kilometreDong.reserveCapacity(list.count * rates.count)
      for tour in 0..<list.count {
        for vehicles in vehiclesOfRate {
          kilometreDong.append(
            problem.fuelDong(vehicles[0], metres: Int(list.metres[tour])))
        }
      }
    }
    self.kilometreDong = kilometreDong
    stopDong = (0..<problem.stopCount).flatMap { stop in
      let m = problem.stopMeeting[stop]
      return (0..<problem.slotCount).map { slot in
        var total = 0
        for invitation in problem.invitations[m] {
          guard
            let cheapest = invitation.cheapest(in: problem, slot: slot, costs: problem.guestDong)
          else {
            return -1
          }
          total += cheapest.energy
        }
        return total
          + (problem.hallDong.isEmpty ? 0 : problem.hallDong[stop * problem.slotCount + slot])
      }
    }
    changes = problem.published.map { DayPricing.changes(problem, $0) } ?? []
  }

  /// Lists are the least changed ones here and the cheapest ones in `stopDong`: no list is less of
  /// either.
  private static func changes(_ problem: Problem, _ published: PublishedPlan) -> [Int] {
    var changes = published.moved
    for m in 0..<problem.meetingCount {
      for slot in 0..<problem.slotCount {
        let guests = problem.invitations[m].reduce(published.nobodyInvited[m]) {
          $0
            + ($1.cheapest(
              in: problem, slot: slot, costs: [], changes: published.guest, largest: $1.most)?
              .energy
              ?? 0)
        }
        for stop in problem.stopsOfMeeting[m] { changes[stop * problem.slotCount + slot] += guests }
      }
    }
    return changes
  }

  /// The bound in whole units: rounded up, since totals are whole.
  static func wholeBound(_ bound: Int) -> Int {
    let (quotient, rest) = bound.quotientAndRemainder(dividingBy: scale)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// How many tours one evaluation looks at.
  var toursPerRound: Int { max(1, list.count) * max(1, problem.dateCount) * classes.count }

  /// What one evaluation costs, about in tours: that of a date's cheapest people for every role and of its
  /// cheapest teams included.
  var workPerRound: Int { toursPerRound + workBesideTours }

  /// The same for one that looks at the tours of a shortlist only.
  func work(on shortlist: Shortlist) -> Int { shortlist.count + workBesideTours }

  private var workBesideTours: Int {
    let seats = problem.roleCount * problem.personCount
    let teams = list.roleSets.count << problem.sessionCount
    return problem.dateCount * (seats + 2 * teams)
  }

  /// The tours that were the cheapest at some prices, or nearly: at prices near by the cheapest are most
  /// likely among them, though that is not certain.
  struct Shortlist: Sendable {
    /// [d * classes + c]: tours in the order of the list.
    fileprivate var tours: [[Int32]] = []
    /// How far above the cheapest they may be, in thousandths.
    fileprivate var margin: Int

    init(margin: Int) { self.margin = max(1, margin) }

    var count: Int { tours.reduce(0) { $0 + $1.count } }

    /// Widens or narrows what the next list takes, so that there will be about so many tours.
    fileprivate mutating func aim(at most: Int) {
      if count > 2 * most { margin = max(1, margin / 2) }
      if count < most / 2 { margin = min(1 << 50, 2 * margin) }
    }
  }

  /// What is looked at.
  private enum Scope {
    case all
    /// All, and a new shortlist is made.
    case noting
    /// The shortlist alone: the value may be above the bound.
    case listed
  }

  /// The prices that the levels amount to.
  ///
  /// Levels stand one a row; those of nonnegative rows are at least 0.
  ///
  /// Complexity: O(dates · roles · people).
  func prices(_ levels: [Int]) -> DayPrices {
    priced(levels).prices
  }

  /// Prices, and which level each person's price follows (-1 for none).
  private struct Priced {
    var prices: DayPrices
    var weights: Weights
    /// [p * dates + d]: the role.
    var roleOfPersonDay: [Int]
    var roleOfPerson: [Int]
  }

  private func priced(_ levels: [Int]) -> Priced {
    let dates = problem.dateCount
    let multipliers = Array(levels[rows.multipliers..<rows.personDays])
    var weights =
      level.map {
        Weights(
          level: $0, of: problem.campaign.objective, scale: DayPricing.scale,
          higherLevels: multipliers)
      } ?? Weights()
    // Without rule `person` somebody could be in two teams of a date, which no price a day covers.
    let pricesPeople = problem.campaign.rules.isOn(.person)
    if !pricesPeople { weights[.balance] = 0 }
    var result = Priced(
      prices: DayPrices(
        meetings: Array(levels[..<rows.meetings]),
        personDays: Array(repeating: 0, count: problem.personCount * dates),
        // A vehicle that is away needs no price, and nothing does where its rule is off.
        vehicleDays: (0..<problem.vehicleCount * dates).map {
          problem.mostVehicles > 0 && problem.isVehicleFree[$0]
            ? levels[rows.vehicleDays + classOfVehicle[$0 / dates] * dates + $0 % dates] : 0
        },
        dutyDays: pricesPeople && problem.dutyCount > 0
          ? Array(levels[rows.dutyDays..<rows.balance]) : Array(repeating: 0, count: dates),
        balance: Array(repeating: 0, count: problem.personCount), multipliers: multipliers),
      weights: weights,
      roleOfPersonDay: Array(repeating: -1, count: problem.personCount * dates),
      roleOfPerson: Array(repeating: -1, count: problem.personCount))
    guard pricesPeople else { return result }
    let evensDays = weights[.balance] > 0
    for role in 0..<problem.roleCount {
      let people = (0..<problem.personCount).filter {
        let entry = role * problem.personCount + $0
        return problem.mayFillFirst[entry] || problem.mayFillRest[entry]
      }
      let own = people.map { seatCost(role: role, person: $0, weights) }
      guard let least = own.min() else { continue }
      if evensDays {
        let level = least + levels[rows.balance + role]
        for (index, p) in people.enumerated() {
          let price = level - own[index] + levels[rows.people + p]
          if price >= 0 && (result.roleOfPerson[p] < 0 || price > result.prices.balance[p]) {
            result.prices.balance[p] = price
            result.roleOfPerson[p] = role
          }
        }
      }
    }
    for (p, role) in result.roleOfPerson.enumerated() where role < 0 {
      result.prices.balance[p] = max(0, evensDays ? levels[rows.people + p] : 0)
    }
    let wholeDay = UInt16(truncatingIfNeeded: 1 << problem.sessionCount - 1)
    for role in 0..<problem.roleCount {
      let people = (0..<problem.personCount).filter {
        let entry = role * problem.personCount + $0
        return problem.mayFillFirst[entry] || problem.mayFillRest[entry]
      }
      let own = people.map {
        seatCost(role: role, person: $0, weights) + result.prices.balance[$0]
      }
      for d in 0..<dates {
        let present = people.indices.filter {
          problem.awaySessions[people[$0] * dates + d] & wholeDay != wholeDay
        }
        guard let least = present.map({ own[$0] }).min() else { continue }
        let level = least + levels[rows.roleDays + role * dates + d]
        for index in present {
          let entry = people[index] * dates + d
          let price = level - own[index] + levels[rows.personDays + entry]
          if price >= 0
            && (result.roleOfPersonDay[entry] < 0 || price > result.prices.personDays[entry])
          {
            result.prices.personDays[entry] = price
            result.roleOfPersonDay[entry] = role
          }
        }
      }
    }
    return result
  }

  private func seatCost(role: Int, person: Int, _ weights: Weights) -> Int {
    weights[.representation] * problem.representationPoints[role * problem.personCount + person]
      + weights[.cost] * problem.leastDay[person]
  }

  /// The bound at the prices that the levels amount to, and where to go from there.
  ///
  /// Levels stand one a row; those of nonnegative rows are at least 0.
  ///
  /// Complexity: O(dates · (tours · rates + roles · people · 2^sessions)).
  func evaluate(_ levels: [Int], _ restriction: Restriction) -> Value {
    var none = Shortlist(margin: 0)
    return evaluate(levels, restriction, .all, &none)
  }

  /// The same, and a shortlist of the tours that are nearly the cheapest.
  func evaluate(
    _ levels: [Int], _ restriction: Restriction, noting shortlist: inout Shortlist
  ) -> Value {
    shortlist.tours = Array(repeating: [], count: problem.dateCount * classes.count)
    let value = evaluate(levels, restriction, .noting, &shortlist)
    shortlist.aim(at: toursPerRound / DayPricing.timesShorter)
    return value
  }

  /// The bound as it would be if there were no tours but those of the shortlist: it may be too high.
  func evaluate(
    _ levels: [Int], _ restriction: Restriction, on shortlist: inout Shortlist
  ) -> Value {
    evaluate(levels, restriction, .listed, &shortlist)
  }

  /// How many times shorter than the list of tours a shortlist is.
  private static let timesShorter = 32

  private func evaluate(
    _ levels: [Int], _ restriction: Restriction, _ scope: Scope, _ shortlist: inout Shortlist
  ) -> Value {
    let priced = priced(levels)
    let prices = priced.prices
    var value = Value(
      bound: 0, subgradient: Array(repeating: 0, count: rows.count),
      datesOfMeeting: Array(repeating: 0, count: problem.meetingCount * problem.dateCount))
    addMeetings(prices, priced.weights, restriction, to: &value)
    for (entry, price) in prices.personDays.enumerated() {
      value.bound -= price
      let role = priced.roleOfPersonDay[entry]
      if role >= 0 {
        value.subgradient[rows.roleDays + role * problem.dateCount + entry % problem.dateCount] -= 1
      }
      if role >= 0 || price > 0 { value.subgradient[rows.personDays + entry] -= 1 }
    }
    for (entry, price) in prices.vehicleDays.enumerated() {
      value.bound -= price
      guard problem.mostVehicles > 0, problem.isVehicleFree[entry] else { continue }
      let (v, d) = (entry / problem.dateCount, entry % problem.dateCount)
      value.subgradient[rows.vehicleDays + classOfVehicle[v] * problem.dateCount + d] -= 1
    }
    if problem.dutyCount > 0 {
      for day in 0..<problem.dateCount {
        value.bound -= prices.dutyDays[day] * leadersToSpare[day]
        value.subgradient[rows.dutyDays + day] -= leadersToSpare[day]
      }
    }
    addBalance(priced, to: &value)
    for l in higherTotals.indices {
      value.bound -= prices.multipliers[l] * higherTotals[l]
      value.subgradient[rows.multipliers + l] -= higherTotals[l]
    }
    var day = DayCosts(problem, list)
    for d in 0..<problem.dateCount {
      addDay(d, priced, restriction, scope, &shortlist, &day, to: &value)
    }
    return value
  }

  /// base(m) of every meeting.
  private func addMeetings(
    _ prices: DayPrices, _ weights: Weights, _ restriction: Restriction, to value: inout Value
  ) {
    for m in 0..<problem.meetingCount {
      let penalty: Int
      if problem.isRequired[m] {
        penalty = level == nil ? DayPricing.scale : Int.max
      } else if restriction.mustHold[m] {
        penalty = Int.max
      } else {
        penalty =
          weights[.unscheduled] * problem.priority[m]
          + weights[.disruption] * (problem.published?.leftOut[m] ?? 0)
      }
      if prices.meetings[m] <= penalty {
        value.bound += prices.meetings[m]
        value.subgradient[m] = 1
      } else {
        value.bound += penalty
        addHigher(.unscheduled, amount: problem.priority[m], to: &value)
        addHigher(.disruption, amount: problem.published?.leftOut[m] ?? 0, to: &value)
      }
    }
  }

  /// The square of everyone's days replaced by a price a day: the most that price · x − W · x² can
  /// be is taken off.
  private func addBalance(_ priced: Priced, to value: inout Value) {
    let weight = priced.weights[.balance]
    guard weight > 0 else { return }
    for (p, price) in priced.prices.balance.enumerated() {
      let near = min(problem.dateCount, price / weight / 2)
      var best = 0
      var bestDays = 0
      for x in near...min(problem.dateCount, near + 1) {
        let gain = price * x - weight * x * x
        if gain > best {
          best = gain
          bestDays = x
        }
      }
      value.bound -= best
      let role = priced.roleOfPerson[p]
      if role >= 0 { value.subgradient[rows.balance + role] -= bestDays }
      value.subgradient[rows.people + p] -= bestDays
      addHigher(.balance, amount: bestDays * bestDays, to: &value)
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
    _ d: Int, _ priced: Priced, _ restriction: Restriction, _ scope: Scope,
    _ shortlist: inout Shortlist, _ costs: inout DayCosts, to value: inout Value
  ) {
    if list.count == 0 { return }
    let starts = problem.startCount
    let weights = priced.weights
    costs.setTeams(day: d, priced.prices, weights)
    costs.setVehicles(vehiclesOfRate, day: d, priced.prices, weights)
    let costWeight = weights[.cost]
    let usesVehicles = problem.mostVehicles > 0
    let leastVehicle = usesVehicles ? costs.leastVehicle : 0
    let rates = vehiclesOfRate.count
    let countsNewcomers = costs.countsNewcomers
    let stride = problem.stopCount + 1
    var sum = weights[.compactness]
    var chosen: [Int] = []
    func take(_ cheapest: Cheapest) {
      for (total, tour) in cheapest.tours {
        sum += total
        chosen.append(tour)
      }
    }
    for (place, (member, size)) in classes.enumerated() {
      for start in 0..<starts {
        let slot = d * starts + start
        for stop in 0..<problem.stopCount {
          let m = problem.stopMeeting[stop]
          let dong = stopDong[stop * problem.slotCount + slot]
          let isAllowed =
            dong >= 0 && problem.isAllowed[stop * problem.slotCount + slot]
            && problem.mayVisit[member * problem.meetingCount + m]
            && problem.mayGoOut[(member * problem.meetingCount + m) * problem.slotCount + slot]
            && restriction.isOpen[m * problem.dateCount + d]
          costs.stopValue[start * stride + stop] =
            isAllowed
            ? weights[.preference] * problem.dislikePoints[m * problem.slotCount + slot]
              + costWeight * dong - priced.prices.meetings[m]
              + (changes.isEmpty
                ? 0 : weights[.disruption] * changes[stop * problem.slotCount + slot])
            : DayPricing.excluded
        }
        costs.stopValue[start * stride + problem.stopCount] = 0
      }
      var cheapest = Cheapest(size: size)
      var noted: [(value: Int, tour: Int)] = []
      let margin = scope == .noting ? shortlist.margin : 0
      // Teams, vehicles and newcomers cost at least 0.
      func offer(_ tour: Int, _ stops: Int) {
        let cut = cheapest.limit + margin
        var total = stops + costs.team[Int(list.teamKey[tour])]
        if total + leastVehicle >= cut { return }
        if countsNewcomers {
          costs.setMeetings(of: tour)
          total += costs.newcomers(team: Int(list.teamKey[tour]))
          if total >= cut { return }
        }
        if usesVehicles {
          // Rates rise, and no vehicle is cheaper a kilometre than the first.
          let drive = rates > 0 ? costWeight * kilometreDong[tour * rates] : 0
          if total + leastVehicle + drive >= cut { return }
          total += vehicle(of: tour, costs, costWeight: costWeight).cost
        }
        if margin > 0, total < cut { noted.append((total, tour)) }
        cheapest.offer(tour, total)
      }
      if scope == .listed {
        for entry in shortlist.tours[d * classes.count + place] {
          let tour = Int(entry)
          var stops = 0
          for start in 0..<starts {
            stops += costs.stopValue[start * stride + Int(list.stops[tour * starts + start])]
          }
          if stops < cheapest.limit { offer(tour, stops) }
        }
        take(cheapest)
        continue
      }
      let last = (starts - 1) * stride
      let leastLast = costs.stopValue[last...].min() ?? 0
      for stem in list.stems {
        var common = 0
        let first = stem.tours.lowerBound * starts
        for start in 0..<starts - 1 {
          common += costs.stopValue[start * stride + Int(list.stops[first + start])]
        }
        // More people cost no less than some of them.
        let atLeast = common + costs.team[stem.teamKey] + leastVehicle
        if atLeast + leastLast >= cheapest.limit + margin { continue }
        for tour in stem.tours {
          let value = costs.stopValue[last + Int(list.lastStop[tour])]
          if atLeast + value < cheapest.limit + margin { offer(tour, common + value) }
        }
      }
      take(cheapest)
      if scope == .noting {
        shortlist.tours[d * classes.count + place] =
          noted.filter { $0.value < cheapest.limit + margin }.map { Int32($0.tour) }
      }
    }
    guard sum < 0 else { return }
    value.bound += sum
    for tour in chosen {
      costs.setMeetings(of: tour)
      costs.fillTeam(Int(list.teamKey[tour]))
      subtract(tour, day: d, priced, costs, to: &value)
    }
    addHigher(.compactness, amount: 1, to: &value)
  }

  /// The cheapest tours so far, in order of value; all below 0.
  private struct Cheapest {
    let size: Int
    private(set) var tours: [(value: Int, tour: Int)] = []
    /// What a tour must be below to be among them.
    private(set) var limit = 0

    init(size: Int) { self.size = size }

    mutating func offer(_ tour: Int, _ value: Int) {
      guard value < limit else { return }
      let position = tours.firstIndex { $0.value > value } ?? tours.count
      tours.insert((value, tour), at: position)
      if tours.count > size { tours.removeLast() }
      if tours.count == size { limit = tours[size - 1].value }
    }
  }

  /// Counts a chosen tour towards the subgradient.
  private func subtract(
    _ tour: Int, day d: Int, _ priced: Priced, _ costs: DayCosts, to value: inout Value
  ) {
    let starts = problem.startCount
    for start in 0..<starts {
      let stop = Int(list.stops[tour * starts + start])
      guard stop < problem.stopCount else { continue }
      let m = problem.stopMeeting[stop]
      let slot = d * starts + start
      value.subgradient[m] -= 1
      value.datesOfMeeting[m * problem.dateCount + d] += 1
      addHigher(
        .preference, amount: problem.dislikePoints[m * problem.slotCount + slot], to: &value)
      addHigher(.cost, amount: stopDong[stop * problem.slotCount + slot], to: &value)
      if !changes.isEmpty {
        addHigher(.disruption, amount: changes[stop * problem.slotCount + slot], to: &value)
      }
    }
    for seat in costs.seats {
      let (role, p) = (seat.role, seat.person)
      let level = priced.roleOfPersonDay[p * problem.dateCount + d]
      if level >= 0 { value.subgradient[rows.roleDays + level * problem.dateCount + d] += 1 }
      value.subgradient[rows.personDays + p * problem.dateCount + d] += 1
      value.subgradient[rows.people + p] += 1
      if problem.isLeader[p] { value.subgradient[rows.dutyDays + d] += 1 }
      if priced.roleOfPerson[p] >= 0 {
        value.subgradient[rows.balance + priced.roleOfPerson[p]] += 1
      }
      let entry = role * problem.personCount + p
      addHigher(.representation, amount: problem.representationPoints[entry], to: &value)
      addHigher(.cost, amount: problem.leastDay[p], to: &value)
      addHigher(.disruption, amount: costs.points(ofNewcomer: p), to: &value)
    }
    guard problem.mostVehicles > 0 else { return }
    let vehicle = vehicle(of: tour, costs, costWeight: priced.weights[.cost]).vehicle
    value.subgradient[rows.vehicleDays + classOfVehicle[vehicle] * problem.dateCount + d] += 1
    addHigher(
      .cost,
      amount: kilometreDong[tour * vehiclesOfRate.count + rateOfVehicle[vehicle]]
        + problem.dongPerVehicleDay[vehicle],
      to: &value)
    addHigher(.disruption, amount: costs.points(ofNewVehicle: vehicle), to: &value)
  }

  /// The cheapest vehicle of a tour, whose meetings the costs have been told of.
  ///
  /// Inlined, because a call copies the fields of the costs for every tour.
  @inline(__always)
  private func vehicle(
    of tour: Int, _ costs: borrowing DayCosts, costWeight: Int
  ) -> (cost: Int, vehicle: Int) {
    let rates = vehiclesOfRate.count
    let seats = min(Int(list.seats[tour]), costs.largestSeats + 1)
    var best = (cost: DayPricing.excluded, vehicle: -1)
    for rate in 0..<rates {
      let cost =
        costWeight * kilometreDong[tour * rates + rate] + costs.vehicle[seats * rates + rate]
        + costs.newVehicle
      if cost < best.cost { best = (cost, costs.vehicleOf[seats * rates + rate]) }
    }
    for vehicle in costs.expectedVehicles where costs.seats(of: vehicle) >= seats {
      let cost =
        costWeight * kilometreDong[tour * rates + rateOfVehicle[vehicle]]
        + costs.cost(ofExpected: vehicle)
      if cost < best.cost { best = (cost, vehicle) }
    }
    return best
  }
}

extension Problem {
  /// Whether two delegations may visit the same hosts and hold their meetings in the same slots.
  func areAlike(_ a: Int, _ b: Int) -> Bool {
    (0..<meetingCount).allSatisfy {
      mayVisit[a * meetingCount + $0] == mayVisit[b * meetingCount + $0]
    }
      && (0..<meetingCount * slotCount).allSatisfy {
        mayGoOut[a * meetingCount * slotCount + $0] == mayGoOut[b * meetingCount * slotCount + $0]
      }
  }
}
