internal import Campaign
internal import Scheduler

/// A lane that finds schedules: annealing in cycles, at temperatures measured on the board's own
/// moves when a cycle starts.
///
/// A *deepening* lane makes each cycle twice as long as the one before and starts it where the last
/// one ended, so that a good schedule is there at once and a better one later. A *restarting* lane
/// starts each cycle from nothing, with lengths after Luby, Sinclair and Zuckerman ("Optimal speedup
/// of Las Vegas algorithms", 1993), which gets out of where the other is caught.
///
/// When rescheduling, a deepening lane starts from what is published, and each cycle from the best so far
/// at a temperature of a few points of disruption: what need not change stays.
final class AnnealingLane {
  private var annealer: Annealer
  private let firstLength: Int
  private var cycleLength: Int
  private var cycleDone = 0
  private var hot = 0.0
  private var cold = 0.0
  private let problem: Problem
  private let weights: Weights
  private let judge: StepJudge?
  private let restarts: Bool
  private var cycle = 1
  private var reported: Int?

  /// Steps of the first cycle, a meeting.
  private static let firstCycle = 400
  /// Points of disruption that a cycle of rescheduling begins with, in turn, once there is a schedule, and
  /// before: to make room for one meeting others may have to move, and each move costs.
  private static let points = [1.0, 4.0, 2.0, 0.25]
  private static let pointsToMakeRoom = [1.0, 4.0, 16.0, 64.0]
  /// Draws from which temperatures are measured.
  private static let sample = 1_000

  init(
    _ problem: Problem, _ weights: Weights, seed: UInt64, judge: StepJudge?, restarts: Bool = false,
    start: TourBoard.State? = nil
  ) {
    self.restarts = restarts
    self.problem = problem
    self.weights = weights
    self.judge = judge
    annealer = Annealer(problem, weights, seed: seed, judge: judge, start: start)
    firstLength = AnnealingLane.firstCycle * max(2, problem.meetingCount)
    cycleLength = firstLength
  }

  /// Whether what is published counts.
  private var keepsPublished: Bool {
    problem.published != nil && weights[.disruption] > 0 && !restarts
  }

  var steps: Int { annealer.steps }
  var effort: Int { annealer.effort }

  /// Where it is.
  var state: TourBoard.State { annealer.board.state }

  /// Does this many steps, and those it takes to start a cycle.
  func work(_ count: Int) {
    judge?.allow(steps: count)
    var left = count
    while left > 0 {
      if cycleDone == 0 { begin() }
      let length = min(left, cycleLength - cycleDone)
      let from = Double(cycleDone) / Double(cycleLength)
      let to = Double(cycleDone + length) / Double(cycleLength)
      let fall = Elementary.logarithm(cold / hot)
      annealer.stride(
        length, hot: hot * Elementary.exponential(fall * from),
        cold: hot * Elementary.exponential(fall * to))
      left -= length
      cycleDone += length
      if cycleDone == cycleLength {
        cycleDone = 0
        cycle += 1
        if restarts {
          cycleLength = firstLength * LubySequence.term(cycle)
        } else if !keepsPublished || hasSchedule {
          cycleLength *= 2
        }
      }
    }
  }

  /// Goes on with the meetings in these slots, if that is better than all before.
  func hold(_ slots: [(meeting: Int, slot: Int)]) { annealer.hold(slots) }

  private func begin() {
    if keepsPublished {
      if annealer.steps == 0 { annealer.holdAsPublished() } else { annealer.returnToBest(weights) }
    } else {
      if restarts { annealer.clear() }
      if restarts || annealer.steps == 0 {
        annealer.stride(30 * max(1, problem.meetingCount), hot: 0, cold: 0)
      }
    }
    measure()
  }

  /// Sets the temperatures from the losses of random moves that break nothing: hot accepts half of
  /// a middling loss with a good chance, cold hardly the smallest.
  private func measure() {
    var losses = annealer.losses(draws: AnnealingLane.sample)
    losses.removeAll { weights.violation > 0 && $0 >= weights.violation / 2 }
    if keepsPublished {
      // Once below a point of disruption only the other terms are left to move.
      let points = hasSchedule ? AnnealingLane.points : AnnealingLane.pointsToMakeRoom
      hot = Double(weights[.disruption]) * points[cycle % points.count]
      losses.removeAll { $0 >= weights[.disruption] }
      let least = losses.isEmpty ? weights[.disruption] : losses[losses.count / 20]
      cold = max(0.3, min(hot / 4, Double(least) / 10))
      return
    }
    guard !losses.isEmpty else {
      hot = max(1, hot)
      cold = max(0.5, cold)
      return
    }
    hot = max(1, Double(losses[losses.count / 2]) / 2)
    cold = max(0.3, min(hot / 4, Double(losses[losses.count / 20]) / 10))
  }

  /// The best plan, and the steps beside it, if it is better than the one given out before.
  func newBest() -> (plan: Plan, dating: StepDating?)? {
    if let reported, reported <= annealer.bestEnergy { return nil }
    reported = annealer.bestEnergy
    var board = TourBoard(problem, weights, annealer.best)
    guard board.violationCount == 0, judge == nil || annealer.bestDating != nil else { return nil }
    return (board.plan(), annealer.bestDating)
  }

  private var hasSchedule: Bool {
    let board = TourBoard(problem, weights, annealer.best)
    return board.violationCount == 0 && (judge == nil || annealer.bestDating != nil)
  }

  /// The last plan beside which the steps of the work plan found no dates.
  var blocked: Plan? {
    guard let state = annealer.blocked else { return nil }
    var board = TourBoard(problem, weights, state)
    return board.plan()
  }

  /// Required meetings that the best state leaves out.
  var leftOut: [Int] {
    (0..<problem.meetingCount).filter {
      problem.isRequired[$0] && annealer.best.slotOf[$0] < 0
    }
  }
}
