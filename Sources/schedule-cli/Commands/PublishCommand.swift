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

  @Option(help: ArgumentHelp("Why it is published.", valueName: "text"))
  var reason = ""

  @Flag(help: "Publish it even if it breaks rules.")
  var anyway = false

  @OptionGroup(title: "Messages") var messages: MessageOptions

  private var language: Language { messages.language }

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    let schedule = try input.schedule(named: schedule).schedule
    let folder = try input.publishedFolder()
    let date = date ?? Self.today
    guard let name = folder.name(for: date) else {
      throw input.refused(
        folder.newest.map { [PublishedWording.tooEarly(date, newest: $0, language)] } ?? [])
    }
    let report = Auditor.audit(input.campaign, schedule)
    if !report.isClean, !anyway {
      messages.deliver(
        document("broken", input, audit: report),
        text: report.text(input.campaign, language) + "\n" + PublishWording.refused(language))
      try ExitStatus.broken.end()
    }
    let old = try input.publishedSchedule()
    let difference = old.map {
      ScheduleDifference(from: $0.schedule, to: schedule, in: input.campaign)
    }
    if let newest = folder.newest, difference?.isEmpty == true {
      messages.deliver(
        document("unchanged", input, version: newest),
        text: PublishWording.unchanged(newest, language))
      return
    }
    let publication = Publication(
      reason: reason, replaces: folder.newest, difference: difference,
      broken: report.rules.filter { $0.status == .broken }.map(\.rule))
    let text = ScheduleFile.text(
      schedule, campaign: input.campaign, result: nil, publication: publication)
    let history = HistoryPage(
      folder, adding: PublishedVersion(name: name, schedule: schedule, reason: reason),
      campaign: input.campaign, language: language)
    input.report(history.diagnostics.filter { !input.diagnostics.contains($0) })
    let file = folder.path(of: name)
    do throws(FileFailure) {
      try AtomicFile.write([
        .init(path: file, text: text, isNew: true),
        .init(path: folder.path + "/" + PublishedFolder.history, text: history.text),
      ])
    } catch {
      throw input.refused([InputWording.notWritten(error, language)])
    }
    let names = Names(input.campaign, language)
    var result = document("published", input, version: name)
    result.file = file
    result.difference = difference.map { DifferenceDocument($0, names) }
    let changes = difference.flatMap { $0.isEmpty ? nil : $0 }
    messages.deliver(
      result,
      text: PublishWording.published(file, language)
        + (changes.map { DifferenceWording(names: names).summary($0) + "\n" } ?? ""))
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
