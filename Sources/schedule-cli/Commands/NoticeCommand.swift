import ArgumentParser
import Campaign
import Documents

/// `notice CAMPAIGN [OLD] [NEW]`: the official notice of a change, the new annexes with the changes
/// marked, and who must be told.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Write the official notice of a change, the marked annex, and who must be told.",
    discussion: """
      Writes notice, annex and told, each as a Word document and as Markdown, all of them or none. \
      Nothing is written where the schedules say the same.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @OptionGroup var pair: SchedulePair

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write (default: out/notice/ in the campaign's folder).", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The date of the notice, 2023-04-12 (default: left to be filled).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let compared = try pair.read(&input)
    let (old, new, difference) = (compared.old, compared.new, compared.difference)
    var document = NoticeDocument(
      status: "same", diagnostics: input.diagnostics.map(DiagnosticDocument.init), old: old.name,
      new: new.name, difference: DifferenceDocument(difference, compared.names))
    var parts = [compared.opening]
    if !difference.isEmpty {
      let notice = try NoticeFiles(
        compared.names.campaign, old: old.schedule, new: new.schedule,
        changes: compared.changes, reason: compared.reason, date: date, annex: annex)
      let folder = OutputFolder(output, within: input.folder, "out/notice")
      do throws(FileFailure) {
        try folder.write(notice.files)
      } catch {
        throw input.refused([InputWording.notWritten(error, messages.language)])
      }
      document.status = "written"
      document.told = notice.told.recipients.map(RecipientDocument.init)
      document.files = FilesDocument(notice.files, in: folder)
      parts.append(ToldWording.count(notice.told, messages.language))
      parts.append(FileWording.written(notice.files, in: folder, messages.language))
    }
    messages.deliver(document, text: parts.joined(separator: "\n"))
  }
}

/// What `notice --json` prints.
private struct NoticeDocument: Encodable {
  /// `written`, `same` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var old: String
  var new: String
  var difference: DifferenceDocument
  var told: [RecipientDocument]?
  var files: FilesDocument?
}
