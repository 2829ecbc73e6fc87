internal import Scheduler

/// Lets a delegation spend a night where its tour ends, or has it return; half of the time together
/// with a meeting that is put into one of the two tours.
enum NightMove: Move {
  static let name = "night"

  static func applies(to board: borrowing TourBoard) -> Bool {
    board.problem.mostNights > 0 && board.problem.dateCount > 1
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let problem = board.problem
    let day = random.below(problem.dateCount - 1)
    guard problem.hasNight(after: day) else { return false }
    let delegation = random.below(problem.delegationCount)
    let cell = day * problem.delegationCount + delegation
    if random.below(2) == 0 {
      guard board.holdsAny(cell), board.holdsAny(cell + problem.delegationCount) else {
        return false
      }
    } else {
      // A meeting far away comes into reach only with the night.
      let meeting = random.below(problem.meetingCount)
      let date = day + random.below(2)
      let slot = date * problem.startCount + random.below(problem.startCount)
      guard
        board.proposeExchange(
          meeting, slot: slot, delegation: delegation, random: &random, into: &proposal)
      else { return false }
      // Two meetings at once make a journey of two empty dates.
      if !board.holdsAny((2 * day + 1 - date) * problem.delegationCount + delegation) {
        let near = neighbors.of[meeting]
        guard !near.isEmpty else { return false }
        let other = near[random.below(near.count)]
        let otherSlot =
          (2 * day + 1 - date) * problem.startCount + random.below(problem.startCount)
        let isFree = !proposal.placements.contains {
          $0.meeting == other || ($0.slot == otherSlot && $0.delegation == delegation)
        }
        guard isFree,
          board.proposeExchange(
            other, slot: otherSlot, delegation: delegation, random: &random, into: &proposal)
        else { return false }
      }
      if board.nights[cell] { return true }
    }
    proposal.turnsNights.append(cell)
    return true
  }
}
