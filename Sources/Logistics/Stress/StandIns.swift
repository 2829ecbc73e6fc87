internal import Campaign

/// Finds out for incidents which journeys of a schedule go as planned, which go with others standing in
/// on the day, and which do not: by looking into tables, without any search.
///
/// Journeys are looked at one after the other, in order of time. Whoever stands in qualifies for the
/// role, is at the office on these dates and goes out no more often than allowed, and enough leaders
/// stay; another vehicle has the seats; another driver may drive it. Times and places stay. What steps
/// of a work plan lack for it is not counted.
struct StandIns {
  private let problem: Problem
  private let journeys: [Journey]
  // What the schedule uses.
  private let isOut: [Bool]
  private let daysOutInWeek: [Int]
  private let isUsed: [Bool]
  private let isDriving: [Bool]
  private let daysDriven: [Int]
  /// [p * dateCount + d]: people who present an item of a meeting on the date.
  private let presents: [Bool]

  enum Fate: Sendable {
    case asPlanned, withStandIns, lost
  }

  /// Who or what is at hand while journeys are looked at.
  private struct State {
    var isOut: [Bool]
    var daysOutInWeek: [Int]
    var isUsed: [Bool]
    var isDriving: [Bool]
    var daysDriven: [Int]
    /// By date: leaders at the office.
    var staying: [Int]
  }

  /// What a journey is changed to.
  private struct Cover {
    var people: [Int] = []
    var vehicles: [Int] = []
    var drivers: [Int] = []
  }

  init(_ problem: Problem, _ journeys: [Journey]) {
    self.problem = problem
    self.journeys = journeys
    let (dates, weeks) = (problem.dateCount, problem.weekCount)
    var isOut = Array(repeating: false, count: problem.personCount * dates)
    var daysOutInWeek = Array(repeating: 0, count: problem.personCount * weeks)
    var isUsed = Array(repeating: false, count: problem.vehicleCount * dates)
    var isDriving = Array(repeating: false, count: problem.driverCount * dates)
    var daysDriven = Array(repeating: 0, count: problem.driverCount * weeks)
    var presents = Array(repeating: false, count: problem.personCount * dates)
    for journey in journeys {
      for day in journey.days {
        for (_, p) in journey.team {
          isOut[p * dates + day] = true
          daysOutInWeek[p * weeks + problem.weekOfDate[day]] += 1
        }
        for (vehicle, driver) in journey.rides {
          isUsed[vehicle * dates + day] = true
          guard let driver else { continue }
          isDriving[driver * dates + day] = true
          daysDriven[driver * weeks + problem.weekOfDate[day]] += 1
        }
        for m in journey.meetings where !problem.presenters.isEmpty {
          for p in problem.presenters[m] { presents[p * dates + day] = true }
        }
      }
    }
    self.isOut = isOut
    self.daysOutInWeek = daysOutInWeek
    self.isUsed = isUsed
    self.isDriving = isDriving
    self.daysDriven = daysDriven
    self.presents = presents
  }

  /// What becomes of each journey, in their order, and with it of its meetings that are not refused.
  ///
  /// Complexity: linear in the people and dates, and in the people, vehicles and drivers for each who
  /// is missing.
  func fates(_ incidents: Incidents) -> [Fate] {
    var state = State(
      isOut: isOut, daysOutInWeek: daysOutInWeek, isUsed: isUsed, isDriving: isDriving,
      daysDriven: daysDriven, staying: [])
    // Who was to go to refused meetings alone is at hand.
    for journey in journeys where journey.meetings.allSatisfy({ incidents.refused[$0] }) {
      release(journey, &state)
    }
    state.staying = (0..<problem.dateCount).map { day in
      (0..<problem.personCount).count {
        let place = $0 * problem.dateCount + day
        return problem.canBeOnDuty[place] && !incidents.absent[place] && !state.isOut[place]
      }
    }
    var fates: [Fate] = []
    for journey in journeys {
      if journey.meetings.allSatisfy({ incidents.refused[$0] }) {
        fates.append(.lost)
      } else if !isHit(journey, incidents) {
        fates.append(.asPlanned)
      } else if let cover = cover(journey, incidents, state) {
        take(cover, journey, &state)
        fates.append(.withStandIns)
      } else {
        fates.append(.lost)
      }
    }
    keepLeaders(&fates, state, incidents)
    return fates
  }

  // MARK: One journey

