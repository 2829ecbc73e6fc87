import Foundation
import Testing

/// `plan` on campaigns whose best schedule is known.
@Suite struct PlanCommandTests {
  /// More steps than any proof here needs: the search ends with the proof.
  private static let enough = "400000"
  private static let files = ["annex.docx", "annex.md", "certificate.json", "schedule.json"]

  @Test func printsTheScheduleItsCostsItsProofAndWhereTheFilesAre() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", Self.enough)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        STT  THỜI GIAN                ĐƠN VỊ        CHỦ TRÌ       XE
        ───  ───────────────────────  ────────────  ────────────  ────────
          1  08h00 thứ Tư 19/4/2023   UBND huyện B  Nguyễn Văn A  Xe 7 chỗ
          2  14h00 thứ Tư 19/4/2023   UBND huyện A  Nguyễn Văn A  Xe 7 chỗ
          3  08h00 thứ Năm 20/4/2023  UBND huyện C  Nguyễn Văn A  Xe 7 chỗ

        3/3 cuộc làm việc, 2 ngày, 2 chuyến đi, 130,0 km.
        Lịch đã ban hành: 3 cuộc làm việc, 3 ngày, 160,0 km.

        MỨC  TIÊU CHÍ                                SỐ LƯỢNG  TRỌNG SỐ    QUY ĐỔI
        ───  ────────────────────────────────  ──────────────  ────────  ─────────
         1   cuộc làm việc không xếp được              0 điểm         1          0
         2   thay đổi so với lịch đã ban hành          0 điểm         1          0
         3   đi thay cấp trưởng                        0 điểm   100.000          0
         3   buổi đơn vị tiếp không muốn               0 điểm    50.000          0
         3   chi phí                           1.300.000 đồng         1  1.300.000
         3   bình phương số ngày đi mỗi người          4 điểm     5.000     20.000
         3   số ngày có đoàn đi                        2 ngày   100.000    200.000

        Mức 1: tổng 0; tối ưu đã chứng minh.
        Mức 2: tổng 0; tối ưu đã chứng minh.
        Mức 3: tổng 1.520.000; tối ưu đã chứng minh.
        Đã chứng minh lịch là tối ưu.

        Đã ghi:
          campaign/out/schedule.json
          campaign/out/annex.docx
          campaign/out/annex.md
          campaign/out/certificate.json

        """)
    #expect(folder.list("campaign/out") == Self.files)
  }

  @Test func printsTheSameInEnglish() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "-o", "here", "--step-limit", Self.enough, "--lang", "en")
    #expect(result.status == 0)
    #expect(
      result.output == """
        NO.  TIME                       HOST          LEADER        VEHICLE
        ───  ─────────────────────────  ────────────  ────────────  ────────
          1  08h00 Wednesday 19/4/2023  UBND huyện B  Nguyễn Văn A  Xe 7 chỗ
          2  14h00 Wednesday 19/4/2023  UBND huyện A  Nguyễn Văn A  Xe 7 chỗ
          3  08h00 Thursday 20/4/2023   UBND huyện C  Nguyễn Văn A  Xe 7 chỗ

        3 of 3 meetings, 2 days, 2 trips, 130.0 km.
        Published schedule: 3 meetings, 3 days, 160.0 km.

        LEVEL  TERM                                               AMOUNT   WEIGHT    PRODUCT
        ─────  ─────────────────────────────────────────  ──────────────  ───────  ─────────
          1    meetings left out                                0 points        1          0
          2    changes to the published schedule                0 points        1          0
          3    stand-ins for heads                              0 points  100,000          0
          3    sessions that hosts would rather not have        0 points   50,000          0
          3    cost                                       1,300,000 đồng        1  1,300,000
          3    squares of each person's days out                4 points    5,000     20,000
          3    days with a delegation out                         2 days  100,000    200,000

        Level 1: total 0; proven optimal.
        Level 2: total 0; proven optimal.
        Level 3: total 1,520,000; proven optimal.
        The schedule is proven optimal.

        Written:
          here/schedule.json
          here/annex.docx
          here/annex.md
          here/certificate.json

