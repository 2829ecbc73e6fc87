import Campaign

/// One table of the budget as columns and rows.
struct BudgetTableLayout {
  /// A column, and what it says of a section, a line and the whole table.
  private struct Column {
    var heading: String
    /// Millimetres that the column would like.
    var width: Int
    var alignment = Table.Alignment.right
    var section: (BudgetSection) -> String = { _ in "" }
    var line: (BudgetLine) -> String = { _ in "" }
    var total: () -> String = { "" }
  }

  /// Millimetres that still fit an upright page.
  static let widestUpright = 200

  private let source: BudgetTable
  private let columns: [Column]
  /// Columns before the first amount, which the total's heading takes.
  private let leading: Int

  /// `charges` says what is spent of each line to which something is charged; nil leaves out the
  /// columns that say so.
  init(_ source: BudgetTable, charges: [BudgetLineID: Int?]?) {
    self.source = source
    let description = BudgetTableLayout.description(of: source)
    leading = 2 + description.count
    columns =
      description + BudgetTableLayout.amounts(of: source)
      + BudgetTableLayout.spending(of: source, charges) + BudgetTableLayout.notes(of: source)
  }

  /// Millimetres that all columns together would like.
  var wantedWidth: Int {
    columns.reduce(BudgetTableLayout.numberWidth + BudgetTableLayout.nameWidth) { $0 + $1.width }
  }

  private static let numberWidth = 14
  private static let nameWidth = 62

  var table: Table {
    Table(
      columns: [
        Table.Column("STT", width: BudgetTableLayout.numberWidth, alignment: .center),
        Table.Column("NỘI DUNG", width: BudgetTableLayout.nameWidth),
      ] + columns.map { Table.Column($0.heading, width: $0.width, alignment: $0.alignment) },
      rows: rows, density: density)
  }

  private var density: Table.Density {
    switch wantedWidth {
    case ...150: .regular
    case ...290: .compact
    default: .dense
    }
  }

  private var rows: [[Table.Cell]] {
    func bold(_ text: String) -> Table.Cell { Table.Cell(text, isBold: true) }
    let sections = source.sections.enumerated().flatMap { index, section in
      [
        [bold(Formatting.roman(index + 1)), bold(section.name)]
          + columns.map { bold($0.section(section)) }
      ]
        + section.lines.enumerated().map { number, line in
          [Table.Cell(Formatting.twoDigits(number + 1)), Table.Cell(line.name)]
            + columns.map { Table.Cell($0.line(line)) }
        }
    }
    let total = [Table.Cell("Tổng cộng", isBold: true, span: leading)]
    return sections + [total + columns.dropFirst(leading - 2).map { bold($0.total()) }]
  }

  // MARK: Columns

  /// What is counted, how much of it, and what one costs; each only where some row says so.
  private static func description(of table: BudgetTable) -> [Column] {
    let lines = table.sections.flatMap(\.lines)
    func quantity(_ quantity: Quantity?) -> String {
      quantity.map { Formatting.quantity($0, .vietnamese) } ?? ""
    }
    var columns: [Column] = []
    if table.sections.contains(where: { !$0.unit.isEmpty })
      || lines.contains(where: { !$0.unit.isEmpty })
    {
      columns.append(
        Column(
          heading: "ĐƠN VỊ TÍNH", width: 21, alignment: .center, section: \.unit, line: \.unit))
    }
    if table.sections.contains(where: { $0.quantity != nil })
      || lines.contains(where: { $0.quantity != nil })
    {
      columns.append(
        Column(
          heading: "SỐ LƯỢNG", width: 24, alignment: .center,
          section: { quantity($0.quantity) }, line: { quantity($0.quantity) }))
    }
    if lines.contains(where: { $0.price != nil }) {
      columns.append(
        Column(heading: "ĐƠN GIÁ", width: 24, line: { amount($0.price, table.unit) }))
    }
    return columns
  }

  private static func amounts(of table: BudgetTable) -> [Column] {
    table.columns.indices.map { column in
      Column(
        heading: table.columns[column].name.uppercased(), width: 26,
        section: { amount($0.amounts[column], table.unit) },
        line: { amount($0.amounts[column], table.unit) },
        total: { amount(table.totals[column], table.unit) })
    }
  }

  /// What was spent before, what the campaign spends, and what is left of every line, so that the
  /// columns add up.
  private static func spending(
    of table: BudgetTable, _ charges: [BudgetLineID: Int?]?
  ) -> [Column] {
    var columns: [Column] = []
    let lines = table.sections.flatMap(\.lines)
    if lines.contains(where: { $0.spent != nil }) {
      columns.append(column("ĐÃ CHI", table, \.spent))
    }
    guard let charges else { return columns }
    func charged(_ line: BudgetLine) -> Int? { line.id.flatMap { charges[$0] ?? nil } }
    columns.append(column("CHI CHO ĐỢT CÔNG TÁC", table, charged))
    columns.append(
      column("CÒN LẠI", table) { line in
        let charge = line.id.flatMap { charges[$0] } ?? 0
        // Nothing is left to be said of a line without an amount.
        return (line.amounts.last ?? nil).flatMap { _ in charge.map { line.available - $0 } }
      })
    return columns
  }

  /// A column of amounts of lines, with their sums.
  private static func column(
    _ heading: String, _ table: BudgetTable, _ value: @escaping (BudgetLine) -> Int?
  ) -> Column {
    func sum(_ lines: [BudgetLine]) -> Int? {
      let amounts = lines.compactMap(value)
      return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }
    return Column(
      heading: heading, width: 27, section: { amount(sum($0.lines), table.unit) },
      line: { amount(value($0), table.unit) },
      total: { amount(sum(table.sections.flatMap(\.lines)), table.unit) })
  }

  private static func notes(of table: BudgetTable) -> [Column] {
    let hasNotes = table.sections.contains { section in
      !section.note.isEmpty || section.lines.contains { !$0.note.isEmpty }
    }
    return hasNotes
      ? [Column(heading: "GHI CHÚ", width: 32, alignment: .left, section: \.note, line: \.note)]
      : []
  }

  private static func amount(_ dong: Int?, _ unit: MoneyUnit) -> String {
    dong.map { Formatting.amount($0, in: unit, .vietnamese) } ?? ""
  }
}
