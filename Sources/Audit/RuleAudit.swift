package import Campaign

/// The audit of one rule: reads the rule's sentence in `Documentation/Rules.md` off a campaign and
/// a schedule.
package protocol RuleAudit: Sendable {
  var rule: RuleID { get }

  /// Every breach, in a fixed order, and none for a schedule that keeps the rule. Called only
  /// where the rule is on.
  func findings(_ facts: ScheduleFacts) -> [Finding]
}

/// One audit a rule, in the order of `RuleID.allCases`.
package let allRuleAudits: [any RuleAudit] = [
  OnceAudit(), WindowAudit(), OnePlaceAudit(), TravelAudit(), RoleAudit(), StandInAudit(),
  PersonAudit(), DutyAudit(), VehicleAudit(), GuestAudit(), OrderAudit(), PlanAudit(),
  BudgetAudit(), LoadAudit(),
]
