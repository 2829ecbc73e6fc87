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
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1_000_000) {
      throw ValidationError("--time-limit must be more than 0 and at most 1000000 seconds.")
    }
    if let stepLimit, stepLimit < 1 {
      throw ValidationError("--step-limit must be at least 1.")
    }
    if !(1...2).contains(workers) { throw ValidationError("--workers must be 1 or 2.") }
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
