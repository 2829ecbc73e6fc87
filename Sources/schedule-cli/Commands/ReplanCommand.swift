import ArgumentParser

/// `replan CAMPAIGN`: plans a published schedule anew after something has come up, with as few changes
/// as can be.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Plan a published schedule anew after something has come up.",
    discussion: """
      Changes stand in files or in options; all of them count together. Prints what changes against \
      the published schedule, and writes what plan writes. Ctrl-C stops the search and writes the \
      best schedule so far.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write (default: out/replan/ in the campaign's folder).", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Other answers to show, which change more and are better for it.", valueName: "number"))
  var alternatives = 2

  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Search") var limits: SearchOptions
  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func validate() throws {
    if !(0...AlternativesReport.most).contains(alternatives) {
      throw ValidationError("--alternatives must be 0 to \(AlternativesReport.most).")
    }
  }

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let report = try input.revise(revision)
    input.report(report.breaches)
    let folder = OutputFolder(output, within: input.folder, "out/replan")
    try PlanRun(
      input: input, folder: folder, limits: limits, annex: annex,
      command: "replan", subject: [campaign] + revision.words, revision: report,
      mostAlternatives: alternatives
    ).run().end()
  }
}
