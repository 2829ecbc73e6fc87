import Foundation
import Testing

@testable import Campaign

@Suite struct PublishedFolderTests {
  private let campaign = SmallCampaign.make()

  /// A campaign's folder whose published versions are these files; gone afterwards.
  private func withFolder(
    _ files: [String: String], _ body: (PublishedFolder) throws -> Void
  ) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let folder = url.appendingPathComponent("published")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(PublishedFolder(campaignFolder: url.path, language: .english))
  }

  @Test func isEmptyWhereNothingWasPublished() {
    let folder = PublishedFolder(campaignFolder: "/nowhere", language: .english)
    #expect(folder.versions == [])
    #expect(folder.diagnostics == [])
    #expect(folder.path == "/nowhere/published")
    #expect(folder.name(for: SmallCampaign.date(18)) == VersionName(SmallCampaign.date(18)))
  }

  @Test func listsVersionsInOrderAndTellsWhatElseLiesThere() throws {
    let files = [
      "2023-04-18.json", "2023-04-12-2.json", "2023-04-12.json", "history.md", ".DS_Store",
      "2023-04-12-1.json", "note.txt",
    ]
    try withFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, "{}") })) { folder in
      #expect(
        folder.versions.map(\.description) == ["2023-04-12", "2023-04-12-2", "2023-04-18"])
      #expect(folder.newest?.description == "2023-04-18")
      #expect(folder.version(before: folder.versions[2]) == folder.versions[1])
      #expect(folder.version(before: folder.versions[0]) == nil)
      #expect(
        folder.diagnostics.map { "\($0.severity) \($0.id) \($0.file)" } == [
          "warning no-version published/2023-04-12-1.json",
          "warning no-version published/note.txt",
        ])
      #expect(folder.name(for: SmallCampaign.date(17)) == nil)
      #expect(folder.name(for: SmallCampaign.date(18))?.description == "2023-04-18-2")
      #expect(folder.name(for: SmallCampaign.date(19))?.description == "2023-04-19")
    }
  }

  @Test func readsBackWhatWasPublished() throws {
    let schedule = SmallCampaign.schedule()
    var later = schedule
    later.meetings[2].date = SmallCampaign.date(19)
    let publication = Publication(
      reason: "Mưa lũ", replaces: VersionName("2023-04-12"),
      difference: ScheduleDifference(from: schedule, to: later, in: campaign),
      broken: [.once, .onePlace])
    let text = ScheduleFile.text(
      later, campaign: campaign, result: nil, publication: publication)
    #expect(
      text.contains(
        """
          "published": {
            "replaces": "2023-04-12",
            "reason": "Mưa lũ",
            "breaks": ["once", "one-place"],
            "changes": [{"meeting": "an-thi-1", "kinds": ["date"]}]
          },
        """))
    try withFolder(["2023-04-15.json": text]) { folder in
      let (version, diagnostics) = folder.read(
        folder.versions[0], campaign: campaign, language: .english)
      #expect(diagnostics == [])
      #expect(
        version
          == PublishedVersion(
            name: folder.versions[0], schedule: later.ordered(for: campaign), reason: "Mưa lũ"))
    }
    // It is a schedule like any other, too.
    let (read, diagnostics) = ScheduleFile.parse(
      text, file: "schedule.json", campaign: campaign, language: .english)
    #expect(diagnostics == [])
    #expect(read == later.ordered(for: campaign))
  }

  @Test func keepsWhatTheCampaignNoLongerHas() throws {
    let text = ScheduleFile.text(SmallCampaign.schedule(), campaign: campaign, result: nil)
    var smaller = campaign
    smaller.meetings.removeFirst()
    smaller.people.removeFirst()
    smaller.guests.removeFirst()
    try withFolder(["2023-04-15.json": text]) { folder in
      let (version, diagnostics) = folder.read(
        folder.versions[0], campaign: smaller, language: .english)
      #expect(version?.schedule == SmallCampaign.schedule().ordered(for: smaller))
      #expect(diagnostics.map(\.id) == ["former-id", "former-id", "former-id"])
      #expect(
        diagnostics.map(\.message) == [
          "meetings[0].meeting: The campaign no longer has the meeting “yen-my”.",
          "meetings[0].guests[0]: The campaign no longer has the guest “g1”.",
          "trips[0].team[0].person: The campaign no longer has the person “gd”.",
        ])
      let vietnamese = folder.read(
        folder.versions[0], campaign: smaller, language: .vietnamese
      ).diagnostics
      #expect(
        vietnamese.first?.message
          == "meetings[0].meeting: Đợt công tác không còn cuộc làm việc “yen-my”.")
    }
  }

  @Test func saysEveryMistakeOfADamagedVersion() throws {
    try withFolder([
      "2023-04-15.json": "{\"format\": 1, \"meetings\": [1], \"published\": {\"reason\": 2}}",
      "2023-04-16.json": "\u{FEFF}",
    ]) { folder in
      let first = folder.read(folder.versions[0], campaign: campaign, language: .english)
      #expect(first.version == nil)
      #expect(
        first.diagnostics.map(\.message) == [
          "meetings[0]: Expected an object {…}, found the number 1.",
          "published.reason: Expected a text, found the number 2.",
        ])
      let second = folder.read(folder.versions[1], campaign: campaign, language: .english)
      #expect(second.version == nil)
      #expect(second.diagnostics.map(\.id) == ["json-syntax"])
    }
  }
}
