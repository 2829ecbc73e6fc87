internal import Scheduler

/// Puts a meeting into any slot of any delegation; a meeting that stands there takes its old place.
enum ShiftMove: Move {
  static let name = "shift"

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.meetingCount > 0 && board.problem.slotCount > 0
      && board.problem.delegationCount > 0
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let meeting = random.below(board.problem.meetingCount)
    let slot = random.below(board.problem.slotCount)
    let delegation = random.below(board.problem.delegationCount)
    return board.proposeExchange(
      meeting, slot: slot, delegation: delegation, random: &random, into: &proposal)
  }
}
