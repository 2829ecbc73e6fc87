internal import Campaign
internal import Scheduler

/// Simulated annealing over placements of meetings: a random change is kept when it lowers the
/// energy, and otherwise with a chance that shrinks with the loss and with the temperature.
///
/// One annealer is one lane of the planner: it owns its board and its random numbers, and works in
/// strides that are counted in proposals, so that the same seed does the same steps whatever the
/// clock says.
///
/// **Source**: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing",
/// Science 220, 1983.
struct Annealer: ~Copyable {
  private(set) var board: TourBoard
  private var random: RandomSource
  private let neighbors: Neighbors
  private let moves: [any Move.Type]
  private var proposal = Proposal()
  /// Who dates the steps of the work plan beside schedules that would be the best; nil where there are
  /// none.
  private let judge: StepJudge?
  /// The best state seen, and its energy.
  private(set) var best: TourBoard.State
  private(set) var bestEnergy: Int
  /// The steps beside it, where it is a schedule and there are any.
  private(set) var bestDating: StepDating?
  /// The last schedule beside which the steps found no dates.
  private(set) var blocked: TourBoard.State?
  private(set) var steps = 0
  /// Work of all strides, see `TourBoard.effort`.
  private(set) var effort = 0

  /// Begins with nothing held, or at `start`.
  init(
    _ problem: Problem, _ weights: Weights, seed: UInt64, judge: StepJudge? = nil,
    start: TourBoard.State? = nil
  ) {
    self.judge = judge
    board =
      start.map { TourBoard(problem, weights, $0, steps: judge?.knowledge) }
      ?? TourBoard(problem, weights, steps: judge?.knowledge)
    random = RandomSource(seed: seed)
    neighbors = Neighbors(problem)
    var moves: [any Move.Type] = []
    if ShiftMove.applies(to: board) { moves += [ShiftMove.self, ShiftMove.self, ShiftMove.self] }
    if JoinMove.applies(to: board) { moves += [JoinMove.self, JoinMove.self, JoinMove.self] }
    if ExchangeToursMove.applies(to: board) { moves.append(ExchangeToursMove.self) }
    if ScatterMove.applies(to: board) { moves += [ScatterMove.self, ScatterMove.self] }
    if NightMove.applies(to: board) { moves += [NightMove.self, NightMove.self, NightMove.self] }
    if BarMove.applies(to: board) { moves += [BarMove.self, BarMove.self] }
    if ReturnMove.applies(to: board) {
      moves += [ReturnMove.self, ReturnMove.self, ReturnMove.self]
    }
    if DisplaceMove.applies(to: board) { moves.append(DisplaceMove.self) }
    self.moves = moves
    best = board.state
    bestEnergy = Int.max
    consider()
  }

  /// Proposes `count` changes at temperatures that fall from `hot` to `cold`, in energy.
  mutating func stride(_ count: Int, hot: Double, cold: Double) {
    guard !moves.isEmpty, count > 0 else { return }
    let fall = hot > 0 && cold > 0 ? Elementary.logarithm(cold / hot) : 0
    var temperature = hot
    let before = board.effort
    for step in 0..<count {
      if step & 255 == 0 {
        temperature = hot * Elementary.exponential(fall * Double(step) / Double(count))
      }
      // The loss that this draw still accepts.
      let tolerated = -temperature * Elementary.logarithm(1 - random.unit())
      let accepted = tryOnce { Double($0) <= tolerated }
      if accepted && board.energy < bestEnergy { consider() }
    }
    effort += board.effort - before
  }

  /// Takes the state for the best, unless the steps of the work plan say otherwise.
  private mutating func consider() {
    var energy = board.energy
    var dating: StepDating?
    if let judge, let view = board.stepView, board.violationCount == 0 {
      let answer = judge.answer(view, certain: board.stepBreaches()?.lateness ?? 0)
      for cut in answer.cuts { board.learn(cut) }
      dating = answer.dating
      energy = board.energy
      if let dating, let certain = board.stepBreaches()?.lateness {
        energy += board.table.weights[.lateness] * (dating.lateness - certain)
      }
      if dating == nil { blocked = board.state }
      // What is left open is no schedule, and no better than one that leaves meetings out.
      if energy >= bestEnergy || (dating == nil && board.violationCount == 0) { return }
    }
    bestEnergy = energy
    best = board.state
    bestDating = dating
  }

  /// Holds what is published, puts what no longer fits where it costs least, and then goes over the
  /// meetings that had to move as long as that helps.
  mutating func holdAsPublished() {
    steps += board.holdAsPublished()
    guard let published = board.problem.published else { return }
    var energy = Int.max
    while board.energy < energy {
      energy = board.energy
      for m in 0..<board.problem.meetingCount
      where board.slotOf[m] < 0 || board.slotOf[m] != published.placements[m]?.slot {
        steps += board.putBest(m, slots: 0..<board.problem.slotCount)
      }
    }
    if board.energy < bestEnergy { consider() }
  }

  /// Goes on from a state in which the meetings are held in these slots, as far as that is possible, if
  /// it is better than all before.
  ///
  /// A change at a time hardly ever puts a long chain of meetings in order; somebody who looks at the
  /// whole chain says where they belong.
  mutating func hold(_ slots: [(meeting: Int, slot: Int)]) {
    let (before, weights) = (board.state, board.table.weights)
    clear()
    for (meeting, slot) in slots.sorted(by: { $0.slot < $1.slot }) {
      steps += board.putBest(meeting, slots: slot..<slot + 1)
    }
    if board.energy < bestEnergy {
      consider()
    } else {
      board = TourBoard(board.problem, weights, before, steps: judge?.knowledge)
    }
  }

  /// Goes on from the best state.
  mutating func returnToBest(_ weights: Weights) {
    board = TourBoard(board.problem, weights, best, steps: judge?.knowledge)
  }

  /// Leaves every meeting out; the best state is kept.
  mutating func clear() {
    let held = (0..<board.problem.meetingCount).filter { board.slotOf[$0] >= 0 }
    _ = board.move(
      held.map { TourBoard.Placement(meeting: $0, slot: -1, delegation: -1, stop: -1) }
    ) { _ in true }
  }

  /// Proposes one change; whether it was applied.
  mutating func tryOnce(accepts: (_ change: Int) -> Bool) -> Bool {
    steps += 1
    proposal.clear()
    let kind = random.below(moves.count)
    guard
      moves[kind].propose(on: board, neighbors: neighbors, random: &random, into: &proposal)
    else { return false }
    return board.move(
      proposal.placements, alsoComplete: proposal.alsoComplete,
      turnsNights: proposal.turnsNights,
      barredPerson: proposal.barredPerson, barredGuest: proposal.barredGuest,
      barredDriver: proposal.barredDriver,
      accepts: accepts)
  }

  /// The losses, sorted, of random feasible changes that would raise the energy; none is applied.
  mutating func losses(draws: Int) -> [Int] {
    guard !moves.isEmpty else { return [] }
    var losses: [Int] = []
    for _ in 0..<draws {
      _ = tryOnce { change in
        if change > 0 { losses.append(change) }
        return false
      }
    }
    return losses.sorted()
  }
}
