import ArgumentParser
import Audit
import Campaign
import Documents
import Foundation

/// `publish CAMPAIGN SCHEDULE`: keeps a schedule as a published version, with what it changes and why.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Keep a schedule as a published version, with what it changes and why.",
    discussion: """
      Writes published/DATE.json in the campaign's folder and never writes over one; history.md \
      beside it tells all versions. A schedule that breaks a rule is refused, and ends with 1, \
      unless --anyway says otherwise.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Argument(help: "The schedule: a file, or a version published before.")
  var schedule: String

  @Option(
    help: ArgumentHelp("The date of the version, 2023-04-12 (default: today).", valueName: "date"))
  var date: CivilDate?

  @Flag(help: "Publish it even if it breaks rules.")
  var anyway = false

  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  private var language: Language { messages.language }

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let revised = revision.isStated ? try input.revise(revision) : nil
    let schedule = try input.schedule(named: schedule).schedule
    let name = try name(&input)
    let report = Auditor.audit(input.campaign, schedule)
    if !report.isClean, !anyway {
      messages.deliver(
        document("broken", input, audit: report),
        text: report.text(input.campaign, language) + "\n" + PublishWording.refused(language))
      try ExitStatus.broken.end()
    }
    // With the meetings that have come and gone, which older versions may hold.
    let campaign = revised?.names.campaign ?? input.campaign
    let old = try valid(in: campaign, &input)
    if let newest = old?.version, old?.schedule == schedule {
      messages.deliver(
        document("unchanged", input, version: newest),
        text: PublishWording.unchanged(newest, language))
      return
    }
    let difference = old.map {
      ScheduleDifference(from: $0.schedule, to: schedule, in: campaign)
    }
    let reason =
      revision.changes.reason.isEmpty
      ? (revised?.changes.reasons ?? []).joined(separator: "; ") : revision.changes.reason
    let file = try write(
      PublishedVersion(name: name, schedule: schedule, reason: reason),
      Publication(
        reason: reason, replaces: old?.version, difference: difference,
        broken: report.rules.filter { $0.status == .broken }.map(\.rule)), campaign, &input)
    let names = Names(campaign, language)
    var result = document("published", input, version: name)
    result.file = file
    result.difference = difference.map { DifferenceDocument($0, names) }
    let changes = difference.flatMap { $0.isEmpty ? nil : $0 }
    messages.deliver(
      result,
      text: PublishWording.published(file, language)
        + (changes.map { DifferenceWording(names: names).summary($0) + "\n" } ?? ""))
  }

  /// What the new version is called.
  ///
  /// - Throws: exit code 2 where its date lies before the newest version's.
  private func name(_ input: inout CampaignInput) throws(ExitCode) -> VersionName {
    let folder = try input.publishedFolder()
    let date = date ?? Self.today
    if let name = folder.name(for: date) { return name }
    throw input.refused(
      folder.newest.map { [PublishedWording.tooEarly(date, newest: $0, language)] } ?? [])
  }

  /// What is valid until now; nil where nothing is published.
  ///
  /// - Throws: exit code 2 where its file holds an error.
  private func valid(
    in campaign: Campaign, _ input: inout CampaignInput
  ) throws(ExitCode) -> NamedSchedule? {
    let (valid, found) = try input.lookup(in: campaign).valid()
    if valid == nil, !found.isEmpty { throw input.refused(found) }
    // With changes the published schedule was read before.
    input.report(found.filter { !input.diagnostics.contains($0) })
    return valid
  }

  /// Writes the version and the history of all; returns the version's file.
  ///
  /// - Throws: exit code 2 where that cannot be done, or where there is such a version by now.
  private func write(
    _ version: PublishedVersion, _ publication: Publication, _ campaign: Campaign,
    _ input: inout CampaignInput
  ) throws(ExitCode) -> String {
    let folder = try input.publishedFolder()
    let history = HistoryPage(folder, adding: version, campaign: campaign, language: language)
    input.report(history.diagnostics.filter { !input.diagnostics.contains($0) })
    let file = folder.path(of: version.name)
    let text = ScheduleFile.text(
      version.schedule, campaign: campaign, result: nil, publication: publication)
    do throws(FileFailure) {
      try AtomicFile.write([
        .init(path: file, text: text, isNew: true),
        .init(path: folder.path + "/" + PublishedFolder.history, text: history.text),
      ])
    } catch {
      throw input.refused([InputWording.notWritten(error, language)])
    }
    return file
  }

  private func document(
    _ status: String, _ input: CampaignInput, version: VersionName? = nil,
    audit: AuditReport? = nil
  ) -> PublishDocument {
    PublishDocument(
      status: status, diagnostics: input.diagnostics.map(DiagnosticDocument.init),
      version: version.map { "\($0)" },
      audit: audit.map { AuditDocument($0, input.campaign, language) })
  }

  /// The date here and now.
  private static var today: CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      ?? CivilDate(dayNumber: 0)
  }
}

/// What `publish --json` prints.
private struct PublishDocument: Encodable {
  /// `published`, `unchanged`, `broken` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var version: String?
  var file: String?
  var difference: DifferenceDocument?
  var audit: AuditDocument?
}
