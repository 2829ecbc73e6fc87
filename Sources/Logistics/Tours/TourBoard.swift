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
  private let setting: Setting
  /// Whether teams or shared guests are part of the state.
  let couplesPeople: Bool
  let sharesGuests: Bool
  /// Whether the vehicles and drivers of each date are part of the state.
  let keepsRides: Bool
  /// How a tour begins and ends that no night touches.
  private let ends: TourEnds

  // Placement of each meeting; slot -1 where it is left out.
  private(set) var slotOf: [Int]
  private(set) var delegationOf: [Int]
  private(set) var stopOf: [Int]
  /// [(d * delegations + k) * startCount + b]: the stop, -1 where none.
  private(set) var stopAt: [Int]
  private(set) var nights: Nights
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

  private let ties: MeetingTies
  /// Nil where `exposure` weighs nothing.
  private let exposure: ExposureCount?
  /// What is known of the work plan's steps, and its part of the energy; nil where there are none.
  private var steps: StepCuts?
  private var stepEnergy = 0
  /// Whether rooms can be short.
  private let roomsMatter: Bool

  /// Dates completed so far, and those of them on which somebody is on a journey.
  private var completions = 0
  private var journeyCompletions = 0

  // What a move has to restore.
  private var touchedDays: [Int] = []
  private var savedTours: [Tour] = []
  private var savedNights: [Bool] = []
  private var savedDayEnergy: [Int] = []
  private var savedDuties: [Int] = []
  private var savedLists: [[(meeting: Int, guest: Int, tour: Int)]] = []
  private var savedRides: [[VehicleCompletion.Ride]] = []
  private var savedEnergy = 0
  private var savedStepEnergy = 0
  private var savedPlacements: [Placement] = []

  var problem: Problem { _read { yield setting.problem } }
  var table: EnergyTable { _read { yield setting.table } }

  /// Where a meeting is put.
  struct Placement {
    var meeting: Int
    /// -1 leaves the meeting out.
    var slot: Int
    var delegation: Int
    var stop: Int
  }

  init(
    _ problem: Problem, _ weights: Weights, ends: TourEnds = .atBase, steps: StepCuts? = nil
  ) {
    self.ends = ends
    self.steps = steps
    let table = EnergyTable(problem, weights)
    setting = Setting(problem, table)
    couplesPeople =
      weights[.balance] > 0 || problem.mostDaysAWeek.contains { $0 < min(7, problem.dateCount) }
      || problem.mostDaysInARow.contains { $0 < problem.dateCount } || problem.mostNights > 0
      || !problem.stepUnit.isEmpty || weights[.exposure] > 0
    sharesGuests = table.sharedInvitations.contains { !$0.isEmpty }
    keepsRides =
      problem.mostNights > 0
      || (problem.needsDrivers
        && problem.mostDriverDaysAWeek.contains { $0 < min(7, problem.dateCount) })
    slotOf = Array(repeating: -1, count: problem.meetingCount)
    delegationOf = slotOf
    stopOf = slotOf
    let cells = problem.dateCount * problem.delegationCount
    stopAt = Array(repeating: -1, count: cells * problem.startCount)
    tours = Array(repeating: Tour(), count: cells)
    nights = Nights(problem)
    dayEnergy = Array(repeating: 0, count: problem.dateCount)
    energy = table.leftOut.reduce(0, +)
    teams = TeamCompletion(setting)
    vehicles = VehicleCompletion(setting)
    guests = GuestCompletion(setting)
    duties =
      couplesPeople ? Array(repeating: -1, count: problem.dateCount * problem.personCount) : []
    daysOut = Array(repeating: 0, count: problem.personCount)
    daysOutInWeek = Array(repeating: 0, count: problem.personCount * problem.weekCount)
    extra = daysOut
    lists = Array(repeating: [], count: sharesGuests ? problem.dateCount : 0)
    invited = Array(repeating: 0, count: problem.guestCount)
    rides = Array(repeating: [], count: keepsRides ? problem.dateCount : 0)
    daysDriven = Array(repeating: 0, count: problem.driverCount * problem.weekCount)
    isTired = Array(repeating: false, count: problem.driverCount)
    ties = MeetingTies(setting)
    exposure = weights[.exposure] > 0 ? ExposureCount(problem) : nil
    var stopsAtPlace = Array(repeating: 0, count: problem.placeCount)
    for place in problem.stopPlace { stopsAtPlace[place] += 1 }
    roomsMatter =
      problem.delegationCount > 1
      && stopsAtPlace.indices.contains {
        stopsAtPlace[$0] > problem.rooms[$0] && problem.rooms[$0] < problem.delegationCount
      }
    stepEnergy = energyOfSteps()
    energy += stepEnergy
  }

  /// The board in a state that was read off one for the same problem and weights.
  init(_ problem: Problem, _ weights: Weights, _ state: State, steps: StepCuts? = nil) {
    self.init(problem, weights, steps: steps)
    for m in 0..<problem.meetingCount where state.slotOf[m] >= 0 {
      energy -= table.leftOut[m]
      put(
        Placement(
          meeting: m, slot: state.slotOf[m], delegation: state.delegationOf[m],
          stop: state.stopOf[m]))
    }
    energy += table.weights.violation * ties.broken(slotOf: slotOf, stopOf: stopOf)
    nights = state.nights
    for day in 0..<problem.dateCount {
      for k in 0..<problem.delegationCount { setTour(day, k) }
    }
    for day in 0..<problem.dateCount { joinJourneys(day) }
    for day in 0..<problem.dateCount {
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
      if keepsRides {
        rides[day] = state.rides[day]
        countRides(day, by: 1)
      }
      let new = statedEnergy(day)
      dayEnergy[day] = new
      energy += new
    }
    countSteps()
  }

  // MARK: Moves

  /// Applies the placements if the result is feasible and `accepts` says so of its change of
  /// energy; else leaves the board as it was. Whether they were applied is the answer.
  ///
  /// Placements are at most one a meeting; a meeting that stands where another one is put must be
  /// placed elsewhere by the same move. `alsoComplete` is a date to complete again though no
  /// placement touches it, `turnsNights` the cells of `nights` to be changed, `barredPerson`,
  /// `barredGuest` and `barredDriver` are whom the dates completed must do without; -1 stands for none.
  mutating func move(
    _ placements: [Placement], alsoComplete: Int = -1, turnsNights: [Int] = [],
    barredPerson: Int = -1, barredGuest: Int = -1, barredDriver: Int = -1,
    accepts: (_ change: Int) -> Bool
  ) -> Bool {
    begin(placements, alsoComplete: alsoComplete, turnsNights: turnsNights)
    let change = complete(
      barredPerson: barredPerson, barredGuest: barredGuest, barredDriver: barredDriver)
    if let change, accepts(change) {
      return true
    }
    restore()
    return false
  }

  private mutating func begin(
    _ placements: [Placement], alsoComplete: Int, turnsNights: [Int]
  ) {
    let startCount = problem.startCount
    savedEnergy = energy
    savedStepEnergy = stepEnergy
    savedPlacements.removeAll(keepingCapacity: true)
    touchedDays.removeAll(keepingCapacity: true)
    savedTours.removeAll(keepingCapacity: true)
    savedNights.removeAll(keepingCapacity: true)
    savedDayEnergy.removeAll(keepingCapacity: true)
    savedDuties.removeAll(keepingCapacity: true)
    savedLists.removeAll(keepingCapacity: true)
    savedRides.removeAll(keepingCapacity: true)
    if alsoComplete >= 0 { touch(alsoComplete) }
    for cell in turnsNights {
      touch(cell / problem.delegationCount)
      touch(cell / problem.delegationCount + 1)
    }
    for placement in placements {
      let old = slotOf[placement.meeting]
      if old >= 0 { touch(old / startCount) }
      if placement.slot >= 0 { touch(placement.slot / startCount) }
    }
    if !ties.isEmpty { energy -= disorder(around: placements) }
    for placement in placements { lift(placement.meeting) }
    for placement in placements { put(placement) }
    if !ties.isEmpty { energy += disorder(around: placements) }
    for cell in turnsNights { nights[cell].toggle() }
    if problem.mostNights > 0 { dropNights() }
  }

  private mutating func touch(_ day: Int) {
    if touchedDays.contains(day) { return }
    touchedDays.append(day)
    savedDayEnergy.append(dayEnergy[day])
    let cells = day * problem.delegationCount
    for k in 0..<problem.delegationCount {
      savedTours.append(tours[cells + k])
      savedNights.append(nights[cells + k])
    }
    if couplesPeople {
      for p in 0..<problem.personCount { savedDuties.append(duties[day * problem.personCount + p]) }
    }
    if sharesGuests { savedLists.append(lists[day]) }
    if keepsRides { savedRides.append(rides[day]) }
    if problem.mostNights > 0 { touchAlongNights(day) }
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
    // A day after a night begins where the one before ended, so days are taken in order.
    let days = problem.mostNights > 0 ? touchedDays.sorted() : touchedDays
    for day in days {
      for k in 0..<problem.delegationCount {
        setTour(day, k)
        if !tours[day * problem.delegationCount + k].isFeasible { return nil }
      }
      if roomsMatter && !hasRooms(day) { return nil }
    }
    if problem.mostNights > 0 {
      guard areNightsAllowed(days) else { return nil }
      for day in days where !joinJourneys(day) { return nil }
    }
    if couplesPeople { for day in touchedDays { sendHome(day) } }
    if sharesGuests { for day in touchedDays { uninvite(day) } }
    if keepsRides { for day in touchedDays { park(day) } }
    for day in days {
      guard
        let new = completedEnergy(
          day, barredPerson: barredPerson, barredGuest: barredGuest, barredDriver: barredDriver)
      else { return nil }
      energy += new - dayEnergy[day]
      dayEnergy[day] = new
    }
    countSteps()
    return energy - savedEnergy
  }

  private mutating func completedEnergy(
    _ day: Int, barredPerson: Int, barredGuest: Int, barredDriver: Int
  ) -> Int? {
    completions += 1
    if hasJourney(day) { journeyCompletions += 1 }
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
      keepsRides
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
    if keepsRides {
      total += rideEnergy(day)
    } else {
      total += vehicles.energy(day: day, tours: tours, range: range, riders: riders(day)) ?? 0
    }
    if sharesGuests {
      for entry in lists[day] {
        total += table.energy(ofGuest: entry.guest, at: entry.meeting)
      }
    }
    guard couplesPeople else {
      return total + (teams.energy(day: day, tours: tours, range: range) ?? 0)
    }
    return total + seatEnergy(day)
  }

  /// What those cost who are out on the date, and on journeys that end then those for whom nobody could go.
  private func seatEnergy(_ day: Int) -> Int {
    var total = 0
    for p in 0..<problem.personCount {
      let duty = duties[day * problem.personCount + p]
      if duty < 0 { continue }
      let cell = day * problem.delegationCount + duty / 64
      total += table.seat[duty % 64 * problem.personCount + p]
      total += table.newcomer(p, to: tours[cell].published, problem)
      if nights[cell] { total += table.night[p] }
    }
    guard let exposure else { return total }
    let points = exposure.points(
      endingOn: day, tours: tours, nights: nights, duties: duties, problem)
    return total + table.weights[.exposure] * points
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
    if keepsRides { for day in touchedDays { park(day) } }
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
        let cell = day * problem.delegationCount + k
        tours[cell] = savedTours[index * problem.delegationCount + k]
        nights[cell] = savedNights[index * problem.delegationCount + k]
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
      if keepsRides {
        rides[day] = savedRides[index]
        countRides(day, by: 1)
      }
    }
    energy = savedEnergy
    stepEnergy = savedStepEnergy
  }

  // MARK: Steps of the work plan

  /// Takes a cut that all states must keep to from now on.
  mutating func learn(_ cut: StepCut) {
    steps?.learn(cut)
    countSteps()
  }

  private mutating func countSteps() {
    if steps == nil { return }
    energy -= stepEnergy
    stepEnergy = energyOfSteps()
    energy += stepEnergy
  }

  private func energyOfSteps() -> Int {
    guard let (blocks, lateness) = stepBreaches() else { return 0 }
    return table.weights.violation * blocks + table.weights[.lateness] * lateness
  }

  /// How far the state leaves the steps no dates, and points of lateness that are certain.
  func stepBreaches() -> (blocks: Int, lateness: Int)? {
    steps?.breaches { slotOf[$0] < 0 ? -1 : problem.day(slotOf[$0]) }
  }

  /// What the steps feel of the state.
  var stepView: StepView? { steps?.view { slotOf[$0] < 0 ? -1 : problem.day(slotOf[$0]) } }

  // MARK: People who couple dates

  private mutating func count(person: Int, day: Int, by change: Int) {
    let balance = table.weights[.balance]
    let before = daysOut[person]
    let after = before + change
    energy += balance * (after * after - before * before)
    daysOut[person] = after
    daysOutInWeek[person * problem.weekCount + problem.weekOfDate[day]] += change
    steps?.count(person: person, day: day, by: change)
  }

  private mutating func sendHome(_ day: Int) {
    for p in 0..<problem.personCount where duties[day * problem.personCount + p] >= 0 {
      count(person: p, day: day, by: -1)
      duties[day * problem.personCount + p] = -1
    }
  }

  private mutating func sendOut(_ day: Int, _ range: Range<Int>, barredPerson: Int) -> Int? {
    if hasJourney(day) { return sendOnJourneys(day, barredPerson: barredPerson) }
    for p in 0..<problem.personCount {
      extra[p] = p == barredPerson ? Int.max : priceOfDays(p, day...day)
    }
    guard teams.complete(day: day, tours: tours, range: range, extra: extra) != nil else {
      return nil
    }
    seat(teams.assigned, day)
    guard let room = steps?.room(on: day, { slotOf[$0] < 0 ? -1 : problem.day(slotOf[$0]) }) else {
      return seatEnergy(day)
    }
    // Steps miss those who go: once more with no more of them than the steps can spare.
    let first = teams.assigned
    let price = energy + energyOfSteps() + seatEnergy(day)
    sendHome(day)
    if teams.complete(day: day, tours: tours, range: range, extra: extra, room: room) != nil {
      seat(teams.assigned, day)
      if energy + energyOfSteps() + seatEnergy(day) < price { return seatEnergy(day) }
      sendHome(day)
    }
    seat(first, day)
    return seatEnergy(day)
  }

  private mutating func seat(_ assigned: [TeamCompletion.Assigned], _ day: Int) {
    for assigned in assigned {
      duties[day * problem.personCount + assigned.person] = assigned.tour * 64 + assigned.role
      count(person: assigned.person, day: day, by: 1)
    }
  }

  /// What balance makes of the days for the person, `Int.max` where they are too many.
  private func priceOfDays(_ person: Int, _ days: ClosedRange<Int>) -> Int {
    var inWeek = 0
    var week = -1
    for day in days {
      if problem.weekOfDate[day] != week { (week, inWeek) = (problem.weekOfDate[day], 0) }
      inWeek += 1
      let most = problem.mostDaysAWeek[person]
      if daysOutInWeek[person * problem.weekCount + week] + inWeek > most { return Int.max }
    }
    let isFree =
      problem.mostDaysInARow[person] >= problem.dateCount
      || daysInARow(person, around: days) + days.count <= problem.mostDaysInARow[person]
    return isFree ? table.weights[.balance] * days.count * (2 * daysOut[person] + days.count) : .max
  }

  /// Dates out directly before and after the dates.
  private func daysInARow(_ person: Int, around days: ClosedRange<Int>) -> Int {
    func isOut(_ date: Int) -> Bool { duties[date * problem.personCount + person] >= 0 }
    var first = days.lowerBound
    while first > 0, isOut(first - 1) { first -= 1 }
    var last = days.upperBound
    while last + 1 < problem.dateCount, isOut(last + 1) { last += 1 }
    return days.lowerBound - first + last - days.upperBound
  }

  // MARK: Drivers who couple dates

  private mutating func countRides(_ day: Int, by change: Int) {
    for ride in rides[day] { count(ride, day: day, by: change) }
  }

  private mutating func count(_ ride: VehicleCompletion.Ride, day: Int, by change: Int) {
    guard let driver = ride.driver else { return }
    daysDriven[driver * problem.weekCount + problem.weekOfDate[day]] += change
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
    if hasJourney(day) { return driveOnJourneys(day, riders: riders) }
    guard
      let energy = vehicles.energy(
        day: day, tours: tours, range: range, riders: riders, isTired: isTired)
    else { return nil }
    rides[day] = vehicles.rides()
    countRides(day, by: 1)
    return energy
  }

  // MARK: Nights on the way

  /// The tour of a delegation on a date, as its stops and the nights around it say.
  private mutating func setTour(_ day: Int, _ delegation: Int) {
    let cell = day * problem.delegationCount + delegation
    var ends = self.ends
    if problem.mostNights > 0, nights[cell] || nights.precedes(cell) {
      ends = .atNights(
        from: nights.precedes(cell) ? tours[cell - problem.delegationCount].endPlace : nil,
        staysOver: nights[cell])
    }
    tours[cell] = setting.tour(
      day: day, delegation: delegation, stops: stopAt, from: cell * problem.startCount, ends: ends)
  }

  /// A night joins two dates, so they are completed together.
  private mutating func touchAlongNights(_ day: Int) {
    for cell in day * problem.delegationCount..<(day + 1) * problem.delegationCount {
      if nights[cell] { touch(day + 1) }
      if nights.precedes(cell) { touch(day - 1) }
    }
  }

  /// Nights end with the tours that they join.
  private mutating func dropNights() {
    for day in touchedDays {
      for cell in day * problem.delegationCount..<(day + 1) * problem.delegationCount
      where nights[cell] && !(holdsAny(cell) && holdsAny(cell + problem.delegationCount)) {
        nights[cell] = false
      }
    }
  }

  /// Whether the delegation holds a meeting on the date.
  borrowing func holdsAny(_ cell: Int) -> Bool {
    (cell * problem.startCount..<(cell + 1) * problem.startCount).contains { stopAt[$0] >= 0 }
  }

  /// Whether nights are spent where that is possible, and not too many in a row.
  private func areNightsAllowed(_ days: [Int]) -> Bool {
    days.allSatisfy { day in
      (day * problem.delegationCount..<(day + 1) * problem.delegationCount).allSatisfy { cell in
        !nights[cell]
          || (problem.hasNight(after: day) && problem.hasLodging[tours[cell].endPlace]
            && nights.count(after: cell) <= problem.mostNights)
      }
    }
  }

  /// The last date of the journey that begins on the date.
  private func lastDay(_ day: Int, _ delegation: Int) -> Int {
    day + nights.count(after: day * problem.delegationCount + delegation)
  }

  private func isUnderway(_ day: Int, _ delegation: Int) -> Bool {
    nights.precedes(day * problem.delegationCount + delegation)
  }

  /// Work done so far, about in tours that a bound looks at in the same time (`DayPricing.workPerRound`).
  ///
  /// Measured on campaigns of 30 to 104 visits: a date takes some 3 µs and a journey on it eight times as
  /// much again, a pair of an assignment and a tour of a bound some 6 ns each.
  var effort: Int {
    512 * (completions + 8 * journeyCompletions) + teams.pairs + vehicles.pairs + guests.pairs
  }

  private func hasJourney(_ day: Int) -> Bool { problem.mostNights > 0 && nights.touches(day) }

  /// One team serves a whole journey: gives the tours of the journeys that begin on the date the roles
  /// and the people of all of them. False where a room is then too small.
  @discardableResult
  private mutating func joinJourneys(_ day: Int) -> Bool {
    for k in 0..<problem.delegationCount where !isUnderway(day, k) {
      let last = lastDay(day, k)
      if last == day { continue }
      let cells = (day...last).map { $0 * problem.delegationCount + k }
      let roles = cells.reduce(0) { $0 | tours[$1].roles }
      var pinned: [Int] = []
      for person in cells.flatMap({ tours[$0].pinned }) where !pinned.contains(person) {
        pinned.append(person)
      }
      let size = setting.seats(of: roles)
      for cell in cells {
        tours[cell].roles = roles
        tours[cell].pinned = pinned
        tours[cell].teamSize = size
        guard setting.hasRoom(for: size, stops: stopAt, from: cell * problem.startCount) else {
          return false
        }
      }
    }
    return true
  }

  /// Teams of a date on which journeys begin or go on: those underway keep theirs.
  private mutating func sendOnJourneys(_ day: Int, barredPerson: Int) -> Int? {
    let people = problem.personCount
    let first = day * problem.delegationCount
    var setOut = Array(tours[first..<first + problem.delegationCount])
    var days = Array(repeating: 1, count: setOut.count)
    var extra = Array(repeating: Int.max, count: setOut.count * people)
    for k in setOut.indices {
      if isUnderway(day, k) {
        setOut[k].roles = 0
        setOut[k].pinned = []
        continue
      }
      let last = lastDay(day, k)
      days[k] = last - day + 1
      for p in 0..<people where p != barredPerson {
        let isFree = (day...last).allSatisfy { date in
          duties[date * people + p] < 0
            && problem.awaySessions[p * problem.dateCount + date]
              & tours[date * problem.delegationCount + k].touched == 0
        }
        guard isFree else { continue }
        let price = priceOfDays(p, day...last)
        if price == Int.max { continue }
        let later = (day...last).dropFirst().flatMap {
          tours[$0 * problem.delegationCount + k].published
        }
        extra[k * people + p] =
          price + (last - day) * table.night[p]
          + table.newcomer(p, to: later, problem)
      }
    }
    let isOut = (0..<people).map { duties[day * people + $0] >= 0 }
    guard
      teams.complete(
        day: day, tours: setOut, range: setOut.indices, extra: extra, extraByTour: true,
        days: days, isOut: isOut) != nil
    else { return nil }
    for assigned in teams.assigned {
      for date in day..<day + days[assigned.tour] {
        duties[date * people + assigned.person] = assigned.tour * 64 + assigned.role
        count(person: assigned.person, day: date, by: 1)
      }
    }
    let staying = (0..<people).count {
      problem.canBeOnDuty[$0 * problem.dateCount + day] && duties[day * people + $0] < 0
    }
    return staying < problem.dutyCount ? nil : seatEnergy(day)
  }

  /// The same for vehicles and drivers.
  private mutating func driveOnJourneys(_ day: Int, riders: [Int]) -> Int? {
    let delegations = problem.delegationCount
    let first = day * delegations
    var setOut = Array(tours[first..<first + delegations])
    var later = Array(repeating: [Tour](), count: delegations)
    for k in setOut.indices {
      if isUnderway(day, k) {
        setOut[k].isOut = false
        continue
      }
      let last = lastDay(day, k)
      if last > day { later[k] = (day + 1...last).map { tours[$0 * delegations + k] } }
    }
    guard
      vehicles.energy(
        day: day, tours: setOut, range: setOut.indices, riders: riders, isTired: isTired,
        later: later, underway: rides[day]) != nil
    else { return nil }
    for ride in vehicles.rides() {
      for date in day...lastDay(day, ride.tour) {
        rides[date].append(ride)
        count(ride, day: date, by: 1)
      }
    }
    let isTooMuch = rides[day].contains { ride in
      guard let driver = ride.driver else { return false }
      return (day...lastDay(day, ride.tour)).contains {
        daysDriven[driver * problem.weekCount + problem.weekOfDate[$0]]
          > problem.mostDriverDaysAWeek[driver]
      }
    }
    return isTooMuch ? nil : rideEnergy(day)
  }

  /// What the vehicles cost that are out on the date.
  private func rideEnergy(_ day: Int) -> Int {
    rides[day].reduce(0) { sum, ride in
      let tour = tours[day * problem.delegationCount + ride.tour]
      return sum + table.energy(of: ride.vehicle, metres: tour.metres, on: day, problem)
        + table.newcomer(vehicle: ride.vehicle, to: tour.published, problem)
    }
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

  /// Energy of the broken ties that the meetings take part in.
  private func disorder(around placements: [Placement]) -> Int {
    ties.broken(around: placements, slotOf: slotOf, stopOf: stopOf) * table.weights.violation
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
    var nights: Nights
    var duties: [Int]
    var lists: [[(meeting: Int, guest: Int, tour: Int)]]
    var rides: [[VehicleCompletion.Ride]]
  }

  var state: State {
    State(
      slotOf: slotOf, delegationOf: delegationOf, stopOf: stopOf, nights: nights,
      duties: duties, lists: lists, rides: rides)
  }

  /// Required meetings left out, ties broken, and breaches of what the steps are known to need.
  var violationCount: Int {
    ties.broken(slotOf: slotOf, stopOf: stopOf) + (stepBreaches()?.blocks ?? 0)
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
          ? []
          : invitation.cheapest(
            in: problem, slot: slotOf[m], costs: table.guestEnergy, changes: table.guestChange,
            largest: table.keepsMore[m] ? problem.largestList(invitation) : 0)?.guests ?? []
      }
    }
    for day in 0..<problem.dateCount {
      let range = day * problem.delegationCount..<(day + 1) * problem.delegationCount
      guard tours[range].contains(where: \.isOut) else { continue }
      for cell in range where nights[cell] { plan.nights[cell] = tours[cell].endPlace }
      if sharesGuests {
        for entry in lists[day] { plan.guests[entry.meeting].append(entry.guest) }
      }
      let riders = riders(day)
      let isDriven =
        keepsRides
        || vehicles.energy(day: day, tours: tours, range: range, riders: riders) != nil
      if isDriven {
        plan.rides[day] = (keepsRides ? rides[day] : vehicles.rides()).map {
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
