import ArgumentParser
import Campaign

/// `diff CAMPAIGN [OLD] [NEW]`: what one schedule has otherwise than another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what a schedule has otherwise than another one.",
    discussion: """
      What one of the schedules does not state is no difference. Ends with 0 whether they differ or \
      not.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @OptionGroup var pair: SchedulePair

  @Flag(help: "Show the differences as a table instead of line by line.")
  var table = false

  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let compared = try pair.read(&input)
    let (names, difference) = (compared.names, compared.difference)
    let parts = [
      compared.opening,
      table
        ? DifferenceTable(difference, names).text(width: StandardStream.output.width)
        : compared.wording.text(difference),
    ]
    messages.deliver(
      DiffDocument(
        status: difference.isEmpty ? "same" : "different",
        diagnostics: input.diagnostics.map(DiagnosticDocument.init), old: compared.old.name,
        new: compared.new.name,
        difference: DifferenceDocument(difference, names)),
      text: parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

/// What `diff --json` prints.
private struct DiffDocument: Encodable {
  /// `same`, `different` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var old: String
  var new: String
  var difference: DifferenceDocument
}
