import Testing

@Suite struct NoticeCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write(
      "date,session,host\n2023-04-19,08:00,b\n2023-04-19,14:00,a\n2023-04-20,08:00,c\n",
      to: "new.csv")
    return folder
  }

  @Test func writesTheNoticeTheMarkedAnnexAndWhoMustBeTold() throws {
    let folder = try folder()
    let result = try Tool(folder: folder).run(
      "notice", "campaign", "new.csv", "--reason", "huyện A họp HĐND", "--date", "2023-04-14")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Lịch cũ: baseline; lịch mới: new.csv.
        Khác 1/3 cuộc làm việc: 1 đổi ngày.

        Cần báo: 1 đơn vị tiếp.

        Đã ghi:
          campaign/out/notice/notice.docx
          campaign/out/notice/notice.md
          campaign/out/notice/annex.docx
          campaign/out/notice/annex.md
          campaign/out/notice/told.docx
          campaign/out/notice/told.md

        """)
    let notice = try folder.text("campaign/out/notice/notice.md")
    #expect(notice.contains("Do huyện A họp HĐND, ………………… thông báo điều chỉnh lịch làm việc"))
    #expect(notice.contains("ngày 14 tháng 4 năm 2023"))
    #expect(
      notice.contains(
        "| 1 | UBND huyện A | 14h00'<br>ngày 18/4/2023 | 14h00'<br>ngày 19/4/2023 |\n"))
    let annex = try folder.text("campaign/out/notice/annex.md")
    #expect(annex.contains("*(Kèm theo Thông báo số"))
    #expect(
      annex.contains(
        "| 2. | **14h00' ngày 19/4/2023** | UBND huyện A | "
          + "Điều chỉnh (trước: 14h00' ngày 18/4/2023) |\n"))
    #expect(
      try folder.data("campaign/out/notice/notice.docx").starts(with: Array("PK".utf8)))
  }

  @Test func writesNothingWhereTheSchedulesSayTheSame() throws {
    let folder = try folder()
    let result = try Tool(folder: folder).run("notice", "campaign", "campaign/baseline.csv")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix("Hai lịch giống nhau trong những gì cả hai đều nêu.\n"))
    #expect(folder.list("campaign/out") == [])
  }

  @Test func tellsMachinesWhoMustBeTold() throws {
    let folder = try folder()
    let result = try Tool(folder: folder).run(
      "notice", "campaign", "new.csv", "-o", "here", "--json")
    #expect(result.status == 0)
    #expect(
      folder.list("here")
        == ["annex.docx", "annex.md", "notice.docx", "notice.md", "told.docx", "told.md"])
    let answer = try JSONAnswer(result.output)
    #expect(
      answer.keys == ["diagnostics", "difference", "files", "new", "old", "status", "told"])
    #expect(answer.status == "written")
    let told = try answer.list("told")
    #expect(told.map { $0["kind"] as? String } == ["host"])
    #expect(told.map { $0["id"] as? String } == ["a"])
    let lines = try #require(told[0]["lines"] as? [[String: Any]])
    #expect(lines.map { $0["was"] as? [String] } == [["14h00'", "ngày 18/4/2023"]])
  }
}
