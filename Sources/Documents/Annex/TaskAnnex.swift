package import Campaign

/// The annex that lists the tasks of a work plan: `DANH MỤC NHIỆM VỤ`, with who leads, who takes part,
/// what comes of it and by when, group by group, and the reviews that return. With steps, each task is
/// followed by its own, with their dates where the schedule has any.
package struct TaskAnnex: Annex {
  package static let kind = "tasks"

  package var campaign: Campaign
  package var schedule: Schedule
  package var options: AnnexOptions

  package init(campaign: Campaign, schedule: Schedule, options: AnnexOptions) {
    self.campaign = campaign
    self.schedule = schedule
    self.options = options
  }

  package static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool {
    campaign.workPlan.map { !$0.tasks.isEmpty || !$0.reviews.isEmpty } ?? false
  }

  /// The annex as a document, ready for any renderer.
  ///
  /// Complexity: O(groups · tasks + steps).
  package var document: Document {
    let heading = campaign.workPlan?.tasksAnnex ?? AnnexHeading()
    return AnnexForm.document(
      label: heading.label, title: heading.title.isEmpty ? "DANH MỤC NHIỆM VỤ" : heading.title,
      campaign: campaign, timeStyle: options.timeStyle, page: .landscape,
      content: [.table(table)])
  }

  private static let columns: [Table.Column] = [
    Table.Column("STT", width: 14, alignment: .center),
    Table.Column("NHIỆM VỤ", width: 82),
    Table.Column("CHỦ TRÌ", width: 40),
    Table.Column("PHỐI HỢP", width: 48),
    Table.Column("SẢN PHẨM", width: 40),
    Table.Column("THỜI HẠN", width: 30, alignment: .center),
  ]

  private var table: Table {
    guard let plan = campaign.workPlan else {
      return Table(columns: TaskAnnex.columns, rows: [])
    }
    let dated = Dictionary(
      (schedule.steps ?? []).map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
    let headings = PlanHeadings(plan, columns: TaskAnnex.columns.count)
    var rows = headings.rows(plan.tasks, group: \.group) { number, task in
      [row("\(number)", task)] + steps(task.steps, of: number, dated)
    }
    if !plan.reviews.isEmpty {
      if !rows.isEmpty { rows.append(headings.heading("Theo dõi, báo cáo định kỳ")) }
      for (index, review) in plan.reviews.enumerated() {
        let number = plan.tasks.count + index + 1
        rows.append(
          cells("\(number)", review.name, unit(review.unit), due: text(review.every)))
        rows += steps(review.steps, of: number, dated)
      }
    }
    return Table(columns: TaskAnnex.columns, rows: rows, density: .compact)
  }

  private func row(_ number: String, _ task: Task) -> [Table.Cell] {
    let partners = task.partners.count > 1 ? task.partners.map { "- \($0)" } : task.partners
    return cells(
      number, task.name, unit(task.lead), partners: partners, product: task.product,
      due: task.due.map(text) ?? "")
  }

  private func steps(
    _ steps: [Step], of number: Int, _ dated: [StepID: Schedule.DatedStep]
  ) -> [[Table.Cell]] {
    guard options.showsSteps else { return [] }
    return steps.enumerated().map { index, step in
      let dates = dated[step.id].map { text(from: $0.start, to: $0.finish) }
      return cells(
        "\(number).\(index + 1)", step.name, unit(step.unit),
        due: dates ?? step.date.map(Formatting.date) ?? step.due.map(Formatting.date) ?? "")
    }
  }

  private func cells(
    _ number: String, _ name: String, _ unit: String, partners: [String] = [],
    product: String = "", due: String
  ) -> [Table.Cell] {
    [
      Table.Cell(number), Table.Cell(name), Table.Cell(unit), Table.Cell(lines: partners),
      Table.Cell(product), Table.Cell(due),
    ]
  }

  private func unit(_ id: UnitID) -> String {
    campaign.units.first { $0.id == id }?.name ?? id.text
  }

  /// `30/6/2023`, `Tháng 6/2023` or `Năm 2023`, as exactly as the planner has given it.
  private func text(_ due: DueDate) -> String {
    let (year, month, _) = due.date.parts
    return switch due.precision {
    case .day: Formatting.date(due.date)
    case .month: "Tháng \(Formatting.month(month))/\(year)"
    case .year: "Năm \(year)"
    }
  }

  private func text(_ period: Review.Period) -> String {
    switch period {
    case .month: "Hằng tháng"
    case .quarter: "Hằng quý"
    case .year: "Hằng năm"
    }
  }

  private func text(from first: CivilDate, to last: CivilDate) -> String {
    first == last
      ? Formatting.date(first) : "\(Formatting.date(first))\nđến \(Formatting.date(last))"
  }
}
