import Scheduler

@testable import Logistics

/// Random moves of a board, each of one of the kinds that apply to it.
struct RandomMoves {
  private let kinds: [any Move.Type]
  private let neighbors: Neighbors
  private var proposal = Proposal()
  /// Of the kind drawn last.
  private(set) var name = ""

  /// Nil where none of the kinds applies.
  init?(_ kinds: [any Move.Type], _ problem: Problem, _ board: borrowing TourBoard) {
    var applying: [any Move.Type] = []
    for kind in kinds where kind.applies(to: board) { applying.append(kind) }
    if applying.isEmpty { return nil }
    self.kinds = applying
    neighbors = Neighbors(problem)
  }

  /// Draws a move; false where the draw leads nowhere.
  mutating func draw(on board: borrowing TourBoard, _ random: inout RandomSource) -> Bool {
    proposal.clear()
    let kind = kinds[random.below(kinds.count)]
    name = kind.name
    return kind.propose(on: board, neighbors: neighbors, random: &random, into: &proposal)
  }

  /// Makes the move drawn last, where it can be made and its change is accepted.
  func make(on board: inout TourBoard, accepts: (_ change: Int) -> Bool = { _ in true }) -> Bool {
    board.move(
      proposal.placements, alsoComplete: proposal.alsoComplete, turnsNights: proposal.turnsNights,
      barredPerson: proposal.barredPerson, barredGuest: proposal.barredGuest,
      barredDriver: proposal.barredDriver, accepts: accepts)
  }
}
