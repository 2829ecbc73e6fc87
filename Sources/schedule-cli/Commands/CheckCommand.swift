import ArgumentParser
import Campaign
import Logistics

/// `check CAMPAIGN`: every mistake in the campaign, what it amounts to, meetings that no slot can hold,
/// and steps of the work plan that cannot be dated.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say every mistake in a campaign, and what it amounts to.",
    discussion: """
      Ends with 2 where the campaign holds an error, and with 3 where a required meeting cannot be \
      held in any slot, or where the steps of the work plan cannot be dated.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @OptionGroup(title: "Messages") var messages: MessageOptions

  private static let secondsForSteps = 10.0

  func run() throws {
    let input = try CampaignInput(path: campaign, messages)
    let names = Names(input.campaign, messages.language)
    let summary = CampaignSummary(input.campaign)
    let obstacles = Obstacles.impossibleMeetings(input.campaign)
    let conflict = CampaignPlanner.conflictOfSteps(
      input.campaign, seconds: CheckCommand.secondsForSteps)
    let lines =
      InfeasibilityWording.impossible(obstacles, names)
      + (conflict.map { ReasonWording(names: names).lines($0) } ?? [])
    messages.deliver(
      CheckDocument(summary, input.diagnostics, obstacles, conflict, names),
      text: summary.text(messages.language) + lines.map { $0 + "\n" }.joined())
    try (obstacles.isEmpty && conflict == nil ? ExitStatus.done : .infeasible).end()
  }
}
