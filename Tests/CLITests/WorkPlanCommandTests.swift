import Foundation
import Testing

/// Campaigns that hold a work plan, with and without visits.
@Suite struct WorkPlanCommandTests {
  /// Two steps and a milestone for one person, due so; nobody travels.
  private static func alone(due: String) -> [String: String] {
    [
      "campaign/campaign.yaml": """
      format: 1
      title: Kế hoạch năm
      units: [{id: kh, name: Phòng Khoa học}]
      people: [{id: a, name: Nguyễn Văn A, unit: kh, rank: head}]
      work-plan:
        window: 2023-04-17..2023-04-28
        targets: [{name: Nhiệm vụ nghiệm thu, unit: nhiệm vụ, value: "5"}]
        tasks:
          - id: t
            name: Quy định quản lý
            lead: kh
            due: \(due)
            steps:
              - {name: Khảo sát, days: 3}
              - {name: Dự thảo, days: 2}
              - {name: Trình ký, days: 0, after: [t-2 1]}

      """
    ]
  }

  @Test func datesTheStepsAndWritesTheirAnnexes() throws {
    let folder = try TemporaryFolder(Self.alone(due: "2023-04-24"))
    let tool = Tool(folder: folder)
    let result = try tool.run("plan", "campaign", "--step-limit", "1000")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(
      result.output.hasPrefix(
        """
        STT  BƯỚC      ĐƠN VỊ            TỪ NGÀY   ĐẾN NGÀY
        ───  ────────  ──────────────  ─────────  ─────────
             Quy định quản lý
          1  Khảo sát  Phòng Khoa học  17/4/2023  19/4/2023
          2  Dự thảo   Phòng Khoa học  20/4/2023  21/4/2023
          3  Trình ký  Phòng Khoa học  24/4/2023  24/4/2023

        Đã chứng minh lịch là tối ưu.

        Đã ghi:
        """), "\(result.output)")
    #expect(
      folder.list("campaign/out") == [
        "certificate.json", "schedule.json", "targets.docx", "targets.md", "tasks.docx",
        "tasks.md",
      ])
    let audit = try tool.run("audit", "campaign", "campaign/out/schedule.json")
    #expect(audit.status == 0)
    #expect(
      audit.output == """
        Xếp ngày 3/3 bước của kế hoạch công tác.

        Quy tắc
          plan  tiến độ kế hoạch: đạt

        Lịch đạt tất cả các quy tắc.

        """, "\(audit.output)")
    let check = try tool.run("check", "campaign", "--lang", "en")
    #expect(check.status == 0)
    #expect(
      check.output == """
        Kế hoạch năm (17/4/2023 to 28/4/2023)
        People: 1
        Work plan 17/4/2023 to 28/4/2023: targets 1, tasks 1, reviews 0, steps 3, working dates 10

        """)
    let annex = try tool.run("annex", "campaign", "--kind", "tasks", "--steps", "-o", "here")
    #expect(annex.status == 0, "\(annex.errors)")
    #expect(folder.list("here") == ["tasks.docx", "tasks.md"])
    #expect(try folder.text("here/tasks.md").contains("| 1.1 | Khảo sát |"))
  }

  @Test func printsOfRulesAndTermsOnlyWhatConcernsAWorkPlanAlone() throws {
    var files = Self.alone(due: "2023-04-24\n      late: 3")
    files["campaign/campaign.yaml"]? += """
      order: [{first: t-1, second: t-3}]

      """
    let folder = try TemporaryFolder(files)
    let tool = Tool(folder: folder)
    let result = try tool.run("plan", "campaign", "--step-limit", "1000", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        """

        LEVEL  TERM                            AMOUNT   WEIGHT  PRODUCT
        ─────  ────────────────────────────  ────────  ───────  ───────
          3    tasks behind their due dates  0 points  100,000        0

        Level 3: total 0; proven optimal.
        The schedule is proven optimal.

        """), "\(result.output)")
    let file = "campaign/out/schedule.json"
    let audit = try tool.run("audit", "campaign", file, "--lang", "en")
    #expect(
      audit.output == """
        3 of 3 steps of the work plan dated.

        Rules
          order  order and fixed dates: kept
          plan   work plan: kept

        Costs
          lateness  tasks behind their due dates: 0 points

        Levels of the objective
          3  100,000 × lateness: 0

        The schedule keeps every rule.

        Certificate
          Level 3: total 0; proven optimal.

        """, "\(audit.output)")
    // Machines get all of them.
    let json = try JSONAnswer(try tool.run("audit", "campaign", file, "--json").output)
    let audited = try #require(json["audit"] as? [String: Any])
    #expect((audited["rules"] as? [Any])?.count == 14)
    #expect((audited["terms"] as? [Any])?.count == 9)
  }

  @Test func saysWhichStepsDoNotFit() throws {
    let folder = try TemporaryFolder(Self.alone(due: "2023-04-21"))
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "1000")
    #expect(result.status == 3)
    #expect(
      result.output == """
        Không có lịch nào đạt mọi quy tắc (đã chứng minh).
        Bộ giải ràng buộc đã chứng minh những điều sau không thể cùng đúng; phải đổi ít nhất một \
        điều:
          - nhiệm vụ “Quy định quản lý” phải xong chậm nhất 21/4/2023 (plan) → lùi thời hạn
          - “Dự thảo” phải bắt đầu sau khi “Khảo sát” (3 ngày làm việc) kết thúc (plan) → bỏ hoặc \
        nới thứ tự này
          - “Trình ký” phải bắt đầu sau khi “Dự thảo” (2 ngày làm việc) kết thúc và cách ít nhất 1 \
        ngày làm việc (plan) → bỏ hoặc nới thứ tự này
        Không ghi lịch nào, cũng không ghi chứng thư: không có chứng minh bằng giá.
        Để tìm cách tháo gỡ: schedule-cli explain campaign

        """, "\(result.output)")
    #expect(folder.list("campaign/out") == [])
    let check = try Tool(folder: folder).run("check", "campaign", "--json")
    #expect(check.status == 3)
    let answer = try JSONAnswer(check.output)
    #expect(answer.status == "infeasible")
    let conflict = try #require(answer["conflict"] as? [String: Any])
    let reasons = try #require(conflict["reasons"] as? [[String: Any]])
    #expect(reasons.map { $0["kind"] as? String } == ["due", "after", "after"])
    #expect(reasons.first?["ids"] as? [String] == ["t"])
  }

  @Test func refusesAScheduleThatMovesAStep() throws {
    let folder = try TemporaryFolder(Self.alone(due: "2023-04-24"))
    let tool = Tool(folder: folder)
    #expect(try tool.run("plan", "campaign", "--step-limit", "1000").status == 0)
    let file = "campaign/out/schedule.json"
    let moved = try folder.text(file).replacingOccurrences(
      of: "\"2023-04-20\", \"finish\": \"2023-04-21\"",
      with: "\"2023-04-19\", \"finish\": \"2023-04-20\"")
    try folder.write(moved, to: file)
    let audit = try tool.run("audit", "campaign", file, "--lang", "en")
    #expect(audit.status == 1)
    #expect(
      audit.output.contains(
        "Step “Dự thảo” must begin after “Khảo sát” has ended (19/4/2023); it begins on 19/4/2023 "
          + "(plan)"), "\(audit.output)")
    #expect(
      audit.output.contains(
        "Phòng Khoa học needs 2 people on 19/4/2023 and has 1: “Khảo sát” and “Dự thảo” (plan)"))
  }

  @Test func plansVisitsAroundTheSteps() throws {
    var files = Fixture.three
    let file = "campaign/campaign.yaml"
    files[file]? += """
      order: [{first: t-1, second: a}]
      work-plan:
        window: 2023-04-17..2023-04-28
        tasks: [{id: t, lead: lanh-dao, steps: [{name: Chuẩn bị, days: 2, due: 2023-04-19}]}]

      """
    let folder = try TemporaryFolder(files)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "400000")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let audit = try Tool(folder: folder).run("audit", "campaign", "campaign/out/schedule.json")
    #expect(audit.status == 0, "\(audit.output)")
  }
}
