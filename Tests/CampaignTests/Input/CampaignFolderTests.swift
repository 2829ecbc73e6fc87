import Foundation
import Testing

@testable import Campaign

@Suite struct CampaignFolderTests {
  private static let yaml = CampaignFixture.whole.files["campaign.yaml"] ?? ""

  /// Runs the body with a new folder that is removed afterwards.
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("campaign-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func takesAFolderOrAFile() throws {
    try CampaignFolderTests.withFolder { folder in
      try CampaignFolderTests.write(CampaignFolderTests.yaml, "campaign.yaml", in: folder)
      try CampaignFolderTests.write(CampaignFolderTests.yaml, "other.yaml", in: folder)
      let whole = CampaignReader.read(path: folder.path, language: .english)
      #expect(whole.campaign != nil)
      #expect(whole.folder == folder.path)
      let file = CampaignReader.read(
        path: folder.appendingPathComponent("other.yaml").path, language: .english)
      #expect(file.campaign == whole.campaign)
      #expect(URL(fileURLWithPath: file.folder).lastPathComponent == folder.lastPathComponent)
    }
  }

  @Test func saysWhatIsMissing() throws {
    try CampaignFolderTests.withFolder { folder in
      let result = CampaignReader.read(path: folder.path, language: .english)
      #expect(result.diagnostics.map(\.summary) == ["campaign.yaml error file-missing"])
      let nowhere = CampaignReader.read(path: folder.path + "/x", language: .english)
      #expect(nowhere.diagnostics.map(\.id) == ["file-missing"])
    }
  }

  @Test func opensNothingOutsideTheFolder() throws {
    try CampaignFolderTests.withFolder { folder in
      let inner = folder.appendingPathComponent("inner", isDirectory: true)
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try CampaignFolderTests.write("id,name\nlx,E\n", "drivers.csv", in: folder)
      try FileManager.default.createSymbolicLink(
        at: inner.appendingPathComponent("link.csv"),
        withDestinationURL: folder.appendingPathComponent("drivers.csv"))
      let reader = CampaignFolder(path: inner.path)
      #expect(reader.text(of: "link.csv") == .failure(.outsideFolder))
      #expect(reader.text(of: "../drivers.csv") == .failure(.outsideFolder))
      #expect(reader.text(of: "a/../../drivers.csv") == .failure(.outsideFolder))
      #expect(reader.text(of: "/etc/hosts") == .failure(.outsideFolder))
      #expect(reader.text(of: "") == .failure(.outsideFolder))
      #expect(reader.text(of: "nothing.csv") == .failure(.missing))
      #expect(CampaignFolder(path: folder.path).text(of: "inner") == .failure(.isFolder))
      #expect(
        CampaignFolder(path: folder.path).text(of: "inner/../drivers.csv")
          == .success("id,name\nlx,E\n"))
    }
  }

  @Test func namesTheLineThatIsNotUTF8() {
    let latin: [UInt8] = Array("format: 1\ntitle: ".utf8) + [0xE9, 0x0A]
    let result = CampaignReader.read(
      folder: CampaignFolder(files: ["campaign.yaml": latin]), main: "campaign.yaml",
      language: .vietnamese)
    #expect(result.diagnostics.map(\.summary) == ["campaign.yaml:2 error file-not-utf8"])
    #expect(
      result.diagnostics[0].message
        == "Tệp “campaign.yaml” không phải UTF-8 (từ dòng 2); trong Excel hãy lưu dạng “CSV UTF-8”."
    )
  }
}
