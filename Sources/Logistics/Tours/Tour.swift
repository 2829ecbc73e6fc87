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

extension Problem {
  /// The facts of a tour that its stops decide whatever the date: timing, distance, roles, seats
  /// and room. `energy` is left 0. Stops stand by beginning from `base` on, -1 where none.
  ///
  /// A tour that follows a night is out from midnight, one that stays over until midnight. With open
  /// ends it is out from its first meeting to its last, and neither limit of the day counts.
  ///
  /// Complexity: O(beginnings + sessions + roles).
  func tour(
    _ table: borrowing EnergyTable, stops: [Int], from base: Int, ends: TourEnds = .atBase
  ) -> Tour {
    var tour = Tour()
    var place = basePlace
    var (isAfterNight, staysOver, isOpen) = (false, false, false)
    switch ends {
    case .atBase: break
    case .atNights(let from, let stays):
      isAfterNight = from != nil
      place = from ?? basePlace
      staysOver = stays
    case .open: isOpen = true
    }
    var free = Int.min
    var departure = 0
    for b in 0..<startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      tour.held += 1
      let meeting = stopMeeting[stop]
      let next = stopPlace[stop]
      let start = startMinute[b]
      var drive = minutes[place * placeCount + next]
      var way = metres[place * placeCount + next]
      if isOpen && !tour.isOut { (drive, way) = (0, table.nearestMetres[stop]) }
      if tour.isOut {
        if free > start || (enforcesTravel && free + drive > start) { tour.isFeasible = false }
      } else {
        departure = start - drive
        tour.isOut = true
      }
      tour.metres += way + stopMetres[stop]
      tour.roles |= rolesOfMeeting[meeting]
      if !pinnedPeople.isEmpty {
        for person in pinnedPeople[meeting] where !tour.pinned.contains(person) {
          tour.pinned.append(person)
        }
      }
      if !presenters.isEmpty { tour.presenters += presenters[meeting] }
      if published != nil { tour.published.append(meeting) }
      tour.riders += table.privateRiders[meeting]
      free = stopEnd[stop * startCount + b]
      place = stopEndPlace[stop]
    }
    guard tour.isOut else { return tour }
    if tour.held > mostMeetings { tour.isFeasible = false }
    tour.endPlace = place
    var back = free
    if !staysOver && !isOpen {
      back += minutes[place * placeCount + basePlace]
      tour.metres += metres[place * placeCount + basePlace]
      if enforcesTravel && back > backBy { tour.isFeasible = false }
    }
    tour.minutesOut = back - departure
    if enforcesTravel && !isOpen && departure < leaveAfter { tour.isFeasible = false }
    let leaves = isAfterNight ? Int.min : departure
    let returns = staysOver ? Int.max : back
    for session in 0..<sessionCount
    where sessionStart[session] < returns && sessionEnd[session] > leaves {
      tour.touched |= 1 << UInt16(session)
    }
    tour.teamSize = seats(of: tour.roles)
    if !hasRoom(for: tour.teamSize, table, stops: stops, from: base) { tour.isFeasible = false }
    return tour
  }

  /// Places of the roles together.
  func seats(of roles: UInt64) -> Int {
    var size = 0
    var rest = roles
    while rest != 0 {
      size += seatsOfRole[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return size
  }

  /// Whether the rooms of all meetings hold a team of so many and the guests.
  func hasRoom(
    for team: Int, _ table: borrowing EnergyTable, stops: [Int], from base: Int
  ) -> Bool {
    for b in 0..<startCount where stops[base + b] >= 0 {
      let stop = stops[base + b]
      if table.listSize[stopMeeting[stop]] + team > capacity[stopPlace[stop]] { return false }
    }
    return true
  }

  /// The tour of a delegation on a date: the facts of its stops, whether they are allowed there,
  /// and what they cost in dislikes and private guests.
  func tour(
    day: Int, delegation: Int, table: borrowing EnergyTable, stops: [Int], from base: Int,
    ends: TourEnds = .atBase
  ) -> Tour {
    var tour = tour(table, stops: stops, from: base, ends: ends)
    for b in 0..<startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      let meeting = stopMeeting[stop]
      let slot = day * startCount + b
      if !table.isAllowed[stop * slotCount + slot] || !mayVisit[delegation * meetingCount + meeting]
        || !mayGoOut[(delegation * meetingCount + meeting) * slotCount + slot]
      {
        tour.isFeasible = false
      }
      tour.energy += table.meetingSlot[meeting * slotCount + slot]
      if !table.stopSlot.isEmpty { tour.energy += table.stopSlot[stop * slotCount + slot] }
    }
    return tour
  }
}
