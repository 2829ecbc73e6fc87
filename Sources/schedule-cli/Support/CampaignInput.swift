import ArgumentParser
import Campaign
import Foundation

/// Reads what the command line names, and says every mistake in it.
struct CampaignInput {
  let messages: MessageOptions
  /// As it was read, or as changes have made it.
  private(set) var campaign: Campaign
  /// The campaign's folder, where outputs go.
  let folder: String
  /// Everything said about the files so far: warnings and notes.
  private(set) var diagnostics: [Diagnostic]

  private var language: Language { messages.language }

  /// Reads the campaign and prints what is to be said about it.
  ///
  /// - Throws: exit code 2 where it holds an error.
  init(path: String, _ messages: MessageOptions) throws(ExitCode) {
    self.messages = messages
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

  /// The schedule of a file, or the campaign's baseline where none is named; a campaign without
  /// meetings has nothing to hold.
  ///
  /// - Throws: exit code 2 where there is neither, or where the file holds an error.
  mutating func schedule(path: String?) throws(ExitCode) -> Schedule {
    guard let path else {
      if let baseline = campaign.baseline { return baseline }
      // Without meetings there is nothing that a schedule would have to say for its annexes.
      if campaign.meetings.isEmpty { return Schedule(meetings: [], trips: []) }
      throw refused([InputWording.noSchedule(language)])
    }
    let (schedule, found) = ScheduleFile.read(
      path: path, displayName: path, campaign: campaign, language: language)
    guard let schedule else { throw refused(found) }
    report(found)
    return schedule
  }

  /// Applies what has come up since a schedule was published: from here on the campaign is the one
  /// that is planned anew.
  ///
  /// - Throws: exit code 2 where there is no published schedule, or where it or a change holds an
  ///   error.
  mutating func revise(_ options: RevisionOptions) throws(ExitCode) -> RevisionReport {
    let reported = options.changes.read(campaign)
    let path = options.baseline
    let known = reported.adding(to: campaign)
    var published = campaign.baseline
    var found: [Diagnostic] = []
    if let path {
      (published, found) = ScheduleFile.read(
        path: path, displayName: path, campaign: known, language: language)
    } else if published == nil {
      found = [InputWording.noBaseline(language)]
    }
    let applied = reported.applied(to: campaign, published: published, language: language)
    found += applied.diagnostics
    guard let published, let revised = applied.campaign else { throw refused(found) }
    report(found)
    let revision = RevisionReport(
      changes: reported.changes, published: published, baseline: path ?? "",
      names: Names(known, language))
    campaign = revised
    return revision
  }

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
