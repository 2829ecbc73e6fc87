import Testing

@testable import Documents

@Suite struct TextTableRendererTests {
  @Test func alignsVietnameseComposedAndDecomposed() {
    let table = Table(
      columns: [Table.Column("STT", alignment: .right), Table.Column("Đơn vị"), Table.Column("x")],
      rows: [
        [Table.Cell("1."), Table.Cell("huyện Yên Mỹ"), Table.Cell("a")],
        [
          Table.Cell("10."), Table.Cell("huye\u{302}\u{323}n Y\u{65}\u{302}n My\u{303}"),
          Table.Cell("b"),
        ],
        [Table.Cell("3."), Table.Cell("Ân Thi"), Table.Cell("")],
      ])
    #expect(
      TextTableRenderer().render(table) == """
        STT  Đơn vị        x
        ───  ────────────  ─
         1.  huyện Yên Mỹ  a
        10.  huye\u{302}\u{323}n Ye\u{302}n My\u{303}  b
         3.  Ân Thi

        """)
  }

  @Test func breaksCellsBetweenWordsToFitTheScreen() {
    let table = Table(
      columns: [Table.Column("STT"), Table.Column("Thành phần")],
      rows: [
        [Table.Cell("1."), Table.Cell(lines: ["Nguyễn Văn An, Trưởng phòng", "Lê Thị Cúc"])]
      ])
    #expect(
      TextTableRenderer(width: 20).render(table) == """
        STT  Thành phần
        ───  ───────────────
        1.   Nguyễn Văn An,
             Trưởng phòng
             Lê Thị Cúc

        """)
  }

  @Test func printsACellOverSeveralColumns() {
    let table = Table(
      columns: [
        Table.Column("STT", alignment: .center), Table.Column("Nội dung"),
        Table.Column("Tiền", alignment: .right),
      ],
      rows: [
        [Table.Cell("1"), Table.Cell("Xăng xe"), Table.Cell("40")],
        [Table.Cell("Tổng cộng tất cả các mục", span: 2), Table.Cell("40")],
      ])
    #expect(
      TextTableRenderer().render(table) == """
        STT  Nội dung  Tiền
        ───  ────────  ────
         1   Xăng xe     40
        Tổng cộng tất    40
         cả các mục

        """)
  }

  @Test func cutsAWordThatIsTooLongAndGoesNoNarrowerThanEightColumns() {
    let table = Table(
      columns: [Table.Column("a")], rows: [[Table.Cell("abcdefghijklmnopqr st")]])
    #expect(TextTableRenderer(width: 0).render(table) == "a\n────────\nabcdefgh\nijklmnop\nqr st\n")
  }

  @Test func printsNoControlCharacters() {
    let table = Table(columns: [Table.Column("a")], rows: [[Table.Cell("\u{1B}[2Jb\u{7}\tc")]])
    #expect(TextTableRenderer().render(table) == "a\n──────\n[2Jb c\n")
  }

  @Test func printsNothingWithoutColumns() {
    #expect(TextTableRenderer().render(Table(columns: [], rows: [[Table.Cell("a")]])) == "")
  }

  @Test(arguments: [
    ("", 0), ("Yên Mỹ", 6), ("Y\u{65}\u{302}n", 3), ("表", 2), ("🚗", 2), ("a\u{200B}b", 2),
    ("đ", 1), ("Ộ", 1),
  ])
  func knowsDisplayWidths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
