import Foundation

/// Reads a campaign from its files and finds every mistake in them in one go.
package struct CampaignReader {
  /// What came of reading.
  package struct ReadResult: Sendable {
    /// Nil exactly where `diagnostics` holds an error.
    package var campaign: Campaign?
    /// By file (`campaign.yaml` first), line and column; 200 at most, and one that counts the rest.
    package var diagnostics: [Diagnostic]
    /// The campaign folder, where outputs go.
    package var folder: String

    package init(campaign: Campaign?, diagnostics: [Diagnostic], folder: String) {
      self.campaign = campaign
      self.diagnostics = diagnostics
      self.folder = folder
    }
  }

  /// The main file of a campaign folder.
  package static let mainFile = "campaign.yaml"

  /// Reads the campaign at a path: a folder with `campaign.yaml`, or one YAML file. Never traps,
  /// whatever the files hold; messages are in the language asked for.
  package static func read(path: String, language: Language) -> ReadResult {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue
      || (!exists && !path.lowercased().hasSuffix(".yaml")
        && !path.lowercased().hasSuffix(".yml"))
    {
      return read(folder: CampaignFolder(path: path), main: mainFile, language: language)
    }
    let url = URL(fileURLWithPath: path)
    return read(
      folder: CampaignFolder(path: url.deletingLastPathComponent().path),
      main: url.lastPathComponent, language: language)
  }

  static func read(folder: CampaignFolder, main: String, language: Language) -> ReadResult {
    let log = DiagnosticLog()
    let campaign = campaign(in: folder, main: main, log: log)
    return ReadResult(
      campaign: log.hasErrors ? nil : campaign,
      diagnostics: log.diagnostics(mainFile: main, language: language), folder: folder.path)
  }

  private static func campaign(
    in folder: CampaignFolder, main: String, log: DiagnosticLog
  ) -> Campaign? {
    switch folder.text(of: main) {
    case .failure(let problem):
      log.add(problem, of: main, namedAt: SourcePlace(file: main))
      return nil
    case .success(let text):
      guard let value = YAMLSource.read(text, file: main, into: log),
        let root = Fields(value, key: nil, log: log)
      else { return nil }
      var decoder = CampaignDecoder(folder: folder, root: root, log: log)
      return campaign(from: &decoder)
    }
  }

  private static func campaign(from decoder: inout CampaignDecoder) -> Campaign? {
    decoder.readParts()
    let baseline = decoder.root.value("baseline")
    decoder.root.finish()
    let draft = decoder.draft
    CheckContext(draft: draft, log: decoder.log).runAll()
    guard var campaign = draft.campaign else { return nil }
    if let baseline {
      campaign.baseline = decoder.readBaseline(baseline, campaign: campaign)
    }
    return campaign
  }
}
