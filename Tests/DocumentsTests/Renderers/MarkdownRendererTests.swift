import Campaign
import Testing

@testable import Documents

@Suite struct MarkdownRendererTests {
  @Test func printsTheAnnexAsKept() throws {
    try Snapshot.expect(MarkdownRenderer().render(Fixture.hungYen.annex().document), "hung-yen.md")
    var fixture = Fixture.staffed
    fixture.campaign.document.annexLabel = "Phụ lục"
    let options = AnnexOptions(columns: Set(AnnexColumn.allCases), timeStyle: .weekday)
    try Snapshot.expect(MarkdownRenderer().render(fixture.annex(options).document), "staffed.md")
  }

  @Test func escapesWhatWouldReadAsMarkup() {
    let table = Table(
      columns: [Table.Column("a|b"), Table.Column("*c*", alignment: .right)],
      rows: [[Table.Cell("x\\|y\nz"), Table.Cell("<b>[1]_2_`3`~&amp;\u{0}")], []])
    #expect(
      render(.table(table)) == """
        | a\\|b | \\*c\\* |
        | --- | ---: |
        | x\\\\\\|y<br>z | \\<b\\>\\[1\\]\\_2\\_\\`3\\`\\~\\&amp; |
        |  |  |

        """)
  }

  @Test func printsSpanningAndBoldCells() {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b"), Table.Column("c")],
      rows: [
        [Table.Cell("x", isBold: true, span: 2), Table.Cell("y")],
        [Table.Cell(lines: ["1", ""], isBold: true, span: 9), Table.Cell("lost")],
        [Table.Cell("z", span: 0)],
      ])
    #expect(
      render(.table(table)) == """
        | a | b | c |
        | --- | --- | --- |
        | **x** |  | y |
        | **1**<br> |  |  |
        | z |  |  |

        """)
  }

  @Test func keepsBodyTextFromBecomingAListOrAHeading() {
    #expect(render(.paragraph(Paragraph(.body, "1. Mục đích"))) == "1\\. Mục đích\n")
    #expect(render(.paragraph(Paragraph(.body, "- Lưu: VT"))) == "\\- Lưu: VT\n")
    #expect(render(.paragraph(Paragraph(.body, "#1"))) == "\\#1\n")
    #expect(render(.paragraph(Paragraph(.closing, "./."))) == "./.\n")
    #expect(render(.paragraph(Paragraph(.body, "2023"))) == "2023\n")
  }

  @Test func marksRunsAndLeavesOutRulesAndEmptyTables() {
    let runs = [
      Run("a "), Run("b", isBold: true), Run("c", isItalic: true),
      Run("d", isBold: true, isItalic: true), Run(""),
    ]
    #expect(render(.paragraph(Paragraph(.body, runs: runs))) == "a **b***c****d***\n")
    #expect(render(.rule) == "\n")
    #expect(render(.paragraph(Paragraph(.tableTitle, "Bảng 1"))) == "## Bảng 1\n")
    #expect(
      render(.paragraph(Paragraph(.tableUnit, "Đơn vị tính: đồng"))) == "*Đơn vị tính: đồng*\n")
    #expect(render(.table(Table(columns: [], rows: []))) == "\n")
  }

  private func render(_ block: Block) -> String {
    MarkdownRenderer().render(
      Document(title: "", author: "", sections: [Section(page: .portrait, blocks: [block])]))
  }
}
