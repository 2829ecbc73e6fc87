internal import Campaign
internal import Scheduler

/// A schedule under construction: which meeting is held at which stop, in which slot, by which
/// delegation. Every date is completed exactly (teams, vehicles, shared guest lists) when a move
/// touches it, so the energy is that of a whole schedule.
///
/// Where people, drivers or guests couple dates (a limit on days, a balance, a limit on invitations), a
/// date is completed given what the others use, and who goes is part of the state; a move may bar one
/// person, driver or guest from one completion, so that every schedule can be reached. Otherwise costs of
/// teams are looked up by what the tours ask for.
///
/// **Idea**: the decomposition of the campaign into day-tours; a move changes one or two dates and
/// everything else about them follows.
struct TourBoard: ~Copyable {
  let problem: Problem
  let table: EnergyTable
  /// Whether teams or shared guests are part of the state.
  let couplesPeople: Bool
  let sharesGuests: Bool
  /// Whether the drivers of each date are part of the state.
  let couplesDrivers: Bool

  // Placement of each meeting; slot -1 where it is left out.
  private(set) var slotOf: [Int]
  private(set) var delegationOf: [Int]
  private(set) var stopOf: [Int]
  /// [(d * delegations + k) * sessions + s]: the stop, -1 where none.
  private(set) var stopAt: [Int]
  /// [d * delegations + k]
  private(set) var tours: [Tour]
  /// Energy of each date without balance.
  private var dayEnergy: [Int]
  /// Sum of all energies.
  private(set) var energy: Int

  private var teams: TeamCompletion
  private var vehicles: VehicleCompletion
  private var guests: GuestCompletion

  // Coupled people: (d * personCount + p) → tour * 64 + role, -1 at the office.
  private var duties: [Int]
  private var daysOut: [Int]
  private var daysOutInWeek: [Int]
  private var extra: [Int]
  // Shared guests: lists of each date, and how often each guest is invited.
  private var lists: [[(meeting: Int, guest: Int, tour: Int)]]
  private var invited: [Int]

  // Coupled drivers: rides of each date, [x * weekCount + week] the dates at the wheel, and who rests.
  private var rides: [[VehicleCompletion.Ride]]
  private var daysDriven: [Int]
  private var isTired: [Bool]

  // Precedences and separations of each meeting, and whether rooms can be short.
  private let precedencesOf: [[Int]]
  private let separationsOf: [[Int]]
  private let roomsMatter: Bool

  // What a move has to restore.
  private var touchedDays: [Int] = []
  private var savedTours: [Tour] = []
  private var savedDayEnergy: [Int] = []
  private var savedDuties: [Int] = []
  private var savedLists: [[(meeting: Int, guest: Int, tour: Int)]] = []
  private var savedRides: [[VehicleCompletion.Ride]] = []
  private var savedEnergy = 0
  private var savedPlacements: [Placement] = []

  /// Where a meeting is put.
  struct Placement {
    var meeting: Int
    /// -1 leaves the meeting out.
    var slot: Int
    var delegation: Int
    var stop: Int
  }

