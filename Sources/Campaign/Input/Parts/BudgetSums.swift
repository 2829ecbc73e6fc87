/// Reads the amounts of a table of the budget, compares its sums line by line, and fills in those
/// that follow from others.
///
/// An amount that is not given is not 0: a sum whose parts are all not given is not compared.
struct BudgetSums {
  let unit: MoneyUnit
  let columns: [BudgetColumn]
  let log: DiagnosticLog

  /// The amounts of the key `amount`, by column.
  func amounts(_ fields: inout Fields) -> [Int?] {
    fields.value("amount").map { amounts($0, key: "amount") } ?? columns.map { _ in nil }
  }

  /// One amount for the last column, or a mapping of columns.
  func amounts(_ value: SourceValue, key: String) -> [Int?] {
    var amounts: [Int?] = columns.map { _ in nil }
    if value.text != nil {
      amounts[columns.count - 1] = dong(value, key: key)
    } else if var fields = Fields(value, key: key, log: log) {
      amounts = columns.map { column in
        fields.read(column.id) { dong($0, key: column.id) }
      }
      fields.finish()
    }
    return amounts
  }

  func dong(_ value: SourceValue, key: String) -> Int? {
    value.dong(key: key, unit: unit, log: log)
  }

  /// A line is its quantity times its price, rounded half up, where it has both.
  func settle(_ line: inout BudgetLine, at place: SourcePlace) {
    guard let quantity = line.quantity, let price = line.price else { return }
    let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: price)
    guard !overflow, product / 1_000 <= Limits.dong.upperBound else {
      let most = Formatting.amount(Limits.dong.upperBound, in: unit, .english)
      log.add(
        .outOfRange(
          key: "quantity × price", found: "\(quantity.thousandths / 1_000) × \(price / unit.dong)",
          least: "0", most: most), at: place)
      return
    }
    settle(
      &line.amounts, columns.count - 1, (product + 500) / 1_000, .product(line: line.name),
      at: place)
  }

  /// A section is the sum of its lines.
  func settle(_ section: inout BudgetSection, number: Int, at place: SourcePlace) {
    for column in columns.indices {
      let parts = section.lines.compactMap { $0.amounts[column] }
      guard !parts.isEmpty else { continue }
      settle(
        &section.amounts, column, parts.reduce(0, +),
        .section(number: number, name: section.name), at: place)
    }
  }

  /// The total is the sum of the sections.
  func settle(_ table: inout BudgetTable, at place: SourcePlace) {
    for column in columns.indices {
      let parts = table.sections.compactMap { $0.amounts[column] }
      guard !parts.isEmpty else { continue }
      settle(&table.totals, column, parts.reduce(0, +), .total(table: table.title), at: place)
    }
  }

  private func settle(
    _ amounts: inout [Int?], _ column: Int, _ computed: Int, _ part: Mistake.Sum.Part,
    at place: SourcePlace
  ) {
    guard let stated = amounts[column] else {
      amounts[column] = computed
      return
    }
    if stated != computed {
      let name = columns.count > 1 ? columns[column].name : nil
      log.add(
        .wrongSum(
          Mistake.Sum(part: part, column: name, stated: stated, computed: computed, unit: unit)),
        at: place)
    }
  }
}
