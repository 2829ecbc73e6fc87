import Campaign
import Testing

@testable import Documents

@Suite struct ChangeNoticeTests {
  /// The nine published rows; now Yên Mỹ is moved, Tiên Lữ is not held and Văn Lâm is.
  private static var changed: (Fixture, new: Schedule) {
    var fixture = Fixture.hungYen
    fixture.campaign.document.place = "Hưng Yên"
    fixture.campaign.document.signerTitle = "KT. GIÁM ĐỐC\nPhó Giám đốc"
    fixture.campaign.document.signerName = "Nguyễn Văn An"
    fixture.campaign.units = [Unit(id: "lđ", name: "Lãnh đạo Sở", isLeadership: true)]
    var later = fixture
    later.visit("UBND huyện Văn Lâm", "2023-04-26", "sáng")
    later.schedule.meetings.removeAll { $0.meeting == "làm việc với UBND huyện Tiên Lữ" }
    later.move("UBND huyện Yên Mỹ", "2023-04-27", "sáng")
    let new = later.schedule
    later.schedule = fixture.schedule
    return (later, new)
  }

  private func notice(
    _ reasons: NoticeReasons = NoticeReasons(), date: CivilDate? = nil
  ) -> ChangeNotice {
    let (fixture, new) = Self.changed
    return ChangeNotice(
      campaign: fixture.campaign, old: fixture.schedule, new: new, reasons: reasons, date: date)
  }

  private func table(_ notice: ChangeNotice) throws -> Table {
    let tables = notice.document.sections[0].blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    return try #require(tables.first)
  }

  private func texts(_ notice: ChangeNotice, _ role: Paragraph.Role) -> [String] {
    notice.document.paragraphs.filter { $0.role == role }.map {
      $0.runs.map(\.text).joined().replacing("\u{A0}", with: " ")
    }
  }

