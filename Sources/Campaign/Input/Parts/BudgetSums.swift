/// Reads the amounts of a table of the budget, compares its sums line by line, and fills in those
/// that follow from others.
///
/// An amount that is not given is not 0: a sum whose parts are all not given is not compared. Nor is
/// one with a part that is itself in doubt, so that a mistake is reported once.
struct BudgetSums {
  /// Amounts by column.
  struct Amounts {
    var values: [Int?]
    /// Columns whose amount could not be read or does not add up.
    var doubtful: Set<Int> = []
  }

  let unit: MoneyUnit
  let columns: [BudgetColumn]
  let log: DiagnosticLog

  /// No amounts.
  var none: Amounts { Amounts(values: columns.map { _ in nil }) }

  /// The amounts of a key: one for the last column, or a mapping of columns.
  func amounts(_ fields: inout Fields, key: String = "amount") -> Amounts {
    var amounts = none
    guard let value = fields.value(key) else { return amounts }
    if value.text != nil {
      set(&amounts, columns.count - 1, value, key: key)
    } else if var inner = Fields(value, key: key, log: log) {
      for column in columns.indices {
        guard let value = inner.value(columns[column].id) else { continue }
        set(&amounts, column, value, key: columns[column].id)
      }
      inner.finish()
    } else {
      amounts.doubtful.formUnion(columns.indices)
    }
    return amounts
  }

  private func set(_ amounts: inout Amounts, _ column: Int, _ value: SourceValue, key: String) {
    amounts.values[column] = dong(value, key: key)
    if amounts.values[column] == nil { amounts.doubtful.insert(column) }
  }

  func dong(_ value: SourceValue, key: String) -> Int? {
    value.dong(key: key, unit: unit, log: log)
  }

  // MARK: Sums

  /// A line is its quantity times its price, rounded half up, where it has both.
  func settle(
    _ amounts: inout Amounts, quantity: Quantity?, price: Int?, line: String, at place: SourcePlace
  ) {
    guard let quantity, let price else { return }
    let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: price)
    guard !overflow, product / 1_000 <= Limits.dong.upperBound else {
      log.add(
        .outOfRange(
          key: "quantity × price",
          found: "\(quantity.thousandths / 1_000) × \(price / unit.dong)", least: "0",
          most: "\(Limits.dong.upperBound / unit.dong)"), at: place)
      amounts.doubtful.insert(columns.count - 1)
      return
    }
    settle(
      &amounts, columns.count - 1, (product + 500) / 1_000, .product(line: line), at: place)
  }

  /// A section is the sum of its lines, the total that of the sections.
  func settle(
    _ amounts: inout Amounts, parts: [Amounts], _ part: Mistake.Sum.Part, at place: SourcePlace
  ) {
    for column in columns.indices {
      if parts.contains(where: { $0.doubtful.contains(column) }) {
        amounts.doubtful.insert(column)
        continue
      }
      let given = parts.compactMap { $0.values[column] }
      if !given.isEmpty { settle(&amounts, column, given.reduce(0, +), part, at: place) }
    }
  }

  private func settle(
    _ amounts: inout Amounts, _ column: Int, _ computed: Int, _ part: Mistake.Sum.Part,
    at place: SourcePlace
  ) {
    guard !amounts.doubtful.contains(column) else { return }
    guard let stated = amounts.values[column] else {
      amounts.values[column] = computed
      return
    }
    if stated != computed {
      let name = columns.count > 1 ? columns[column].name : nil
      let sum = Mistake.Sum(
        part: part, column: name, stated: stated, computed: computed, unit: unit)
      log.add(.wrongSum(sum), at: place)
      amounts.doubtful.insert(column)
    }
  }
}
