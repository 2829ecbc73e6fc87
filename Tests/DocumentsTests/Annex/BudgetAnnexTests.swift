import Campaign
import Testing

@testable import Documents

@Suite struct BudgetAnnexTests {
  /// Two tables in million đồng: one year with two columns of amounts, and one that pays for trips.
  private static var fixture: Fixture {
    var fixture = Fixture.hungYen
    let million = 1_000_000
    let first = BudgetTable(
      title: "Bảng 1: Năm 2022", unit: .million,
      columns: [
        BudgetColumn(id: "t4", name: "Tính đến tháng 4"), BudgetColumn(id: "uoc", name: "Ước"),
      ],
      sections: [
        BudgetSection(
          name: "Tuyên truyền", unit: "lớp", quantity: Quantity(thousandths: 1_000),
          amounts: [0, 8 * million],
          lines: [
            BudgetLine(name: "Phổ biến văn bản", amounts: [nil, nil]),
            BudgetLine(
              name: "Thông tin kết quả", unit: "lớp", quantity: Quantity(thousandths: 1_000),
              amounts: [nil, 8 * million]),
          ]),
        BudgetSection(name: "Phối hợp kiểm tra", amounts: [0, nil]),
      ], totals: [0, 8 * million])
    let second = BudgetTable(
      title: "Bảng 2: Năm 2023", unit: .million,
      sections: [
        BudgetSection(
          name: "Đoàn công tác", amounts: [16_500_000],
          lines: [
            BudgetLine(
              id: "phu-cap", name: "Phụ cấp", unit: "ngày công",
              quantity: Quantity(thousandths: 50_000), price: 200_000, amounts: [10 * million]),
            BudgetLine(
              id: "xe", name: "Xăng xe", amounts: [6_500_000], spent: 1_250_000,
              note: "cả năm | hai xe"),
          ])
      ], totals: [16_500_000])
    fixture.campaign.budget = Budget(
      tables: [first, second],
      charges: [
        .init(kind: .fuel, line: "xe"), .init(kind: .vehicle, line: "xe"),
        .init(kind: .allowance, line: "phu-cap"),
      ], annexTitle: "Kinh phí khoa học và công nghệ", annexLabel: "Phụ lục II")
    return fixture
  }

  private static let costs: [CostAmount] = [
    CostAmount(.fuel, 2_400_000), CostAmount(.vehicle, 600_500), CostAmount(.allowance, 3_200_000),
    CostAmount(.hall, 9_000_000),
  ]

  private func annex(
    _ costs: [CostAmount] = BudgetAnnexTests.costs, _ change: (inout Budget) -> Void = { _ in }
  ) -> BudgetAnnex {
    var fixture = Self.fixture
    if var budget = fixture.campaign.budget {
      change(&budget)
      fixture.campaign.budget = budget
    }
    return BudgetAnnex(
      campaign: fixture.campaign, schedule: fixture.schedule, options: AnnexOptions(costs: costs))
  }

  private func tables(_ annex: BudgetAnnex) -> [Table] {
    annex.document.sections.flatMap(\.blocks).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  private func paragraphs(_ annex: BudgetAnnex, _ role: Paragraph.Role) -> [String] {
    annex.document.sections.flatMap(\.blocks).compactMap {
      guard case .paragraph(let paragraph) = $0, paragraph.role == role else { return nil }
      return paragraph.runs.map(\.text).joined()
    }
  }

  @Test func appliesWhereThereIsABudget() {
    #expect(BudgetAnnex.applies(to: Self.fixture.campaign, Self.fixture.schedule))
    #expect(!BudgetAnnex.applies(to: Fixture.hungYen.campaign, Fixture.hungYen.schedule))
  }

  @Test func printsTheTablesAsKept() throws {
    let document = annex().document
    try Snapshot.expect(MarkdownRenderer().render(document), "budget.md")
    let part = try #require(
      WordRenderer().parts(of: document).first { $0.name == "word/document.xml" })
    let xml = String(decoding: part.bytes, as: UTF8.self)
    try Snapshot.expect(
      xml.split(separator: "><").joined(separator: ">\n<") + "\n", "budget-document.xml")
  }

