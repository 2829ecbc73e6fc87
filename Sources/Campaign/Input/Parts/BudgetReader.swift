/// Reads the budget: its tables, and which costs are charged to their lines.
extension CampaignDecoder {
  mutating func readBudget() {
    guard let value = root.value("budget"), var fields = Fields(value, key: "budget", log: log)
    else { return }
    var tables: [BudgetTable] = []
    if let list = fields.value("tables") {
      for item in list.items.prefix(Limits.budgetTables) {
        guard var inner = Fields(item, key: "tables", log: log) else {
          budgetLines.isComplete = false
          continue
        }
        tables.append(budgetTable(&inner))
        inner.finish()
      }
      if list.items.count > Limits.budgetTables {
        log.add(
          .tooMany(key: "tables", count: list.items.count, most: Limits.budgetTables),
          at: list.place)
        budgetLines.isComplete = false
      }
    } else {
      tables = [budgetTable(&fields)]
    }
    draft.budget = Budget(
      tables: tables, charges: charges(&fields, to: tables), annexTitle: fields.text("annex-title"),
      annexLabel: fields.text("annex-label"))
    fields.finish()
  }

  private mutating func budgetTable(_ fields: inout Fields) -> BudgetTable {
    let unit = fields.read("unit") { [log] in
      $0.word(.moneyUnit, key: "unit", of: MoneyUnit.allCases, name: \.rawValue, log: log)
    }
    var table = BudgetTable(title: fields.text("title"), unit: unit ?? .dong)
    if let list = fields.value("columns") { table.columns = columns(list) }
    let sums = BudgetSums(unit: table.unit, columns: table.columns, log: log)
    let total = fields.value("total")
    table.totals = total.map { sums.amounts($0, key: "total") } ?? table.columns.map { _ in nil }
    var totalPlace = fields.place(of: "total")
    if let sections = fields.required("sections", example: "sections: du-toan.csv") {
      readBudgetRows(of: sections, into: &table, &totalPlace, sums)
    } else {
      budgetLines.isComplete = false
    }
    sums.settle(&table, at: totalPlace)
    return table
  }

  private func columns(_ list: SourceValue) -> [BudgetColumn] {
    var ids = IDTable<BudgetColumn>(.budgetColumn)
    var columns: [BudgetColumn] = []
    for item in list.items.prefix(Limits.budgetColumns) {
      guard var fields = Fields(item, key: "columns", log: log) else { continue }
      let name = fields.text("name")
      if let id = fields.id(table: &ids) {
        columns.append(BudgetColumn(id: id.text, name: name.isEmpty ? id.text : name))
      }
      fields.finish()
    }
    if list.items.count > Limits.budgetColumns {
      log.add(
        .tooMany(key: "columns", count: list.items.count, most: Limits.budgetColumns),
        at: list.place)
    }
    if list.items.isEmpty { log.add(.emptyList(key: "columns"), at: list.place) }
    return columns.isEmpty ? [.standard] : columns
  }

  // MARK: Rows

  /// What a row of a table of the budget is.
  private enum RowKind: String, CaseIterable {
    case section, line, total
  }

  /// Sections with their lines, as a list; or a file whose rows follow one another as printed.
  private mutating func readBudgetRows(
    of value: SourceValue, into table: inout BudgetTable, _ totalPlace: inout SourcePlace,
    _ sums: BudgetSums
  ) {
    guard let rows = rows(of: value, key: "sections") else {
      budgetLines.isComplete = false
      return
    }
    if rows.count > Limits.budgetRows {
      log.add(
        .tooMany(key: "sections", count: rows.count, most: Limits.budgetRows), at: value.place)
      budgetLines.isComplete = false
    }
    let usual = value.text == nil ? RowKind.section : .line
    var places: [SourcePlace] = []
    for row in rows.prefix(Limits.budgetRows) {
      guard var fields = Fields(row, key: "sections", log: log) else {
        budgetLines.isComplete = false
        continue
      }
      let kind = fields.read("kind") { [log] in
        $0.word(
          .budgetRow, key: "kind", of: RowKind.allCases, name: \.rawValue, log: log)
      }
      switch kind ?? usual {
      case .section:
        table.sections.append(budgetSection(&fields, sums))
        places.append(fields.place(of: "amount"))
      case .line:
        let line = budgetLine(&fields, sums)
        if table.sections.isEmpty {
          log.add(.lineWithoutSection(line.name), at: row.place)
        } else {
          table.sections[table.sections.count - 1].lines.append(line)
        }
      case .total:
        _ = fields.text("name")
        totalPlace = fields.place(of: "amount")
        if let total = fields.value("amount") {
          table.totals = sums.amounts(total, key: "amount")
        }
      }
      fields.finish()
    }
    for (index, place) in places.enumerated() {
      sums.settle(&table.sections[index], number: index + 1, at: place)
    }
  }

  private mutating func budgetSection(
    _ fields: inout Fields, _ sums: BudgetSums
  ) -> BudgetSection {
    var section = BudgetSection(
      name: fields.text("name"), unit: fields.text("unit"), quantity: quantity(&fields),
      amounts: sums.amounts(&fields), note: fields.text("note"))
    guard let value = fields.value("lines"), let rows = rows(of: value, key: "lines") else {
      if fields.value("lines") != nil { budgetLines.isComplete = false }
      return section
    }
    if rows.count > Limits.budgetRows {
      log.add(.tooMany(key: "lines", count: rows.count, most: Limits.budgetRows), at: value.place)
      budgetLines.isComplete = false
    }
    for row in rows.prefix(Limits.budgetRows) {
      guard var inner = Fields(row, key: "lines", log: log) else {
        budgetLines.isComplete = false
        continue
      }
      section.lines.append(budgetLine(&inner, sums))
      inner.finish()
    }
    return section
  }

  private mutating func budgetLine(_ fields: inout Fields, _ sums: BudgetSums) -> BudgetLine {
    let id = fields.value("id") == nil ? nil : fields.id(table: &budgetLines)
    var line = BudgetLine(
      id: id, name: fields.text("name"), unit: fields.text("unit"), quantity: quantity(&fields),
      price: fields.read("price") { sums.dong($0, key: "price") },
      amounts: sums.amounts(&fields), spent: fields.read("spent") { sums.dong($0, key: "spent") },
      note: fields.text("note"))
    sums.settle(&line, at: fields.place(of: "amount"))
    if let spent = line.spent, line.available < 0 {
      let mistake = Mistake.spentAboveAmount(
        line: line.name, spent: spent, amount: spent + line.available, unit: sums.unit)
      log.add(mistake, at: fields.place(of: "spent"))
    }
    return line
  }

  private func quantity(_ fields: inout Fields) -> Quantity? {
    fields.read("quantity") { [log] in
      $0.thousandths(key: "quantity", most: Limits.quantity, log: log)
    }.map(Quantity.init)
  }

  // MARK: Charges

  private func charges(_ fields: inout Fields, to tables: [BudgetTable]) -> [Budget.Charge] {
    guard let value = fields.value("charges"),
      var inner = Fields(value, key: "charges", log: log)
    else { return [] }
    let lines = tables.flatMap(\.sections).flatMap(\.lines)
    var charges: [Budget.Charge] = []
    for kind in CostKind.allCases {
      guard let id = inner.reference(kind.rawValue, in: budgetLines) else { continue }
      charges.append(Budget.Charge(kind: kind, line: id))
      if let line = lines.first(where: { $0.id == id }), line.amounts.last == .some(nil) {
        inner.fail(kind.rawValue, .chargeWithoutAmount(kind, line: id.text))
      }
    }
    inner.finish()
    return charges
  }
}
