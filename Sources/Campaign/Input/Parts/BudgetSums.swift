/// Reads the amounts of a table of the budget, compares its sums line by line, and fills in those
/// that follow from others.
///
/// An amount that is not given is not 0: a sum whose parts are all not given is not compared. Nor is
/// one with a part that cannot be read.
///
/// A part that does not add up is named itself. A sum over it is right where it adds up with the parts
/// as they are written, and where it does with all of them as they should be: so a slip in one line is
/// not told again of the sums above, and a sum that is wrong either way is not passed over.
struct BudgetSums {
  /// Amounts by column.
  struct Amounts {
    /// As written; what is not written as it follows from the parts.
    var values: [Int?]
    /// As they should be by their parts, all the way down; as written where that is a right sum of
    /// the parts as written.
    var corrected: [Int?]
    /// Columns whose amount cannot be read, or follows from one that cannot.
    var unread: Set<Int> = []
  }

  let unit: MoneyUnit
  let columns: [BudgetColumn]
  let log: DiagnosticLog

  /// No amounts.
  var none: Amounts {
    let nothing = columns.map { _ in Int?.none }
    return Amounts(values: nothing, corrected: nothing)
  }

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
      amounts.unread.formUnion(columns.indices)
    }
    return amounts
  }

  private func set(_ amounts: inout Amounts, _ column: Int, _ value: SourceValue, key: String) {
    amounts.values[column] = dong(value, key: key)
    amounts.corrected[column] = amounts.values[column]
    if amounts.values[column] == nil { amounts.unread.insert(column) }
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
      leaveOpen(&amounts, columns.count - 1)
      return
    }
    let amount = (product + 500) / 1_000
    settle(
      &amounts, columns.count - 1, written: amount, corrected: amount, .product(line: line),
      at: place)
  }

  /// A section is the sum of its lines, the total that of the sections.
  func settle(
    _ amounts: inout Amounts, parts: [Amounts], _ part: Mistake.Sum.Part, at place: SourcePlace
  ) {
    for column in columns.indices {
      if parts.contains(where: { $0.unread.contains(column) }) {
        leaveOpen(&amounts, column)
        continue
      }
      let given = parts.compactMap { $0.values[column] }
      if given.isEmpty { continue }
      settle(
        &amounts, column, written: given.reduce(0, +),
        corrected: parts.compactMap { $0.corrected[column] }.reduce(0, +), part, at: place)
    }
  }

  /// What an amount should be is not known: it is as written, if it is.
  func leaveOpen(_ amounts: inout Amounts, _ column: Int) {
    if amounts.values[column] == nil { amounts.unread.insert(column) }
  }

  /// Compares the amount with what its parts come to as written and as they should be.
  private func settle(
    _ amounts: inout Amounts, _ column: Int, written: Int, corrected: Int,
    _ part: Mistake.Sum.Part, at place: SourcePlace
  ) {
    guard !amounts.unread.contains(column) else { return }
    guard let stated = amounts.values[column] else {
      (amounts.values[column], amounts.corrected[column]) = (written, corrected)
      return
    }
    // What follows its parts as written stays so for the sums above.
    amounts.corrected[column] = stated == written ? written : corrected
    if stated != written, stated != corrected {
      let name = columns.count > 1 ? columns[column].name : nil
      let sum = Mistake.Sum(
        part: part, column: name, stated: stated, computed: written, unit: unit)
      log.add(.wrongSum(sum), at: place)
    }
  }
}
