package import Campaign

/// A line of the budget and what a schedule charges to it.
package struct ChargedLine: Hashable, Sendable {
  package let line: BudgetLineID
  /// In the order of `CostKind.allCases`.
  package let kinds: [CostKind]
  /// Đồng: the line's amount less what is spent already.
  package let available: Int
  /// Đồng; nil where one of the kinds is unknown, or where the sum leaves 64 bits.
  package let charged: Int?
}

extension ScheduleFacts {
  /// The lines to which something is charged, in the order of the budget.
  package var chargedLines: [ChargedLine] {
    guard let budget = campaign.budget else { return [] }
    let costs = costs
    return budget.chargedLines.compactMap { line in
      guard let id = line.id else { return nil }
      let kinds = budget.kinds(of: id)
      var sum: CheckedSum? = CheckedSum()
      for cost in costs where kinds.contains(cost.kind) {
        if let dong = cost.dong { sum?.add { dong } } else { sum = nil }
      }
      return ChargedLine(line: id, kinds: kinds, available: line.available, charged: sum?.value)
    }
  }
}
