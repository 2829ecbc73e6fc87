package import Campaign
package import Scheduler

/// One hard rule: how it restricts the arrays that the search reads.
///
/// A rule is posted once, before the search; it may narrow what the problem allows, never widen it.
package protocol PlanningRule: Sendable {
  static var id: RuleID { get }
  /// Whether the campaign has anything that the rule speaks about, and has it switched on.
  static func applies(to campaign: Campaign) -> Bool
  static func post(into problem: inout Problem)
  /// Adds to the relaxation what follows from the rule, each constraint with its reasons; adding less
  /// than that, or nothing, is right.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError)
}

extension PlanningRule {
  package static func applies(to campaign: Campaign) -> Bool { campaign.rules.isOn(id) }

  /// Nothing.
  package static func constrain(_ relaxation: inout Relaxation) {}
}

/// Every rule, in the order of `RuleID.allCases`.
package let planningRules: [any PlanningRule.Type] = [
  OnceRule.self, WindowRule.self, OnePlaceRule.self, TravelRule.self, RoleRule.self,
  StandInRule.self, PersonRule.self, DutyRule.self, VehicleRule.self, GuestRule.self,
  OrderRule.self, PlanRule.self, BudgetRule.self, LoadRule.self,
]

extension Problem {
  /// The campaign with every rule posted that applies to it.
  package init(_ campaign: Campaign) {
    self.init(shapeOf: campaign)
    for rule in planningRules where rule.applies(to: campaign) { rule.post(into: &self) }
  }
}
