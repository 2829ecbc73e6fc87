/// Paragraphs side by side inside `word/document.xml`: a table without lines, as wide as the text.
enum WordColumns {
  static func write(_ columns: Columns, _ page: PageSetup, in writer: inout XMLWriter) {
    guard !columns.widths.isEmpty else { return }
    let grid = Table(columns: columns.widths.map { Table.Column("", width: $0) }, rows: [])
    let widths = grid.widths(of: WordLength.millimetres(page.textWidth))
    let millimetres = grid.widths(of: page.textWidth)
    writer.element("w:tbl") { element in
      properties(widths.reduce(0, +), in: &element)
      element.element("w:tblGrid") { grid in
        for width in widths { grid.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      for row in columns.rows {
        element.element("w:tr") { line in
          line.element("w:trPr") { $0.element("w:cantSplit") }
          for column in widths.indices {
            line.element("w:tc") { cell in
              cell.element("w:tcPr") {
                $0.element("w:tcW", ["w:w": "\(widths[column])", "w:type": "dxa"])
              }
              write(column < row.count ? row[column] : [], millimetres[column], in: &cell)
            }
          }
        }
      }
    }
  }

  /// The paragraphs of a cell, which Word does not allow to have none.
  private static func write(
    _ paragraphs: [Paragraph], _ width: Int, in cell: inout XMLWriter
  ) {
    for paragraph in paragraphs { WordBody.write(paragraph, width, in: &cell) }
    if paragraphs.isEmpty { cell.element("w:p") }
  }

  private static func properties(_ width: Int, in writer: inout XMLWriter) {
    writer.element("w:tblPr") { properties in
      properties.element("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
      properties.element("w:tblLayout", ["w:type": "fixed"])
      properties.element("w:tblCellMar") { margins in
        margins.element("w:left", ["w:w": "0", "w:type": "dxa"])
        margins.element("w:right", ["w:w": "0", "w:type": "dxa"])
      }
    }
  }
}
