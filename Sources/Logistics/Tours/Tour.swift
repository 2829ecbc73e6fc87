/// One delegation's day as far as its meetings alone decide it.
package struct Tour: Sendable {
  /// Whether it holds any meeting.
  package var isOut = false
  /// Whether its meetings fit into the day.
  package var isFeasible = true
  package var metres = 0
  /// Meetings that it holds.
  package var held = 0
  /// From departure to return.
  package var minutesOut = 0
  /// Bit s: the tour touches session s.
  package var touched: UInt16 = 0
  /// Bit r: a meeting of the tour needs role r.
  package var roles: UInt64 = 0
  package var teamSize = 0
  /// People who must be in the team, each once.
  package var pinned: [Int] = []
  /// People who present at its meetings and are in no other team of the date, with repeats.
  package var presenters: [Int] = []
  /// Its meetings where rescheduling counts who and what comes newly; else empty.
  package var published: [Int] = []
  /// Guests of private invitations who ride along.
  package var riders = 0
  /// Dislikes and private guests.
  package var energy = 0
  /// Where it ends before it returns.
  package var endPlace = -1

  package init() {}
}

/// How a tour begins and ends.
enum TourEnds {
  /// At the base.
  case atBase
  /// It sets out from a place where the delegation spent the night (nil: from the base), and may spend
  /// the next one where it ends.
  case atNights(from: Int?, staysOver: Bool)
  /// As cheaply as it can wherever nights are spent: from the nearest place, and without a way back.
  case open
}

extension Setting {
  /// The facts of a tour that its stops decide whatever the date: timing, distance, roles, seats
  /// and room. `energy` is left 0. Stops stand by beginning from `base` on, -1 where none.
  ///
  /// A tour that follows a night is out from midnight, one that stays over until midnight. With open
  /// ends it is out from its first meeting to its last, and neither limit of the day counts.
  ///
  /// Complexity: O(beginnings + sessions + roles).
  func tour(stops: [Int], from base: Int, ends: TourEnds = .atBase) -> Tour {
    var tour = Tour()
    var place = problem.basePlace
    var (isAfterNight, staysOver, isOpen) = (false, false, false)
    switch ends {
    case .atBase: break
    case .atNights(let from, let stays):
      isAfterNight = from != nil
      place = from ?? problem.basePlace
      staysOver = stays
    case .open: isOpen = true
    }
    var free = Int.min
    var departure = 0
    for b in 0..<problem.startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      tour.held += 1
      let meeting = problem.stopMeeting[stop]
      let next = problem.stopPlace[stop]
      let start = problem.startMinute[b]
      var drive = problem.minutes[place * problem.placeCount + next]
      var way = problem.metres[place * problem.placeCount + next]
      if isOpen && !tour.isOut { (drive, way) = (0, table.nearestMetres[stop]) }
      if tour.isOut {
        if free > start || (problem.enforcesTravel && free + drive > start) {
          tour.isFeasible = false
        }
      } else {
        departure = start - drive
        tour.isOut = true
      }
      tour.metres += way + problem.stopMetres[stop]
      tour.roles |= problem.rolesOfMeeting[meeting]
      if !problem.pinnedPeople.isEmpty {
        for person in problem.pinnedPeople[meeting] where !tour.pinned.contains(person) {
          tour.pinned.append(person)
        }
      }
      if !problem.presenters.isEmpty { tour.presenters += problem.presenters[meeting] }
      if countsChanges { tour.published.append(meeting) }
      tour.riders += table.privateRiders[meeting]
      free = problem.stopEnd[stop * problem.startCount + b]
      place = problem.stopEndPlace[stop]
    }
    guard tour.isOut else { return tour }
    if tour.held > problem.mostMeetings { tour.isFeasible = false }
    tour.endPlace = place
    var back = free
    if !staysOver && !isOpen {
      back += problem.minutes[place * problem.placeCount + problem.basePlace]
      tour.metres += problem.metres[place * problem.placeCount + problem.basePlace]
      if problem.enforcesTravel && back > problem.backBy { tour.isFeasible = false }
    }
    tour.minutesOut = back - departure
    if problem.enforcesTravel && !isOpen && departure < problem.leaveAfter {
      tour.isFeasible = false
    }
    let leaves = isAfterNight ? Int.min : departure
    let returns = staysOver ? Int.max : back
    for session in 0..<problem.sessionCount
    where problem.sessionStart[session] < returns && problem.sessionEnd[session] > leaves {
      tour.touched |= 1 << UInt16(session)
    }
    tour.teamSize = seats(of: tour.roles)
    if !hasRoom(for: tour.teamSize, stops: stops, from: base) { tour.isFeasible = false }
    return tour
  }

  /// Places of the roles together.
  func seats(of roles: UInt64) -> Int {
    var size = 0
    var rest = roles
    while rest != 0 {
      size += problem.seatsOfRole[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return size
  }

  /// Whether the rooms of all meetings hold a team of so many and the guests.
  func hasRoom(for team: Int, stops: [Int], from base: Int) -> Bool {
    for b in 0..<problem.startCount where stops[base + b] >= 0 {
      let stop = stops[base + b]
      let size = table.listSize[problem.stopMeeting[stop]] + team
      if size > problem.capacity[problem.stopPlace[stop]] { return false }
    }
    return true
  }

  /// The tour of a delegation on a date: the facts of its stops, whether they are allowed there,
  /// and what they cost in dislikes and private guests.
  func tour(
    day: Int, delegation: Int, stops: [Int], from base: Int, ends: TourEnds = .atBase
  ) -> Tour {
    var tour = tour(stops: stops, from: base, ends: ends)
    for b in 0..<problem.startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      let meeting = problem.stopMeeting[stop]
      let slot = day * problem.startCount + b
      let visit = delegation * problem.meetingCount + meeting
      if !table.isAllowed[stop * problem.slotCount + slot] || !problem.mayVisit[visit]
        || !problem.mayGoOut[visit * problem.slotCount + slot]
      {
        tour.isFeasible = false
      }
      tour.energy += table.meetingSlot[meeting * problem.slotCount + slot]
      if !table.stopSlot.isEmpty { tour.energy += table.stopSlot[stop * problem.slotCount + slot] }
    }
    return tour
  }
}