  private func isHit(_ journey: Journey, _ incidents: Incidents) -> Bool {
    if lacksPresenter(journey, incidents) { return true }
    return journey.days.contains { day in
      journey.team.contains { incidents.absent[$0.person * problem.dateCount + day] }
        || journey.rides.contains { ride in
          incidents.broken[ride.vehicle * problem.dateCount + day]
            || ride.driver.map { incidents.driverAbsent[$0 * problem.dateCount + day] } ?? false
        }
    }
  }

  /// Whether somebody is absent who presents an item of a meeting that is still to be held.
  private func lacksPresenter(_ journey: Journey, _ incidents: Incidents) -> Bool {
    journey.presenters.contains {
      !incidents.refused[$0.meeting] && incidents.absent[$0.person * problem.dateCount + $0.day]
    }
  }

  private func release(_ journey: Journey, _ state: inout State) {
    for day in journey.days {
      let week = problem.weekOfDate[day]
      for (_, p) in journey.team {
        state.isOut[p * problem.dateCount + day] = false
        state.daysOutInWeek[p * problem.weekCount + week] -= 1
      }
      for (vehicle, driver) in journey.rides {
        state.isUsed[vehicle * problem.dateCount + day] = false
        guard let driver else { continue }
        state.isDriving[driver * problem.dateCount + day] = false
        state.daysDriven[driver * problem.weekCount + week] -= 1
      }
    }
  }

  private func take(_ cover: Cover, _ journey: Journey, _ state: inout State) {
    for day in journey.days {
      let week = problem.weekOfDate[day]
      for p in cover.people {
        let place = p * problem.dateCount + day
        state.isOut[place] = true
        state.daysOutInWeek[p * problem.weekCount + week] += 1
        if problem.canBeOnDuty[place] { state.staying[day] -= 1 }
      }
      for vehicle in cover.vehicles { state.isUsed[vehicle * problem.dateCount + day] = true }
      for driver in cover.drivers {
        state.isDriving[driver * problem.dateCount + day] = true
        state.daysDriven[driver * problem.weekCount + week] += 1
      }
    }
  }

  /// Nil where somebody or something cannot be replaced.
  private func cover(_ journey: Journey, _ incidents: Incidents, _ state: State) -> Cover? {
    var cover = Cover()
    guard !lacksPresenter(journey, incidents), coverTeam(journey, incidents, state, &cover),
      coverRides(journey, incidents, state, &cover)
    else { return nil }
    return cover
  }

  // MARK: People

  /// Fills the empty seats role by role; somebody who could fill two of them gets the first.
  private func coverTeam(
    _ journey: Journey, _ incidents: Incidents, _ state: State, _ cover: inout Cover
  ) -> Bool {
    func isGone(_ person: Int) -> Bool {
      journey.days.contains { incidents.absent[person * problem.dateCount + $0] }
    }
    let empty = journey.team.filter { isGone($0.person) }
    if empty.contains(where: { journey.fixed.contains($0.person) }) { return false }
    for role in Set(empty.map(\.role)).sorted() {
      var hasFirst = journey.team.contains {
        $0.role == role && !isGone($0.person)
          && problem.mayFillFirst[role * problem.personCount + $0.person]
      }
      for _ in empty.filter({ $0.role == role }) {
        let person = (0..<problem.personCount).first { p in
          let mayFill =
            hasFirst
            ? problem.mayFill(role: role, person: p)
            : problem.mayFillFirst[role * problem.personCount + p]
          return mayFill && !isGone(p) && !cover.people.contains(p)
            && canGo(p, on: journey, state, beside: cover.people)
        }
        guard let person else { return false }
        cover.people.append(person)
        hasFirst = true
      }
    }
    return true
  }

  private func canGo(
    _ person: Int, on journey: Journey, _ state: State, beside others: [Int]
  ) -> Bool {
    let dates = problem.dateCount
    var inWeek: [Int: Int] = [:]
    for (position, day) in journey.days.enumerated() {
      let place = person * dates + day
      if state.isOut[place] || presents[place]
        || problem.awaySessions[place] & journey.touched[position] != 0
      {
        return false
      }
      if problem.canBeOnDuty[place] {
        let leaving = others.count { problem.canBeOnDuty[$0 * dates + day] }
        if state.staying[day] - leaving - 1 < problem.dutyCount { return false }
      }
      inWeek[problem.weekOfDate[day], default: 0] += 1
    }
    let isWithinWeeks = inWeek.allSatisfy { week, days in
      state.daysOutInWeek[person * problem.weekCount + week] + days
        <= problem.mostDaysAWeek[person]
    }
    return isWithinWeeks && rowIsShort(person, journey, state)
  }