  init(_ problem: Problem, _ weights: Weights) {
    self.problem = problem
    let table = EnergyTable(problem, weights)
    self.table = table
    couplesPeople =
      weights[.balance] > 0 || problem.mostDaysAWeek.contains { $0 < min(7, problem.dateCount) }
      || problem.mostDaysInARow.contains { $0 < problem.dateCount }
    sharesGuests = table.sharedInvitations.contains { !$0.isEmpty }
    couplesDrivers =
      problem.needsDrivers
      && problem.mostDriverDaysAWeek.contains { $0 < min(7, problem.dateCount) }
    slotOf = Array(repeating: -1, count: problem.meetingCount)
    delegationOf = slotOf
    stopOf = slotOf
    let cells = problem.dateCount * problem.delegationCount
    stopAt = Array(repeating: -1, count: cells * problem.startCount)
    tours = Array(repeating: Tour(), count: cells)
    dayEnergy = Array(repeating: 0, count: problem.dateCount)
    energy = table.leftOut.reduce(0, +)
    teams = TeamCompletion(problem, table)
    vehicles = VehicleCompletion(problem, table)
    guests = GuestCompletion(problem, table)
    duties =
      couplesPeople ? Array(repeating: -1, count: problem.dateCount * problem.personCount) : []
    daysOut = Array(repeating: 0, count: problem.personCount)
    daysOutInWeek = Array(repeating: 0, count: problem.personCount * problem.weekCount)
    extra = daysOut
    lists = Array(repeating: [], count: sharesGuests ? problem.dateCount : 0)
    invited = Array(repeating: 0, count: problem.guestCount)
    rides = Array(repeating: [], count: couplesDrivers ? problem.dateCount : 0)
    daysDriven = Array(repeating: 0, count: problem.driverCount * problem.weekCount)
    isTired = Array(repeating: false, count: problem.driverCount)
    var precedencesOf = Array(repeating: [Int](), count: problem.meetingCount)
    for (index, precedence) in problem.precedences.enumerated() {
      precedencesOf[precedence.first].append(index)
      precedencesOf[precedence.second].append(index)
    }
    self.precedencesOf = precedencesOf
    var separationsOf = Array(repeating: [Int](), count: problem.meetingCount)
    for (index, separation) in problem.separations.enumerated() {
      separationsOf[separation.first].append(index)
      separationsOf[separation.second].append(index)
    }
    self.separationsOf = separationsOf
    var stopsAtPlace = Array(repeating: 0, count: problem.placeCount)
    for place in problem.stopPlace { stopsAtPlace[place] += 1 }
    roomsMatter =
      problem.delegationCount > 1
      && stopsAtPlace.indices.contains {
        stopsAtPlace[$0] > problem.rooms[$0] && problem.rooms[$0] < problem.delegationCount
      }
  }

  /// The board in a state that was read off one for the same problem and weights.
  init(_ problem: Problem, _ weights: Weights, _ state: State) {
    self.init(problem, weights)
    for m in 0..<problem.meetingCount where state.slotOf[m] >= 0 {
      energy -= table.leftOut[m]
      put(
        Placement(
          meeting: m, slot: state.slotOf[m], delegation: state.delegationOf[m],
          stop: state.stopOf[m]))
    }
    energy += table.weights.violation * problem.precedences.indices.count { isBroken($0) }
    energy += table.weights.violation * problem.separations.indices.count { areTooClose($0) }
    for day in 0..<problem.dateCount {
      for k in 0..<problem.delegationCount {
        let cell = day * problem.delegationCount + k
        let base = cell * problem.startCount
        tours[cell] = problem.tour(day: day, delegation: k, table: table, stops: stopAt, from: base)
      }
      if couplesPeople {
        for p in 0..<problem.personCount {
          let duty = state.duties[day * problem.personCount + p]
          duties[day * problem.personCount + p] = duty
          if duty >= 0 { count(person: p, day: day, by: 1) }
        }
      }
      if sharesGuests {
        lists[day] = state.lists[day]
        for entry in lists[day] { invited[entry.guest] += 1 }
      }
      if couplesDrivers {
        rides[day] = state.rides[day]
        countRides(day, by: 1)
      }
      let new = statedEnergy(day)
      dayEnergy[day] = new
      energy += new
    }
  }

  // MARK: Moves

  /// Applies the placements if the result is feasible and `accepts` says so of its change of
  /// energy; else leaves the board as it was. Whether they were applied is the answer.
  ///
  /// Placements are at most one a meeting; a meeting that stands where another one is put must be
  /// placed elsewhere by the same move. `alsoComplete` is a date to complete again though no
  /// placement touches it, `barredPerson`, `barredGuest` and `barredDriver` are whom the dates
  /// completed must do without; -1 stands for none.
  mutating func move(
    _ placements: [Placement], alsoComplete: Int = -1, barredPerson: Int = -1,
    barredGuest: Int = -1, barredDriver: Int = -1, accepts: (_ change: Int) -> Bool
  ) -> Bool {
    begin(placements, alsoComplete: alsoComplete)
    let change = complete(
      barredPerson: barredPerson, barredGuest: barredGuest, barredDriver: barredDriver)
    if let change, accepts(change) {
      return true
    }
    restore()
    return false
  }

