internal import Campaign
internal import Scheduler

/// The lane that finds schedules: annealing in cycles, each twice as long as the one before, so
/// that a good schedule is there at once and a better one later.
///
/// A cycle starts from where the last one ended, at temperatures measured on the board's own
/// moves.
final class AnnealingLane {
  private var annealer: Annealer
  private var cycleLength: Int
  private var cycleDone = 0
  private var hot = 0.0
  private var cold = 0.0
  private let problem: Problem
  private let weights: Weights
  private var reported: Int?

  /// Steps of the first cycle, a meeting.
  private static let firstCycle = 400
  /// Draws from which temperatures are measured.
  private static let sample = 1_000

  init(_ problem: Problem, _ weights: Weights, seed: UInt64) {
    self.problem = problem
    self.weights = weights
    annealer = Annealer(problem, weights, seed: seed)
    cycleLength = AnnealingLane.firstCycle * max(5, problem.meetingCount)
  }

  var steps: Int { annealer.steps }

  /// Does this many steps.
  func work(_ count: Int) {
    var left = count
    if annealer.steps == 0 {
      let greedy = min(left, 30 * max(1, problem.meetingCount))
      annealer.stride(greedy, hot: 0, cold: 0)
      left -= greedy
    }
    while left > 0 {
      if cycleDone == 0 { measure() }
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
        cycleLength *= 2
      }
    }
  }

  /// Sets the temperatures from the losses of random moves that break nothing: hot accepts half of
  /// a middling loss with a good chance, cold hardly the smallest.
  private func measure() {
    var losses = annealer.losses(draws: AnnealingLane.sample)
    losses.removeAll { weights.violation > 0 && $0 >= weights.violation / 2 }
    guard !losses.isEmpty else {
      hot = max(1, hot)
      cold = max(0.5, cold)
      return
    }
    hot = max(1, Double(losses[losses.count / 2]) / 2)
    cold = max(0.3, min(hot / 4, Double(losses[losses.count / 20]) / 10))
  }

  /// The best plan if it is better than the one given out before.
  func newBest() -> Plan? {
    if let reported, reported <= annealer.bestEnergy { return nil }
    reported = annealer.bestEnergy
    var board = TourBoard(problem, weights, annealer.best)
    return board.violationCount == 0 ? board.plan() : nil
  }

  /// Required meetings that the best state leaves out.
  var leftOut: [Int] {
    (0..<problem.meetingCount).filter {
      problem.isRequired[$0] && annealer.best.slotOf[$0] < 0
    }
  }
}
