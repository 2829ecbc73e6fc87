import ArgumentParser
import Audit
import Campaign
import Logistics

/// `why CAMPAIGN MEETING [SCHEDULE]`: why a meeting is where it is, and what it would take to hold it
/// elsewhere; writes nothing.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a meeting is where it is, and what it would cost elsewhere.",
    discussion: """
      Goes through every slot and place of the meeting: why it cannot be held there, or what else \
      would change and what that costs. Each answer is a schedule that the audit accepts, or a \
      proof. Writes no file.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(help: "The meeting's id.")
  var meeting: String

  @Argument(
    help: ArgumentHelp(
      "The schedule: a file or a published version (default: the newest version, else the "
        + "campaign's baseline)."))
  var schedule: String?

  @Option(
    help: ArgumentHelp(
      "Look at these slots alone, and say all about them: 2023-04-19, \"2023-04-19 morning\". May "
        + "stand several times.", valueName: "slot"))
  var at: [String] = []

  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Search") var limits: TrialLimits
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    if revision.isStated { _ = try input.revise(revision, before: schedule) }
    let question = try input.question(meeting, at: at)
    let named = try input.schedule(namedOrValid: schedule)
    try WhyRun(
      input: input, question: question, isDetailed: !at.isEmpty, named: named, limits: limits,
      replay: replay
    ).run().end()
  }

  /// The command that shows the same again.
  private var replay: String {
    let subject = ["why", campaign, meeting] + (schedule.map { [$0] } ?? [])
    return ShellCommand(
      subject + at.flatMap { ["--at", $0] } + revision.words + limits.words
    ).description
  }
}