  private mutating func begin(_ placements: [Placement], alsoComplete: Int) {
    let startCount = problem.startCount
    savedEnergy = energy
    savedPlacements.removeAll(keepingCapacity: true)
    touchedDays.removeAll(keepingCapacity: true)
    savedTours.removeAll(keepingCapacity: true)
    savedDayEnergy.removeAll(keepingCapacity: true)
    savedDuties.removeAll(keepingCapacity: true)
    savedLists.removeAll(keepingCapacity: true)
    savedRides.removeAll(keepingCapacity: true)
    if alsoComplete >= 0 { touch(alsoComplete) }
    for placement in placements {
      let old = slotOf[placement.meeting]
      if old >= 0 { touch(old / startCount) }
      if placement.slot >= 0 { touch(placement.slot / startCount) }
    }
    let tiesMeetings = !problem.precedences.isEmpty || !problem.separations.isEmpty
    if tiesMeetings { energy -= disorder(around: placements) }
    for placement in placements { lift(placement.meeting) }
    for placement in placements { put(placement) }
    if tiesMeetings { energy += disorder(around: placements) }
  }

  private mutating func touch(_ day: Int) {
    if touchedDays.contains(day) { return }
    touchedDays.append(day)
    savedDayEnergy.append(dayEnergy[day])
    let cells = day * problem.delegationCount
    for k in 0..<problem.delegationCount { savedTours.append(tours[cells + k]) }
    if couplesPeople {
      for p in 0..<problem.personCount { savedDuties.append(duties[day * problem.personCount + p]) }
    }
    if sharesGuests { savedLists.append(lists[day]) }
    if couplesDrivers { savedRides.append(rides[day]) }
  }

  private mutating func lift(_ meeting: Int) {
    let slot = slotOf[meeting]
    savedPlacements.append(
      Placement(
        meeting: meeting, slot: slot, delegation: delegationOf[meeting], stop: stopOf[meeting]))
    if slot >= 0 {
      let cell = slot / problem.startCount * problem.delegationCount + delegationOf[meeting]
      stopAt[cell * problem.startCount + slot % problem.startCount] = -1
      slotOf[meeting] = -1
    } else {
      energy -= table.leftOut[meeting]
    }
  }

  private mutating func put(_ placement: Placement) {
    slotOf[placement.meeting] = placement.slot
    delegationOf[placement.meeting] = placement.delegation
    stopOf[placement.meeting] = placement.stop
    if placement.slot >= 0 {
      let day = placement.slot / problem.startCount
      let cell = day * problem.delegationCount + placement.delegation
      stopAt[cell * problem.startCount + placement.slot % problem.startCount] = placement.stop
    } else {
      energy += table.leftOut[placement.meeting]
    }
  }

  /// Completes the touched dates; the change of energy, nil where a date cannot be completed.
  private mutating func complete(
    barredPerson: Int, barredGuest: Int, barredDriver: Int
  ) -> Int? {
    let delegations = problem.delegationCount
    let starts = problem.startCount
    for day in touchedDays {
      for k in 0..<delegations {
        let cell = day * delegations + k
        let base = cell * starts
        tours[cell] = problem.tour(day: day, delegation: k, table: table, stops: stopAt, from: base)
        if !tours[cell].isFeasible { return nil }
      }
      if roomsMatter && !hasRooms(day) { return nil }
    }
    if couplesPeople { for day in touchedDays { sendHome(day) } }
    if sharesGuests { for day in touchedDays { uninvite(day) } }
    if couplesDrivers { for day in touchedDays { park(day) } }
    for day in touchedDays {
      guard
        let new = completedEnergy(
          day, barredPerson: barredPerson, barredGuest: barredGuest, barredDriver: barredDriver)
      else { return nil }
      energy += new - dayEnergy[day]
      dayEnergy[day] = new
    }
    return energy - savedEnergy
  }

  private mutating func completedEnergy(
    _ day: Int, barredPerson: Int, barredGuest: Int, barredDriver: Int
  ) -> Int? {
    let range = day * problem.delegationCount..<(day + 1) * problem.delegationCount
    var total = 0
    var isUsed = false
    for cell in range where tours[cell].isOut {
      total += tours[cell].energy
      isUsed = true
    }
    if isUsed { total += table.weights[.compactness] }
    var riders: [Int] = []
    if sharesGuests {
      guard let energy = inviteShared(day, barredGuest: barredGuest) else { return nil }
      total += energy
      riders = guests.riders
    }
    let driving =
      couplesDrivers
      ? drive(day, range, riders: riders, barredDriver: barredDriver)
      : vehicles.energy(day: day, tours: tours, range: range, riders: riders)
    guard let vehicleEnergy = driving else { return nil }
    total += vehicleEnergy
    if couplesPeople {
      guard let teamEnergy = sendOut(day, range, barredPerson: barredPerson) else { return nil }
      return total + teamEnergy
    }
    guard let teamEnergy = teams.energy(day: day, tours: tours, range: range) else { return nil }
    return total + teamEnergy
  }

