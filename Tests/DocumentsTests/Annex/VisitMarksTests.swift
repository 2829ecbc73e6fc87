import Campaign
import Testing

@testable import Documents

@Suite struct VisitMarksTests {
  private func annex(
    _ fixture: Fixture, _ new: Schedule, columns: Set<AnnexColumn> = []
  ) -> VisitAnnex {
    VisitAnnex(
      campaign: fixture.campaign, schedule: new,
      options: AnnexOptions(columns: columns, against: fixture.schedule))
  }

  /// The columns of each row whose cells are bold.
  private func bold(_ table: Table) -> [[Int]] {
    table.rows.map { row in row.indices.filter { row[$0].isBold } }
  }

  @Test func marksMovedNewAndDroppedMeetings() {
    var fixture = Fixture.hungYen
    var new = fixture.schedule
    new.move("UBND huyện Yên Mỹ", "2023-04-28", "sáng")
    new.meetings.removeAll { $0.meeting == "làm việc với UBND huyện Tiên Lữ" }
    let old = fixture.schedule
    fixture.visit("UBND huyện Văn Lâm", "2023-04-26", "sáng")
    new.meetings.append(fixture.schedule.meetings[9])
    fixture.schedule = old
    let table = annex(fixture, new).table
    #expect(table.columns.map(\.heading) == ["STT", "THỜI GIAN", "ĐƠN VỊ", "GHI CHÚ"])
    #expect(
      Array(table.texts.suffix(4)) == [
        ["7.", "14h00' ngày 25/4/2023", "UBND huyện Phù Cừ", ""],
        ["8.", "08h30' ngày 26/4/2023", "UBND huyện Văn Lâm", "Bổ sung"],
        [
          "9.", "08h30' ngày 28/4/2023", "UBND huyện Yên Mỹ",
          "Điều chỉnh (trước: 14h00' ngày 18/4/2023)",
        ],
        ["", "", "UBND huyện Tiên Lữ", "Không tổ chức (trước: 08h30' ngày 27/4/2023)"],
      ])
    #expect(bold(table).suffix(4) == [[], [1, 2, 3], [1], []])
    #expect(table.texts.prefix(6).allSatisfy { $0[3].isEmpty })
  }

  @Test func marksThePrintedColumnsThatChangeAndKeepsOwnRemarks() {
    let fixture = Fixture.staffed
    var new = fixture.schedule
    new.meetings[0].place = "trụ sở UBND huyện Phù Cừ"
    new.meetings[0].guests = ["g1"]
    new.trips?[0].team[1].person = "dũng"
    let all = annex(fixture, new, columns: Set(AnnexColumn.allCases)).table
    // Place, team and guests; the leader stays.
    #expect(bold(all) == [[3, 6, 7], [], []])
    #expect(
      all.column("GHI CHÚ") == [
        "Điều chỉnh (trước: tại Trụ sở UBND huyện Ân Thi) / Điều chỉnh thành phần, đại biểu / "
          + "Thăm mô hình | buổi sáng", "", "",
      ])
    // What is not printed is no matter for the annex.
    let few = annex(fixture, new).table
    #expect(bold(few) == [[], [], []])
    #expect(few.column("GHI CHÚ")?.first?.hasPrefix("Điều chỉnh (trước: tại Trụ sở") == true)
  }

  @Test func marksNothingWithoutAnotherScheduleOrADifference() {
    let fixture = Fixture.staffed
    let table = annex(fixture, fixture.schedule).table
    #expect(bold(table) == [[], [], []])
    #expect(table.column("GHI CHÚ") == ["Thăm mô hình | buổi sáng", "", ""])
    #expect(fixture.annex().table.column("GHI CHÚ") == nil)
  }

  @Test func printsTheMarkedAnnexAsKept() throws {
    let fixture = Fixture.hungYen
    var new = fixture.schedule
    new.move("UBND huyện Yên Mỹ", "2023-04-28", "sáng")
    try Snapshot.expect(
      MarkdownRenderer().render(annex(fixture, new).document), "hung-yen-marked.md")
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackByAnotherProgram() throws {
    let fixture = Fixture.hungYen
    var new = fixture.schedule
    new.move("UBND huyện Yên Mỹ", "2023-04-28", "sáng")
    let facts = try PythonDocx.read(
      try WordRenderer().render(annex(fixture, new).document))
    let table = try #require(facts.tables.first)
    #expect(table.rows.last?[3] == "Điều chỉnh (trước: 14h00' ngày 18/4/2023)")
    #expect(table.boldCells == [[9, 1]])
  }
}
