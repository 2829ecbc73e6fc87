import ArgumentParser
import Logistics

/// How long a command tries many searches, one after the other.
struct TrialLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seconds to look at most (default: 10, or no limit with --step-limit).",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "Steps of every search for a schedule at most; gives the same answer on every machine.",
      valueName: "steps"))
  var stepLimit: Int?

  @Option(help: "Seed of the random choices.")
  var seed: UInt64 = 1

  @Option(help: "Threads: 1 or 2. With a step limit the answer does not depend on it.")
  var workers = 2

  /// Seconds where neither limit is given.
  private static let usualSeconds = 10.0

  func validate() throws {
    try SearchOptions.check(timeLimit: timeLimit, stepLimit: stepLimit, workers: workers)
  }

  /// Seconds of the whole; nil means without a limit.
  var seconds: Double? {
    timeLimit ?? (stepLimit == nil ? TrialLimits.usualSeconds : nil)
  }

  /// With the steps of each search, where they are limited.
  var planning: PlanningOptions {
    PlanningOptions(
      seed: seed, workers: workers, timeLimitSeconds: seconds, stepLimit: stepLimit)
  }

  /// The words of a command line that repeats the same, but for the clock.
  var words: [String] {
    (stepLimit.map { ["--step-limit", "\($0)"] } ?? [])
      + ["--seed", "\(seed)", "--workers", "\(workers)"]
  }
}
