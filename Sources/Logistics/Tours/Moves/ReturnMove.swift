internal import Scheduler

/// Puts a meeting that is not where it is published back there, or, one time in four, anywhere; a
/// meeting that stands there takes its place. When rescheduling few meetings have to move, so the
/// search looks most at those that have.
enum ReturnMove: Move {
  static let name = "return"

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.published != nil && ShiftMove.applies(to: board)
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    guard let published = board.problem.published else { return false }
    let first = random.below(board.problem.meetingCount)
    for offset in 0..<board.problem.meetingCount {
      let meeting = (first + offset) % board.problem.meetingCount
      guard let home = published.placements[meeting], board.slotOf[meeting] != home.slot else {
        continue
      }
      if random.below(4) > 0 {
        return board.proposeExchange(
          meeting, slot: home.slot, delegation: home.delegation, random: &random, into: &proposal)
      }
      return board.proposeExchange(
        meeting, slot: random.below(board.problem.slotCount),
        delegation: random.below(board.problem.delegationCount), random: &random, into: &proposal)
    }
    return false
  }
}
