/// The part `word/document.xml`: sections and their paragraphs. The order of elements inside a set
/// of properties is the schema's; Word refuses others.
enum WordBody {
  static func write(_ document: Document, in writer: inout XMLWriter) {
    writer.element(
      "w:document",
      ["xmlns:w": WordPackage.wordNamespace, "xmlns:r": WordPackage.relationshipNamespace]
    ) { root in
      root.element("w:body") { body in
        for (index, section) in document.sections.enumerated() {
          for (position, block) in section.blocks.enumerated() {
            let next = section.blocks.dropFirst(position + 1).first
            let previous = position > 0 ? section.blocks[position - 1] : nil
            write(block, between: previous, next, section.page, in: &body)
          }
          if index == document.sections.count - 1 {
            if endsWithTable(section) { end(in: &body) }
            write(section.page, in: &body)
          } else {
            // The setup of a section that is not the last stands in its last paragraph.
            end(in: &body) { write(section.page, in: &$0) }
          }
        }
      }
    }
  }

  private static func write(
    _ block: Block, between previous: Block?, _ next: Block?, _ page: PageSetup,
    in writer: inout XMLWriter
  ) {
    switch block {
    case .paragraph(let paragraph):
      // Nobody signs a page on which nothing else stands.
      write(
        paragraph, page.textWidth, staysWithNext: isColumns(next),
        before: isTable(previous) && paragraph.role == .body ? 6 : nil, in: &writer)
    case .rule:
      // Until two fifths of the line are left: the decree asks for a third to a half.
      rule(WordLength.millimetres(page.textWidth) * 3 / 10, in: &writer)
    case .table(let table):
      WordTable.write(table, page, staysWithNext: !isTableTitle(next), in: &writer)
    case .columns(let columns): WordColumns.write(columns, page, in: &writer)
    }
  }

  private static func isTable(_ block: Block?) -> Bool {
    if case .table = block { true } else { false }
  }

  private static func isColumns(_ block: Block?) -> Bool {
    if case .columns = block { true } else { false }
  }

  /// Whether Word would find a table where it needs a paragraph.
  private static func endsWithTable(_ section: Section) -> Bool {
    switch section.blocks.last {
    case .table, .columns: true
    case .paragraph, .rule, nil: false
    }
  }

  /// Whether the block begins another table, which may stand on the next page.
  private static func isTableTitle(_ block: Block?) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    return paragraph.role == .tableTitle || paragraph.role == .tableUnit
  }

  /// Writes a paragraph with the line below it, where it has one, on so many millimetres; with so
  /// many points above it instead of those of its style.
  static func write(
    _ paragraph: Paragraph, _ width: Int, staysWithNext: Bool = false, before: Int? = nil,
    in writer: inout XMLWriter
  ) {
    let style = WordStyle.style(of: paragraph.role)
    let isLong = !fits(paragraph.runs.map(\.text).joined(), style, width)
    writer.element("w:p") { element in
      element.element("w:pPr") { properties in
        properties.element("w:pStyle", ["w:val": style.id])
        if staysWithNext { properties.element("w:keepNext") }
        if let before {
          properties.element("w:spacing", ["w:before": "\(WordLength.points(before))"])
        }
      }
      for (index, run) in paragraph.runs.enumerated() {
        if run.staysTogether, isLong, index > 0, fits(run.text, style, width) {
          element.element("w:r") { $0.element("w:br") }
        }
        write(run, in: &element)
      }
    }
    guard paragraph.ruleBelow > 0 else { return }
    rule(WordLength.millimetres(max(0, width - paragraph.ruleBelow)) / 2, in: &writer)
  }

  /// Whether the text takes one line of so many millimetres, by the mean width of Vietnamese text in
  /// Times New Roman, which is 0.45 of the letters' size. A wrong guess costs a line, no text.
  private static func fits(_ text: String, _ style: WordStyle, _ width: Int) -> Bool {
    WordLength.points(style.size) * text.count * 45 / 100 <= WordLength.millimetres(width)
  }

  /// A run of letters; a line break for every newline.
  static func write(_ run: Run, in writer: inout XMLWriter) {
    writer.element("w:r") { element in
      if run.isBold || run.isItalic {
        element.element("w:rPr") { properties in
          emphasis(isBold: run.isBold, isItalic: run.isItalic, in: &properties)
        }
      }
      let lines = run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() {
        if index > 0 { element.element("w:br") }
        element.element("w:t", ["xml:space": "preserve"]) { text in
          text.text(
            line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " "))
        }
      }
    }
  }

  /// The properties of bold and italic letters, for all scripts.
  static func emphasis(isBold: Bool, isItalic: Bool, in properties: inout XMLWriter) {
    if isBold {
      properties.element("w:b")
      properties.element("w:bCs")
    }
    if isItalic {
      properties.element("w:i")
      properties.element("w:iCs")
    }
  }

  /// The upper border of an empty paragraph, moved in on both sides.
  private static func rule(_ inset: Int, in writer: inout XMLWriter) {
    writer.element("w:p") { element in
      element.element("w:pPr") { properties in
        properties.element("w:pStyle", ["w:val": WordStyle.rule.id])
        properties.element("w:pBdr") { borders in
          borders.element(
            "w:top", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"])
        }
        properties.element("w:ind", ["w:left": "\(inset)", "w:right": "\(inset)"])
      }
    }
  }

  private static func end(
    in writer: inout XMLWriter, properties: (inout XMLWriter) -> Void = { _ in }
  ) {
    writer.element("w:p") { element in
      element.element("w:pPr") { list in
        list.element("w:pStyle", ["w:val": WordStyle.end.id])
        properties(&list)
      }
    }
  }

  /// Paper, margins and headers of a section, whose pages count from 1.
  private static func write(_ page: PageSetup, in writer: inout XMLWriter) {
    func length(_ millimetres: Int) -> String { "\(WordLength.millimetres(millimetres))" }
    writer.element("w:sectPr") { section in
      section.element(
        "w:headerReference", ["w:type": "default", "r:id": WordPackage.header.id])
      section.element(
        "w:headerReference", ["w:type": "first", "r:id": WordPackage.firstHeader.id])
      if page.isLandscape {
        section.element(
          "w:pgSz",
          ["w:w": length(page.width), "w:h": length(page.height), "w:orient": "landscape"])
      } else {
        section.element("w:pgSz", ["w:w": length(page.width), "w:h": length(page.height)])
      }
      section.element(
        "w:pgMar",
        [
          "w:top": length(page.top), "w:right": length(page.right),
          "w:bottom": length(page.bottom), "w:left": length(page.left),
          // The page number stands in the middle of the top margin's height.
          "w:header": length(page.top / 2), "w:footer": length(page.bottom / 2),
          "w:gutter": "0",
        ])
      section.element("w:pgNumType", ["w:start": "1"])
      section.element("w:titlePg")
    }
  }
}
