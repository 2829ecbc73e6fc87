package import Campaign

/// Checks schedules against campaigns, whoever made them.
///
/// The audit is written from `Documentation/Rules.md` and shares nothing with the search. It takes
/// any schedule: what the schedule names and the campaign does not have is reported under the rule
/// it breaks.
package enum Auditor {
  /// Rules that cannot be switched off.
  private static let alwaysOn: [RuleID] = [.once, .window, .onePlace]

  /// Every rule and every term, recomputed.
  ///
  /// Complexity: quadratic in the held meetings at worst (guests and places are compared in
  /// pairs); a hundred meetings take milliseconds.
  package static func audit(_ campaign: Campaign, _ schedule: Schedule) -> AuditReport {
    let facts = ScheduleFacts(campaign, schedule)
    let terms = allTermAudits.map {
      AuditReport.TermResult(term: $0.term, amount: $0.amount(facts))
    }
    let held = Set(schedule.meetings.map(\.meeting))
    let leftOut = campaign.meetings.map(\.id).filter { !held.contains($0) }
    let steps = campaign.workPlan?.steps.map(\.id) ?? []
    let dated = Set((schedule.steps ?? []).map(\.step))
    return AuditReport(
      rules: allRuleAudits.map { result(of: $0, facts) },
      terms: terms,
      costs: facts.costs,
      chargedLines: facts.chargedLines,
      levelTotals: campaign.objective.levels.map { total(of: $0, terms) },
      metres: facts.tours.map(\.metres).reduce(0, +),
      days: facts.tours.map(\.date).eachOnce.count,
      tours: facts.tours.count,
      meetingsHeld: campaign.meetings.count - leftOut.count,
      meetingsLeftOut: leftOut,
      steps: steps.count,
      stepsDated: steps.count(where: dated.contains))
  }

  private static func result(
    of audit: any RuleAudit, _ facts: ScheduleFacts
  ) -> AuditReport.RuleResult {
    guard facts.campaign.rules.isOn(audit.rule) || alwaysOn.contains(audit.rule) else {
      return AuditReport.RuleResult(rule: audit.rule, status: .off, findings: [])
    }
    let findings = audit.findings(facts)
    let status: AuditReport.Status =
      findings.contains { $0.severity == .broken }
      ? .broken : findings.isEmpty ? .kept : .notStated
    return AuditReport.RuleResult(rule: audit.rule, status: status, findings: findings)
  }

  private static func total(
    of level: [Objective.Weighted], _ terms: [AuditReport.TermResult]
  ) -> Int? {
    var sum = CheckedSum()
    for part in level {
      guard let amount = terms.first(where: { $0.term == part.term })?.amount else { return nil }
      sum.add { () throws(ArithmeticOverflow) in try Checked.product(part.weight, amount) }
    }
    return sum.value
  }
}
