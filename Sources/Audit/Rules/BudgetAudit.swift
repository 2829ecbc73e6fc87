package import Campaign

/// `budget`: the costs charged to a line are no more than the line's amount less what is spent
/// already.
package struct BudgetAudit: RuleAudit {
  package let rule = RuleID.budget

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let lines = facts.chargedLines
    let breaches = lines.compactMap { line -> Finding? in
      guard let charged = line.charged, charged > line.available else { return nil }
      return Finding(
        rule, .lineOverspent, budgetLine: line.line, found: charged, allowed: line.available)
    }
    let isSilent = lines.contains { $0.charged == nil }
    return isSilent ? breaches + [Finding(rule, .notStated)] : breaches
  }
}