  /// The energy of a date whose teams and lists are in place.
  private mutating func statedEnergy(_ day: Int) -> Int {
    let range = day * problem.delegationCount..<(day + 1) * problem.delegationCount
    var total = 0
    for cell in range where tours[cell].isOut { total += tours[cell].energy }
    if tours[range].contains(where: \.isOut) { total += table.weights[.compactness] }
    if couplesDrivers {
      for ride in rides[day] {
        let metres = tours[range.lowerBound + ride.tour].metres
        total += problem.vehicleEnergy(ride.vehicle, metres: metres, table: table)
      }
    } else {
      total += vehicles.energy(day: day, tours: tours, range: range, riders: riders(day)) ?? 0
    }
    if sharesGuests {
      for entry in lists[day] {
        total += table.weights[.cost] * problem.guestDong[entry.guest]
      }
    }
    guard couplesPeople else {
      return total + (teams.energy(day: day, tours: tours, range: range) ?? 0)
    }
    for p in 0..<problem.personCount {
      let duty = duties[day * problem.personCount + p]
      if duty >= 0 { total += table.seat[duty % 64 * problem.personCount + p] }
    }
    return total
  }

  /// Shared guests who ride along, by tour of the date; empty where guests are not shared.
  private func riders(_ day: Int) -> [Int] {
    guard sharesGuests else { return [] }
    var seen = Array(repeating: Set<Int>(), count: problem.delegationCount)
    for entry in lists[day] {
      let travels = table.sharedInvitations[entry.meeting].contains {
        $0.travels && $0.candidates.contains(entry.guest)
      }
      if travels { seen[entry.tour].insert(entry.guest) }
    }
    return seen.map(\.count)
  }

  private mutating func restore() {
    if couplesPeople { for day in touchedDays { sendHome(day) } }
    if sharesGuests { for day in touchedDays { uninvite(day) } }
    if couplesDrivers { for day in touchedDays { park(day) } }
    for placement in savedPlacements.reversed() where slotOf[placement.meeting] >= 0 {
      let slot = slotOf[placement.meeting]
      let cell =
        slot / problem.startCount * problem.delegationCount
        + delegationOf[placement.meeting]
      stopAt[cell * problem.startCount + slot % problem.startCount] = -1
    }
    for placement in savedPlacements {
      slotOf[placement.meeting] = placement.slot
      delegationOf[placement.meeting] = placement.delegation
      stopOf[placement.meeting] = placement.stop
      if placement.slot >= 0 {
        let cell =
          placement.slot / problem.startCount * problem.delegationCount
          + placement.delegation
        stopAt[cell * problem.startCount + placement.slot % problem.startCount] = placement.stop
      }
    }
    for (index, day) in touchedDays.enumerated() {
      dayEnergy[day] = savedDayEnergy[index]
      for k in 0..<problem.delegationCount {
        tours[day * problem.delegationCount + k] = savedTours[index * problem.delegationCount + k]
      }
      if couplesPeople {
        for p in 0..<problem.personCount {
          let duty = savedDuties[index * problem.personCount + p]
          if duty >= 0 { count(person: p, day: day, by: 1) }
          duties[day * problem.personCount + p] = duty
        }
      }
      if sharesGuests {
        lists[day] = savedLists[index]
        for entry in lists[day] { invited[entry.guest] += 1 }
      }
      if couplesDrivers {
        rides[day] = savedRides[index]
        countRides(day, by: 1)
      }
    }
    energy = savedEnergy
  }

  // MARK: People who couple dates

  private mutating func count(person: Int, day: Int, by change: Int) {
    let balance = table.weights[.balance]
    let before = daysOut[person]
    let after = before + change
    energy += balance * (after * after - before * before)
    daysOut[person] = after
    daysOutInWeek[person * problem.weekCount + problem.weekOfDate[day]] += change
  }

  private mutating func sendHome(_ day: Int) {
    for p in 0..<problem.personCount where duties[day * problem.personCount + p] >= 0 {
      count(person: p, day: day, by: -1)
      duties[day * problem.personCount + p] = -1
    }
  }

