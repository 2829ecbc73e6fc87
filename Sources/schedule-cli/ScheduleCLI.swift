import ArgumentParser

/// The program: reads what is asked for and hands it to one of the commands.
@main
struct ScheduleCLI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule-cli",
    abstract: "Plans campaigns of working visits: slots, delegations, vehicles, attendee lists.",
    discussion: """
      CAMPAIGN is a folder with campaign.yaml, or one .yaml file. Results stand on standard output, \
      diagnostics and progress on standard error.

      Exit codes:
        0   a schedule was written or exists; what was checked is in order
        1   a rule or a proof is broken, or the program has a mistake
        2   a mistake in a file or path
        3   proven: no schedule keeps every rule
        4   stopped before a schedule was found
        64  the command line is wrong
        130 ended at once by a second Ctrl-C
      """,
    version: "0.1.0",
    subcommands: [
      PlanCommand.self, ReplanCommand.self, ExplainCommand.self, WhyCommand.self,
      StressCommand.self, CheckCommand.self, AuditCommand.self, AnnexCommand.self,
      PublishCommand.self, DiffCommand.self, NoticeCommand.self,
    ])

  static func main() {
    StandardStream.surviveClosedPipes()
    main(nil)
  }
}
