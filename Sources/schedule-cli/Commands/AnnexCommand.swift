import ArgumentParser
import Audit
import Campaign
import Documents
import Foundation

/// `annex CAMPAIGN [SCHEDULE]`: prints a campaign and its schedule as official annexes.
struct AnnexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex",
    abstract: "Write the annexes of a schedule as Word documents and as Markdown.")

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(
    help: "The schedule: a file or a published version (default: the campaign's baseline).")
  var schedule: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write (default: beside SCHEDULE; in the campaign's folder out/baseline/ for the "
        + "baseline, out/2023-04-12/ for a published version).",
      valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Which annex to write; may stand several times (default: all that apply). Kinds: "
        + annexes.map { $0.kind }.joined(separator: ", ") + ".",
      valueName: "kind"),
    transform: AnnexCommand.kind)
  var kinds: [String] = []

  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    if revision.isStated { _ = try input.revise(revision, before: schedule) }
    let named = try schedule.map { (name) throws(ExitCode) in try input.schedule(named: name) }
    let held = try named?.schedule ?? input.baseline()
    let types = try types(input, held)
    let costs = Auditor.audit(input.campaign, held).costs
    let files = try OutputFile.annexes(types, input.campaign, held, annex.options(costs))
    let folder = folder(input, named?.version)
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

  /// The annexes asked for.
  ///
  /// - Throws: exit code 2 where the campaign has nothing for one of them.
  private func types(
    _ input: CampaignInput, _ schedule: Schedule
  ) throws(ExitCode) -> [any Annex.Type] {
    let asked = annexes.filter { kinds.isEmpty || kinds.contains($0.kind) }
    let missing = asked.filter { !$0.applies(to: input.campaign, schedule) }.map { $0.kind }
    if kinds.isEmpty ? missing.count == asked.count : !missing.isEmpty {
      throw input.refused([InputWording.nothingToPrint(missing, messages.language)])
    }
    return asked
  }

  private static func kind(_ text: String) throws -> String {
    let known = annexes.map { $0.kind }
    if known.contains(text) { return text }
    let fix =
      Spelling.nearest(to: text, among: known).map { "did you mean “\($0)”?" }
      ?? "the kinds are \(known.joined(separator: ", "))."
    throw ValidationError("There is no annex “\(Quoting.short(text))”; \(fix)")
  }

  private func folder(_ input: CampaignInput, _ version: VersionName?) -> OutputFolder {
    if let version { return OutputFolder(output, within: input.folder, "out/\(version)") }
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
