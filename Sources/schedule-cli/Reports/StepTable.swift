import Campaign
import Documents

/// The dated steps of a work plan as a terminal shows them: a row for every step, task by task.
struct StepTable {
  private let names: Names
  private let plan: WorkPlan
  private let dated: [StepID: Schedule.DatedStep]

  /// Nil where the schedule dates no step.
  init?(_ schedule: Schedule, _ names: Names) {
    guard let plan = names.campaign.workPlan, let steps = schedule.steps, !steps.isEmpty else {
      return nil
    }
    self.names = names
    self.plan = plan
    dated = Dictionary(steps.map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table's lines, cut to a screen of so many columns; nil takes what it takes.
  func text(width: Int?) -> String {
    let language = names.language
    let groups =
      plan.tasks.map { ($0.name, $0.steps) } + plan.reviews.map { ($0.name, $0.steps) }
    let rows = groups.filter { !$1.isEmpty }.flatMap { name, steps in
      [[Table.Cell(""), Table.Cell(name, span: 4)]] + steps.enumerated().map { row($0 + 1, $1) }
    }
    return TextTableRenderer(width: width).render(
      Table(
        columns: [
          Table.Column(language(vi: "STT", en: "NO."), alignment: .right),
          Table.Column(language(vi: "BƯỚC", en: "STEP")),
          Table.Column(language(vi: "ĐƠN VỊ", en: "UNIT")),
          Table.Column(language(vi: "TỪ NGÀY", en: "FROM"), alignment: .right),
          Table.Column(language(vi: "ĐẾN NGÀY", en: "TO"), alignment: .right),
        ], rows: rows))
  }

  private func row(_ number: Int, _ step: Step) -> [Table.Cell] {
    let dates = dated[step.id]
    return [
      "\(number)", step.name, names.unit(step.unit), dates.map { Formatting.date($0.start) } ?? "",
      dates.map { Formatting.date($0.finish) } ?? "",
    ].map { Table.Cell($0) }
  }
}
