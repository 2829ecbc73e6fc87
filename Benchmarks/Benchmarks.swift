import ArgumentParser

/// Makes campaigns to measure the planner with, and measures it. Nothing of it reaches a planner's
/// office; `Benchmarks/README.md` tells how the figures there were taken.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Makes campaigns to measure the planner with, and measures it.",
    discussion: """
      Exit codes:
        0   everything was made, or every run gave an answer that the audit accepts
        1   a campaign did not come back as it was written, or a run failed
        64  the command line is wrong
      """,
    subcommands: [
      ConvertCommand.self, DisruptCommand.self, EngineCommand.self, GenerateCommand.self,
      PlanCommand.self, ProjectsCommand.self,
    ])
}
