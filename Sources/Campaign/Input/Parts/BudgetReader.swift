/// Reads the budget: its tables, and which costs are charged to their lines.
extension CampaignDecoder {
  mutating func readBudget() {
    guard let value = root.value("budget"), var fields = Fields(value, key: "budget", log: log)
    else { return }
    var tables: [BudgetTable] = []
    var unread: Set<BudgetLineID> = []
    if let list = fields.value("tables") {
      for item in few(list, key: "tables", most: Limits.budgetTables) {
        guard var inner = Fields(item, key: "tables", log: log) else {
          budgetLines.isComplete = false
          continue
        }
        tables.append(budgetTable(&inner, &unread))
        inner.finish()
      }
    } else {
      tables = [budgetTable(&fields, &unread)]
    }
    draft.budget = Budget(
      tables: tables, charges: charges(&fields, to: tables, unread),
      annexTitle: fields.text("annex-title"), annexLabel: annexLabel("annex-label", &fields))
    fields.finish()
  }

  /// The items of a list; an error where they are too many.
  private func few(_ list: SourceValue, key: String, most: Int) -> [SourceValue] {
    if list.items.count > most {
      log.add(.tooMany(key: key, count: list.items.count, most: most), at: list.place)
    }
    return Array(list.items.prefix(most))
  }

  private mutating func budgetTable(
    _ fields: inout Fields, _ unread: inout Set<BudgetLineID>
  ) -> BudgetTable {
    let read = fields.read("unit") { [log] in
      $0.word(.moneyUnit, key: "unit", of: MoneyUnit.allCases, name: \.rawValue, log: log)
    }
    // Amounts in a unit that is not known may have any decimals.
    let unit = read ?? (fields.failed.contains("unit") ? .million : .dong)
    let columns = fields.value("columns").map(columns) ?? [.standard]
    let sums = BudgetSums(unit: unit, columns: columns, log: log)
    let title = fields.text("title")
    var total = Total(
      amounts: sums.amounts(&fields, key: "total"), place: fields.place(of: "total"))
    var sections: [Section] = []
    if let rows = fields.required("sections", example: "sections: du-toan.csv") {
      readBudgetRows(of: rows, into: &sections, &total, sums)
    } else {
      budgetLines.isComplete = false
    }
    for (index, section) in sections.enumerated() {
      sums.settle(
        &sections[index].amounts, parts: section.lines.map(\.amounts),
        .section(number: index + 1, name: section.value.name), at: section.place)
      for line in section.lines {
        if let id = line.value.id, !line.amounts.unread.isEmpty { unread.insert(id) }
      }
    }
    sums.settle(
      &total.amounts, parts: sections.map(\.amounts), .total(table: title), at: total.place)
    return BudgetTable(
      title: title, unit: unit, columns: columns, sections: sections.map(\.settled),
      totals: total.amounts.values)
  }

  private func columns(_ list: SourceValue) -> [BudgetColumn] {
    var ids = IDTable<BudgetColumn>(.budgetColumn)
    var columns: [BudgetColumn] = []
    for item in few(list, key: "columns", most: Limits.budgetColumns) {
      guard var fields = Fields(item, key: "columns", log: log) else { continue }
      let name = fields.text("name")
      if let id = fields.id(table: &ids) {
        columns.append(BudgetColumn(id: id.text, name: name.isEmpty ? id.text : name))
      }
      fields.finish()
    }
    if list.items.isEmpty { log.add(.emptyList(key: "columns"), at: list.place) }
    return columns.isEmpty ? [.standard] : columns
  }

  // MARK: Rows

  /// What a row of a table of the budget is.
  private enum RowKind: String, CaseIterable {
    case section, line, total
  }

  /// The stated total.
  private struct Total {
    var amounts: BudgetSums.Amounts
    var place: SourcePlace
  }

  /// A line with its amounts before they are compared.
  private struct Line {
    var value: BudgetLine
    var amounts: BudgetSums.Amounts
  }

  /// A section with its lines and amounts before they are compared.
  private struct Section {
    var value: BudgetSection
    var amounts: BudgetSums.Amounts
    var place: SourcePlace
    var lines: [Line]

    var settled: BudgetSection {
      var section = value
      section.amounts = amounts.values
      section.lines = lines.map { line in
        var settled = line.value
        settled.amounts = line.amounts.values
        return settled
      }
      return section
    }
  }

