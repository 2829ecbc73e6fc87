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
        == "error: The campaign has published no schedule (published/, baseline); name the published "
        + "one with --baseline, such as out/schedule.json.\n")
  }

  /// A can be received on 19 April only, as the best schedule has it; nothing else has to change.
  @Test func saysWhatChangesAndHowToGoOn() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Self.replan(
      folder, "--host-refuses", "a:2023-04-18", "--host-refuses", "a:20/4/2023", "--reason",
      "huyện họp")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.hasPrefix(
        """
        Có thay đổi:
          - UBND huyện A không tiếp được thứ Ba 18/4/2023 (huyện họp)
          - UBND huyện A không tiếp được thứ Năm 20/4/2023 (huyện họp)

        Lịch cũ: baseline; lịch mới: campaign/out/replan/schedule.json.
        Khác 1/3 cuộc làm việc: 1 đổi ngày.

        UBND huyện A
          - chuyển từ 14h00 thứ Ba 18/4/2023 sang 14h00 thứ Tư 19/4/2023

        THAY ĐỔI                    SỐ LẦN  TRỌNG SỐ  ĐIỂM
        ──────────────────────────  ──────  ────────  ────
        đổi ngày hoặc thôi tổ chức       1        10    10

        """), "\(result.output)")
    let changes =
      "--host-refuses a:2023-04-18 --host-refuses a:20/4/2023 --reason 'huyện họp'"
    #expect(
      result.output.hasSuffix(
        """
        Viết thông báo điều chỉnh:
          schedule-cli notice campaign campaign/out/replan/schedule.json \(changes)
        Ban hành:
          schedule-cli publish campaign campaign/out/replan/schedule.json \(changes)

        """), "\(result.output)")
  }

  /// Nothing has to change; with A and B on one day there would be a trip less.
  @Test func showsWhatMoreChangesWouldBeWorth() throws {
    var files = Fixture.three
    let campaign = try #require(files["campaign/campaign.yaml"])
    files["campaign/campaign.yaml"] = campaign.replacing(", away: [2023-04-18]", with: "")
    let folder = try TemporaryFolder(files)
    try folder.write("", to: "campaign/out/replan/alternative-2/schedule.json")
    let result = try Self.replan(folder, "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        """
        What more changes would be worth:
        ANSWER          CHANGES TO THE PUBLISHED SCHEDULE            COST
        """), "\(result.output)")
    #expect(
      result.output.contains(
        """
          1. 1 of 3 meetings differ: 1 on another date.
             UBND huyện A
        To see one in full: schedule-cli diff campaign campaign/out/replan/alternative-1/schedule.json
        """), "\(result.output)")
    #expect(folder.list("campaign/out/replan/alternative-1") == ["schedule.json"])
    #expect(folder.list("campaign/out/replan/alternative-2") == [])
    let audit = try Tool(folder: folder).run(
      "audit", "campaign", "campaign/out/replan/alternative-1/schedule.json")
    #expect(audit.status == 0, "\(audit.output)")

    let json = try Self.replan(folder, "--json")
    let others = try JSONAnswer(json.output).list("alternatives")
    #expect(
      others.map { $0["file"] as? String } == ["campaign/out/replan/alternative-1/schedule.json"])
    let none = try Self.replan(folder, "--alternatives", "0", "--lang", "en")
    #expect(!none.output.contains("What more changes"))
    #expect(try Self.replan(folder, "--alternatives", "6").status == 64)
  }

  @Test func tellsMachinesWhatChanges() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Self.replan(
      folder, "--host-refuses", "a:2023-04-18", "--host-refuses", "a:2023-04-20", "--json")
    let answer = try JSONAnswer(result.output)
    #expect(answer["old"] as? String == "baseline")
    let meetings = try #require(answer.inner("difference")["meetings"] as? [[String: Any]])
    #expect(meetings.map { $0["meeting"] as? String } == ["a"])
    let parts = try answer.list("disruption")
    #expect(parts.map { $0["kind"] as? String } == ["date"])
    #expect(parts.map { $0["points"] as? Int } == [10])
    #expect(
      try answer.list("changes").map { $0["kind"] as? String }
        == ["host-refuses", "host-refuses"])
  }

  /// What comes up after a version was published is held against that version, and its notice gives
  /// the reason.
  @Test func goesOnFromTheNewestVersion() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let tool = Tool(folder: folder)
    try folder.write("date,session,host\n2023-04-19,08:00,b\n2023-04-20,08:00,c\n", to: "two.csv")
    let first = ["--cancel", "a", "--reason", "huyện A sáp nhập"]
    let published = try tool.start(
      ["publish", "campaign", "two.csv", "--date", "2023-04-12"] + first
    ).wait()
    #expect(published.status == 0, "\(published.errors)\(published.output)")
    #expect(
      try folder.text("campaign/published/history.md").contains(
        "Lý do: huyện A sáp nhập\n\nSo với baseline: Khác 1/3 cuộc làm việc: 1 không còn trong "
          + "lịch.\n\nUBND huyện A: không còn trong lịch (trước: 14h00 thứ Ba 18/4/2023).\n"))

    // A is held after all, and C is not held any more.
    let second = ["--cancel", "c", "--reason", "hết kinh phí"]
    let planned = try tool.start(
      ["replan", "campaign", "--step-limit", Self.enough, "--lang", "en"] + second
    ).wait()
    #expect(planned.status == 0, "\(planned.errors)")
    let differences = """
      Old: 2023-04-12; new: campaign/out/replan/schedule.json.
      2 of 3 meetings differ: 1 newly held, 1 no longer held.
      """
    #expect(planned.output.contains(differences), "\(planned.output)")
    let schedule = "campaign/out/replan/schedule.json"
    let notice = try tool.start(["notice", "campaign", schedule] + second).wait()
    #expect(notice.status == 0, "\(notice.errors)")
    #expect(
      try folder.text("campaign/out/notice/notice.md").contains("Do hết kinh phí, …………………"))
    let next = try tool.start(
      ["publish", "campaign", schedule, "--date", "2023-04-13"] + second
    ).wait()
    #expect(next.status == 0, "\(next.errors)\(next.output)")
    // The changes are those since the version before the one that is audited.
    let audit = try tool.start(["audit", "campaign", "2023-04-13", "--lang", "en"] + second).wait()
    #expect(audit.status == 0, "\(audit.errors)\(audit.output)")
    #expect(audit.output.contains("changes to the published schedule"))
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
