import ArgumentParser
import Logistics

/// How long `explain` looks for reasons and ways out, and for how many.
struct ExplanationLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp("Sets of facts, and ways out, that are enough.", valueName: "number"))
  var most = 3

  @OptionGroup var trials: TrialLimits

  func validate() throws {
    if !(1...20).contains(most) { throw ValidationError("--most must be 1 to 20.") }
  }

  var options: ExplanationOptions {
    ExplanationOptions(
      seed: trials.seed, workers: trials.workers, timeLimitSeconds: trials.seconds,
      stepLimit: trials.stepLimit, most: most)
  }
}
