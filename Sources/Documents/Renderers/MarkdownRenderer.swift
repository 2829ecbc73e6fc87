/// A document as Markdown (CommonMark with the pipe tables of GitHub): the same texts in the same
/// order as on paper. What only paper has (rules, page numbers, widths) is left out.
package struct MarkdownRenderer: Sendable {
  package init() {}

  /// The text, with one empty line between blocks and a line break at the end.
  package func render(_ document: Document) -> String {
    document.sections.flatMap(\.blocks).compactMap { text(of: $0) }.joined(separator: "\n\n")
      + "\n"
  }

  private func text(of block: Block) -> String? {
    switch block {
    case .paragraph(let paragraph): text(of: paragraph)
    case .rule: nil
    case .table(let table): table.columns.isEmpty ? nil : text(of: table)
    case .columns(let columns): text(of: columns)
    }
  }

  /// Column by column: what stands below one another on paper belongs together.
  private func text(of columns: Columns) -> String? {
    let paragraphs = columns.widths.indices.flatMap { column in
      columns.rows.flatMap { column < $0.count ? $0[column] : [] }
    }
    let texts = paragraphs.compactMap { text(of: $0) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  private func text(of paragraph: Paragraph) -> String? {
    let text = paragraph.runs.map { run in
      let escaped = Self.escaped(run.text)
      guard !escaped.isEmpty else { return "" }
      return switch (run.isBold, run.isItalic) {
      case (true, true): "***\(escaped)***"
      case (true, false): "**\(escaped)**"
      case (false, true): "*\(escaped)*"
      case (false, false): escaped
      }
    }.joined()
    guard !text.isEmpty else { return nil }
    return switch paragraph.role {
    case .annexLabel, .agency, .nation, .motto, .subject, .signerTitle, .signerName: "**\(text)**"
    case .recipientsHeading: "***\(text)***"
    // Its dash makes it a list here as well.
    case .recipient: text
    case .title: "# \(text)"
    case .tableTitle: "## \(text)"
    case .reference, .tableUnit, .placeAndDate, .basis: "*\(text)*"
    case .body, .closing, .parentAgency, .number: Self.escapedStart(text)
    }
  }

  private func text(of table: Table) -> String {
    let header = table.columns.map { Self.escaped($0.heading) }
    let marks = table.columns.map { column in
      switch column.alignment {
      case .left: "---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    // Pipe tables have no cells that span columns: the columns behind the first stay empty.
    let rows = table.rows.map { row in
      table.cells(of: row).flatMap { cell, columns in
        let lines = cell.lines.map(Self.escaped).map { text in
          cell.isBold && !text.isEmpty ? "**\(text)**" : text
        }
        return [lines.joined(separator: "<br>")] + columns.dropFirst().map { _ in "" }
      }
    }
    return ([header, marks] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// The text so that nothing in it reads as markup; line breaks become `<br>`.
  private static func escaped(_ text: String) -> String {
    var result = ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "<br>" }
      for scalar in line.unicodeScalars where XMLWriter.isAllowed(scalar) {
        if "\\`*_[]<>|~&".unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The paragraph so that its first characters do not make it a heading, a list or a rule.
  private static func escapedStart(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if let first = rest.first {
      if digits.isEmpty, "#+-=".contains(first) { return "\\" + text }
      if !digits.isEmpty, ".)".contains(first) { return digits + "\\" + rest }
    }
    return text
  }
}
