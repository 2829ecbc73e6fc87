/// What of the rules and terms can say anything of a campaign that is about a work plan or a budget
/// alone. A campaign with meetings is concerned by all of them.
extension Campaign {
  /// Whether a schedule of the campaign could break the rule.
  package func concerns(_ rule: RuleID) -> Bool {
    if !meetings.isEmpty { return true }
    return switch rule {
    case .plan: hasSteps
    case .order: workPlan?.precedences.isEmpty == false
    case .duty: rules.leadersOnDuty > 0
    case .once, .window, .onePlace, .travel, .role, .standIn, .person, .vehicle, .guest, .budget,
      .load:
      false
    }
  }

  /// Whether the amount of the term could be another than 0.
  package func concerns(_ term: Term) -> Bool {
    !meetings.isEmpty
      || term == .lateness && workPlan?.tasks.contains { $0.latePoints != nil } == true
  }

  /// Whether the total of a level of the objective could be another than 0.
  package func concerns(_ level: [Objective.Weighted]) -> Bool {
    level.contains { concerns($0.term) }
  }

  /// Whether there is anything to schedule.
  package var isScheduled: Bool { !meetings.isEmpty || hasSteps }

  private var hasSteps: Bool { workPlan?.steps.isEmpty == false }
}
