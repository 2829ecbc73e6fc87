internal import Scheduler

/// Puts a meeting into another slot of the tour that holds a meeting near by: neighbors on one
/// trip save the most kilometres.
enum JoinMove: Move {
  static let name = "join"

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.meetingCount > 1 && board.problem.startCount > 1
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let meeting = random.below(board.problem.meetingCount)
    let near = neighbors.of[meeting]
    guard !near.isEmpty else { return false }
    let other = near[random.below(near.count)]
    let otherSlot = board.slotOf[other]
    guard otherSlot >= 0 else { return false }
    var start = random.below(board.problem.startCount - 1)
    if start >= otherSlot % board.problem.startCount { start += 1 }
    let slot = otherSlot / board.problem.startCount * board.problem.startCount + start
    return board.proposeExchange(
      meeting, slot: slot, delegation: board.delegationOf[other], random: &random, into: &proposal)
  }
}
