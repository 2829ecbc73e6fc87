import Foundation

/// The published versions of a campaign: the files `published/2023-04-12.json` of its folder.
///
/// A version is never written over. Other files there are told as warnings and left alone, but for
/// `history.md`, which is written from the versions, and hidden files.
package struct PublishedFolder: Sendable {
  package static let name = "published"
  package static let history = "history.md"

  /// The folder's path, whether there is one or not.
  package let path: String
  /// In order of time.
  package let versions: [VersionName]
  /// What lies in the folder and is no version; an error where it is no folder or cannot be read.
  package let diagnostics: [Diagnostic]

  /// Lists the versions in the folder of a campaign; none where nothing was published.
  package init(campaignFolder: String, language: Language) {
    path = campaignFolder.isEmpty ? Self.name : campaignFolder + "/" + Self.name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      (versions, diagnostics) = ([], [])
      return
    }
    guard isFolder.boolValue, let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else {
      (versions, diagnostics) = ([], [PublishedWording.unreadable(language)])
      return
    }
    versions = names.compactMap(Self.version).sorted()
    diagnostics = names.filter {
      !$0.hasPrefix(".") && $0 != Self.history && Self.version(of: $0) == nil
    }.sorted().map { PublishedWording.foreign($0, language) }
  }

  private static func version(of file: String) -> VersionName? {
    file.hasSuffix(".json") ? VersionName(file.dropLast(".json".count)) : nil
  }

  package var newest: VersionName? { versions.last }

  /// The version that one replaced; nil for the first.
  package func version(before version: VersionName) -> VersionName? {
    versions.last { $0 < version }
  }

  /// The name of a version published on a date; nil where one of a later date is there already.
  package func name(for date: CivilDate) -> VersionName? {
    guard let newest else { return VersionName(date) }
    return newest.date < date ? VersionName(date) : newest.date == date ? newest.next : nil
  }

  package func path(of version: VersionName) -> String { "\(path)/\(version).json" }

  /// As messages name a version's file.
  package static func displayName(of version: VersionName) -> String {
    "\(name)/\(version).json"
  }

  /// A version with the reason that it gives, or nil and every mistake in its file.
  package func read(
    _ version: VersionName, campaign: Campaign, language: Language
  ) -> (version: PublishedVersion?, diagnostics: [Diagnostic]) {
    let file = Self.displayName(of: version)
    return DiagnosticLog.collect(file: file, language: language) { log in
      guard
        let text = TextFile.read(path: path(of: version), displayName: file, log: log),
        let (schedule, reason) = ScheduleJSON.readVersion(
          text, file: file, campaign: campaign, log: log)
      else { return nil }
      return PublishedVersion(
        name: version, schedule: schedule.ordered(for: campaign), reason: reason)
    }
  }
}

/// A schedule as it was published.
package struct PublishedVersion: Hashable, Sendable {
  package var name: VersionName
  package var schedule: Schedule
  /// Empty where none is given.
  package var reason: String

  package init(name: VersionName, schedule: Schedule, reason: String = "") {
    self.name = name
    self.schedule = schedule
    self.reason = reason
  }
}
