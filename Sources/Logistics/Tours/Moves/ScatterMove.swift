internal import Scheduler

/// Puts two or three meetings into slots of their own at once, or leaves optional ones out: where
/// rules tie meetings together, no step on the way would be kept by itself.
///
/// Only small campaigns have it; with many meetings a blind change of three hardly ever helps.
enum ScatterMove: Move {
  static let name = "scatter"
  private static let mostMeetings = 16

  static func applies(to board: borrowing TourBoard) -> Bool {
    ShiftMove.applies(to: board) && (2...mostMeetings).contains(board.problem.meetingCount)
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    let count = 2 + random.below(2)
    for _ in 0..<count {
      let meeting = random.below(board.problem.meetingCount)
      if proposal.placements.contains(where: { $0.meeting == meeting }) { continue }
      if !board.problem.isRequired[meeting] && random.below(4) == 0 {
        proposal.placements.append(
          TourBoard.Placement(meeting: meeting, slot: -1, delegation: -1, stop: -1))
        continue
      }
      let slot = random.below(board.problem.slotCount)
      let delegation = random.below(board.problem.delegationCount)
      let stop = board.anyStop(meeting, &random)
      guard board.isAllowed(stop: stop, slot: slot, delegation: delegation) else { return false }
      if proposal.placements.contains(where: { $0.slot == slot && $0.delegation == delegation }) {
        return false
      }
      proposal.placements.append(
        TourBoard.Placement(meeting: meeting, slot: slot, delegation: delegation, stop: stop))
    }
    // Nobody may be left standing where another is put.
    return proposal.placements.allSatisfy { placement in
      guard placement.slot >= 0 else { return true }
      let occupant = board.stop(slot: placement.slot, delegation: placement.delegation)
      return occupant < 0
        || proposal.placements.contains { $0.meeting == board.problem.stopMeeting[occupant] }
    }
  }
}
