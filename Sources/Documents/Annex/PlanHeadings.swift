import Campaign

/// The groups of a work plan as headings above the rows of a table: first what stands in no group, then
/// each group under its number and name.
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
      rows.append(self.heading(heading.name, number: Formatting.roman(headings)))
      add(part)
    }
    return rows
  }

  /// A bold row: its number, and the text over all other columns.
  func heading(_ text: String, number: String = "") -> [Table.Cell] {
    [Table.Cell(number, isBold: true), Table.Cell(text, isBold: true, span: columns - 1)]
  }
}
