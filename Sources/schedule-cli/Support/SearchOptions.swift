import ArgumentParser
import Logistics

/// How long `plan` searches, and with which random numbers.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Seconds to search at most (default: 30, or no limit with --step-limit).",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "Steps to search at most; gives the same answer on every machine.", valueName: "steps"))
  var stepLimit: Int?

  @Option(help: "Seed of the random choices.")
  var seed: UInt64 = 1

  @Option(help: "Threads: 1 or 2. With a step limit the answer does not depend on it.")
  var workers = 2

  /// Seconds where neither limit is given.
  private static let usualSeconds = 30.0

  func validate() throws {
    try SearchOptions.check(timeLimit: timeLimit, stepLimit: stepLimit, workers: workers)
  }

  /// What holds of limits and threads wherever something is searched for.
  static func check(timeLimit: Double?, stepLimit: Int?, workers: Int) throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1_000_000) {
      throw ValidationError("--time-limit must be more than 0 and at most 1000000 seconds.")
    }
    if let stepLimit, stepLimit < 1 {
      throw ValidationError("--step-limit must be at least 1.")
    }
    if !(1...2).contains(workers) { throw ValidationError("--workers must be 1 or 2.") }
  }

  var planning: PlanningOptions {
    PlanningOptions(
      seed: seed, workers: workers,
      timeLimitSeconds: timeLimit ?? (stepLimit == nil ? SearchOptions.usualSeconds : nil),
      stepLimit: stepLimit)
  }
}
