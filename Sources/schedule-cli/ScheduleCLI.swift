import ArgumentParser

@main
struct ScheduleCLI: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "schedule-cli")
}
