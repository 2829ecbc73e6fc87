import Foundation
import Testing

@testable import Campaign

/// Holds the page of the format of changes against the reader.
@Suite struct ChangesPageTests {
  private static func page() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Documentation/Changes.md").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func blocks(_ mark: String) throws -> [String] {
    try page().components(separatedBy: "```\(mark)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func readsEveryExample() throws {
    let whole = try Self.blocks("yaml changes")
    let entries = try Self.blocks("yaml").map { "format: 1\nchanges:\n" + $0 }
    #expect(whole.count == 1 && entries.count == 1)
    var fixture = try ChangeFixture()
    fixture.campaign = SmallCampaign.make()
    fixture.published = SmallCampaign.schedule()
    for text in whole + entries {
      let reported = fixture.reported(text)
      let result = fixture.applied(reported)
      #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
      #expect(result.campaign != nil)
      #expect(!reported.changes.isEmpty)
    }
  }

  @Test func namesEveryKeyOfAnEntry() throws {
    let page = try Self.page()
    for word in ChangeWord.allCases { #expect(page.contains("| `\(word.rawValue)` |")) }
  }

  @Test func namesEveryMistakeThatTheTestsKnow() throws {
    let messages = try #require(try Self.page().components(separatedBy: "## Messages").last)
    let named = Set(
      messages.split(separator: "\n").filter { $0.hasPrefix("| `") }
        .compactMap { $0.split(separator: "|").first }
        .flatMap { $0.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 } }
        .map { String($0.element) })
    var known: Set<String> = ["schedule-missing", "baseline-broken", "bad-option"]
    for found in ChangeCases.all {
      let fixture = try ChangeFixture(found.fixture)
      known.formUnion(
        fixture.applied(fixture.entries(found.lines, found.more)).diagnostics.map(\.id))
    }
    #expect(named.subtracting(known).sorted() == [])
    // What the campaign's page names need not stand here again.
    let campaign = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Documentation/CampaignFormat.md").standardizedFileURL,
      encoding: .utf8)
    #expect(known.subtracting(named).filter { !campaign.contains("`\($0)`") }.sorted() == [])
  }
}