        """)
  }

  @Test func speaksToMachinesInOneObject() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "--step-limit", Self.enough, "--json", "--seed", "7")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let answer = try JSONAnswer(result.output)
    #expect(
      answer.keys == [
        "baseline", "days", "diagnostics", "files", "levels", "meetings-held", "meetings-left-out",
        "metres", "seed", "status",
      ])
    #expect(answer.status == "optimal")
    #expect(answer["seed"] as? Int == 7)
    #expect(answer["metres"] as? Int == 130_000)
    #expect(answer["days"] as? Int == 2)
    let baseline = try answer.inner("baseline")
    #expect(baseline.keys.sorted() == ["days", "meetings-held", "metres"])
    #expect(baseline["metres"] as? Int == 160_000)
    let levels = try answer.list("levels")
    #expect(levels.map { $0["total"] as? Int } == [0, 0, 1_520_000])
    #expect(levels.map { $0["bound"] as? Int } == [0, 0, 1_520_000])
    #expect(levels.map { $0["gap"] as? Int } == [0, 0, 0])
    let terms = try #require(levels[2]["terms"] as? [[String: Any]])
    #expect(terms.allSatisfy { $0.keys.sorted() == ["amount", "term", "weight"] })
    #expect(
      try answer.inner("files") as? [String: String] == [
        "schedule": "campaign/out/schedule.json", "annex-docx": "campaign/out/annex.docx",
        "annex-md": "campaign/out/annex.md", "certificate": "campaign/out/certificate.json",
      ])
  }

  @Test func printsTheColumnsOfTheAnnexThatAreAskedFor() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "--step-limit", Self.enough, "--columns", "vehicle, leader",
      "--time-style", "weekday")
    #expect(result.status == 0)
    let annex = try folder.text("campaign/out/annex.md")
    #expect(annex.contains("| STT | THỜI GIAN | ĐƠN VỊ | LÃNH ĐẠO CHỦ\u{A0}TRÌ | PHƯƠNG TIỆN |"))
    #expect(annex.contains("| 08h00 thứ Tư, 19/4/2023 | UBND huyện B | Nguyễn Văn A | Xe 7 chỗ |"))
  }

  @Test func saysNothingAboutProgressWhereNobodyWatches() throws {
    let folder = try TemporaryFolder(Fixture.long)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "2000")
    #expect(result.errors == "")
  }

  @Test func rewritesOneLineOfProgressOnATerminal() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let terminal = try Terminal()
    let running = try Tool(folder: folder).start(
      ["plan", "campaign", "--step-limit", "2000"], errors: terminal.device)
    let result = try running.wait()
    #expect(result.status == 0)
    let shown = terminal.read()
    // Written, then removed before the result is printed.
    #expect(shown.hasPrefix("\r\u{1B}[K"))
    #expect(shown.contains(" giây · tổng 0 / 0 / 1.520.000 · cận 0 / 0 / "))
    #expect(shown.contains(" · cách 0 / 0 / "))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
    #expect(!shown.contains("\n"))
  }

  @Test func leavesNothingHalfWrittenWhereItCannotWrite() throws {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write("no folder", to: "file")
    let closed = try Tool(folder: folder).run("plan", "campaign", "-o", "file/out")
    #expect(closed.status == 2)
    #expect(closed.output == "")
    #expect(
      closed.errors
        == "lỗi: Không tạo được thư mục file/out: một phần của đường dẫn là tệp, không phải thư "
        + "mục.\n")
    // One of the four cannot take its place, so none does.
    try folder.write("", to: "campaign/out/annex.md/in-the-way")
    let blocked = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "2000", "--json")
    #expect(blocked.status == 2)
    #expect(folder.list("campaign/out") == ["annex.md"])
    let answer = try JSONAnswer(blocked.output)
    #expect(answer.status == "input-error")
    #expect(try answer.list("diagnostics").map { $0["id"] as? String } == ["file-not-written"])
    #expect(
      blocked.errors == "lỗi: Không ghi được tệp campaign/out/annex.md: đã có thư mục trùng tên.\n")
  }

  @Test func survivesAReaderThatGoesAway() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try Tool(folder: folder).start(
      ["plan", "campaign", "--step-limit", "2000"], output: pipe.fileHandleForWriting,
      errors: pipe.fileHandleForWriting)
    #expect(try process.wait().status == 0)
    #expect(folder.list("campaign/out") == Self.files)
  }
}
