/// A table as campaign files have them: `;` between cells, `|` inside lists.
struct CSVText {
  private var lines: [String]

  init(_ columns: [String]) {
    lines = [columns.joined(separator: ";")]
  }

  /// Adds a row; cells stand in the order of the columns, those at the end may be left out.
  mutating func add(_ cells: [String]) {
    lines.append(cells.map(CSVText.cell).joined(separator: ";"))
  }

  /// The table with a line break at the end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
