/// A table with one header row, which is repeated on every page. Rows are not split across pages.
///
/// Shapes: rows may have fewer or more cells than there are columns; what is missing is printed
/// empty, what is too much is not printed.
package struct Table: Hashable, Sendable {
  package var columns: [Column]
  package var rows: [[Cell]]
  package var density: Density

  package init(columns: [Column], rows: [[Cell]], density: Density = .regular) {
    self.columns = columns
    self.rows = rows
    self.density = density
  }

  /// How small the letters are, so that many columns fit.
  package enum Density: CaseIterable, Sendable {
    case regular, compact, dense
  }

  package enum Alignment: Sendable {
    case left, center, right
  }

  package struct Column: Hashable, Sendable {
    /// Text of the header cell.
    package var heading: String
    /// Share of the table's width, relative to the other columns; taken as at least 1 and at most
    /// 1,000,000.
    package var width: Int
    package var alignment: Alignment

    package init(_ heading: String, width: Int = 1, alignment: Alignment = .left) {
      self.heading = heading
      self.width = width
      self.alignment = alignment
    }
  }

  /// Lines one below the other; empty prints an empty cell.
  package struct Cell: Hashable, Sendable {
    package var lines: [String]

    package init(lines: [String]) { self.lines = lines }

    /// A line for every line of the text.
    package init(_ text: String) {
      lines = text.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// The cell of a row in a column, empty where the row has none.
  func cell(_ row: [Cell], _ column: Int) -> Cell {
    row.indices.contains(column) ? row[column] : Cell(lines: [])
  }

  /// The total cut into one part a column by the columns' widths, to the last unit: the parts add
  /// up to the total.
  func widths(of total: Int) -> [Int] {
    let shares = columns.map { min(max($0.width, 1), 1_000_000) }
    let sum = shares.reduce(0, +)
    var (passed, edge) = (0, 0)
    return shares.map { share in
      passed += share
      let next = total * passed / sum
      defer { edge = next }
      return next - edge
    }
  }
}
