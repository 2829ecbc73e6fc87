/// A table in columns for a terminal: numbers to the right, the last column to the left.
struct TextTable {
  private var rows: [[String]]

  init(_ columns: [String]) { rows = [columns] }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table, each row with a line break.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == count - 1
          ? cell : String(repeating: " ", count: widths[column] - cell.count) + cell
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The number with so many decimals, rounded half away from zero.
  static func decimal(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "?" }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let digits = places == 0 ? "" : "." + "\(UInt(scale) + rest)".dropFirst()
    return (scaled < 0 ? "-" : "") + "\(whole)" + digits
  }
}
