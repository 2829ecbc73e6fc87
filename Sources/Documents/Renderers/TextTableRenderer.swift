/// A table as plain text for a terminal: columns aligned by what they take on the screen, a line
/// under the headings, two spaces between columns.
package struct TextTableRenderer: Sendable {
  /// Columns of the screen that the table may take; cells that do not fit are broken into lines
  /// between words. Nil means as wide as it takes. No column gets narrower than 8 (or than its
  /// text), so a very narrow screen is exceeded.
  package var width: Int?

  package init(width: Int? = nil) { self.width = width }

  private static let gap = "  "
  private static let narrowest = 8

  /// The table's lines, each ending in a line break and none in spaces. Control characters are
  /// not printed. Empty where the table has no columns.
  package func render(_ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    let header = table.columns.enumerated().map { column, title in
      Cell(lines: [Self.printable(title.heading)], columns: column..<column + 1)
    }
    let body = table.rows.map { row in
      table.cells(of: row).map { Cell(lines: $0.lines.map(Self.printable), columns: $1) }
    }
    var natural = table.columns.map { _ in 0 }
    // Cells that span columns take what the others leave them.
    for cell in (header + body.joined()) where cell.columns.count == 1 {
      let width = cell.lines.map { DisplayWidth.of($0) }.max() ?? 0
      natural[cell.columns.lowerBound] = max(natural[cell.columns.lowerBound], width)
    }
    let widths = fitted(natural)
    var text = lines(of: header, widths, table)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap) + "\n"
    for row in body { text += lines(of: row, widths, table) }
    return text
  }

  private struct Cell {
    var lines: [String]
    var columns: Range<Int>

    /// What the columns and the gaps between them take.
    func width(_ widths: [Int]) -> Int {
      widths[columns].reduce(0, +) + TextTableRenderer.gap.count * (columns.count - 1)
    }
  }

  /// The natural widths, the widest ones cut down until the table fits.
  private func fitted(_ natural: [Int]) -> [Int] {
    guard let width else { return natural }
    let room = max(0, width - Self.gap.count * (natural.count - 1))
    var widths = natural
    var excess = natural.reduce(0, +) - room
    while excess > 0 {
      guard let widest = widths.max(), widest > Self.narrowest else { break }
      // Down to the next smaller width at once, so that the work does not grow with the text.
      let next = max(Self.narrowest, widths.filter { $0 < widest }.max() ?? Self.narrowest)
      let widestColumns = widths.indices.filter { widths[$0] == widest }
      let cut = min(widest - next, (excess + widestColumns.count - 1) / widestColumns.count)
      for column in widestColumns { widths[column] -= cut }
      excess -= cut * widestColumns.count
    }
    return widths
  }

  private func lines(of row: [Cell], _ widths: [Int], _ table: Table) -> String {
    let cells = row.map { cell in
      cell.lines.flatMap { Self.wrapped($0, to: cell.width(widths)) }
    }
    let height = max(1, cells.map(\.count).max() ?? 1)
    var text = ""
    for line in 0..<height {
      let parts = zip(row, cells).map { cell, lines in
        let piece = lines.indices.contains(line) ? lines[line] : ""
        return Self.padded(
          piece, to: cell.width(widths), table.columns[cell.columns.lowerBound].alignment)
      }
      var joined = parts.joined(separator: Self.gap)
      while joined.last == " " { joined.removeLast() }
      text += joined + "\n"
    }
    return text
  }

  /// The text broken between words into lines of at most the width; a longer word is cut.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width) {
        if line.isEmpty {
          line = piece
        } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(piece) <= width {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, _ width: Int) -> [String] {
    guard DisplayWidth.of(word) > width else { return [String(word)] }
    var pieces = [""]
    var taken = 0
    for character in word {
      let columns = DisplayWidth.of(character)
      if taken > 0, taken + columns > width {
        pieces.append("")
        taken = 0
      }
      pieces[pieces.count - 1].append(character)
      taken += columns
    }
    return pieces
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Table.Alignment) -> String
  {
    let space = max(0, width - DisplayWidth.of(text))
    let before =
      switch alignment {
      case .left: 0
      case .center: space / 2
      case .right: space
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: space - before)
  }

  /// The text without control characters, which could move the cursor or color the screen.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\t" || scalar == "\n" || scalar == "\r" ? " " : scalar
        }.filter { $0.properties.generalCategory != .control }))
  }
}
