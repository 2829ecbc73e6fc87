package import Campaign

/// The annex that lists the targets of a work plan, group by group: `CHỈ TIÊU KẾ HOẠCH`. The column of
/// notes is left out where there is none.
package struct TargetAnnex: Annex {
  package static let kind = "targets"

  package var campaign: Campaign
  package var schedule: Schedule
  package var options: AnnexOptions

  package init(campaign: Campaign, schedule: Schedule, options: AnnexOptions) {
    self.campaign = campaign
    self.schedule = schedule
    self.options = options
  }

  package static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool {
    campaign.workPlan?.targets.isEmpty == false
  }

  /// The annex as a document, ready for any renderer.
  ///
  /// Complexity: O(groups · targets).
  package var document: Document {
    let heading = campaign.workPlan?.targetsAnnex ?? AnnexHeading()
    return AnnexForm.document(
      label: heading.label, title: heading.title.isEmpty ? "CHỈ TIÊU KẾ HOẠCH" : heading.title,
      campaign: campaign, timeStyle: options.timeStyle, page: .portrait,
      content: [.table(table)])
  }

  private var table: Table {
    let plan = campaign.workPlan
    let targets = plan?.targets ?? []
    let hasNotes = targets.contains { !$0.note.isEmpty }
    var columns = [
      Table.Column("STT", width: 18, alignment: .center),
      Table.Column("CHỈ TIÊU", width: 72),
      Table.Column("ĐƠN VỊ TÍNH", width: 28, alignment: .center),
      Table.Column("KẾ HOẠCH\(year)", width: 26, alignment: .center),
    ]
    if hasNotes { columns.append(Table.Column("GHI CHÚ", width: 30)) }
    let rows = plan.map { plan in
      PlanHeadings(plan, columns: columns.count).rows(targets, group: \.group) { number, target in
        [
          ["\(number)", target.name, target.unit, target.value].map { Table.Cell($0) }
            + (hasNotes ? [Table.Cell(target.note)] : [])
        ]
      }
    }
    return Table(columns: columns, rows: rows ?? [])
  }

  /// The year that the plan lies in, for the heading; nothing where it spans several.
  private var year: String {
    guard let window = campaign.workPlan?.window,
      window.lowerBound.year == window.upperBound.year
    else { return "" }
    return " \(window.upperBound.year)"
  }
}
