import Scheduler

/// Puts a meeting that is left out where a whole tour is held, and moves that tour as it is to a
/// delegation that is idle on some date: for a meeting that fits in with no other, room is made at once.
///
/// Only rescheduling has it, where what can stay stays: a meeting at a time hardly ever leaves a tour.
enum DisplaceMove: Move {
  static let name = "displace"
  /// Draws of a delegation and a date that is idle.
  private static let draws = 4

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.published != nil && ExchangeToursMove.applies(to: board)
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let problem = board.problem
    let first = random.below(problem.meetingCount)
    guard
      let meeting = (0..<problem.meetingCount).lazy.map({ (first + $0) % problem.meetingCount })
        .first(where: { board.slotOf[$0] < 0 })
    else { return false }
    let slot = random.below(problem.slotCount)
    let delegation = random.below(problem.delegationCount)
    let stop = board.anyStop(meeting, &random)
    guard board.isAllowed(stop: stop, slot: slot, delegation: delegation) else { return false }
    let cells = problem.dateCount * problem.delegationCount
    for _ in 0..<draws {
      let target = random.below(cells)
      if board.holdsAny(target) { continue }
      let cell = problem.day(slot) * problem.delegationCount + delegation
      guard board.appendTour(of: cell, to: target, &proposal), !proposal.placements.isEmpty else {
        return false
      }
      proposal.placements.append(
        TourBoard.Placement(meeting: meeting, slot: slot, delegation: delegation, stop: stop))
      return true
    }
    return false
  }
}
