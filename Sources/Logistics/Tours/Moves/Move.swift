internal import Scheduler

/// A kind of change that the annealing search tries: what it proposes, in placements.
///
/// A proposal is checked against the cheap conditions only; the board decides whether it is
/// feasible and what it costs.
protocol Move: Sendable {
  /// Its name in statistics.
  static var name: String { get }
  /// Whether the problem has anything to move this way.
  static func applies(to board: borrowing TourBoard) -> Bool
  /// Fills `proposal` with a random change; false where the draw leads nowhere.
  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool
}

/// What a move wants changed.
struct Proposal {
  var placements: [TourBoard.Placement] = []
  var alsoComplete = -1
  /// Cells of the board's `nights` to be changed.
  var turnsNights: [Int] = []
  var barredPerson = -1
  var barredGuest = -1
  var barredDriver = -1

  mutating func clear() {
    placements.removeAll(keepingCapacity: true)
    alsoComplete = -1
    turnsNights.removeAll(keepingCapacity: true)
    barredPerson = -1
    barredGuest = -1
    barredDriver = -1
  }
}

/// For every meeting the others in order of driving distance between their first places, nearest
/// first, at most `limit` of them.
struct Neighbors: Sendable {
  let of: [[Int]]

  init(_ problem: Problem, limit: Int = 12) {
    of = (0..<problem.meetingCount).map { m in
      guard let from = problem.stopsOfMeeting[m].first.map({ problem.stopPlace[$0] }) else {
        return []
      }
      let others: [(metres: Int, meeting: Int)] = (0..<problem.meetingCount).compactMap { other in
        guard other != m, let stop = problem.stopsOfMeeting[other].first else { return nil }
        return (problem.metres[from * problem.placeCount + problem.stopPlace[stop]], other)
      }
      return others.sorted { $0 < $1 }.prefix(limit).map(\.meeting)
    }
  }
}

extension TourBoard {
  /// Whether the meeting may be at the stop in the slot with the delegation, as far as this alone
  /// decides it.
  borrowing func isAllowed(stop: Int, slot: Int, delegation: Int) -> Bool {
    let visit = delegation * problem.meetingCount + problem.stopMeeting[stop]
    return table.isAllowed[stop * problem.slotCount + slot] && problem.mayVisit[visit]
      && problem.mayGoOut[visit * problem.slotCount + slot]
  }

  /// A stop of the meeting by chance.
  borrowing func anyStop(_ meeting: Int, _ random: inout RandomSource) -> Int {
    let stops = problem.stopsOfMeeting[meeting]
    return stops.count == 1 ? stops.lowerBound : stops.lowerBound + random.below(stops.count)
  }

  /// The stop held in the slot by the delegation, -1 where none.
  borrowing func stop(slot: Int, delegation: Int) -> Int {
    let cell = slot / problem.startCount * problem.delegationCount + delegation
    return stopAt[cell * problem.startCount + slot % problem.startCount]
  }

  /// Proposes to put the meeting into the slot; whoever is there goes where the meeting was.
  borrowing func proposeExchange(
    _ meeting: Int, slot: Int, delegation: Int, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let stop = anyStop(meeting, &random)
    guard isAllowed(stop: stop, slot: slot, delegation: delegation) else { return false }
    let occupant = self.stop(slot: slot, delegation: delegation)
    if occupant >= 0 {
      let other = problem.stopMeeting[occupant]
      let (oldSlot, oldDelegation) = (slotOf[meeting], delegationOf[meeting])
      if other == meeting {
        guard stop != occupant else { return false }
      } else if oldSlot >= 0 {
        let otherStop = anyStop(other, &random)
        guard isAllowed(stop: otherStop, slot: oldSlot, delegation: oldDelegation) else {
          return false
        }
        proposal.placements.append(
          Placement(meeting: other, slot: oldSlot, delegation: oldDelegation, stop: otherStop))
      } else {
        proposal.placements.append(Placement(meeting: other, slot: -1, delegation: -1, stop: -1))
      }
    }
    proposal.placements.append(
      Placement(meeting: meeting, slot: slot, delegation: delegation, stop: stop))
    return true
  }
}
