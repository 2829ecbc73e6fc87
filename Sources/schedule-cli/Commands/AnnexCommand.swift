import ArgumentParser
import Campaign
import Documents
import Foundation

/// `annex CAMPAIGN [SCHEDULE]`: prints a schedule as the official annex.
struct AnnexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex",
    abstract: "Write the annex of a schedule as a Word document and as Markdown.")

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(help: "The schedule: .json or .csv (default: the campaign's baseline).")
  var schedule: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write (default: beside SCHEDULE; out/baseline/ in the campaign's folder for the "
        + "baseline).",
      valueName: "dir"))
  var output: String?

  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let held = try input.schedule(path: schedule)
    let files = try OutputFile.annexes(input.campaign, held, annex.options)
    let folder = folder(input)
    do throws(FileFailure) {
      try folder.write(files)
    } catch {
      throw input.refused([InputWording.notWritten(error, messages.language)])
    }
    messages.deliver(
      AnnexDocument(
        status: "written", diagnostics: input.diagnostics.map(DiagnosticDocument.init),
        files: FilesDocument(files, in: folder)),
      text: FileWording.written(files, in: folder, messages.language))
  }

  private func folder(_ input: CampaignInput) -> OutputFolder {
    guard let schedule else { return OutputFolder(output, within: input.folder, "out/baseline") }
    let beside = URL(fileURLWithPath: schedule).deletingLastPathComponent().relativePath
    return OutputFolder(output ?? beside, within: input.folder, "out")
  }
}

/// What `annex --json` prints.
private struct AnnexDocument: Encodable {
  /// `written` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var files: FilesDocument
}