  private func rowIsShort(_ person: Int, _ journey: Journey, _ state: State) -> Bool {
    guard problem.mostDaysInARow[person] < problem.dateCount, let first = journey.days.first,
      let last = journey.days.last
    else { return true }
    var (from, until) = (first, last)
    while from > 0, state.isOut[person * problem.dateCount + from - 1] { from -= 1 }
    while until + 1 < problem.dateCount, state.isOut[person * problem.dateCount + until + 1] {
      until += 1
    }
    return until - from + 1 <= problem.mostDaysInARow[person]
  }

  // MARK: Vehicles and drivers

  private func coverRides(
    _ journey: Journey, _ incidents: Incidents, _ state: State, _ cover: inout Cover
  ) -> Bool {
    let dates = problem.dateCount
    func isBroken(_ vehicle: Int) -> Bool {
      journey.days.contains { incidents.broken[vehicle * dates + $0] }
    }
    var rides = journey.rides.filter { !isBroken($0.vehicle) }
    var spare = journey.rides.filter { isBroken($0.vehicle) }.map(\.driver)
    var lacking = journey.passengers - rides.reduce(0) { $0 + problem.seatsOfVehicle[$1.vehicle] }
    while !spare.isEmpty, lacking > 0 || rides.isEmpty {
      let free = (0..<problem.vehicleCount).filter { v in
        !isBroken(v) && !cover.vehicles.contains(v)
          && journey.days.allSatisfy {
            problem.isVehicleFree[v * dates + $0] && !state.isUsed[v * dates + $0]
          }
      }
      // The smallest that is large enough; without one the largest.
      let enough = free.filter { problem.seatsOfVehicle[$0] >= lacking }
      let vehicle =
        enough.min { problem.seatsOfVehicle[$0] < problem.seatsOfVehicle[$1] }
        ?? free.max { problem.seatsOfVehicle[$0] < problem.seatsOfVehicle[$1] }
      guard let vehicle else { return false }
      cover.vehicles.append(vehicle)
      rides.append((vehicle, spare.removeFirst()))
      lacking -= problem.seatsOfVehicle[vehicle]
    }
    if lacking > 0 { return false }
    guard problem.needsDrivers else { return true }
    return rides.allSatisfy { vehicle, driver in
      if let driver, problem.mayDrive[vehicle * problem.driverCount + driver],
        !journey.days.contains(where: { incidents.driverAbsent[driver * dates + $0] })
      {
        return true
      }
      let other = (0..<problem.driverCount).first {
        problem.mayDrive[vehicle * problem.driverCount + $0] && !cover.drivers.contains($0)
          && canDrive($0, journey, incidents, state)
      }
      guard let other else { return false }
      cover.drivers.append(other)
      return true
    }
  }

  private func canDrive(
    _ driver: Int, _ journey: Journey, _ incidents: Incidents, _ state: State
  ) -> Bool {
    var inWeek: [Int: Int] = [:]
    for (position, day) in journey.days.enumerated() {
      let place = driver * problem.dateCount + day
      if !problem.isDriverFree[place] || state.isDriving[place] || incidents.driverAbsent[place]
        || journey.minutesOut[position] > problem.mostDriverMinutes[driver]
      {
        return false
      }
      inWeek[problem.weekOfDate[day], default: 0] += 1
    }
    return inWeek.allSatisfy { week, days in
      state.daysDriven[driver * problem.weekCount + week] + days
        <= problem.mostDriverDaysAWeek[driver]
    }
  }

  // MARK: Leaders

  /// Where too few leaders are left at the office because some of them are missing there, the last
  /// journeys of the date with leaders do not go.
  private func keepLeaders(_ fates: inout [Fate], _ state: State, _ incidents: Incidents) {
    var staying = state.staying
    for day in 0..<problem.dateCount where staying[day] < problem.dutyCount {
      for (index, journey) in journeys.enumerated().reversed()
      where staying[day] < problem.dutyCount && fates[index] != .lost && journey.days.contains(day)
      {
        let leaders = journey.team.count {
          let place = $0.person * problem.dateCount + day
          return problem.canBeOnDuty[place] && !incidents.absent[place]
        }
        if leaders == 0 { continue }
        fates[index] = .lost
        staying[day] += leaders
      }
    }
  }
}
