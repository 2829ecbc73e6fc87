import Foundation

/// Reads what has come up since a schedule was published, from files and from a command's options.
package enum ChangeReader {
  /// Everything that the files (by their paths) and the options say, with every mistake in it.
  ///
  /// The files are YAML of format 1, described in `Documentation/Changes.md`. `reason` is that of the
  /// options. What the words mean for the campaign is looked at by `ReportedChanges.applied`.
  package static func read(
    files: [String], options: [ChangeOption] = [], reason: String = "", campaign: Campaign
  ) -> ReportedChanges {
    let log = DiagnosticLog()
    var changes: [Located<Change>] = []
    for path in files {
      guard let text = TextFile.read(path: path, displayName: path, log: log) else { continue }
      let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
      changes += read(
        text, file: path, folder: CampaignFolder(path: folder.path), campaign: campaign, log: log)
    }
    changes += read(options, reason: reason, campaign: campaign, log: log)
    return ReportedChanges(changes, file: files.first ?? "", found: log)
  }

  /// The changes of one file; tables that it names lie in the folder.
  static func read(
    _ text: String, file: String, folder: CampaignFolder, campaign: Campaign, log: DiagnosticLog
  ) -> [Located<Change>] {
    guard let value = YAMLSource.read(text, file: file, into: log),
      let root = Fields(value, key: nil, log: log)
    else { return [] }
    var decoder = CampaignDecoder(campaign, folder: folder, root: root, log: log)
    return decoder.changes()
  }

  static func read(
    _ options: [ChangeOption], reason: String, campaign: Campaign, log: DiagnosticLog
  ) -> [Located<Change>] {
    let nothing = SourceValue(content: .mapping([]), place: SourcePlace(file: ""))
    guard let root = Fields(nothing, key: nil, log: log) else { return [] }
    let decoder = CampaignDecoder(
      campaign, folder: CampaignFolder(files: [:]), root: root, log: log)
    return options.flatMap { option in
      decoder.kinds(of: option).map { kind in
        Located(
          Change(kind, reason: option.word.sharesReason ? reason : ""), at: option.place)
      }
    }
  }
}

/// Changes as they were reported, each with its place; what they mean for a campaign is still to be
/// found out.
package struct ReportedChanges {
  private let located: [Located<Change>]
  private let file: String
  private let found: DiagnosticLog

  init(_ located: [Located<Change>], file: String, found: DiagnosticLog) {
    self.located = located
    self.file = file
    self.found = found
  }

  /// In the order of the files, then of the options.
  package var changes: [Change] { located.map(\.value) }

  /// The campaign with the meetings that changes add: a published schedule may hold them already.
  package func adding(to campaign: Campaign) -> Campaign {
    var campaign = campaign
    for change in changes {
      guard case .added(let meeting) = change.kind,
        !campaign.meetings.contains(where: { $0.id == meeting.id })
      else { continue }
      campaign.meetings.append(meeting)
    }
    return campaign
  }

  /// What the changes make of the campaign for which they were read, its `revision` set; nil exactly
  /// where the diagnostics hold an error. Those of reading are among them. Where the published schedule
  /// could not be read (nil), what depends on it is not checked.
  package func applied(
    to campaign: Campaign, published: Schedule?, language: Language
  ) -> (campaign: Campaign?, diagnostics: [Diagnostic]) {
    DiagnosticLog.collect(file: file, language: language) { log in
      log.add(contentsOf: found)
      var application = ChangeApplication(campaign, published: published, log: log)
      application.apply(located)
      return application.campaign.revised(by: application.revision)
    }
  }
}

extension [Change] {
  /// What the changes make of a campaign and its published schedule, the campaign's `revision` set;
  /// nil where one of them does not fit. Diagnostics name them `changes[0]`, `changes[1]`, …
  package func applied(
    to campaign: Campaign, published: Schedule, language: Language
  ) -> (campaign: Campaign?, diagnostics: [Diagnostic]) {
    let located = enumerated().map {
      Located($0.element, at: SourcePlace(file: "changes[\($0.offset)]"))
    }
    return ReportedChanges(located, file: "", found: DiagnosticLog())
      .applied(to: campaign, published: published, language: language)
  }
}
