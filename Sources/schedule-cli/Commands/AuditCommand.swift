import ArgumentParser
import Audit
import Campaign
import Foundation

/// `audit CAMPAIGN [SCHEDULE]`: every rule and every cost of a schedule, whoever made it, and what
/// its certificate proves.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check every rule and every cost of a schedule, and what its certificate proves.",
    discussion: """
      Shares no code with the search. Ends with 0 where every rule is kept, and with 1 where a rule \
      is broken or a proof does not hold. A certificate.json beside SCHEDULE is checked as well.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(
    help: "The schedule: a file or a published version (default: the campaign's baseline).")
  var schedule: String?

  @Option(help: ArgumentHelp("The certificate to check.", valueName: "file"))
  var certificate: String?

  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    if revision.isStated { _ = try input.revise(revision, before: schedule) }
    let named = try schedule.map { (name) throws(ExitCode) in try input.schedule(named: name) }
    let proofs = try certificatePath(named?.version).map { try input.certificate(path: $0) }
    let report = Auditor.audit(input.campaign, try named?.schedule ?? input.baseline())
    let proven = proofs.map {
      ProofReport(
        CertificateAudit(input.campaign).report(on: $0), report, input.campaign,
        messages.language)
    }
    let document = AuditCommandDocument(
      schedule: schedule, input.diagnostics,
      AuditDocument(report, input.campaign, messages.language), proven,
      isClean: report.isClean)
    let text =
      report.text(input.campaign, messages.language) + budget(report, input)
      + (proven.map { $0.text.isEmpty ? "" : "\n" + $0.text } ?? "")
    messages.deliver(document, text: text)
    let isInOrder = report.isClean && proven?.isInOrder ?? true
    try (isInOrder ? ExitStatus.done : .broken).end()
  }

  /// What is spent of the budget; nothing where there is none, or nothing that could be spent.
  private func budget(_ report: AuditReport, _ input: CampaignInput) -> String {
    guard input.campaign.budget != nil, !input.campaign.meetings.isEmpty else { return "" }
    let names = Names(input.campaign, messages.language)
    return "\n" + BudgetReport(report, names).text(width: StandardStream.output.width)
  }

  /// The certificate named, or the one beside the file named.
  private func certificatePath(_ version: VersionName?) -> String? {
    if let certificate { return certificate }
    guard let schedule, version == nil else { return nil }
    let beside = URL(fileURLWithPath: schedule).deletingLastPathComponent()
      .appendingPathComponent(OutputFile.certificate).relativePath
    return FileManager.default.fileExists(atPath: beside) ? beside : nil
  }
}
