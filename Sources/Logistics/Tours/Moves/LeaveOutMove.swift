internal import Scheduler

/// Leaves a meeting out, which makes room where priorities or couplings between dates ask for it.
enum LeaveOutMove: Move {
  static let name = "leave out"

  static func applies(to board: borrowing TourBoard) -> Bool { board.problem.meetingCount > 0 }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let meeting = random.below(board.problem.meetingCount)
    guard board.slotOf[meeting] >= 0 else { return false }
    proposal.placements.append(
      TourBoard.Placement(meeting: meeting, slot: -1, delegation: -1, stop: -1))
    return true
  }
}
