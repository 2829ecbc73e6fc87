internal import Scheduler

/// Exchanges the whole tours of two dates and delegations, so that what drives well together stays
/// together.
enum ExchangeToursMove: Move {
  static let name = "exchange tours"

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.dateCount * board.problem.delegationCount > 1
      && board.problem.startCount > 1
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let cells = board.problem.dateCount * board.problem.delegationCount
    let first = random.below(cells)
    let second = random.below(cells)
    guard first != second else { return false }
    return board.appendTour(of: first, to: second, &proposal)
      && board.appendTour(of: second, to: first, &proposal) && !proposal.placements.isEmpty
  }
}

extension TourBoard {
  /// Proposes to hold what the first cell holds at the same starts in the second; false where that is
  /// not allowed.
  borrowing func appendTour(of cell: Int, to target: Int, _ proposal: inout Proposal) -> Bool {
    let delegation = target % problem.delegationCount
    for start in 0..<problem.startCount {
      let stop = stopAt[cell * problem.startCount + start]
      guard stop >= 0 else { continue }
      let slot = target / problem.delegationCount * problem.startCount + start
      guard isAllowed(stop: stop, slot: slot, delegation: delegation) else { return false }
      proposal.placements.append(
        Placement(
          meeting: problem.stopMeeting[stop], slot: slot, delegation: delegation, stop: stop))
    }
    return true
  }
}
