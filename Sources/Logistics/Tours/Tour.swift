/// One delegation's day as far as its meetings alone decide it.
package struct Tour: Sendable {
  /// Whether it holds any meeting.
  package var isOut = false
  /// Whether its meetings fit into the day.
  package var isFeasible = true
  package var metres = 0
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
  /// Guests of private invitations who ride along.
  package var riders = 0
  /// Dislikes and private guests.
  package var energy = 0

  package init() {}
}

extension Problem {
  /// The facts of a tour that its stops decide whatever the date: timing, distance, roles, seats
  /// and room. `energy` is left 0. Stops stand by beginning from `base` on, -1 where none.
  ///
  /// Complexity: O(beginnings + sessions + roles).
  func tour(_ table: borrowing EnergyTable, stops: [Int], from base: Int) -> Tour {
    var tour = Tour()
    var place = basePlace
    var free = Int.min
    var departure = 0
    var held = 0
    for b in 0..<startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      held += 1
      let meeting = stopMeeting[stop]
      let next = stopPlace[stop]
      let start = startMinute[b]
      let drive = minutes[place * placeCount + next]
      if tour.isOut {
        if free > start || (enforcesTravel && free + drive > start) { tour.isFeasible = false }
      } else {
        departure = start - drive
        tour.isOut = true
      }
      tour.metres += metres[place * placeCount + next] + stopMetres[stop]
      tour.roles |= rolesOfMeeting[meeting]
      if !pinnedPeople.isEmpty {
        for person in pinnedPeople[meeting] where !tour.pinned.contains(person) {
          tour.pinned.append(person)
        }
      }
      if !presenters.isEmpty { tour.presenters += presenters[meeting] }
      tour.riders += table.privateRiders[meeting]
      free = stopEnd[stop * startCount + b]
      place = stopEndPlace[stop]
    }
    guard tour.isOut else { return tour }
    if held > mostMeetings { tour.isFeasible = false }
    let back = free + minutes[place * placeCount + basePlace]
    tour.metres += metres[place * placeCount + basePlace]
    tour.minutesOut = back - departure
    if enforcesTravel && (departure < leaveAfter || back > backBy) { tour.isFeasible = false }
    for session in 0..<sessionCount
    where sessionStart[session] < back && sessionEnd[session] > departure {
      tour.touched |= 1 << UInt16(session)
    }
    var rest = tour.roles
    while rest != 0 {
      tour.teamSize += seatsOfRole[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    for b in 0..<startCount where stops[base + b] >= 0 {
      let stop = stops[base + b]
      if table.listSize[stopMeeting[stop]] + tour.teamSize > capacity[stopPlace[stop]] {
        tour.isFeasible = false
      }
    }
    return tour
  }

  /// The tour of a delegation on a date: the facts of its stops, whether they are allowed there,
  /// and what they cost in dislikes and private guests.
  func tour(
    day: Int, delegation: Int, table: borrowing EnergyTable, stops: [Int], from base: Int
  ) -> Tour {
    var tour = tour(table, stops: stops, from: base)
    for b in 0..<startCount {
      let stop = stops[base + b]
      if stop < 0 { continue }
      let meeting = stopMeeting[stop]
      let slot = day * startCount + b
      if !table.isAllowed[stop * slotCount + slot] || !mayVisit[delegation * meetingCount + meeting]
        || !mayGoOut[delegation * slotCount + slot]
      {
        tour.isFeasible = false
      }
      tour.energy += table.meetingSlot[meeting * slotCount + slot]
    }
    return tour
  }
}
