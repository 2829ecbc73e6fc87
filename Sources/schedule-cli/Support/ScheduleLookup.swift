import Campaign
import Foundation

/// Finds schedules by the names that planners give them, with what is wrong in their files.
struct ScheduleLookup {
  typealias Found = (schedule: NamedSchedule?, diagnostics: [Diagnostic])

  let campaign: Campaign
  let folder: PublishedFolder
  let language: Language

  /// The schedule that a name means: a published version of the campaign, else a file.
  func named(_ name: String) -> Found {
    if let version = version(named: name) { return published(version) }
    if let version = VersionName(name), !FileManager.default.fileExists(atPath: name) {
      return (nil, [PublishedWording.missing(version, among: folder.versions, language)])
    }
    let (schedule, found) = ScheduleFile.read(
      path: name, displayName: name, campaign: campaign, language: language)
    return (schedule.map { NamedSchedule(name: name, file: name, schedule: $0) }, found)
  }

  /// What was valid before a published version, or is valid now where none is given: the version
  /// published before it, else the campaign's baseline. Nothing, and no mistake, where there is neither.
  func valid(before version: VersionName? = nil) -> Found {
    if let valid = version.map(folder.version(before:)) ?? folder.newest {
      return published(valid)
    }
    return (
      campaign.baseline.map { NamedSchedule(name: "baseline", file: "", schedule: $0) }, []
    )
  }

  /// The newest version; nothing, and no mistake, where none is published.
  var newest: Found { folder.newest.map(published) ?? (nil, []) }

  /// The version that a name or a path means; nil where it means another file.
  func version(named name: String) -> VersionName? {
    if let version = VersionName(name) { return folder.versions.contains(version) ? version : nil }
    let file = URL(fileURLWithPath: name)
    guard let version = VersionName(file.deletingPathExtension().lastPathComponent),
      folder.versions.contains(version)
    else { return nil }
    let own = URL(fileURLWithPath: folder.path(of: version)).standardizedFileURL
    return own == file.standardizedFileURL ? version : nil
  }

  private func published(_ version: VersionName) -> Found {
    let (read, found) = folder.read(version, campaign: campaign, language: language)
    let schedule = read.map {
      NamedSchedule(
        name: "\(version)", version: version, file: PublishedFolder.displayName(of: version),
        schedule: $0.schedule)
    }
    return (schedule, found)
  }
}
