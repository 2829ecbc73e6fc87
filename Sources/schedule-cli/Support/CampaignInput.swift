import ArgumentParser
import Campaign
import Foundation

/// Reads what the command line names, and says every mistake in it.
struct CampaignInput {
  let messages: MessageOptions
  let campaign: Campaign
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

  /// The campaign's baseline, where no schedule is named; a campaign without meetings has nothing to
  /// hold.
  ///
  /// - Throws: exit code 2 where there is none.
  func baseline() throws(ExitCode) -> Schedule {
    if let baseline = campaign.baseline { return baseline }
    // Without meetings there is nothing that a schedule would have to say for its annexes.
    if campaign.meetings.isEmpty { return Schedule(meetings: [], trips: []) }
    throw refused([InputWording.noSchedule(language)])
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

  /// Says warnings and notes and keeps them.
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
