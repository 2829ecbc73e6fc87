import Foundation
import Testing

/// `replan` on campaigns whose best change is known.
@Suite struct ReplanCommandTests {
  /// More steps than any proof here needs: the search ends with the proof.
  private static let enough = "400000"

  private static func replan(
    _ folder: TemporaryFolder, _ arguments: String...
  ) throws -> Tool.Result {
    try Tool(folder: folder).start(
      ["replan", "campaign", "--step-limit", enough] + arguments
    ).wait()
  }

  @Test func namesEveryMistakeOfFilesOptionsAndThePublishedScheduleAtOnce() throws {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write(
      "format: 1\nchanges:\n  - {away: gdd, slots: 2023-04-19}\n  - {cancel: d}\n",
      to: "changes.yaml")
    try folder.write("date,session,host\n2023-04-18,14:00,x\n", to: "published.csv")
    let arguments = [
      "--changes", "changes.yaml", "--baseline", "published.csv", "--away", "gd",
      "--vehicle-out", "x7:2023-05-19", "--freeze-until", "19/4/2024",
    ]
    let result = try Tool(folder: folder).start(["replan", "campaign"] + arguments).wait()
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors == """
        published.csv:2: lỗi: Cột host: Không có đơn vị tiếp nào mang mã “x”. Hiện có: a, b, c.
        changes.yaml:3:12: lỗi: Không có cán bộ nào mang mã “gdd”. Có phải “gd”?
        changes.yaml:4:14: lỗi: Không có cuộc làm việc nào mang mã “d”. Hiện có: a, b, c.
        --away gd: lỗi: “gd” chưa đủ; viết như gd:2023-04-19:morning.
        --freeze-until 19/4/2024: lỗi: Giữ nguyên đến 19/4/2024 là sau cả đợt công tác (từ 18/4/2023 \
        đến 20/4/2023), không còn gì để xếp lại.
        --vehicle-out x7:2023-05-19: lỗi: Ngày 19/5/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến \
        20/4/2023).
        Tổng cộng: 6 lỗi.

        """)
    let json = try Tool(folder: folder).start(
      ["replan", "campaign", "--json", "--lang", "en"] + arguments
    ).wait()
    #expect(json.status == 2)
    let answer = try JSONAnswer(json.output)
    #expect(answer.status == "input-error")
    #expect(
      try answer.list("diagnostics").map { $0["id"] as? String } == [
        "unknown-id", "unknown-id", "unknown-id", "bad-option", "date-outside-window",
        "date-outside-window",
      ])
  }

  @Test func needsAPublishedSchedule() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    let result = try Tool(folder: folder).run("replan", "campaign", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: The campaign has no baseline; name the published schedule with --baseline, such "
        + "as out/schedule.json.\n")
  }

  @Test func remarksWhatThePublishedScheduleBreaks() throws {
    var files = Fixture.three
    files["campaign/baseline.csv"] = "date,session,host\n2023-04-19,08:00,b\n2023-04-20,08:00,c\n"
    let folder = try TemporaryFolder(files)
    let result = try Self.replan(folder)
    #expect(result.status == 0)
    #expect(
      result.errors
        == "lưu ý: Lịch đã ban hành không giữ mọi quy tắc: UBND huyện A chưa được xếp lịch (once).\n"
    )
  }

  @Test func saysWhyThereIsNoSchedule() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Self.replan(
      folder, "--closed-day", "2023-04-18..2023-04-19", "--reason", "họp tỉnh", "--lang", "en")
    #expect(result.status == 3, "\(result.errors)")
    #expect(
      result.output.hasPrefix(
        "What has come up:\n  - not worked: 18/4/2023 – 19/4/2023 (họp tỉnh)\n\n"))
    #expect(!folder.list("campaign/out/replan").contains("schedule.json"))
  }

  @Test func firstSignalGivesTheBestScheduleSoFar() throws {
    var files = Fixture.long
    files["campaign/campaign.yaml"]? += "baseline: baseline.csv\n"
    files["campaign/baseline.csv"] = "date,session,host\n2023-03-06,08:00,h0\n"
    let folder = try TemporaryFolder(files)
    let running = try Tool(folder: folder).start([
      "replan", "campaign", "--time-limit", "120", "--away", "p0:2023-03-20",
    ])
    Thread.sleep(forTimeInterval: 1.5)
    running.send(SIGINT)
    let result = try running.wait()
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix("Đã dừng tìm theo yêu cầu.\n"))
    #expect(
      folder.list("campaign/out/replan") == [
        "annex.docx", "annex.md", "certificate.json", "schedule.json",
      ])
  }

  /// What was planned anew belongs to the changed campaign. C is free in one more morning, for which
  /// the Saturday is opened.
  @Test func auditAndAnnexTakeTheSameChanges() throws {
    var files = Fixture.three
    files["campaign/campaign.yaml"] = files["campaign/campaign.yaml"]?
      .replacingOccurrences(
        of: "2023-04-18..2023-04-20\nbase", with: "2023-04-18..2023-04-22\nbase")
    let folder = try TemporaryFolder(files)
    let changes = [
      "--cancel", "a", "--add-meeting", "c", "--open-day", "2023-04-22", "--closed-day",
      "2023-04-21",
    ]
    let planned = try Tool(folder: folder).start(
      ["replan", "campaign", "--step-limit", Self.enough] + changes
    ).wait()
    #expect(planned.status == 0, "\(planned.errors)")
    let schedule = "campaign/out/replan/schedule.json"
    let audit = try Tool(folder: folder).start(["audit", "campaign", schedule] + changes).wait()
    #expect(audit.status == 0, "\(audit.errors)")
    let annex = try Tool(folder: folder).start(["annex", "campaign", schedule] + changes).wait()
    #expect(annex.status == 0, "\(annex.errors)")
    let plain = try Tool(folder: folder).run("audit", "campaign", schedule, "--lang", "en")
    #expect(plain.status == 2)
    #expect(plain.errors.contains("There is no meeting with the id “c-2”."))
  }
}
