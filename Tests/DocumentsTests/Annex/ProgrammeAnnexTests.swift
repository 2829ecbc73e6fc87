import Campaign
import Testing

@testable import Documents

@Suite struct ProgrammeAnnexTests {
  /// A conference of a morning with four items and an afternoon with one.
  private static var conference: Fixture {
    var fixture = Fixture()
    fixture.campaign.organizer.name = "Sở Khoa học và Công nghệ Bắc Giang"
    fixture.campaign.document.symbol = "KH-KHCN"
    fixture.campaign.document.annexLabel = "Phụ lục I"
    fixture.campaign.document.programmeAnnex.label = "Phụ lục II"
    fixture.campaign.places.append(Place(id: "mô-hình", name: "vườn dược liệu"))
    fixture.visit("UBND huyện Sơn Động", "2023-07-25", "sáng")
    fixture.campaign.travel = TravelTable(
      minutes: [[0, 30, 30], [30, 0, 10], [30, 10, 0]], metres: [])
    fixture.campaign.people = [
      Person(id: "gđ", name: "Nguyễn Văn A", title: "Giám đốc Sở", unit: "", rank: .head)
    ]
    fixture.campaign.guests = [
      Guest(id: "sở-gd", name: "đại biểu Sở Giáo dục và Đào tạo", isNamed: false, pool: "gd")
    ]
    fixture.campaign.meetings[0].topic = "Hội nghị sơ kết 6 tháng đầu năm 2023"
    fixture.campaign.meetings[0].sessionCount = 2
    fixture.campaign.meetings[0].programme = [
      ProgrammeItem(
        id: "1", title: "Khai mạc", minutes: 10,
        presenters: [.text("Phòng Quản lý KHCN cơ sở và SHTT")]),
      ProgrammeItem(
        id: "2", title: "Tham luận", minutes: 20, presenters: [.guest("sở-gd")], paper: ""),
      ProgrammeItem(
        id: "3", title: "Giải lao | trà", minutes: 15, paper: "Bản in", note: "Sảnh tầng 1"),
      ProgrammeItem(
        id: "4", title: "Kết luận", minutes: 20,
        presenters: [.person("gđ"), .text("và các đại biểu")]
      ),
      ProgrammeItem(
        id: "5", title: "Tham quan mô hình", minutes: 60,
        presenters: [.text("UBND huyện Sơn Động")], site: "mô-hình"),
    ]
    func entry(_ item: ItemID, _ session: SessionID, _ minutes: Int) -> Schedule.Programme.Entry {
      .init(item: item, session: session, start: ClockTime(minutes: minutes))
    }
    fixture.schedule.programmes = [
      .init(
        meeting: fixture.campaign.meetings[0].id,
        items: [
          entry("1", "sáng", 510), entry("2", "sáng", 520), entry("3", "sáng", 540),
          entry("4", "sáng", 555), entry("5", "chiều", 840),
        ])
    ]
    return fixture
  }

  private static func annex(
    _ fixture: Fixture = conference, _ options: AnnexOptions = AnnexOptions()
  ) -> ProgrammeAnnex {
    ProgrammeAnnex(campaign: fixture.campaign, schedule: fixture.schedule, options: options)
  }

  private static func table(_ annex: ProgrammeAnnex) throws -> Table {
    for case .table(let table) in annex.document.sections[0].blocks { return table }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func headsTheItemsOfASessionAndNumbersThem() throws {
    let table = try Self.table(Self.annex())
    #expect(table.columns.map(\.heading) == ["STT", "NỘI DUNG", "NGƯỜI THỰC\u{A0}HIỆN", "GHI CHÚ"])
    #expect(
      table.texts == [
        ["", "Buổi sáng"],
        ["1", "Khai mạc", "Phòng Quản lý KHCN cơ sở và SHTT", ""],
        ["2", "Tham luận", "Đại biểu Sở Giáo dục và Đào tạo", ""],
        ["3", "Giải lao | trà", "", "Bản in / Sảnh tầng 1"],
        ["4", "Kết luận", "Nguyễn Văn A, Giám đốc Sở / Và các đại biểu", ""],
        ["", "Buổi chiều: Tham quan mô hình", "UBND huyện Sơn Động", "Tại vườn dược liệu"],
      ])
    #expect(table.rows[0][1].isBold)
    #expect(table.cells(of: table.rows[0]).map(\.columns) == [0..<1, 1..<4])
  }

