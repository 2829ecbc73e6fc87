import Foundation
import Testing

@testable import Campaign

/// Pages whose words and examples must agree with the program.
@Suite struct DocumentationTests {
  private func page(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Documentation/\(name).md").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func blocks(_ mark: String, of page: String) throws -> [String] {
    try self.page(page).components(separatedBy: "```\(mark)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func glossaryNamesRulesAndTermsAsMessagesDo() throws {
    let glossary = try page("Glossary")
    for rule in RuleID.allCases {
      let row =
        "| `\(rule.rawValue)` | \(rule.name(in: .vietnamese)) | \(rule.name(in: .english)) |"
      #expect(glossary.contains(row), "\(row)")
    }
    for term in Term.allCases {
      #expect(
        glossary.contains("| `\(term.rawValue)` | \(term.name(in: .vietnamese)) |"), "\(term)")
    }
  }

  @Test func examplesOfScheduleFormatAreRead() throws {
    var campaign = SmallCampaign.make()
    let json = try blocks("json", of: "ScheduleFormat")
    #expect(json.count == 1)
    for text in json {
      let (schedule, diagnostics) = ScheduleFile.parse(
        text, file: "schedule.json", campaign: campaign, language: .english)
      #expect(diagnostics.isEmpty)
      let facts = ResultFacts(
        status: .feasible, seed: 7,
        levels: [
          .init(total: 650_000, bound: 640_000, terms: [.init(.cost, 650_000)])
        ])
      campaign.objective = Objective(levels: [[.init(.cost, 1)]])
      #expect(
        try ScheduleFile.text(#require(schedule), campaign: campaign, result: facts) == text)
    }
    campaign.hosts.append(Host(id: "kim-dong", name: "UBND huyện Kim Động", places: ["an-thi"]))
    campaign.meetings.append(
      Meeting(id: "kim-dong", host: "kim-dong", places: ["an-thi"], minutes: 150))
    for text in try blocks("csv", of: "ScheduleFormat") {
      let (schedule, diagnostics) = ScheduleFile.parse(
        text, file: "baseline.csv", campaign: campaign, language: .english)
      #expect(diagnostics.isEmpty)
      #expect(schedule?.meetings.map(\.meeting.text) == ["yen-my", "kim-dong"])
    }
  }

  @Test func exampleOfCertificateFormatIsRead() throws {
    for text in try blocks("json", of: "CertificateFormat") {
      let (certificate, diagnostics) = CertificateFile.parse(
        text, file: "certificate.json", campaign: SmallCampaign.make(), language: .english)
      #expect(diagnostics.isEmpty)
      #expect(try CertificateFile.text(#require(certificate)) == text)
    }
  }
}
