import Campaign
import Foundation
import Testing

/// The campaigns of the folder `scenarios`.
enum Scenario {
  static func campaign(_ name: String) throws -> Campaign {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../scenarios/\(name)").standardizedFileURL
    let result = CampaignReader.read(path: folder.path, language: .english)
    return try #require(result.campaign, "\(result.diagnostics)")
  }
}
