import ArgumentParser
import Audit
import Campaign
import Logistics

/// `stress CAMPAIGN [SCHEDULE]`: what becomes of a schedule when things come up; writes nothing.
struct StressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract: "Play random incidents against a schedule, and say how well it stands up to them.",
    discussion: """
      Draws absences, breakdowns and refusals by chance and counts the meetings that are held as \
      planned, those for which others stand in on the day, and those that must be planned anew. \
      Some of the draws are planned anew by a search. Writes no file.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(
    help: ArgumentHelp(
      "The schedule: a file or a published version (default: the newest version, else the "
        + "campaign's baseline)."))
  var schedule: String?

  @Option(help: ArgumentHelp("Draws to make.", valueName: "number"))
  var draws = 1_000

  @Option(
    help: ArgumentHelp(
      "Draws to plan anew, of those that lose meetings.", valueName: "number"))
  var repairs = 10

  @OptionGroup(title: "Incidents") var incidents: IncidentOptions
  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Search") var limits: TrialLimits
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func validate() throws {
    if !(1...1_000_000).contains(draws) {
      throw ValidationError("--draws must be 1 to 1000000.")
    }
    if !(0...1_000).contains(repairs) { throw ValidationError("--repairs must be 0 to 1000.") }
  }

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    if revision.isStated { _ = try input.revise(revision, before: schedule) }
    let named = try input.schedule(namedOrValid: schedule)
    let given = named.schedule.ordered(for: input.campaign)
    let report = Auditor.audit(input.campaign, given)
    guard report.isClean, report.isFullyStated, !given.meetings.isEmpty else {
      throw input.refused([
        StressWording.unfit(named.name, report, input.campaign, messages.language)
      ])
    }
    Interruption.catchSignals()
    let start = ContinuousClock.now
    let result = StressTest(input.campaign, given, incidents.rates, limits.planning).run(
      draws: draws, repairs: repairs,
      seconds: { (ContinuousClock.now - start) / .seconds(1) },
      isCancelled: { Interruption.isRequested })
    if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
    try StressDelivery(
      input: input, named: named, schedule: given, rates: incidents.rates, asked: draws,
      replay: replay
    ).deliver(result).end()
  }

  /// The command that shows the same again.
  private var replay: String {
    let rates = IncidentKind.allCases.flatMap {
      ["--\($0.rawValue)", StressWording.plain(incidents.rates[$0])]
    }
    return ShellCommand(
      ["stress", campaign] + (schedule.map { [$0] } ?? []) + ["--draws", "\(draws)"]
        + ["--repairs", "\(repairs)"] + rates + revision.words + limits.words
    ).description
  }
}
