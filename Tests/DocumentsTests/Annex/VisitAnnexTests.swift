import Campaign
import Testing

@testable import Documents

@Suite struct VisitAnnexTests {
  @Test func printsThePublishedNineRows() {
    let table = Fixture.hungYen.annex().table
    #expect(table.columns.map(\.heading) == ["STT", "THỜI GIAN", "ĐƠN VỊ"])
    #expect(
      table.texts == [
        ["1.", "14h00' ngày 18/4/2023", "UBND huyện Yên Mỹ"],
        ["2.", "08h30' ngày 19/4/2023", "UBND huyện Kim Động"],
        ["3.", "14h00' ngày 19/4/2023", "UBND thị xã Mỹ Hào"],
        ["4.", "08h30' ngày 20/4/2023", "UBND huyện Văn Giang"],
        ["5.", "08h30' ngày 24/4/2023", "UBND huyện Ân Thi"],
        ["6.", "14h00' ngày 24/4/2023", "UBND huyện Khoái Châu"],
        ["7.", "08h30' ngày 25/4/2023", "UBND thành phố Hưng Yên"],
        ["8.", "14h00' ngày 25/4/2023", "UBND huyện Phù Cừ"],
        ["9.", "08h30' ngày 27/4/2023", "UBND huyện Tiên Lữ"],
      ])
  }

  @Test func printsTitleReferenceRuleTableAndClosing() {
    let document = Fixture.hungYen.annex().document
    #expect(document.title == "LỊCH LÀM VIỆC TẠI UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ")
    #expect(document.author == "Sở Khoa học và Công nghệ Hưng Yên")
    #expect(document.sections.map(\.page) == [.portrait])
    #expect(
      document.sections[0].blocks == [
        .paragraph(
          Paragraph(.title, "LỊCH LÀM VIỆC TẠI UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ")),
        .paragraph(
          Paragraph(
            .reference,
            runs: [
              Run(
                "(Kèm theo Kế hoạch số\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/KH-SKHCN "
                  + "ngày\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/4/2023 của "),
              Run("Sở Khoa học và Công nghệ Hưng Yên)", staysTogether: true),
            ])),
        .rule, .table(Fixture.hungYen.annex().table), .paragraph(Paragraph(.closing, "./.")),
      ])
  }

  @Test func printsALabelOnlyWhereTheDocumentHasOne() {
    var fixture = Fixture()
    fixture.campaign.document.annexLabel = "Phụ lục II"
    fixture.campaign.document.annexTitle = "Lịch làm việc tại xã Đức Hợp"
    let blocks = fixture.annex().document.sections[0].blocks
    #expect(blocks.first == .paragraph(Paragraph(.annexLabel, "Phụ lục II")))
    #expect(blocks[1] == .paragraph(Paragraph(.title, "LỊCH LÀM VIỆC TẠI XÃ ĐỨC HỢP")))
  }

  @Test func printsEveryColumnOfAStaffedSchedule() {
    let options = AnnexOptions(columns: Set(AnnexColumn.allCases))
    let table = Fixture.staffed.annex(options).table
    #expect(
      table.columns.map(\.heading) == [
        "STT", "THỜI GIAN", "ĐƠN VỊ", "ĐỊA ĐIỂM", "ĐOÀN", "LÃNH ĐẠO CHỦ\u{A0}TRÌ", "THÀNH PHẦN",
        "ĐẠI BIỂU MỜI", "PHƯƠNG TIỆN", "GHI CHÚ",
      ])
    #expect(
      table.texts == [
        [
          "1.", "08h30' ngày 05/02/2026", "UBND huyện Ân Thi", "Trụ sở UBND huyện Ân Thi",
          "Đoàn số 1", "Trần Thị Bình, Phó Giám đốc",
          "- Trần Thị Bình, Phó Giám đốc / - Nguyễn Văn An, Trưởng phòng Quản lý Khoa học"
            + " / - Lê Thị Cúc",
          "- Doanh nghiệp: Công ty Nhãn Lồng; Công ty Tương Bần / - Hợp tác xã: HTX Hồng Nam",
          "- Xe 7 chỗ (lái xe: Vũ Văn Hải) / - xe-4", "Thăm mô hình | buổi sáng",
        ],
        [
          "2.", "08h30' ngày 05/02/2026", "UBND huyện Kim Động", "Trụ sở UBND huyện Kim Động",
          "Đoàn số 2", "Phạm Văn Dũng, Phó Trưởng phòng",
          "- Phạm Văn Dũng, Phó Trưởng phòng / - Lê Thị Cúc", "", "", "",
        ],
        [
          "3.", "14h00' ngày 05/4/2026", "UBND huyện Phù Cừ", "Trụ sở UBND huyện Phù Cừ",
          "Đoàn số 1", "", "", "", "", "",
        ],
      ])
  }

  @Test func countsGuestsWhereNamesAreNotWanted() {
    let options = AnnexOptions(columns: [.guests], guestStyle: .counts)
    #expect(
      Fixture.staffed.annex(options).table.column("ĐẠI BIỂU MỜI") == [
        "- Doanh nghiệp: 02 đại biểu / - Hợp tác xã: 01 đại biểu", "", "",
      ])
  }

  @Test func showsDelegationsUnaskedOnlyWhereSeveralAreAtWork() {
    var fixture = Fixture.staffed
    #expect(fixture.annex().table.column("ĐOÀN") == ["Đoàn số 1", "Đoàn số 2", "Đoàn số 1"])
    #expect(
      fixture.annex(AnnexOptions(addsNeededColumns: false)).table.column("ĐOÀN") == nil)
    fixture.schedule.meetings.remove(at: 1)
    #expect(fixture.annex().table.column("ĐOÀN") == nil)
    #expect(
      fixture.annex(AnnexOptions(columns: [.delegation])).table.column("ĐOÀN")
        == ["Đoàn số 1", "Đoàn số 1"])
  }

  @Test func showsPlacesUnaskedOnlyWhereTheHostLeavesThemOpen() {
    let rows = ["Trụ sở UBND huyện Ân Thi", "Trụ sở UBND huyện Kim Động"]
    var fixture = Fixture()
    fixture.visit("UBND huyện Ân Thi", "2026-02-05", "sáng")
    fixture.visit("UBND huyện Kim Động", "2026-02-05", "chiều")
    #expect(fixture.annex().table.columns.map(\.heading) == ["STT", "THỜI GIAN", "ĐƠN VỊ"])

    var hall = fixture
    hall.campaign.meetings[1].places.append("sở")
    #expect(hall.annex().table.column("ĐỊA ĐIỂM") == rows)
    #expect(hall.annex(AnnexOptions(addsNeededColumns: false)).table.column("ĐỊA ĐIỂM") == nil)
    // A meeting that is not held leaves nothing open.
    hall.schedule.meetings.removeLast()
    #expect(hall.annex().table.column("ĐỊA ĐIỂM") == nil)

    var cluster = fixture
    cluster.campaign.meetings[0].cluster = ["UBND huyện Kim Động"]
    #expect(cluster.annex().table.column("ĐỊA ĐIỂM") == rows)
    #expect(
      cluster.annex().table.column("ĐƠN VỊ") == [
        "UBND huyện Ân Thi, UBND huyện Kim Động", "UBND huyện Kim Động",
      ])

    var sites = fixture
    sites.campaign.meetings[0].site = .init(places: ["sở"], minutes: 40)
    sites.schedule.meetings[0].site = "sở"
    #expect(sites.annex().table.column("ĐỊA ĐIỂM") == nil)
    sites.campaign.meetings[0].site?.places.append("trụ sở UBND huyện Kim Động")
    #expect(
      sites.annex().table.column("ĐỊA ĐIỂM") == [
        rows[0] + " / Thăm: Sở Khoa học và Công nghệ", rows[1],
      ])
  }

  @Test func ordersMeetingsOfOneTimeAsTheCampaignListsDelegations() {
    var fixture = Fixture()
    fixture.visit("UBND xã B", "2026-03-02", "sáng", delegation: "đoàn-2")
    fixture.visit("UBND xã A", "2026-03-02", "sáng", delegation: "đoàn-1")
    #expect(fixture.annex().table.column("ĐƠN VỊ") == ["UBND xã A", "UBND xã B"])
  }

  @Test func namesUnknownThingsByTheirIdentifiers() {
    var fixture = Fixture()
    let day = CivilDate(dayNumber: 20_514)
    fixture.schedule = Schedule(
      meetings: [
        .init(
          meeting: "m9", date: day, session: "tối", place: "p9", delegation: "d9", guests: ["g9"])
      ],
      trips: [
        .init(
          date: day, delegation: "d9", team: [.init(role: "r9", person: "n9")],
          vehicles: [.init(vehicle: "v9", driver: "t9")])
      ])
    #expect(
      fixture.annex(AnnexOptions(columns: Set(AnnexColumn.allCases))).table.texts == [
        ["1.", "ngày 02/3/2026", "m9", "p9", "d9", "n9", "n9", "g9", "v9 (lái xe: t9)", ""]
      ])
  }

  @Test func liesDownWhenColumnsNeedIt() {
    let fixture = Fixture.hungYen
    #expect(fixture.annex().document.sections[0].page == .portrait)
    #expect(
      fixture.annex(AnnexOptions(columns: [.leader])).document.sections[0].page == .portrait)
    #expect(
      fixture.annex(AnnexOptions(columns: [.leader, .team])).document.sections[0].page
        == .landscape)
    #expect(fixture.annex(AnnexOptions(columns: Set(AnnexColumn.allCases))).table.density == .dense)
  }

  @Test func printsAnEmptyScheduleAsAnEmptyTable() {
    let annex = Fixture().annex()
    #expect(annex.table.rows.isEmpty)
    #expect(annex.table.columns.count == 3)
  }
}
