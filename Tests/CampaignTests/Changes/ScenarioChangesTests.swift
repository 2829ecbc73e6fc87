import Foundation
import Testing

@testable import Campaign

/// What the scenarios say might come up fits their campaigns.
@Suite struct ScenarioChangesTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../scenarios").standardizedFileURL

  private static var names: [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
    return folders.sorted().filter {
      FileManager.default.fileExists(atPath: scenarios.path + "/\($0)/changes.yaml")
    }
  }

  @Test func mostScenariosSayWhatMightComeUp() { #expect(Self.names.count >= 6) }

  @Test(arguments: names)
  func fitTheirCampaign(name: String) throws {
    let folder = Self.scenarios.appendingPathComponent(name)
    let campaign = try #require(
      CampaignReader.read(path: folder.path, language: .english).campaign)
    let file = folder.appendingPathComponent("changes.yaml").path
    let reported = ChangeReader.read(files: [file], campaign: campaign)
    #expect(!reported.changes.reasons.isEmpty)
    let result = reported.applied(
      to: campaign, published: campaign.baseline ?? Schedule(meetings: [], trips: nil),
      language: .english)
    // Before anything is published, nothing is frozen.
    let ids = result.diagnostics.map(\.id).filter { $0 != "nothing-frozen" }
    #expect(ids == [], "\(result.diagnostics.map(\.message))")
    #expect(result.campaign != nil)
  }
}
