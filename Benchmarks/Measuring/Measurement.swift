import Audit
import Campaign
import Logistics

/// What one run of the planner came to: one campaign, one seed.
struct Measurement {
  /// The answer, when it came, and what the audit thinks of it.
  struct Answer {
    /// Of the last level of the objective.
    var total: Int
    /// Of the last level; no schedule whose higher levels are as good has a smaller total.
    var bound: Int
    /// Totals of the levels above.
    var higherTotals: [Int]
    var isOptimal: Bool
    var meetingsHeld: Int
    /// Until any schedule that keeps every rule was known.
    var secondsToFirst: Double
    /// Until a schedule was known whose total is at most 1 % above the last one's.
    var secondsToNearFinal: Double
  }

  var seed: UInt64
  /// Until the planner returned.
  var seconds: Double
  /// Steps of the first annealing lane.
  var steps: Int
  /// Nil where there is no schedule.
  var answer: Answer?
  /// Why the run counts as failed; empty where it does not.
  var faults: [String]
}

extension Measurement.Answer {
  /// The total less the bound.
  var gap: Int { total - bound }

  /// The gap in per cent of the total; for people to read.
  var gapPercent: Double { total == 0 ? 0 : 100 * Double(gap) / Double(total) }

  /// How far the total lies above another, in per cent of that; for people to read.
  func percentAbove(_ other: Int) -> Double {
    other == 0 ? 0 : 100 * Double(total - other) / Double(other)
  }
}

/// Runs the planner once and audits what it says.
struct Stopwatch {
  let campaign: Campaign
  /// One of these limits a run.
  let limitSeconds: Double?
  let stepLimit: Int?
  /// What is known of the last level's least total.
  let known: BestKnown?

  /// Times count from before the planner prepares the campaign, after it was read. The planner
  /// speaks at the end of each of its epochs, so that is how exact they are: some milliseconds in
  /// the beginning, tenths of seconds later.
  func measure(seed: UInt64) -> Measurement {
    let clock = ContinuousClock()
    let start = clock.now
    func seconds() -> Double {
      let parts = start.duration(to: clock.now).components
      return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
    let planner: Planner
    do throws(PlanningError) {
      planner = try Planner(
        campaign,
        PlanningOptions(
          seed: seed, workers: 2, timeLimitSeconds: limitSeconds, stepLimit: stepLimit))
    } catch {
      return Measurement(
        seed: seed, seconds: seconds(), steps: 0, answer: nil, faults: ["amounts too large"])
    }
    var steps = 0
    var improvements: [(seconds: Double, totals: [Int])] = []
    let outcome = planner.run(seconds: seconds, isCancelled: { false }) { progress in
      steps = progress.steps
      guard let totals = progress.totals, totals != improvements.last?.totals else { return }
      improvements.append((progress.seconds, totals))
    }
    var measurement = Measurement(
      seed: seed, seconds: seconds(), steps: steps, answer: nil, faults: [])
    switch outcome {
    case .schedule(let solution):
      measurement.answer = answer(solution, improvements)
      measurement.faults = AnswerCheck(campaign: campaign, solution: solution, known: known).faults
    case .infeasible: measurement.faults = ["said to be infeasible"]
    case .nothing: measurement.faults = ["no schedule found"]
    }
    return measurement
  }

  private func answer(
    _ solution: Solution, _ improvements: [(seconds: Double, totals: [Int])]
  ) -> Measurement.Answer? {
    guard let total = solution.totals.last, let bound = solution.bounds.last else { return nil }
    let higher = solution.totals.dropLast()
    let near = improvements.first { entry in
      entry.totals.dropLast() == higher && (entry.totals.last ?? .max) <= total + total / 100
    }
    let held = Set(solution.schedule.meetings.map(\.meeting))
    return Measurement.Answer(
      total: total, bound: bound, higherTotals: Array(higher), isOptimal: solution.isOptimal,
      meetingsHeld: held.count, secondsToFirst: improvements.first?.seconds ?? 0,
      secondsToNearFinal: near?.seconds ?? 0)
  }
}
