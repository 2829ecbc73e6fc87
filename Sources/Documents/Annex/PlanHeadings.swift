import Campaign

/// The groups of a work plan as headings above the rows of a table: first what stands in no group, then
/// each group under its name, `I. …`.
struct PlanHeadings {
  private let groups: [TaskGroup]
  private let columns: Int

  init(_ plan: WorkPlan, columns: Int) {
    groups = plan.groups
    self.columns = columns
  }

  /// The rows of all entries under their headings, numbered through; groups without any are left out.
  func rows<Entry>(
    _ entries: [Entry], group: (Entry) -> TaskGroupID?,
    row: (Int, Entry) -> [[Table.Cell]]
  ) -> [[Table.Cell]] {
    let known = Set(groups.map(\.id))
    var number = 0
    var headings = 0
    var rows: [[Table.Cell]] = []
    func add(_ part: [Entry]) {
      for entry in part {
        number += 1
        rows += row(number, entry)
      }
    }
    add(entries.filter { entry in group(entry).map { !known.contains($0) } ?? true })
    for heading in groups {
      let part = entries.filter { group($0) == heading.id }
      if part.isEmpty { continue }
      headings += 1
      rows.append(self.heading("\(Formatting.roman(headings)). \(heading.name)"))
      add(part)
    }
    return rows
  }

  /// A row of one bold cell over all columns.
  func heading(_ text: String) -> [Table.Cell] {
    // Across all columns it is set as the first one is, in the middle.
    [Table.Cell(text, isBold: true, span: columns)]
  }
}