  @Test func hasARowForEveryMeetingThatIsOtherwiseNow() throws {
    let table = try table(notice())
    #expect(
      table.columns.map(\.heading) == [
        "TT", "ĐƠN VỊ", "LỊCH ĐÃ THÔNG\u{A0}BÁO", "LỊCH ĐIỀU\u{A0}CHỈNH",
        "NỘI DUNG ĐIỀU CHỈNH KHÁC",
      ])
    #expect(
      table.texts == [
        [
          "1", "UBND huyện Văn Lâm", "Chưa có lịch", "08h30' / ngày 26/4/2023",
          "Địa điểm: Trụ sở UBND huyện Văn Lâm",
        ],
        [
          "2", "UBND huyện Yên Mỹ", "14h00' / ngày 18/4/2023", "08h30' / ngày 27/4/2023", "",
        ],
        ["3", "UBND huyện Tiên Lữ", "08h30' / ngày 27/4/2023", "Không tổ chức", ""],
      ])
  }

  @Test func citesTheDocumentItChangesAndSaysWhatStays() {
    #expect(texts(notice(), .title) == ["THÔNG BÁO"])
    #expect(
      texts(notice(), .subject) == [
        "Về việc điều chỉnh lịch làm việc kèm theo\n"
          + "Kế hoạch số     /KH-SKHCN ngày     tháng 4 năm 2023"
      ])
    #expect(
      texts(notice(), .basis) == [
        "Căn cứ Kế hoạch số     /KH-SKHCN ngày     tháng 4 năm 2023 của Sở Khoa học và Công nghệ "
          + "Hưng Yên về làm việc với Hội đồng Khoa học và Công nghệ các huyện, thị xã, thành phố."
      ])
    #expect(
      texts(notice(), .body) == [
        "Sở Khoa học và Công nghệ Hưng Yên thông báo điều chỉnh lịch làm việc kèm theo Kế hoạch nêu "
          + "trên như sau:",
        "Các nội dung khác giữ nguyên theo Kế hoạch số     /KH-SKHCN. Lịch làm việc sau khi điều "
          + "chỉnh tại phụ lục kèm theo Thông báo này.",
        "Sở Khoa học và Công nghệ Hưng Yên thông báo để các đơn vị biết, phối hợp thực hiện./.",
      ])
  }

  @Test func givesTheReasonOfAllAndThoseOfSingleMeetings() throws {
    let reasons = NoticeReasons(
      general: "Do Giám đốc Sở họp tại UBND tỉnh.",
      meetings: ["làm việc với UBND huyện Yên Mỹ": "Trùng lịch họp HĐND huyện"])
    #expect(
      texts(notice(reasons), .body).first?.hasPrefix(
        "Do Giám đốc Sở họp tại UBND tỉnh, Sở Khoa học và Công nghệ Hưng Yên thông báo") == true)
    #expect(
      try table(notice(reasons)).column("LÝ DO") == ["", "Trùng lịch họp HĐND huyện", ""])
    let other = NoticeReasons(meetings: ["làm việc với UBND huyện Ân Thi": "Không đổi"])
    #expect(try table(notice(other)).column("LÝ DO") == nil)
  }

  /// With whatever columns: 160 mm, and so much for each of the times that a date fits on its line.
  @Test func fillsThePage() throws {
    let fixture = Fixture.staffed
    let meeting = fixture.schedule.meetings[0].meeting
    var place = fixture.schedule
    place.meetings[0].place = "trụ sở UBND huyện Kim Động"
    var date = fixture.schedule
    date.meetings[2].session = "sáng"
    for (new, hasOthers) in [(place, true), (date, false)] {
      for reason in ["", "Họp"] {
        let reasons = NoticeReasons(
          meetings: [meeting: reason, fixture.schedule.meetings[2].meeting: reason])
        let columns = try table(
          ChangeNotice(
            campaign: fixture.campaign, old: fixture.schedule, new: new, reasons: reasons)
        ).columns
        #expect(columns.count == 4 + (hasOthers ? 1 : 0) + (reason.isEmpty ? 0 : 1))
        let widths = columns.map(\.width)
        #expect(columns.count == 4 || widths.reduce(0, +) == 160)
        #expect(widths[2...3] == [31, 31])
      }
    }
  }

  @Test func hasTheHeadAndTheEndOfAnOfficialLetter() {
    #expect(texts(notice(), .parentAgency) == ["UBND TỈNH HƯNG YÊN"])
    // The province stands in the line above.
    #expect(texts(notice(), .agency) == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"])
    #expect(texts(notice(), .nation) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    #expect(texts(notice(), .motto) == ["Độc lập - Tự do - Hạnh phúc"])
    #expect(texts(notice(), .number) == ["Số:     /TB-SKHCN"])
    #expect(texts(notice(), .placeAndDate) == ["Hưng Yên, ngày     tháng     năm     "])
    #expect(
      texts(notice(date: CivilDate("2023-04-05")), .placeAndDate)
        == ["Hưng Yên, ngày 05 tháng 4 năm 2023"])
    #expect(texts(notice(), .signerTitle) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    #expect(texts(notice(), .signerName) == ["Nguyễn Văn An"])
    #expect(
      texts(notice(), .recipient) == [
        "- UBND huyện Tiên Lữ;", "- UBND huyện Yên Mỹ;", "- UBND huyện Văn Lâm;",
        "- Lãnh đạo Sở;", "- Các phòng, đơn vị có liên quan;", "- Lưu: VT.",
      ])
  }

  @Test func leavesOpenWhatTheCampaignDoesNotSay() {
    var bare = notice()
    bare.campaign.organizer = Organizer()
    bare.campaign.document = OfficialDocument()
    bare.campaign.title = ""
    #expect(texts(bare, .parentAgency) == [])
    #expect(texts(bare, .agency) == ["…………………"])
    #expect(texts(bare, .number) == ["Số:     /TB"])
    #expect(texts(bare, .placeAndDate) == ["…………………, ngày     tháng     năm     "])
    #expect(texts(bare, .signerTitle) == ["…………………"])
    #expect(texts(bare, .signerName) == ["…………………"])
    #expect(
      texts(bare, .basis) == ["Căn cứ Kế hoạch số      ngày     tháng     năm      của …………………."])
  }

  @Test(arguments: [
    ("Làm việc với các huyện", "làm việc với các huyện"), ("Hưng Yên 2023", "Hưng Yên 2023"),
    ("UBND các xã", "UBND các xã"), ("Ô tô", "ô tô"), ("Sở Y tế", "Sở Y tế"),
  ])
  func goesOnWithTheTitleInASentence(title: String, continued: String) {
    var notice = notice()
    notice.campaign.title = title
    #expect(texts(notice, .basis).first?.hasSuffix(" về \(continued).") == true)
  }

  @Test func namesHostsOneByOneOnlyUpToTen() {
    var notice = notice()
    notice.old.meetings = []
    #expect(texts(notice, .recipient).count { $0.hasPrefix("- UBND") } == 9)
    var (fixture, new) = Self.changed
    fixture.visit("UBND huyện Kim Động 2", "2023-04-28", "sáng")
    fixture.visit("UBND huyện Kim Động 3", "2023-04-28", "chiều")
    new.meetings += fixture.schedule.meetings.suffix(2)
    let many = ChangeNotice(
      campaign: fixture.campaign, old: Schedule(meetings: [], trips: nil), new: new)
    #expect(texts(many, .recipient).first == "- Các đơn vị có tên tại Thông báo này;")
  }

  @Test func saysWhatElseChanges() throws {
    let fixture = Fixture.staffed
    var new = fixture.schedule
    new.meetings[0].place = "trụ sở UBND huyện Kim Động"
    new.meetings[0].guests = ["g1"]
    new.meetings[2].delegation = "đoàn-2"
    new.trips?[0].team = [
      .init(role: "lãnh đạo", person: "an"), .init(role: "chuyên viên", person: "dũng"),
    ]
    let table = try table(
      ChangeNotice(campaign: fixture.campaign, old: fixture.schedule, new: new))
    #expect(
      table.column("LỊCH ĐIỀU\u{A0}CHỈNH") == ["Giữ nguyên", "Giữ nguyên"])
    #expect(
      table.column("NỘI DUNG ĐIỀU CHỈNH KHÁC") == [
        "- Địa điểm: Trụ sở UBND huyện Kim Động (trước: Trụ sở UBND huyện Ân Thi)"
          + " / - Chủ trì: Nguyễn Văn An, Trưởng phòng Quản lý Khoa học (trước: Trần Thị Bình, "
          + "Phó Giám đốc)"
          + " / - Thành phần đoàn: thêm Phạm Văn Dũng, Phó Trưởng phòng; không còn Lê Thị Cúc"
          + " / - Đại biểu: không mời Công ty Tương Bần; HTX Hồng Nam",
        "Đoàn: Đoàn số 2 (trước: Đoàn số 1)",
      ])
  }

  @Test func isNotAboutOtherCarsAndDutiesAlone() {
    let fixture = Fixture.staffed
    var new = fixture.schedule
    new.trips?[0].vehicles = []
    new.trips?[0].team[1].role = "phòng"
    let notice = ChangeNotice(campaign: fixture.campaign, old: fixture.schedule, new: new)
    #expect(!notice.applies)
    #expect(self.notice().applies)
  }

  @Test func printsTheNoticeAsKept() throws {
    let reasons = NoticeReasons(general: "Giám đốc Sở họp tại UBND tỉnh")
    try Snapshot.expect(MarkdownRenderer().render(notice(reasons).document), "notice.md")
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackByAnotherProgram() throws {
    let facts = try PythonDocx.read(try WordRenderer().render(notice().document))
    let plain = { (text: String) in text.replacing("\u{A0}", with: " ") }
    #expect(
      facts.title
        == "Thông báo Về việc điều chỉnh lịch làm việc kèm theo Kế hoạch số\u{A0}\u{A0}\u{A0}\u{A0}"
        + "\u{A0}/KH-SKHCN ngày\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}tháng 4 năm 2023")
    #expect(
      facts.tables.map { table in table.rows.map { $0.map(plain) } } == [
        [
          [
            "UBND TỈNH HƯNG YÊN\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
          ],
          ["Số:     /TB-SKHCN", "Hưng Yên, ngày     tháng     năm     "],
        ],
        try [table(notice()).columns.map { plain($0.heading) }]
          + table(notice()).rows.map { $0.map { $0.lines.joined(separator: "\n") } },
        [
          [
            "Nơi nhận:\n- UBND huyện Tiên Lữ;\n- UBND huyện Yên Mỹ;\n- UBND huyện Văn Lâm;\n"
              + "- Lãnh đạo Sở;\n- Các phòng, đơn vị có liên quan;\n- Lưu: VT.",
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An",
          ]
        ],
      ])
    #expect(
      facts.paragraphs.map(\.style) == [
        "Tiêu đề phụ lục", "Trích yếu", "Đường kẻ dưới tiêu đề", "Căn cứ", "Nội dung", "Nội dung",
        "Nội dung", "Kết thúc phần",
      ])
    // Nobody signs an empty page: the last words stay with the signature.
    #expect(
      facts.paragraphs.map(\.keepsWithNext)
        == [true, true, false, false, false, false, true, false])
    #expect(facts.sections.map(\.landscape) == [false])
    #expect(facts.tables[0].widths.reduce(0, +) == 160)
  }
}

extension Document {
  /// Every paragraph that stands in no table of cells, those of columns among them.
  var paragraphs: [Paragraph] {
    sections.flatMap(\.blocks).flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .columns(let columns): columns.rows.flatMap { $0.flatMap(\.self) }
      case .rule, .table: []
      }
    }
  }
}
