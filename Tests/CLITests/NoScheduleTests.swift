import Foundation
import Testing

/// Campaigns without a schedule, and searches that end before they find one.
@Suite struct NoScheduleTests {
  @Test func namesTheMeetingsThatCompeteAndWritesTheProof() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "400000")
    #expect(result.status == 3)
    #expect(result.errors == "")
    #expect(
      result.output == """
        Không có lịch nào đạt mọi quy tắc (đã chứng minh).
        Ít nhất 1 trong 3 cuộc làm việc sau không thể xếp được, vì chúng cần cùng buổi, cán bộ \
        hoặc xe: UBND huyện A, UBND huyện B và UBND huyện C.
        Không ghi lịch nào; chứng minh nằm ở campaign/out/certificate.json.

        """)
    #expect(folder.list("campaign/out") == ["certificate.json"])
  }

  @Test func namesTheRulesThatCloseEverySlotOfAMeeting() throws {
    let folder = try TemporaryFolder(Fixture.impossible)
    let result = try Tool(folder: folder).run("plan", "campaign", "--lang", "en")
    #expect(result.status == 3)
    #expect(
      result.output == """
        No schedule keeps every rule (proven).
        Required meetings that no slot can hold:
          - UBND huyện A: all 4 slots are closed: 2 by “suitable sessions” (window) and 2 by \
        “people's days” (person).
        No schedule is written; the proof is in campaign/out/certificate.json.

        """)
  }

  @Test func namesTheOneRuleThatClosesThemAll() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    let file = "campaign/campaign.yaml"
    let campaign = try folder.text(file).replacingOccurrences(of: "20.63", with: "21.63")
    try folder.write(campaign + "rules: {travel: {leave-after: \"07:00\"}}\n", to: file)
    let result = try Tool(folder: folder).run("check", "campaign")
    #expect(result.status == 3, "\(result.errors)")
    #expect(
      result.output.hasSuffix(
        "  - UBND huyện C: cả 2 buổi đều không dùng được vì quy tắc “thời gian đi lại” (travel).\n"
      ))
  }

  @Test func leavesTheFilesOfAnEarlierSearchAlone() throws {
    let folder = try TemporaryFolder(Fixture.impossible)
    try folder.write("earlier", to: "campaign/out/schedule.json")
    let result = try Tool(folder: folder).run("plan", "campaign", "--json")
    #expect(result.status == 3)
    #expect(try folder.text("campaign/out/schedule.json") == "earlier")
    let answer = try JSONAnswer(result.output)
    #expect(
      answer.keys == [
        "competing", "diagnostics", "files", "impossible", "seed", "shortfall", "status",
      ])
    #expect(answer.status == "infeasible")
    #expect(answer["shortfall"] as? Int == 1)
    let impossible = try answer.list("impossible")
    #expect(impossible.map { $0["meeting"] as? String } == ["a"])
    #expect(impossible.first?.keys.sorted() == ["closed", "meeting", "message"])
    #expect(
      try answer.inner("files") as? [String: String] == [
        "certificate": "campaign/out/certificate.json"
      ])
  }

  @Test func namesWhatTheBestAttemptLeavesOut() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "1")
    #expect(result.status == 4)
    #expect(
      result.output.hasPrefix(
        "Chưa tìm được lịch nào đạt mọi quy tắc, cũng chưa chứng minh được là không có.\n"
          + "Phương án tốt nhất còn thiếu: UBND huyện "))
    #expect(
      result.output.hasSuffix(
        "Hãy tìm lâu hơn (--time-limit), thêm ngày, thêm đoàn hoặc nới quy tắc.\n"))
    #expect(folder.list("campaign/out") == [])
    let json = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "1", "--json")
    #expect(json.status == 4)
    let answer = try JSONAnswer(json.output)
    #expect(answer.keys == ["diagnostics", "meetings-left-out", "seed", "status"])
    #expect(answer.status == "nothing")
  }
}
