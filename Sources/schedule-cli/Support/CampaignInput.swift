import ArgumentParser
import Campaign
import Foundation

/// Reads what the command line names, and says every mistake in it.
struct CampaignInput {
  let messages: MessageOptions
  /// As it was read, or as changes have made it.
  private(set) var campaign: Campaign
  /// As the command line names it.
  let path: String
  /// The campaign's folder, where outputs go.
  let folder: String
  /// Everything said about the files so far: warnings and notes.
  private(set) var diagnostics: [Diagnostic]
  /// Once it was asked for.
  private var published: PublishedFolder?

  private var language: Language { messages.language }

  /// Reads the campaign and prints what is to be said about it.
  ///
  /// - Throws: exit code 2 where it holds an error.
  init(path: String, _ messages: MessageOptions) throws(ExitCode) {
    self.messages = messages
    self.path = path
    let exists = FileManager.default.fileExists(atPath: path)
    let result =
      exists
      ? CampaignReader.read(path: path, language: messages.language)
      : CampaignReader.ReadResult(
        campaign: nil,
        diagnostics: [InputWording.missingCampaign(path, messages.language)], folder: path)
    messages.remark(InputWording.text(result.diagnostics, messages.language))
    guard let campaign = result.campaign else {
      throw CampaignInput.refused(result.diagnostics, messages)
    }
    self.campaign = campaign
    folder = result.folder
    diagnostics = result.diagnostics
  }

  /// The published versions of the campaign; what else lies in their folder is said the first time.
  ///
  /// - Throws: exit code 2 where the folder cannot be read.
  mutating func publishedFolder() throws(ExitCode) -> PublishedFolder {
    if let published { return published }
    let found = PublishedFolder(campaignFolder: folder, language: language)
    if found.diagnostics.contains(where: { $0.severity == .error }) {
      throw refused(found.diagnostics)
    }
    report(found.diagnostics)
    published = found
    return found
  }

  /// Applies what has come up since a schedule was published: from here on the campaign is the one
  /// that is planned anew. Where the options name no published schedule it is the one that is valid
  /// now, or was before the version that `schedule` names.
  ///
  /// - Throws: exit code 2 where there is no published schedule, or where it or a change holds an
  ///   error.
  mutating func revise(
    _ options: RevisionOptions, before schedule: String? = nil
  ) throws(ExitCode) -> RevisionReport {
    let reported = options.changes.read(campaign)
    let known = reported.adding(to: campaign)
    let lookup = try lookup(in: known)
    var (published, found) =
      options.baseline.map(lookup.named)
      ?? lookup.valid(before: schedule.flatMap(lookup.version))
    if published == nil, found.isEmpty { found = [InputWording.noBaseline(language)] }
    let applied = reported.applied(
      to: campaign, published: published?.schedule, language: language)
    found += applied.diagnostics
    guard let published, let revised = applied.campaign else { throw refused(found) }
    report(found)
    campaign = revised
    return RevisionReport(
      changes: reported.changes, published: published, options: options,
      names: Names(known, language))
  }

  /// From here on the campaign minimizes this.
  mutating func minimize(_ objective: Objective) { campaign.objective = objective }

  /// The certificate of a file.
  ///
  /// - Throws: exit code 2 where the file holds an error.
  mutating func certificate(path: String) throws(ExitCode) -> Certificate {
    let (certificate, found) = CertificateFile.read(
      path: path, displayName: path, campaign: campaign, language: language)
    guard let certificate else { throw refused(found) }
    report(found)
    return certificate
  }

  /// Says mistakes that end the command.
  func refused(_ found: [Diagnostic]) -> ExitCode {
    messages.remark(InputWording.text(found, language))
    return CampaignInput.refused(diagnostics + found, messages)
  }

  /// Says what does not end the command.
  mutating func report(_ found: [Diagnostic]) {
    messages.remark(InputWording.text(found, language))
    diagnostics += found
  }

  private static func refused(_ all: [Diagnostic], _ messages: MessageOptions) -> ExitCode {
    if messages.json {
      messages.deliver(
        FailureDocument(status: "input-error", diagnostics: all.map(DiagnosticDocument.init)),
        text: "")
    }
    return ExitCode(ExitStatus.inputError.rawValue)
  }
}
