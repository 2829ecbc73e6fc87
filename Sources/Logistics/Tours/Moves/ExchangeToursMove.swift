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
    return append(first, to: second, board, &proposal)
      && append(second, to: first, board, &proposal) && !proposal.placements.isEmpty
  }

  private static func append(
    _ cell: Int, to target: Int, _ board: borrowing TourBoard, _ proposal: inout Proposal
  ) -> Bool {
    let delegation = target % board.problem.delegationCount
    for start in 0..<board.problem.startCount {
      let stop = board.stopAt[cell * board.problem.startCount + start]
      guard stop >= 0 else { continue }
      let slot = target / board.problem.delegationCount * board.problem.startCount + start
      guard board.isAllowed(stop: stop, slot: slot, delegation: delegation) else { return false }
      proposal.placements.append(
        TourBoard.Placement(
          meeting: board.problem.stopMeeting[stop], slot: slot, delegation: delegation, stop: stop))
    }
    return true
  }
}
