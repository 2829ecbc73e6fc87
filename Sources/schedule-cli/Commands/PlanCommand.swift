import ArgumentParser

/// `plan CAMPAIGN`: searches, has the audit check what was found, and writes schedule, annexes and
/// certificate.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find a schedule and write it with its annexes and its certificate.",
    discussion: """
      Writes schedule.json, the annexes (annex.docx and annex.md for the visits) and \
      certificate.json, all of them or none. Ctrl-C stops the search and writes the best schedule so \
      far.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to write (default: out/ in the campaign's folder).", valueName: "dir")
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Prefer schedules with somebody in reserve; the lowest level may rise by so much for it.",
      valueName: "per cent"))
  var sturdy: Int?

  @OptionGroup(title: "Search") var limits: SearchOptions
  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func validate() throws {
    if let sturdy, !(1...100).contains(sturdy) {
      throw ValidationError("--sturdy must be 1 to 100.")
    }
  }

  func run() throws {
    let input = try CampaignInput(path: campaign, messages)
    let folder = OutputFolder(output, within: input.folder, "out")
    try PlanRun(
      input: input, folder: folder, limits: limits, annex: annex, command: "plan",
      subject: [campaign], sturdy: sturdy
    ).run().end()
  }
}