  private mutating func sendOut(_ day: Int, _ range: Range<Int>, barredPerson: Int) -> Int? {
    let balance = table.weights[.balance]
    let week = problem.weekOfDate[day]
    for p in 0..<problem.personCount {
      let isFree =
        daysOutInWeek[p * problem.weekCount + week] < problem.mostDaysAWeek[p]
        && (problem.mostDaysInARow[p] >= problem.dateCount
          || daysInARow(p, around: day) < problem.mostDaysInARow[p])
      extra[p] = isFree && p != barredPerson ? balance * (2 * daysOut[p] + 1) : Int.max
    }
    guard teams.complete(day: day, tours: tours, range: range, extra: extra) != nil else {
      return nil
    }
    var total = 0
    for assigned in teams.assigned {
      total += table.seat[assigned.role * problem.personCount + assigned.person]
      duties[day * problem.personCount + assigned.person] = assigned.tour * 64 + assigned.role
      count(person: assigned.person, day: day, by: 1)
    }
    return total
  }

  /// Dates out directly before and after the date.
  private func daysInARow(_ person: Int, around day: Int) -> Int {
    func isOut(_ date: Int) -> Bool { duties[date * problem.personCount + person] >= 0 }
    var first = day
    while first > 0, isOut(first - 1) { first -= 1 }
    var last = day
    while last + 1 < problem.dateCount, isOut(last + 1) { last += 1 }
    return last - first
  }

  // MARK: Drivers who couple dates

  private mutating func countRides(_ day: Int, by change: Int) {
    for case let driver? in rides[day].map(\.driver) {
      daysDriven[driver * problem.weekCount + problem.weekOfDate[day]] += change
    }
  }

  private mutating func park(_ day: Int) {
    countRides(day, by: -1)
    rides[day].removeAll()
  }

  private mutating func drive(
    _ day: Int, _ range: Range<Int>, riders: [Int], barredDriver: Int
  ) -> Int? {
    let week = problem.weekOfDate[day]
    for x in 0..<problem.driverCount {
      let driven = daysDriven[x * problem.weekCount + week]
      isTired[x] = x == barredDriver || driven >= problem.mostDriverDaysAWeek[x]
    }
    guard
      let energy = vehicles.energy(
        day: day, tours: tours, range: range, riders: riders, isTired: isTired)
    else { return nil }
    rides[day] = vehicles.rides()
    countRides(day, by: 1)
    return energy
  }

  // MARK: Guests whom meetings share

  private func held(_ day: Int) -> [GuestCompletion.Held] {
    var held: [GuestCompletion.Held] = []
    for start in 0..<problem.startCount {
      for k in 0..<problem.delegationCount {
        let cell = day * problem.delegationCount + k
        let stop = stopAt[cell * problem.startCount + start]
        if stop >= 0 {
          held.append(.init(stop: stop, slot: day * problem.startCount + start, tour: k))
        }
      }
    }
    return held
  }

  private mutating func inviteShared(_ day: Int, barredGuest: Int) -> Int? {
    guard
      let energy = guests.complete(
        day: day, held: held(day), tours: problem.delegationCount, invited: invited,
        barred: barredGuest)
    else { return nil }
    lists[day] = guests.lists
    for entry in guests.lists { invited[entry.guest] += 1 }
    return energy
  }

  private mutating func uninvite(_ day: Int) {
    for entry in lists[day] { invited[entry.guest] -= 1 }
    lists[day].removeAll()
  }

  // MARK: Rules between meetings

  /// Energy of the broken precedences and separations that the meetings take part in.
  private func disorder(around placements: [Placement]) -> Int {
    var broken = 0
    for (index, placement) in placements.enumerated() {
      for precedence in precedencesOf[placement.meeting] {
        let other =
          problem.precedences[precedence].first + problem.precedences[precedence].second
          - placement.meeting
        // Counted once where both meetings move.
        if placements[..<index].contains(where: { $0.meeting == other }) { continue }
        if isBroken(precedence) { broken += 1 }
      }
      for separation in separationsOf[placement.meeting] {
        let other =
          problem.separations[separation].first + problem.separations[separation].second
          - placement.meeting
        if placements[..<index].contains(where: { $0.meeting == other }) { continue }
        if areTooClose(separation) { broken += 1 }
      }
    }
    return broken * table.weights.violation
  }