  @Test func printsSectionsLinesAndTotals() {
    let table = tables(annex())[0]
    #expect(
      table.columns.map(\.heading) == [
        "STT", "NỘI DUNG", "ĐƠN VỊ TÍNH", "SỐ LƯỢNG", "TÍNH ĐẾN THÁNG 4", "ƯỚC",
      ])
    #expect(
      table.texts == [
        ["I", "Tuyên truyền", "lớp", "1", "0", "8"], ["01", "Phổ biến văn bản", "", "", "", ""],
        ["02", "Thông tin kết quả", "lớp", "1", "", "8"],
        ["II", "Phối hợp kiểm tra", "", "", "0", ""], ["Tổng cộng", "0", "8"],
      ])
    #expect(
      table.rows.map { $0.allSatisfy(\.isBold) } == [true, false, false, true, true])
    #expect(table.rows.last?.first?.span == 4)
  }

  @Test func printsWhatTheCampaignSpendsAndWhatIsLeft() {
    let table = tables(annex())[1]
    #expect(
      table.columns.map(\.heading) == [
        "STT", "NỘI DUNG", "ĐƠN VỊ TÍNH", "SỐ LƯỢNG", "ĐƠN GIÁ", "KINH PHÍ", "ĐÃ CHI",
        "CHI CHO ĐỢT CÔNG TÁC", "CÒN LẠI", "GHI CHÚ",
      ])
    #expect(
      table.texts == [
        ["I", "Đoàn công tác", "", "", "", "16,5", "1,25", "6,2005", "9,0495", ""],
        ["01", "Phụ cấp", "ngày công", "50", "0,2", "10", "", "3,2", "6,8", ""],
        ["02", "Xăng xe", "", "", "", "6,5", "1,25", "3,0005", "2,2495", "cả năm | hai xe"],
        ["Tổng cộng", "16,5", "1,25", "6,2005", "9,0495", ""],
      ])
  }

  @Test func leavesOpenWhatIsNotKnown() {
    let table = tables(annex([CostAmount(.fuel, nil), CostAmount(.allowance, 1)]))[1]
    #expect(table.texts[1].suffix(3) == ["0,000001", "9,999999", ""])
    #expect(table.texts[2].suffix(3) == ["", "", "cả năm | hai xe"])
  }

  @Test func saysNothingOfCostsWhereNothingIsCharged() {
    let headings = tables(annex { $0.charges = [] })[1].columns.map(\.heading)
    #expect(headings.suffix(3) == ["KINH PHÍ", "ĐÃ CHI", "GHI CHÚ"])
    var alone = Self.fixture
    alone.campaign.meetings = []
    let bare = BudgetAnnex(
      campaign: alone.campaign, schedule: Schedule(meetings: [], trips: []),
      options: AnnexOptions(costs: Self.costs))
    #expect(!tables(bare)[1].columns.map(\.heading).contains("CÒN LẠI"))
  }

  @Test func titlesTablesWhereTheAnnexHasAnotherTitle() {
    let both = annex()
    #expect(paragraphs(both, .annexLabel) == ["Phụ lục II"])
    #expect(paragraphs(both, .title) == ["KINH PHÍ KHOA HỌC VÀ CÔNG NGHỆ"])
    #expect(paragraphs(both, .tableTitle) == ["Bảng 1: Năm 2022", "Bảng 2: Năm 2023"])
    #expect(
      paragraphs(both, .tableUnit) == ["Đơn vị tính: triệu đồng", "Đơn vị tính: triệu đồng"])
    let single = annex {
      $0.tables.removeLast()
      $0.annexTitle = ""
    }
    #expect(paragraphs(single, .title) == ["BẢNG 1: NĂM 2022"])
    #expect(paragraphs(single, .tableTitle) == [])
    let nameless = annex { $0.annexTitle = "" }
    #expect(paragraphs(nameless, .title) == ["DỰ TOÁN KINH PHÍ"])
  }

  @Test func liesDownWhereColumnsNeedIt() {
    #expect(annex().document.sections.map(\.page) == [.landscape])
    #expect(annex { $0.tables.removeLast() }.document.sections.map(\.page) == [.portrait])
  }
}