  /// Sections with their lines, as a list; or a file whose rows follow one another as printed.
  private mutating func readBudgetRows(
    of value: SourceValue, into sections: inout [Section], _ total: inout Total,
    _ sums: BudgetSums
  ) {
    let usual = value.text == nil ? RowKind.section : .line
    for row in budgetRows(value, key: "sections") {
      guard var fields = Fields(row, key: "sections", log: log) else {
        budgetLines.isComplete = false
        continue
      }
      let kind = fields.read("kind") { [log] in
        $0.word(
          .budgetRow, key: "kind", of: RowKind.allCases, name: \.rawValue, log: log)
      }
      guard !fields.failed.contains("kind") else {
        budgetLines.isComplete = false
        continue
      }
      switch kind ?? usual {
      case .section: sections.append(budgetSection(&fields, sums))
      case .line:
        let line = budgetLine(&fields, sums)
        if sections.isEmpty {
          log.add(.lineWithoutSection(line.value.name), at: row.place)
        } else {
          sections[sections.count - 1].lines.append(line)
        }
      case .total:
        _ = fields.text("name")
        total = Total(amounts: sums.amounts(&fields), place: fields.place(of: "amount"))
      }
      fields.finish()
    }
  }

  private mutating func budgetRows(_ value: SourceValue, key: String) -> [SourceValue] {
    guard let rows = rows(of: value, key: key) else {
      budgetLines.isComplete = false
      return []
    }
    if rows.count > Limits.budgetRows {
      log.add(.tooMany(key: key, count: rows.count, most: Limits.budgetRows), at: value.place)
      budgetLines.isComplete = false
    }
    return Array(rows.prefix(Limits.budgetRows))
  }

  private mutating func budgetSection(_ fields: inout Fields, _ sums: BudgetSums) -> Section {
    var section = Section(
      value: BudgetSection(
        name: fields.text("name"), unit: fields.text("unit"), quantity: quantity(&fields),
        note: fields.text("note")),
      amounts: sums.amounts(&fields), place: fields.place(of: "amount"), lines: [])
    guard let value = fields.value("lines") else { return section }
    for row in budgetRows(value, key: "lines") {
      guard var inner = Fields(row, key: "lines", log: log) else {
        budgetLines.isComplete = false
        continue
      }
      section.lines.append(budgetLine(&inner, sums))
      inner.finish()
    }
    return section
  }

  private mutating func budgetLine(_ fields: inout Fields, _ sums: BudgetSums) -> Line {
    let id = fields.value("id") == nil ? nil : fields.id(table: &budgetLines)
    let value = BudgetLine(
      id: id, name: fields.text("name"), unit: fields.text("unit"), quantity: quantity(&fields),
      price: fields.read("price") { sums.dong($0, key: "price") },
      spent: fields.read("spent") { sums.dong($0, key: "spent") }, note: fields.text("note"))
    var line = Line(value: value, amounts: sums.amounts(&fields))
    let last = sums.columns.count - 1
    if !fields.failed.isDisjoint(with: ["quantity", "price"]) {
      sums.leaveOpen(&line.amounts, last)
    }
    sums.settle(
      &line.amounts, quantity: value.quantity, price: value.price, line: value.name,
      at: fields.place(of: "amount"))
    // Of an amount that is wrong itself either the written or the right one may be meant.
    let amount = max(line.amounts.values[last] ?? 0, line.amounts.corrected[last] ?? 0)
    if let spent = value.spent, spent > amount, !line.amounts.unread.contains(last) {
      log.add(
        .spentAboveAmount(line: value.name, spent: spent, amount: amount, unit: sums.unit),
        at: fields.place(of: "spent"))
    }
    return line
  }

  private func quantity(_ fields: inout Fields) -> Quantity? {
    fields.read("quantity") { [log] in
      $0.thousandths(key: "quantity", most: Limits.quantity, log: log)
    }.map(Quantity.init)
  }

  // MARK: Charges

  private func charges(
    _ fields: inout Fields, to tables: [BudgetTable], _ unread: Set<BudgetLineID>
  ) -> [Budget.Charge] {
    guard let value = fields.value("charges"),
      var inner = Fields(value, key: "charges", log: log)
    else { return [] }
    let lines = tables.flatMap(\.sections).flatMap(\.lines)
    var charges: [Budget.Charge] = []
    for kind in CostKind.allCases {
      guard let id = inner.reference(kind.rawValue, in: budgetLines) else { continue }
      charges.append(Budget.Charge(kind: kind, line: id))
      let isOpen = lines.contains { $0.id == id && $0.amounts.last == .some(nil) }
      if isOpen, !unread.contains(id) {
        inner.fail(kind.rawValue, .chargeWithoutAmount(kind, line: id.text))
      }
    }
    inner.finish()
    return charges
  }
}
