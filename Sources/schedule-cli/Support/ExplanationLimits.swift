import ArgumentParser
import Logistics

/// How long `explain` looks for reasons and ways out, and for how many.
struct ExplanationLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp("Sets of facts, and ways out, that are enough.", valueName: "number"))
  var most = 3

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
    if !(1...20).contains(most) { throw ValidationError("--most must be 1 to 20.") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1_000_000) {
      throw ValidationError("--time-limit must be more than 0 and at most 1000000 seconds.")
    }
    if let stepLimit, stepLimit < 1 {
      throw ValidationError("--step-limit must be at least 1.")
    }
    if !(1...2).contains(workers) { throw ValidationError("--workers must be 1 or 2.") }
  }

  var options: ExplanationOptions {
    ExplanationOptions(
      seed: seed, workers: workers,
      timeLimitSeconds: timeLimit ?? (stepLimit == nil ? ExplanationLimits.usualSeconds : nil),
      stepLimit: stepLimit, most: most)
  }
}