  func isBroken(_ index: Int) -> Bool {
    let (first, second, days) = problem.precedences[index]
    guard slotOf[first] >= 0, slotOf[second] >= 0 else { return false }
    let (firstDay, secondDay) = (problem.day(slotOf[first]), problem.day(slotOf[second]))
    let lag = problem.dates[secondDay].dayNumber - problem.dates[firstDay].dayNumber
    if lag < days || lag < 0 { return true }
    let end = problem.end(stopOf[first], slotOf[first])
    return lag == 0 && problem.minute(slotOf[second]) < end
  }

  /// Whether both meetings of a separation are held and their dates are nearer than it allows.
  func areTooClose(_ index: Int) -> Bool {
    let (first, second, days) = problem.separations[index]
    guard slotOf[first] >= 0, slotOf[second] >= 0 else { return false }
    let firstDate = problem.dates[problem.day(slotOf[first])]
    let secondDate = problem.dates[problem.day(slotOf[second])]
    return abs(secondDate.dayNumber - firstDate.dayNumber) < days
  }

  private func hasRooms(_ day: Int) -> Bool {
    let held = held(day)
    func span(_ entry: GuestCompletion.Held) -> Range<Int> {
      problem.minute(entry.slot)..<problem.end(entry.stop, entry.slot)
    }
    // The number of meetings at a place is greatest when one of them starts.
    return held.allSatisfy { entry in
      let place = problem.stopPlace[entry.stop]
      let start = span(entry).lowerBound
      let together = held.reduce(0) {
        let isHere = problem.stopPlace[$1.stop] == place && span($1).contains(start)
        return $0 + (isHere ? 1 : 0)
      }
      return together <= problem.rooms[place]
    }
  }

  // MARK: Reading

  /// What has to be kept of a board to come back to it.
  struct State: Sendable {
    var slotOf: [Int]
    var delegationOf: [Int]
    var stopOf: [Int]
    var duties: [Int]
    var lists: [[(meeting: Int, guest: Int, tour: Int)]]
    var rides: [[VehicleCompletion.Ride]]
  }

  var state: State {
    State(
      slotOf: slotOf, delegationOf: delegationOf, stopOf: stopOf, duties: duties, lists: lists,
      rides: rides)
  }

  /// Required meetings left out, precedences and separations broken.
  var violationCount: Int {
    problem.precedences.indices.reduce(0) { $0 + (isBroken($1) ? 1 : 0) }
      + problem.separations.indices.reduce(0) { $0 + (areTooClose($1) ? 1 : 0) }
      + slotOf.indices.reduce(0) { $0 + (slotOf[$1] < 0 && problem.isRequired[$1] ? 1 : 0) }
  }

  /// The board as a plan with teams, vehicles and lists.
  mutating func plan() -> Plan {
    var plan = Plan(problem)
    for m in 0..<problem.meetingCount where slotOf[m] >= 0 {
      plan.placements[m] = Plan.Placement(
        slot: slotOf[m], delegation: delegationOf[m], stop: stopOf[m])
      plan.guests[m] = problem.invitations[m].flatMap { invitation in
        table.sharedInvitations[m].contains { $0.pool == invitation.pool }
          ? [] : invitation.cheapest(in: problem, slot: slotOf[m])?.guests ?? []
      }
    }
    for day in 0..<problem.dateCount {
      let range = day * problem.delegationCount..<(day + 1) * problem.delegationCount
      guard tours[range].contains(where: \.isOut) else { continue }
      if sharesGuests {
        for entry in lists[day] { plan.guests[entry.meeting].append(entry.guest) }
      }
      let riders = riders(day)
      let isDriven =
        couplesDrivers
        || vehicles.energy(day: day, tours: tours, range: range, riders: riders) != nil
      if isDriven {
        plan.rides[day] = (couplesDrivers ? rides[day] : vehicles.rides()).map {
          Plan.Ride(delegation: $0.tour, vehicle: $0.vehicle, driver: $0.driver)
        }
      }
      if couplesPeople {
        for p in 0..<problem.personCount {
          let duty = duties[day * problem.personCount + p]
          if duty >= 0 {
            plan.members[day].append(
              Plan.Member(delegation: duty / 64, role: duty % 64, person: p))
          }
        }
      } else {
        for p in extra.indices { extra[p] = 0 }
        if teams.complete(day: day, tours: tours, range: range, extra: extra) != nil {
          plan.members[day] = teams.assigned.map {
            Plan.Member(delegation: $0.tour, role: $0.role, person: $0.person)
          }
        }
      }
    }
    for m in plan.guests.indices { plan.guests[m].sort() }
    return plan
  }
}
