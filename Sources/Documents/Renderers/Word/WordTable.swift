/// A table inside `word/document.xml`: thin black grid, fixed widths, a header row that is repeated
/// on every page, rows that stay whole.
enum WordTable {
  /// The last row keeps the page of what follows where `staysWithNext` says so.
  static func write(
    _ table: Table, _ page: PageSetup, staysWithNext: Bool, in writer: inout XMLWriter
  ) {
    guard !table.columns.isEmpty else { return }
    let total = WordLength.millimetres(page.textWidth)
    let widths = table.widths(of: total)
    writer.element("w:tbl") { element in
      properties(total, table.density, in: &element)
      element.element("w:tblGrid") { grid in
        for width in widths { grid.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      row(isHeader: true, in: &element) { cells in
        for (column, width) in zip(table.columns, widths) {
          cell(width, in: &cells) {
            line(Run(column.heading), .headerCell(table.density), .center, in: &$0)
          }
        }
      }
      for (index, values) in table.rows.enumerated() {
        let placed = table.cells(of: values)
        let last = table.rows.count - 1
        // So that neither `./.` nor a total stands alone on a page, nor a heading below its rows.
        let staysWithNext =
          index == last
          ? staysWithNext
          : isBold(values) || (index == last - 1 && isBold(table.rows[last]))
        row(isHeader: false, in: &element) { cells in
          for (value, columns) in placed {
            cell(widths[columns].reduce(0, +), span: columns.count, in: &cells) { content in
              for text in value.lines.isEmpty ? [""] : value.lines {
                line(
                  Run(text, isBold: value.isBold), .cell(table.density),
                  table.columns[columns.lowerBound].alignment, staysWithNext: staysWithNext,
                  in: &content)
              }
            }
          }
        }
      }
    }
  }

  private static func isBold(_ row: [Table.Cell]) -> Bool {
    !row.isEmpty && row.allSatisfy(\.isBold)
  }

  private static func properties(
    _ width: Int, _ density: Table.Density, in writer: inout XMLWriter
  ) {
    let padding = density == .regular ? "108" : "70"
    writer.element("w:tblPr") { properties in
      properties.element("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
      properties.element("w:tblBorders") { borders in
        let line: KeyValuePairs<StaticString, String> = [
          "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000",
        ]
        borders.element("w:top", line)
        borders.element("w:left", line)
        borders.element("w:bottom", line)
        borders.element("w:right", line)
        borders.element("w:insideH", line)
        borders.element("w:insideV", line)
      }
      properties.element("w:tblLayout", ["w:type": "fixed"])
      properties.element("w:tblCellMar") { margins in
        margins.element("w:left", ["w:w": padding, "w:type": "dxa"])
        margins.element("w:right", ["w:w": padding, "w:type": "dxa"])
      }
    }
  }

  private static func row(
    isHeader: Bool, in writer: inout XMLWriter, content: (inout XMLWriter) -> Void
  ) {
    writer.element("w:tr") { row in
      row.element("w:trPr") { properties in
        properties.element("w:cantSplit")
        if isHeader { properties.element("w:tblHeader") }
      }
      content(&row)
    }
  }

  private static func cell(
    _ width: Int, span: Int = 1, in writer: inout XMLWriter, content: (inout XMLWriter) -> Void
  ) {
    writer.element("w:tc") { cell in
      cell.element("w:tcPr") { properties in
        properties.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        if span > 1 { properties.element("w:gridSpan", ["w:val": "\(span)"]) }
        properties.element("w:vAlign", ["w:val": "center"])
      }
      content(&cell)
    }
  }

  private static func line(
    _ run: Run, _ style: WordStyle, _ alignment: Table.Alignment, staysWithNext: Bool = false,
    in writer: inout XMLWriter
  ) {
    let word: WordStyle.Alignment =
      switch alignment {
      case .left: .left
      case .center: .center
      case .right: .right
      }
    writer.element("w:p") { paragraph in
      paragraph.element("w:pPr") { properties in
        properties.element("w:pStyle", ["w:val": style.id])
        if staysWithNext { properties.element("w:keepNext") }
        if word != style.alignment { properties.element("w:jc", ["w:val": word.rawValue]) }
      }
      if !run.text.isEmpty { WordBody.write(run, in: &paragraph) }
    }
  }
}
