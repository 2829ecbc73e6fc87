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
        Bộ giải ràng buộc đã chứng minh những điều sau không thể cùng đúng; phải đổi ít nhất một \
        điều:
          - phải tổ chức cả 3 cuộc làm việc: UBND huyện A, UBND huyện B và UBND huyện C (once) → \
        để một cuộc là không bắt buộc
          - có 1 đoàn, mỗi đoàn mỗi buổi một cuộc làm việc, cả đợt có 2 buổi (one-place) → thêm \
        đoàn hoặc thêm ngày
        Không ghi lịch nào; chứng minh nằm ở campaign/out/certificate.json.
        Để tìm cách tháo gỡ: schedule-cli explain campaign

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
        The constraint solver has proven that these cannot all hold; at least one must change:
          - UBND huyện A is required (once) → make one optional
          - UBND huyện A refuses 2 of 4 slots on 18/4/2023 (window) → ask the host for more \
        sessions
          - role “Phòng Quản lý” takes 1 person a team, and Nguyễn Văn A qualifies (role) → add \
        people or ask for fewer
          - Nguyễn Văn A is away in 2 of 4 slots on 19/4/2023 (person) → move the absence
        No schedule is written; the proof is in campaign/out/certificate.json.
        To find ways out: schedule-cli explain campaign

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
        "competing", "conflict", "diagnostics", "files", "impossible", "seed", "shortfall",
        "status",
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

  @Test func namesTheFactsThatCannotAllHold() throws {
    let folder = try TemporaryFolder(Fixture.disordered)
    let result = try Tool(folder: folder).run("plan", "campaign")
    #expect(result.status == 3)
    #expect(result.errors == "")
    #expect(
      result.output == """
        Không có lịch nào đạt mọi quy tắc (đã chứng minh).
        Bộ giải ràng buộc đã chứng minh những điều sau không thể cùng đúng; phải đổi ít nhất một \
        điều:
          - phải tổ chức cả 3 cuộc làm việc: UBND huyện A, UBND huyện B và UBND huyện C (once) → \
        để một cuộc là không bắt buộc
          - UBND huyện B phải sau UBND huyện A ít nhất 1 ngày (order) → bỏ hoặc nới thứ tự này
          - UBND huyện C phải sau UBND huyện B ít nhất 1 ngày (order) → bỏ hoặc nới thứ tự này
        Không ghi lịch nào, cũng không ghi chứng thư: không có chứng minh bằng giá.
        Để tìm cách tháo gỡ: schedule-cli explain campaign

        """)
    #expect(folder.list("campaign/out") == [])
    let english = try Tool(folder: folder).run("plan", "campaign", "--lang", "en", "--workers", "1")
    #expect(english.status == 3)
    #expect(
      english.output == """
        No schedule keeps every rule (proven).
        The constraint solver has proven that these cannot all hold; at least one must change:
          - all 3 meetings are required: UBND huyện A, UBND huyện B and UBND huyện C (once) → \
        make one optional
          - UBND huyện B must be at least 1 day after UBND huyện A (order) → drop or loosen this \
        order
          - UBND huyện C must be at least 1 day after UBND huyện B (order) → drop or loosen this \
        order
        No schedule is written, nor a certificate: there is no proof by prices.
        To find ways out: schedule-cli explain campaign

        """)
  }

  @Test func givesTheFactsToOtherPrograms() throws {
    let folder = try TemporaryFolder(Fixture.disordered)
    let result = try Tool(folder: folder).run("plan", "campaign", "--json", "--lang", "en")
    #expect(result.status == 3)
    let conflict = try JSONAnswer(result.output).inner("conflict")
    #expect(conflict["minimal"] as? Bool == true)
    let reasons = try #require(conflict["reasons"] as? [[String: Any]])
    #expect(reasons.map { $0["rule"] as? String } == ["once", "once", "once", "order", "order"])
    #expect(
      reasons.map { $0["kind"] as? String } == [
        "required", "required", "required", "order", "order",
      ])
    #expect(
      reasons.map { $0["ids"] as? [String] } == [["a"], ["b"], ["c"], ["a", "b"], ["b", "c"]])
    #expect(reasons.map { $0["number"] as? Int } == [nil, nil, nil, 1, 1])
    #expect(
      reasons.last?["message"] as? String
        == "UBND huyện C must be at least 1 day after UBND huyện B (order) → drop or loosen this "
        + "order")
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
  @Test func namesTheLinesThatTheNearestAttemptExceeds() throws {
    let campaign = """
      format: 1
      title: Kinh phí
      window: 2023-04-17..2023-04-18
      base: so
      places: [{id: so, name: so}, {id: a, name: a}, {id: b, name: b}]
      hosts: [{id: a, name: UBND A, place: a}, {id: b, name: UBND B, place: b}]
      visits: {hosts: all, minutes: 60}
      vehicles: [{id: v, name: Xe, seats: 4, km: 1000}]
      travel:
        table:
          - {from: so, to: a, minutes: 20, km: 20}
          - {from: so, to: b, minutes: 25, km: 25}
          - {from: a, to: b, minutes: 30, km: 30}
      budget:
        sections: [{name: Chi, lines: [{id: xang, name: Xăng xe, amount: 73500}]}]
        charges: {fuel: xang}

      """
    let folder = try TemporaryFolder(["campaign.yaml": campaign])
    let result = try Tool(folder: folder).run("plan", "campaign.yaml", "--step-limit", "8000")
    #expect(result.status == 4)
    #expect(
      result.output.contains(
        "Phương án gần nhất vượt dự toán (budget): “Xăng xe” 1.500 đồng.\n"))
    let json = try Tool(folder: folder).run(
      "plan", "campaign.yaml", "--step-limit", "8000", "--json", "--lang", "en")
    #expect(json.output.contains("\"excess\" : 1500,\n      \"line\" : \"xang\""))
  }
}
