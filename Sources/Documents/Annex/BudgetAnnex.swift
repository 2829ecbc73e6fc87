package import Campaign

/// The annex with the tables of the budget: sections in bold with their lines below them, the total
/// at the end, and the unit of money above.
///
/// Where costs of the campaign are charged to lines of a table, two more columns say how much, and
/// what is left. It is an official document, so it is in Vietnamese whatever the language of
/// messages; an amount that is not given is an empty cell.
package struct BudgetAnnex: Annex {
  package static let kind = "budget"

  package var campaign: Campaign
  package var schedule: Schedule
  package var options: AnnexOptions

  package init(campaign: Campaign, schedule: Schedule, options: AnnexOptions) {
    self.campaign = campaign
    self.schedule = schedule
    self.options = options
  }

  package static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool {
    campaign.budget != nil
  }

  package var document: Document {
    let budget = campaign.budget ?? Budget(tables: [])
    let single = budget.tables.count == 1 ? budget.tables.first : nil
    let title =
      !budget.annexTitle.isEmpty
      ? budget.annexTitle : single.map(\.title) ?? ""
    let tables = budget.tables.map { table in
      BudgetTableLayout(table, charges: charges(to: table, of: budget))
    }
    let isWide = tables.contains { $0.wantedWidth > BudgetTableLayout.widestUpright }
    let page = isWide ? PageSetup.landscape : .portrait
    let content = zip(budget.tables, tables).flatMap { table, layout -> [Block] in
      var blocks: [Block] = []
      if table.title.uppercased() != title.uppercased(), !table.title.isEmpty {
        blocks.append(.paragraph(Paragraph(.tableTitle, table.title)))
      }
      let unit = table.unit.name(in: .vietnamese)
      blocks.append(.paragraph(Paragraph(.tableUnit, "Đơn vị tính: \(unit)")))
      blocks.append(.table(layout.table))
      return blocks
    }
    return AnnexForm.document(
      label: budget.annexLabel, title: title.isEmpty ? "Dự toán kinh phí" : title,
      campaign: campaign, timeStyle: options.timeStyle, page: page, content: content)
  }

  /// What the campaign spends of each line to which something is charged; nil where no line of the
  /// table is, and where there is nothing that could be spent.
  private func charges(
    to table: BudgetTable, of budget: Budget
  ) -> [BudgetLineID: Int?]? {
    guard !campaign.meetings.isEmpty else { return nil }
    let lines = table.sections.flatMap(\.lines).compactMap(\.id)
    let charged = lines.filter { !budget.kinds(of: $0).isEmpty }
    guard !charged.isEmpty else { return nil }
    return Dictionary(
      charged.map { ($0, spent(on: budget.kinds(of: $0))) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Nil where one of the amounts is unknown or the sum leaves 64 bits.
  private func spent(on kinds: [CostKind]) -> Int? {
    var sum = 0
    for kind in kinds {
      guard let dong = options.costs.first(where: { $0.kind == kind })?.dong else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(dong)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
