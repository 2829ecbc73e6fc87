import Foundation
import Testing

@testable import Campaign

/// Holds the page of the format against the reader.
@Suite struct CampaignFormatTests {
  private static func page() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Documentation/CampaignFormat.md"),
      encoding: .utf8)
  }

  private static func blocks(_ mark: String) throws -> [String] {
    try page().components(separatedBy: "```\(mark)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func readsEveryCampaignThatThePageShowsInFull() throws {
    let blocks = try CampaignFormatTests.blocks("yaml campaign")
    #expect(blocks.count == 2)
    for block in blocks {
      let result = CampaignFixture(block).read()
      #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
      #expect(result.campaign != nil)
    }
  }

  @Test func readsTheExamplesOfThePartsTogether() throws {
    let parts = try CampaignFormatTests.blocks("yaml").joined()
    let yaml = "format: 1\ntitle: Đợt\nwindow: 2023-04-18..2023-04-28\n" + parts
    // The place without coordinates is known to the table from the base only.
    let mistakes = CampaignFixture(yaml).read().diagnostics.filter { $0.id != "travel-missing" }
    #expect(mistakes.map { "\($0.summary) \($0.message)" } == [])
  }

  @Test func smallestCampaignHasFewerThanThirtyLines() throws {
    let smallest = try #require(try CampaignFormatTests.blocks("yaml campaign").first)
    #expect(smallest.split(separator: "\n").count < 30)
    let campaign = try #require(CampaignFixture(smallest).read().campaign)
    #expect(campaign.meetings.map(\.id.text) == ["yen-my", "van-giang", "kim-dong"])
    #expect(campaign.sessions.map(\.id.text) == ["morning", "afternoon"])
    #expect(campaign.roles.isEmpty)
    #expect(campaign.rules.switchedOff == [.duty, .load])
  }

  @Test func namesEveryDiagnosticThatTheTestsKnow() throws {
    let page = try CampaignFormatTests.page()
    let messages = try #require(page.components(separatedBy: "## Messages").last)
      .components(separatedBy: "\n## ")[0]
    let named = Set(
      messages.split(separator: "\n").filter { $0.hasPrefix("| ") }
        .flatMap { $0.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 } }
        .map { String($0.element) })
    var known = Set(DiagnosticCases.all.flatMap { $0.fixture.read().diagnostics.map(\.id) })
    // Shown by tests of their own, with files on disk and long tables.
    known.formUnion(["file-unreadable", "file-too-large", "file-not-utf8", "more"])
    #expect(named.subtracting(known).sorted() == [])
    #expect(known.subtracting(named).sorted() == [])
  }
}
