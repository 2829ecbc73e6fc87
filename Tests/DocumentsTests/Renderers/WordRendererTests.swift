import Campaign
import Testing

@testable import Documents

@Suite struct WordRendererTests {
  @Test func writesTheAnnexAsKept() throws {
    let parts = WordRenderer().parts(of: Fixture.hungYen.annex().document)
    try Snapshot.expect(try xml("word/document.xml", in: parts), "hung-yen-document.xml")
    try Snapshot.expect(try xml("word/styles.xml", in: parts), "styles.xml")
  }

  @Test func givesTheSameBytesTwice() throws {
    let first = try WordRenderer().render(Fixture.staffed.annex().document)
    #expect(try WordRenderer().render(Fixture.staffed.annex().document) == first)
  }

  @Test func breaksLinesAndDropsWhatXMLDoesNotAllow() throws {
    let section = Section(
      page: .portrait, blocks: [.paragraph(Paragraph(.body, "a\nb\tc\u{0} <&>"))])
    let document = Document(title: "", author: "", sections: [section])
    #expect(
      try xml("word/document.xml", in: WordRenderer().parts(of: document)).contains(
        """
        <w:t xml:space="preserve">a</w:t>
        <w:br/>
        <w:t xml:space="preserve">b c &lt;&amp;&gt;</w:t>
        """))
  }

  @Test func beginsANewLineWithWhatStaysTogetherOnlyWhereTheLineIsTooLong() throws {
    func breaks(_ page: PageSetup, _ name: String) throws -> Int {
      let runs = [
        Run(String(repeating: "chữ ", count: 12)), Run(name, staysTogether: true),
      ]
      let section = Section(
        page: page, blocks: [.paragraph(Paragraph(.reference, runs: runs))])
      let parts = WordRenderer().parts(
        of: Document(title: "", author: "", sections: [section]))
      return try xml("word/document.xml", in: parts).split(separator: "<w:br/>").count - 1
    }
    let name = "Sở Khoa học và Công nghệ Hưng Yên"
    #expect(try breaks(.portrait, name) == 1)
    #expect(try breaks(.landscape, name) == 0)
    #expect(try breaks(.portrait, "Sở Y tế") == 0)
    #expect(try breaks(.portrait, String(repeating: name, count: 3)) == 0)
  }

  @Test func joinsTheColumnsThatACellSpans() throws {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b"), Table.Column("c")],
      rows: [
        [Table.Cell("Mục", isBold: true, span: 3)], [Table.Cell("x", span: 2)], [], [],
        [Table.Cell("Tổng cộng", isBold: true)],
      ])
    let section = Section(page: .portrait, blocks: [.table(table)])
    let parts = WordRenderer().parts(of: Document(title: "", author: "", sections: [section]))
    let text = try xml("word/document.xml", in: parts)
    #expect(
      text.contains(
        """
        <w:tcW w:w="9071" w:type="dxa"/>
        <w:gridSpan w:val="3"/>
        <w:vAlign w:val="center"/>
        """))
    #expect(text.contains("<w:b/>"))
    #expect(text.split(separator: "<w:gridSpan ").count == 3)
    // A row in bold stays with the row below it, the row before a total with the total, and the last
    // row with what follows.
    #expect(text.split(separator: "<w:keepNext/>").count == 1 + 1 + 3 + 3)
  }

  @Test func cutsWidthsToTheLastUnit() {
    let table = Table(
      columns: [
        Table.Column("", width: 1), Table.Column("", width: 1), Table.Column("", width: .max),
        Table.Column("", width: -5),
      ],
      rows: [])
    #expect(table.widths(of: 1_000_003) == [1, 1, 1_000_000, 1])
    #expect(table.widths(of: 7).reduce(0, +) == 7)
    #expect(WordLength.millimetres(210) == 11_906)
    #expect(WordLength.millimetres(20) == 1134)
    #expect(WordLength.millimetres(.max) == 5_669_292)
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackByAnotherProgram() throws {
    var fixture = Fixture.hungYen
    fixture.campaign.document.annexLabel = "Phụ lục"
    let annex = fixture.annex()
    let facts = try PythonDocx.read(try WordRenderer().render(annex.document))
    #expect(facts.title == "LỊCH LÀM VIỆC TẠI UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ")
    #expect(facts.author == "Sở Khoa học và Công nghệ Hưng Yên")
    #expect(facts.font == ["Times New Roman"])
    #expect(facts.color == "000000")

    let paragraphs = facts.paragraphs
    #expect(
      paragraphs.map(\.style) == [
        "Nhãn phụ lục", "Tiêu đề phụ lục", "Dòng kèm theo", "Đường kẻ dưới tiêu đề", "Dấu kết thúc",
      ])
    #expect(
      paragraphs.map { $0.text.replacing("\u{A0}", with: " ") } == [
        "Phụ lục", "LỊCH LÀM VIỆC TẠI UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ",
        "(Kèm theo Kế hoạch số     /KH-SKHCN ngày     /4/2023 của \nSở Khoa học và Công nghệ Hưng Yên)",
        "",
        "./.",
      ])
    #expect(paragraphs.map(\.size) == [14, 14, 14, 4, 14])
    #expect(paragraphs.map(\.bold) == [true, true, false, false, false])
    #expect(paragraphs.map(\.italic) == [false, false, true, false, false])
    #expect(paragraphs.prefix(3).map(\.alignment) == ["CENTER", "CENTER", "CENTER"])

    let table = try #require(facts.tables.first)
    #expect(facts.tables.count == 1)
    #expect(table.rows == [["STT", "THỜI GIAN", "ĐƠN VỊ"]] + annex.table.texts)
    #expect(table.repeatedRows == [0])
    #expect(table.splittableRows == [])
    #expect(table.widths.reduce(0, +) == 160)
    #expect(table.header.size == 13)
    #expect(table.header.bold)
    #expect(table.header.alignment == "CENTER")
    #expect(table.cells.map(\.alignment) == ["CENTER", "CENTER", "LEFT"])
    #expect(table.cells.map(\.keepsWithNext) == [true, true, true])

    let page = try #require(facts.sections.first)
    #expect(facts.sections.count == 1)
    #expect(!page.landscape)
    #expect(page.size == [210, 297])
    #expect(page.margins == [20, 20, 30, 20])
    #expect(page.firstPageDiffers)
    #expect(page.firstHeaderFields == [])
    #expect(page.headerFields == ["PAGE"])
    #expect(page.headerLooks.alignment == "CENTER")
    #expect(page.headerLooks.size == 14)
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackLyingWithEveryColumn() throws {
    let annex = Fixture.staffed.annex(AnnexOptions(columns: Set(AnnexColumn.allCases)))
    let facts = try PythonDocx.read(try WordRenderer().render(annex.document))
    let page = try #require(facts.sections.first)
    #expect(page.landscape)
    #expect(page.size == [297, 210])
    #expect(page.margins == [20, 20, 30, 15])
    let table = try #require(facts.tables.first)
    #expect(
      table.rows.dropFirst().map { $0.map { $0.split(separator: "\n").joined(separator: " / ") } }
        == annex.table.texts)
    #expect(abs(table.widths.reduce(0, +) - 252) <= 3)
    #expect(table.header.size == 11)
  }

  @Test(.enabled(if: PythonDocx.isAvailable, "needs python3 with the module python-docx"))
  func isReadBackWithSeveralSectionsEndingInTables() throws {
    let table = Block.table(Table(columns: [Table.Column("a")], rows: [[], [Table.Cell("b")]]))
    let document = Document(
      title: "a\u{1}<b>", author: "",
      sections: [
        Section(page: .portrait, blocks: [table]), Section(page: .landscape, blocks: [table]),
      ])
    let facts = try PythonDocx.read(try WordRenderer().render(document))
    #expect(facts.title == "a<b>")
    #expect(facts.sections.map(\.landscape) == [false, true])
    #expect(facts.tables.map(\.rows) == [[["a"], [""], ["b"]], [["a"], [""], ["b"]]])
    #expect(facts.paragraphs.map(\.style) == ["Kết thúc phần", "Kết thúc phần"])
  }

  /// A part with a line break between any two elements, for people to read.
  private func xml(_ name: String, in parts: [ZipArchive.Entry]) throws -> String {
    let part = try #require(parts.first { $0.name == name })
    let text = String(decoding: part.bytes, as: UTF8.self)
    return text.split(separator: "><").joined(separator: ">\n<") + "\n"
  }
}
