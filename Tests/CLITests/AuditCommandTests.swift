import Foundation
import Testing

@Suite struct AuditCommandTests {
  /// The campaign of three visits with its best schedule written to `out`.
  private func planned() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "-o", "out", "--step-limit", "400000")
    try #require(result.status == 0, "\(result.errors)")
    return folder
  }

  @Test func auditsTheBaselineWhereNoScheduleIsNamed() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("audit", "campaign")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix("Xếp lịch 3/3 cuộc làm việc trong 3 ngày, 3 chuyến đi, 160,0 km.\n"))
    #expect(
      result.output.hasSuffix("Lịch không vi phạm quy tắc nào trong những gì được nêu.\n"))
  }

  @Test func endsWith1AndNamesTheRuleWhereOneIsBroken() throws {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write(
      "date,session,host\n2023-04-19,14:00,a\n2023-04-20,08:00,c\n", to: "mine.csv")
    let result = try Tool(folder: folder).run("audit", "campaign", "mine.csv")
    #expect(result.status == 1)
    #expect(result.output.contains("    - UBND huyện B chưa được xếp lịch (once)\n"))
    #expect(result.output.hasSuffix("Lịch vi phạm 1 quy tắc: once.\n"))
    let json = try Tool(folder: folder).run("audit", "campaign", "mine.csv", "--json")
    #expect(json.status == 1)
    let answer = try JSONAnswer(json.output)
    #expect(answer.keys == ["audit", "diagnostics", "schedule", "status"])
    #expect(answer.status == "broken")
    #expect(
      try answer.inner("audit").keys.sorted() == [
        "clean", "days", "fully-stated", "levels", "meetings-held", "meetings-left-out", "metres",
        "rules", "terms", "tours",
      ])
  }

  @Test func checksTheCertificateBesideTheSchedule() throws {
    let folder = try planned()
    let result = try Tool(folder: folder).run("audit", "campaign", "out/schedule.json")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        """
        Lịch đạt tất cả các quy tắc.

        Chứng thư
          Mức 1: tổng 0; tối ưu đã chứng minh.
          Mức 2: tổng 0; tối ưu đã chứng minh.
          Mức 3: tổng 1.520.000; tối ưu đã chứng minh.

        """))
    let json = try Tool(folder: folder).run("audit", "campaign", "out/schedule.json", "--json")
    let answer = try JSONAnswer(json.output)
    #expect(answer.keys == ["audit", "certificate", "diagnostics", "schedule", "status"])
    let certificate = try answer.inner("certificate")
    #expect(certificate.keys.sorted() == ["clean", "levels", "messages", "proves-infeasible"])
    let levels = try #require(certificate["levels"] as? [[String: Any]])
    #expect(levels.map { $0["status"] as? String } == ["optimal", "optimal", "optimal"])
  }

  @Test func endsWith1WhereAProofDoesNotHold() throws {
    let folder = try planned()
    let certificate = try folder.text("out/certificate.json")
    try folder.write(
      certificate.replacingOccurrences(of: "\"bound\": 1520000", with: "\"bound\": 1520001"),
      to: "forged.json")
    let result = try Tool(folder: folder).run(
      "audit", "campaign", "out/schedule.json", "--certificate", "forged.json")
    #expect(result.status == 1)
    #expect(result.output.contains("cận ghi 1.520.001, tính lại chỉ được 1.520.000"))
  }

  @Test func comparesNoBoundsWithAScheduleThatBreaksARule() throws {
    let folder = try planned()
    try folder.write("date,session,host\n2023-04-20,08:00,c\n", to: "mine.csv")
    let result = try Tool(folder: folder).run(
      "audit", "campaign", "mine.csv", "--certificate", "out/certificate.json")
    #expect(result.status == 1)
    #expect(
      result.output.hasSuffix(
        "Chứng thư\n  Lịch vi phạm quy tắc nên không so với các cận đã chứng minh.\n"))
  }

  @Test func needsAScheduleWhereTheCampaignHasNoBaseline() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    let result = try Tool(folder: folder).run("audit", "campaign", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == "error: The campaign has no baseline; name a schedule after the campaign, such as "
        + "out/schedule.json.\n")
  }
}
