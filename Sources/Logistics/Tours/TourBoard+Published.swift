internal import Campaign

/// Where rescheduling starts: an empty board is filled with what is published, and what no longer fits
/// is put where that costs least.
extension TourBoard {
  /// Holds every meeting as published, as far as the rules still let it; how many moves were tried.
  ///
  /// Journeys of several dates are tried whole, in order of time; where one does not fit, its meetings
  /// are tried one by one, each on its own date.
  mutating func holdAsPublished() -> Int {
    guard let published = problem.published else { return 0 }
    var tried = 0
    var isDone = Array(repeating: false, count: problem.dateCount * problem.delegationCount)
    for first in isDone.indices where !isDone[first] {
      var cells = [first]
      while let last = cells.last, published.nights[last],
        last + problem.delegationCount < isDone.count
      {
        cells.append(last + problem.delegationCount)
      }
      for cell in cells { isDone[cell] = true }
      let placements = published.placements.enumerated().compactMap { m, placement in
        placement.flatMap { placement in
          let cell =
            problem.day(placement.slot) * problem.delegationCount + placement.delegation
          return cells.contains(cell) ? Placement(m, placement) : nil
        }
      }
      if placements.isEmpty { continue }
      tried += 1
      if holdTogether(placements, nights: Array(cells.dropLast())) { continue }
      for placement in placements.sorted(by: { $0.slot < $1.slot }) {
        tried += 1
        _ = holdTogether([placement], nights: [])
      }
    }
    return tried
  }

  private mutating func holdTogether(_ placements: [Placement], nights: [Int]) -> Bool {
    // A schedule that breaks rules may be published: then two meetings may be in one place.
    let fits = placements.enumerated().allSatisfy { index, placement in
      isAllowed(
        stop: placement.stop, slot: placement.slot, delegation: placement.delegation)
        && stop(slot: placement.slot, delegation: placement.delegation) < 0
        && !placements[..<index].contains {
          $0.slot == placement.slot && $0.delegation == placement.delegation
        }
    }
    return fits && move(placements, turnsNights: nights) { _ in true }
  }

  /// Puts the meeting where of the slots it raises the energy least, where there is such a place: into
  /// a free slot, or into one whose meeting goes where this one was or is left out. How many moves were
  /// tried.
  mutating func putBest(_ meeting: Int, slots: Range<Int>) -> Int {
    var tried = 0
    var best: (change: Int, placements: [Placement])?
    for slot in slots {
      for delegation in 0..<problem.delegationCount {
        for stop in problem.stopsOfMeeting[meeting] {
          let placements = exchange(meeting, slot: slot, delegation: delegation, stop: stop)
          if placements.isEmpty { continue }
          tried += 1
          _ = move(placements) { change in
            if change < best?.change ?? 0 { best = (change, placements) }
            return false
          }
        }
      }
    }
    if let best { _ = move(best.placements) { _ in true } }
    return tried
  }

  /// Puts the meeting there and whoever is there where it was; empty where that is not allowed or
  /// changes nothing.
  private borrowing func exchange(
    _ meeting: Int, slot: Int, delegation: Int, stop: Int
  ) -> [Placement] {
    guard isAllowed(stop: stop, slot: slot, delegation: delegation) else { return [] }
    let placement = Placement(meeting: meeting, slot: slot, delegation: delegation, stop: stop)
    let occupant = self.stop(slot: slot, delegation: delegation)
    if occupant < 0 { return [placement] }
    let other = problem.stopMeeting[occupant]
    if other == meeting { return occupant == stop ? [] : [placement] }
    let (oldSlot, oldDelegation) = (slotOf[meeting], delegationOf[meeting])
    if oldSlot < 0 {
      return [Placement(meeting: other, slot: -1, delegation: -1, stop: -1), placement]
    }
    guard isAllowed(stop: occupant, slot: oldSlot, delegation: oldDelegation) else { return [] }
    return [
      Placement(meeting: other, slot: oldSlot, delegation: oldDelegation, stop: occupant),
      placement,
    ]
  }
}

extension TourBoard.Placement {
  init(_ meeting: Int, _ placement: Plan.Placement) {
    self.init(
      meeting: meeting, slot: placement.slot, delegation: placement.delegation,
      stop: placement.stop)
  }
}
