import ArgumentParser
import Scheduler

/// `benchmarks engine`: runs the solver's engine on fixed models, and prints how fast it was.
struct EngineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract: "Measures the solver's engine on fixed models.",
    discussion: """
      Searches each MODEL, or all of them, up to a fixed number of conflicts and prints what that \
      took. Counts are the same on every machine, seconds are not.

      Models: \(EngineModel.all.map(\.name).joined(separator: ", ")).
      """)

  @Argument(help: "Models, by name.", completion: .list(EngineModel.all.map(\.name)))
  var models: [String] = []

  @Option(help: "Conflicts for each model, instead of its own number.")
  var conflicts: Int?

  @Flag(help: "Measure what writing the proof costs, and check the proof.")
  var proof = false

  func validate() throws {
    for name in models where !EngineModel.all.contains(where: { $0.name == name }) {
      throw ValidationError("there is no model \(name).")
    }
    if let conflicts, conflicts < 1 { throw ValidationError("--conflicts must be 1 or more.") }
  }

  func run() throws {
    let chosen = EngineModel.all.filter { models.isEmpty || models.contains($0.name) }
    if proof { try measureProofs(chosen) } else { try measure(chosen) }
  }

  private func measure(_ models: [EngineModel]) throws {
    var table = TextTable([
      "conflicts", "propagations", "calls", "seconds", "conflicts/s", "propagations/s", "calls/s",
      "model",
    ])
    for model in models {
      let run = EngineRun(try model.make(), conflicts: conflicts ?? model.conflicts)
      let counts = [
        run.statistics.conflicts, run.statistics.propagations, run.statistics.propagatorCalls,
      ]
      table.add(
        counts.map(String.init) + [TextTable.decimal(run.seconds, 2)]
          + counts.map { TextTable.decimal(Double($0) / run.seconds, 0) } + [model.name])
    }
    print(table.text, terminator: "")
  }
  private func measureProofs(_ models: [EngineModel]) throws {
    var table = TextTable([
      "seconds", "discarded", "ratio", "written", "ratio", "bytes", "check s", "proof", "model",
    ])
    var isRefused = false
    for model in models {
      let cost = try ProofCost(try model.make(), conflicts: conflicts ?? model.conflicts)
      let verdict: String
      switch cost.verdict {
      case .success: verdict = "right"
      case .failure(let refusal):
        verdict = "\(refusal)"
        isRefused = true
      case nil: verdict = "too long"
      }
      table.add([
        TextTable.decimal(cost.plain, 2), TextTable.decimal(cost.discarded, 2),
        TextTable.decimal(cost.discarded / cost.plain, 2), TextTable.decimal(cost.written, 2),
        TextTable.decimal(cost.written / cost.plain, 2), "\(cost.bytes)",
        cost.verdict == nil ? "-" : TextTable.decimal(cost.secondsToCheck, 1), verdict, model.name,
      ])
    }
    print(table.text, terminator: "")
    if isRefused { throw ExitCode.failure }
  }
}
