/// A table with one header row, which is repeated on every page. Rows are not split across pages.
///
/// Shapes: the cells of a row take the columns from the left on, each as many as it spans; what is
/// missing is printed empty, what is too much is not printed.
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
    package var isBold: Bool
    /// How many columns the cell takes; taken as at least 1. It is aligned as the first of them.
    package var span: Int

    package init(lines: [String], isBold: Bool = false, span: Int = 1) {
      self.lines = lines
      self.isBold = isBold
      self.span = span
    }

    /// A line for every line of the text.
    package init(_ text: String, isBold: Bool = false, span: Int = 1) {
      self.init(
        lines: text.split(whereSeparator: \.isNewline).map(String.init), isBold: isBold, span: span)
    }
  }

  /// The cells of a row with the columns that each takes; together they take every column.
  func cells(of row: [Cell]) -> [(cell: Cell, columns: Range<Int>)] {
    var placed: [(cell: Cell, columns: Range<Int>)] = []
    var next = 0
    for cell in row where next < columns.count {
      let end = next + min(max(1, cell.span), columns.count - next)
      placed.append((cell, next..<end))
      next = end
    }
    return placed + (next..<columns.count).map { (Cell(lines: []), $0..<$0 + 1) }
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
