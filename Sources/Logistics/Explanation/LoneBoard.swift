internal import Campaign

/// Tries whether meetings can be held if nothing else is: where this fails, no schedule holds the
/// meeting there.
struct LoneBoard: ~Copyable {
  private var board: TourBoard

  init(_ problem: Problem) {
    var problem = problem
    // Other meetings on the way may be nearer than the base.
    problem.minutes = problem.leastMinutes()
    // Who is fixed to a meeting may go for the role of another one of the tour.
    problem.pinnedPeople = []
    // With nights on the way a meeting need not be reached from the base on its day.
    board = TourBoard(problem, Weights(), ends: problem.mostNights > 0 ? .open : .atBase)
  }

  /// Whether some delegation can hold the meeting at the stop in the slot.
  mutating func holds(_ meeting: Int, stop: Int, slot: Int) -> Bool {
    guard board.table.isAllowed[stop * board.problem.slotCount + slot] else { return false }
    for delegation in 0..<board.problem.delegationCount {
      var isFeasible = false
      let placement = TourBoard.Placement(
        meeting: meeting, slot: slot, delegation: delegation, stop: stop)
      _ = board.move([placement]) { _ in
        isFeasible = true
        return false
      }
      if isFeasible { return true }
    }
    return false
  }
}
