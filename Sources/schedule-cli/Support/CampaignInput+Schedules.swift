import ArgumentParser
import Campaign
import Foundation

extension CampaignInput {
  /// The schedule that a name means: a published version of the campaign, else a file.
  ///
  /// - Throws: exit code 2 where there is neither, or where the file holds an error.
  mutating func schedule(named name: String) throws(ExitCode) -> NamedSchedule {
    if let version = try version(named: name) { return try published(version) }
    let (schedule, found) = ScheduleFile.read(
      path: name, displayName: name, campaign: campaign, language: messages.language)
    guard let schedule else { throw refused(found) }
    report(found)
    return NamedSchedule(name: name, schedule: schedule)
  }

  /// What was valid before a published version, or is valid now where none is given: the version
  /// published before it, else the campaign's baseline. Nil where there is neither.
  ///
  /// - Throws: exit code 2 where a file holds an error.
  mutating func publishedSchedule(
    before version: VersionName? = nil
  ) throws(ExitCode) -> NamedSchedule? {
    let folder = try publishedFolder()
    if let valid = version.map(folder.version(before:)) ?? folder.newest {
      return try published(valid)
    }
    return campaign.baseline.map { NamedSchedule(name: "baseline", schedule: $0) }
  }

  /// The schedule of a published version.
  ///
  /// - Throws: exit code 2 where its file holds an error.
  mutating func published(_ version: VersionName) throws(ExitCode) -> NamedSchedule {
    let (read, found) = try publishedFolder().read(
      version, campaign: campaign, language: messages.language)
    guard let read else { throw refused(found) }
    report(found)
    return NamedSchedule(name: "\(version)", version: version, schedule: read.schedule)
  }

  /// The version that a name or a path means; nil where it means another file.
  private mutating func version(named name: String) throws(ExitCode) -> VersionName? {
    if let version = VersionName(name) {
      let folder = try publishedFolder()
      if folder.versions.contains(version) { return version }
      if FileManager.default.fileExists(atPath: name) { return nil }
      throw refused([
        PublishedWording.missing(version, among: folder.versions, messages.language)
      ])
    }
    let file = URL(fileURLWithPath: name)
    guard let version = VersionName(file.deletingPathExtension().lastPathComponent) else {
      return nil
    }
    let folder = try publishedFolder()
    let own = URL(fileURLWithPath: folder.path(of: version)).standardizedFileURL
    return folder.versions.contains(version) && own == file.standardizedFileURL ? version : nil
  }
}
