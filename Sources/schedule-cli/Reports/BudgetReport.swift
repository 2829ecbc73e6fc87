import Audit
import Campaign
import Documents

/// What a schedule spends: a row for each kind of cost, and one for each line of the budget to which
/// something is charged.
struct BudgetReport {
  private let report: AuditReport
  private let names: Names

  private var language: Language { names.language }

  init(_ report: AuditReport, _ names: Names) {
    self.report = report
    self.names = names
  }

  /// The tables, cut to a screen of so many columns; nil takes what they take.
  func text(width: Int?) -> String {
    let renderer = TextTableRenderer(width: width)
    let costs = renderer.render(costs)
    return report.chargedLines.isEmpty ? costs : costs + "\n" + renderer.render(lines)
  }

  private var costs: Table {
    let budget = names.campaign.budget
    let rows = report.costs.map { cost in
      let line = budget?.charges.first { $0.kind == cost.kind }?.line
      return [
        Table.Cell(cost.kind.name(in: language)), Table.Cell(amount(cost.dong)),
        Table.Cell(line.map(names.budgetLine) ?? ""),
      ]
    }
    return Table(
      columns: [
        Table.Column(language(vi: "LOẠI CHI PHÍ", en: "COST")),
        Table.Column("ĐỒNG", alignment: .right),
        Table.Column(language(vi: "MỤC CHI", en: "BUDGET LINE")),
      ], rows: rows)
  }

  private var lines: Table {
    let rows = report.chargedLines.map { line in
      [
        Table.Cell(names.budgetLine(line.line)), Table.Cell(amount(line.available)),
        Table.Cell(amount(line.charged)),
        Table.Cell(amount(line.charged.map { line.available - $0 })),
      ]
    }
    return Table(
      columns: [
        Table.Column(language(vi: "MỤC CHI", en: "BUDGET LINE")),
        Table.Column(language(vi: "ĐƯỢC CHI", en: "AVAILABLE"), alignment: .right),
        Table.Column(language(vi: "TÍNH VÀO", en: "CHARGED"), alignment: .right),
        Table.Column(language(vi: "CÒN LẠI", en: "LEFT"), alignment: .right),
      ], rows: rows)
  }

  private func amount(_ dong: Int?) -> String {
    dong.map { Formatting.integer($0, language) } ?? language(vi: "chưa rõ", en: "unknown")
  }
}
