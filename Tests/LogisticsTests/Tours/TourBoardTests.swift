import Campaign
import Scheduler
import Testing

@testable import Logistics

/// The board's incremental energy against boards built from scratch and against the terms.
@Suite struct TourBoardTests {
  #if DEBUG
    private static let perGroup = 6
  #else
    private static let perGroup = 100
  #endif

  private let kinds: [any Move.Type] = [
    ShiftMove.self, JoinMove.self, ExchangeToursMove.self, ScatterMove.self, BarMove.self,
    NightMove.self, ReturnMove.self, DisplaceMove.self,
  ]

  @Test(arguments: UInt64(0)..<8)
  func energyIsThatOfABoardFromScratchAndOfItsPlan(group: UInt64) {
    for index in 0..<UInt64(TourBoardTests.perGroup) {
      let seed = group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let problem = Problem(maker.make())
      var random = RandomSource(seed: seed &+ 0xB0A)
      var weights = Weights(violation: 5_000 + random.below(5_000))
      for term in Term.allCases where random.below(4) != 0 { weights[term] = random.below(60) }
      var board = TourBoard(problem, weights)
      guard var moves = RandomMoves(kinds, problem, board) else { continue }
      for step in 0..<150 {
        guard moves.draw(on: board, &random) else { continue }
        let before = Snapshot(board)
        let wanted = random.below(3) != 0
        var stated: Int?
        let isAccepted = moves.make(on: &board) { change in
          stated = change
          return wanted
        }
        let place = "seed \(seed), step \(step), \(moves.name)"
        let after = Snapshot(board)
        guard isAccepted else {
          if after != before { Issue.record("\(place): a refused move changed the board") }
          continue
        }
        #expect(wanted, "\(place)")
        #expect(stated == after.energy - before.energy, "\(place)")
        var twin = TourBoard(problem, weights, board.state)
        #expect(Snapshot(twin) == after, "\(place)")
        let plan = twin.plan()
        let amounts = plan.amounts(in: problem)
        let total = zip(Term.allCases, amounts).reduce(board.violationCount * weights.violation) {
          $0 + weights[$1.0] * $1.1
        }
        #expect(total == after.energy, "\(place): \(amounts)")
        guard step % 10 == 0 else { continue }
        let read = TourBoard.State(plan, problem, EnergyTable(problem, weights))
        var copy = TourBoard(problem, weights, read)
        #expect(copy.energy == after.energy, "\(place)")
        #expect(copy.plan() == plan, "\(place)")
      }
    }
  }

  /// What of a board can be read.
  private struct Snapshot: Equatable {
    var energy: Int
    var placements: [[Int]]
    var stopAt: [Int]
    var duties: [Int]
    var lists: [[[Int]]]
    var rides: [[[Int?]]]
    var tours: [[Int]]

    init(_ board: borrowing TourBoard) {
      energy = board.energy
      let state = board.state
      placements = state.slotOf.indices.map { m in
        // Where a meeting is left out the rest does not matter.
        state.slotOf[m] < 0 ? [] : [state.slotOf[m], state.delegationOf[m], state.stopOf[m]]
      }
      stopAt = board.stopAt
      duties = state.duties
      lists = state.lists.map { $0.map { [$0.meeting, $0.guest, $0.tour] } }
      rides = state.rides.map { $0.map { [$0.tour, $0.vehicle, $0.driver] } }
      tours = board.tours.map {
        [
          $0.isOut ? 1 : 0, $0.isFeasible ? 1 : 0, $0.metres, Int($0.touched), Int($0.roles),
          $0.teamSize, $0.riders, $0.energy, $0.minutesOut,
        ] + $0.pinned
      }
    }
  }
}
