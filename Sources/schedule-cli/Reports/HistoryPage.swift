import Campaign
import Documents

/// The page `published/history.md`: every published version, the newest first, with why it was
/// published and what it changed. It is written anew from the versions whenever one is added; like
/// the documents that go with a schedule, it is Vietnamese.
struct HistoryPage {
  private let campaign: Campaign
  private let entries: [Entry]
  /// What is to be said about the files of the versions.
  let diagnostics: [Diagnostic]

  private struct Entry {
    var name: VersionName
    /// Nil where the file cannot be read.
    var version: PublishedVersion?
  }

  /// The page with a version that is about to be written; diagnostics are in the language.
  init(
    _ folder: PublishedFolder, adding version: PublishedVersion, campaign: Campaign,
    language: Language
  ) {
    self.campaign = campaign
    let read = folder.versions.map { folder.read($0, campaign: campaign, language: language) }
    diagnostics = read.flatMap(\.diagnostics)
    entries =
      zip(folder.versions, read).map { Entry(name: $0, version: $1.version) }
      + [Entry(name: version.name, version: version)]
  }

  /// The page as Markdown.
  var text: String {
    var blocks: [Block] = [.paragraph(Paragraph(.title, "Các lịch đã ban hành"))]
    if !campaign.title.isEmpty { blocks.append(.paragraph(Paragraph(.body, campaign.title))) }
    for index in entries.indices.reversed() {
      blocks.append(.paragraph(Paragraph(.tableTitle, "\(entries[index].name)")))
      blocks += lines(of: index).map { .paragraph(Paragraph(.body, $0)) }
    }
    return MarkdownRenderer().render(
      Document(
        title: campaign.title, author: campaign.organizer.name,
        sections: [Section(page: .portrait, blocks: blocks)]))
  }

  private func lines(of index: Int) -> [String] {
    guard let version = entries[index].version else { return ["Không đọc được tệp của lịch này."] }
    let reason = version.reason.isEmpty ? [] : ["Lý do: \(version.reason)"]
    guard index > 0 else {
      guard let baseline = campaign.baseline else { return reason + ["Lịch đầu tiên."] }
      return reason + changes(from: baseline, to: version, "baseline")
    }
    guard let old = entries[index - 1].version else {
      return reason + ["Không so được với \(entries[index - 1].name)."]
    }
    return reason + changes(from: old.schedule, to: version, "\(old.name)")
  }

  /// What differs from the schedule before, a line for the whole and one for each meeting.
  private func changes(
    from old: Schedule, to version: PublishedVersion, _ name: String
  ) -> [String] {
    let difference = ScheduleDifference(from: old, to: version.schedule, in: campaign)
    let names = Names(campaign, .vietnamese)
    let wording = DifferenceWording(names: names)
    return ["So với \(name): \(wording.summary(difference))"]
      + difference.meetings.map {
        "\(names.meeting($0.meeting)): \(wording.changes($0).joined(separator: "; "))."
      } + wording.others(difference)
  }
}
