import Testing

/// Campaigns with a budget, from the campaign file to the printed tables.
@Suite struct BudgetTests {
  @Test func plansWithinTheBudgetAndSaysWhatIsLeft() throws {
    let folder = try TemporaryFolder(Fixture.funded(1_350_000))
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "20000")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output.contains("tiền đi đường theo km  1.300.000  Xăng xe\n"), "\(result.output)")
    #expect(
      result.output.contains(
        """
        MỤC CHI   ĐƯỢC CHI   TÍNH VÀO  CÒN LẠI
        ───────  ─────────  ─────────  ───────
        Xăng xe  1.350.000  1.300.000   50.000

        """), "\(result.output)")
    #expect(
      folder.list("campaign/out") == [
        "annex.docx", "annex.md", "budget.docx", "budget.md", "certificate.json", "schedule.json",
      ])
    let annex = try folder.text("campaign/out/budget.md")
    #expect(
      annex.contains(
        """
        # KINH PHÍ ĐI LẠI

        """))
    #expect(
      annex.contains(
        """
        | STT | NỘI DUNG | KINH PHÍ | CHI CHO ĐỢT CÔNG TÁC | CÒN LẠI |
        | :---: | --- | ---: | ---: | ---: |
        | **I** | **Đoàn công tác** | **1.350** | **1.300** | **50** |
        | 01 | Xăng xe | 1.350 | 1.300 | 50 |
        | **Tổng cộng** |  | **1.350** | **1.300** | **50** |

        """), "\(annex)")
    let audit = try Tool(folder: folder).run("audit", "campaign", "campaign/out/schedule.json")
    #expect(audit.status == 0)
    #expect(audit.output.contains("Xăng xe  1.350.000  1.300.000   50.000\n"))
  }

  @Test func saysWhichLineIsTooShort() throws {
    let folder = try TemporaryFolder(Fixture.funded(1_000_000))
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "--step-limit", "20000", "--lang", "en")
    #expect(result.status == 3)
    #expect(
      result.output.contains(
        "  - the budget line “Xăng xe” has 1,000,000 đồng left for kilometres driven (budget) → "
          + "raise the amount of the line\n"), "\(result.output)")
    #expect(
      result.output.contains(
        "  - a trip costs at least 400,000 to 800,000 đồng of kilometres driven (budget) → spend "
          + "less, or send fewer\n"), "\(result.output)")
  }

  @Test func tellsMachinesWhatIsSpent() throws {
    let folder = try TemporaryFolder(Fixture.funded(1_300_000))
    let result = try Tool(folder: folder).run(
      "plan", "campaign", "--step-limit", "20000", "--json")
    #expect(result.status == 0)
    let text = result.output.filter { !$0.isWhitespace }
    #expect(text.contains("{\"amount\":1300000,\"kind\":\"fuel\"}"), "\(result.output)")
    #expect(
      text.contains(
        "\"budget-lines\":[{\"available\":1300000,\"charged\":1300000,\"kinds\":[\"fuel\"],"
          + "\"line\":\"xang\"}]"), "\(result.output)")
    #expect(text.contains("\"budget-md\":\"campaign/out/budget.md\""), "\(result.output)")
  }

  @Test func aBudgetAloneIsCheckedPlannedAuditedAndPrinted() throws {
    let folder = try TemporaryFolder(Fixture.money)
    let tool = Tool(folder: folder)
    let check = try tool.run("check", "campaign")
    #expect(check.status == 0)
    #expect(check.errors == "")
    #expect(
      check.output == """
        Dự toán năm 2023 (từ 03/01/2023 đến 29/12/2023)
        Bảng kinh phí “Dự toán năm 2023”: 130 triệu đồng

        """)
    let plan = try tool.run("plan", "campaign", "--step-limit", "1000")
    #expect(plan.status == 0, "\(plan.output)\(plan.errors)")
    #expect(
      plan.output == """
        Đã ghi:
          campaign/out/schedule.json
          campaign/out/budget.docx
          campaign/out/budget.md
          campaign/out/certificate.json

        """)
    #expect(
      folder.list("campaign/out")
        == ["budget.docx", "budget.md", "certificate.json", "schedule.json"])
    for schedule in [[], ["campaign/out/schedule.json"]] {
      let audit = try tool.start(["audit", "campaign"] + schedule).wait()
      #expect(audit.status == 0)
      #expect(audit.output == "Lịch đạt tất cả các quy tắc.\n")
    }
    let annex = try tool.run("annex", "campaign", "--output", "here")
    #expect(annex.status == 0)
    #expect(folder.list("here") == ["budget.docx", "budget.md"])
    #expect(
      try folder.text("here/budget.md").contains("| **Tổng cộng** |  | **130** |"))
    let visits = try tool.run("annex", "campaign", "--kind", "visits")
    #expect(visits.status == 2)
    #expect(
      visits.errors == "lỗi: Đợt công tác không có nội dung cho phụ lục “visits”.\n")
  }

  @Test func namesAWrongSum() throws {
    var files = Fixture.money
    files["campaign/campaign.yaml"] = files["campaign/campaign.yaml"]?
      .replacing("total: 130", with: "total: 131")
    let folder = try TemporaryFolder(files)
    let result = try Tool(folder: folder).run("check", "campaign")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "campaign.yaml:11:10: lỗi: Tổng cộng của bảng “Dự toán năm 2023”: ghi 131 triệu đồng, các "
        + "mục cộng lại là 130 triệu đồng; chênh lệch 1 triệu đồng.\n")
  }
}