  @Test func saysWhenItemsBeginAndEndWhereAsked() throws {
    let table = try Self.table(Self.annex(Self.conference, AnnexOptions(showsItemTimes: true)))
    #expect(
      table.texts.map { $0.count > 2 ? $0[1] : "" } == [
        "", "08h30 - 08h40", "08h40 - 09h00", "09h00 - 09h15", "09h15 - 09h35", "14h00 - 15h20",
      ])
    #expect(table.columns[1].heading == "THỜI GIAN")
  }

  @Test func printsTitleTimeAndPlace() throws {
    let document = Self.annex().document
    #expect(document.title == "CHƯƠNG TRÌNH HỘI NGHỊ SƠ KẾT 6 THÁNG ĐẦU NĂM 2023")
    let texts = document.sections[0].blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return paragraph.runs.map(\.text).joined()
    }
    #expect(texts.first == "Phụ lục II")
    #expect(
      texts.contains { $0.hasSuffix("của Sở Khoa học và Công nghệ Bắc Giang)") })
    #expect(
      texts.suffix(3) == [
        "Thời gian: 08h30' ngày 25/7/2023.", "Địa điểm: Trụ sở UBND huyện Sơn Động.", "./.",
      ])
  }

  @Test func appliesWhereTheScheduleHasAProgramme() {
    let fixture = Self.conference
    #expect(ProgrammeAnnex.applies(to: fixture.campaign, fixture.schedule))
    var silent = fixture.schedule
    silent.programmes = nil
    #expect(!ProgrammeAnnex.applies(to: fixture.campaign, silent))
    #expect(!ProgrammeAnnex.applies(to: Fixture.hungYen.campaign, Fixture.hungYen.schedule))
  }

  @Test func givesEachMeetingPagesOfItsOwn() {
    var fixture = Self.conference
    fixture.visit("UBND huyện Lục Ngạn", "2023-07-26", "sáng")
    fixture.schedule.programmes?.append(
      .init(
        meeting: fixture.campaign.meetings[1].id,
        items: [.init(item: "x", session: "tối", start: ClockTime(minutes: 1140))]))
    let document = Self.annex(fixture).document
    #expect(document.sections.count == 2)
    // What the campaign does not have is called by its identifier.
    let markdown = MarkdownRenderer().render(document)
    #expect(markdown.contains("| Tối: x |") || markdown.contains("**Tối: x**"), "\(markdown)")
  }

  @Test func saysThatAPaperIsReadWhereTheTitleDoesNot() throws {
    var fixture = Self.conference
    fixture.campaign.meetings[0].programme[1].title = "Kinh nghiệm của ngành giáo dục"
    #expect(try Self.table(Self.annex(fixture)).texts[2].last == "Có tham luận")
    fixture.campaign.meetings[0].programme[1].title = "THAM LUẬN của ngành giáo dục"
    #expect(try Self.table(Self.annex(fixture)).texts[2].last == "")
    fixture.campaign.meetings[0].programme[1].paper = "Bản in"
    #expect(try Self.table(Self.annex(fixture)).texts[2].last == "Bản in")
  }

  @Test func takesTheTitleThatIsGivenAndNeverTheLabelOfTheVisits() throws {
    var fixture = Self.conference
    fixture.campaign.document.programmeAnnex = AnnexHeading(title: "Nội dung hội nghị")
    let blocks = Self.annex(fixture).document.sections[0].blocks
    #expect(blocks.first == .paragraph(Paragraph(.title, "NỘI DUNG HỘI NGHỊ")))
    #expect(Self.annex(fixture).document.title == "NỘI DUNG HỘI NGHỊ")
  }

  /// The conference in the morning, a meeting of its own in the afternoon.
  private static var twoMeetings: Fixture {
    var fixture = conference
    fixture.schedule.programmes?[0].items.removeLast()
    fixture.campaign.meetings[0].programme.removeLast()
    fixture.campaign.meetings[0].sessionCount = 1
    fixture.campaign.meetings.append(
      Meeting(
        id: "chiều", topic: "Tham quan mô hình", host: "UBND huyện Sơn Động",
        places: ["mô-hình"], minutes: 90,
        programme: [
          ProgrammeItem(id: "1", title: "Thăm vườn", minutes: 60),
          ProgrammeItem(id: "2", title: "Trao đổi", minutes: 30),
        ]))
    let date = fixture.schedule.meetings[0].date
    fixture.schedule.meetings.append(
      .init(meeting: "chiều", date: date, session: "chiều", place: "mô-hình", delegation: "đoàn-1"))
    fixture.schedule.programmes?.insert(
      .init(
        meeting: "chiều",
        items: [
          .init(item: "1", session: "chiều", start: ClockTime(minutes: 840)),
          .init(item: "2", session: "chiều", start: ClockTime(minutes: 900)),
        ]), at: 0)
    return fixture
  }

  @Test func headsSessionsWithTheirMeetingsWhereTheseShareADay() throws {
    let document = Self.annex(Self.twoMeetings).document
    #expect(document.sections.count == 1)
    #expect(document.title == "CHƯƠNG TRÌNH LÀM VIỆC TẠI UBND HUYỆN SƠN ĐỘNG")
    let table = try Self.table(Self.annex(Self.twoMeetings))
    #expect(
      table.texts.map { Array($0.prefix(2)) } == [
        ["", "Buổi sáng: Hội nghị sơ kết 6 tháng đầu năm 2023"], ["1", "Khai mạc"],
        ["2", "Tham luận"], ["3", "Giải lao | trà"], ["4", "Kết luận"],
        ["", "Buổi chiều: Tham quan mô hình"], ["5", "Thăm vườn"], ["6", "Trao đổi"],
      ])
    let texts = MarkdownRenderer().render(document)
    #expect(texts.contains("Thời gian: 08h30' ngày 25/7/2023."), "\(texts)")
    #expect(
      texts.contains("Địa điểm: Trụ sở UBND huyện Sơn Động; vườn dược liệu."), "\(texts)")
  }

  @Test func leavesAnItemThatIsItsMeetingInTheHeading() throws {
    var fixture = Self.twoMeetings
    fixture.campaign.meetings[1].programme = [
      ProgrammeItem(
        id: "1", title: "Tham quan mô hình", minutes: 90,
        presenters: [.text("UBND huyện Sơn Động")])
    ]
    fixture.schedule.programmes?[0].items.removeLast()
    let table = try Self.table(Self.annex(fixture))
    #expect(
      table.texts.last == ["", "Buổi chiều: Tham quan mô hình", "UBND huyện Sơn Động", ""])
    // Another title is not lost.
    fixture.campaign.meetings[1].programme[0].title = "Thăm vườn"
    #expect(
      try Self.table(Self.annex(fixture)).texts.suffix(2) == [
        ["", "Buổi chiều: Tham quan mô hình"], ["5", "Thăm vườn", "UBND huyện Sơn Động", ""],
      ])
  }

  @Test func givesOtherDatesAndHostsPagesOfTheirOwn() throws {
    var fixture = Self.twoMeetings
    fixture.campaign.document.programmeAnnex.title = "Nội dung"
    fixture.schedule.meetings[1].date = fixture.schedule.meetings[1].date.adding(days: 1)
    let titles = Self.annex(fixture).document.sections.map { section in
      section.blocks.compactMap { block -> String? in
        guard case .paragraph(let paragraph) = block,
          [.title, .annexLabel].contains(paragraph.role)
        else { return nil }
        return paragraph.runs.map(\.text).joined()
      }
    }
    // In the order of the schedule; the annex has its label once.
    #expect(
      titles == [
        ["Phụ lục II", "NỘI DUNG\nTHAM QUAN MÔ HÌNH"],
        ["NỘI DUNG\nHỘI NGHỊ SƠ KẾT 6 THÁNG ĐẦU NĂM 2023"],
      ])
    fixture = Self.twoMeetings
    fixture.campaign.meetings[1].host = "sở"
    #expect(Self.annex(fixture).document.sections.count == 2)
  }

  @Test func isWrittenAsKept() throws {
    let document = Self.annex(Self.conference, AnnexOptions(showsItemTimes: true)).document
    try Snapshot.expect(MarkdownRenderer().render(document), "programme.md")
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackByAnotherProgram() throws {
    let facts = try PythonDocx.read(try WordRenderer().render(Self.annex().document))
    let table = try #require(facts.tables.first)
    #expect(table.rows.count == 7)
    #expect(table.rows[1].contains("Buổi sáng"))
    #expect(table.rows[6].contains("Buổi chiều: Tham quan mô hình"))
  }

  @Test func countsDelegatesWithoutAName() {
    var fixture = Self.conference
    fixture.campaign.pools = [GuestPool(id: "gd", name: "Sở Giáo dục và Đào tạo")]
    fixture.campaign.guests.append(Guest(id: "b", name: "Trần Thị B", pool: "gd"))
    fixture.schedule.meetings[0].guests = ["b", "sở-gd"]
    let annex = fixture.annex(AnnexOptions(columns: [.guests]))
    #expect(
      annex.table.column("ĐẠI BIỂU MỜI") == [
        "Sở Giáo dục và Đào tạo: Trần Thị B; 01 đại biểu"
      ])
  }
}
