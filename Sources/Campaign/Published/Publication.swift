/// What a published version says of itself beside its schedule.
package struct Publication: Hashable, Sendable {
  /// Why it was published; may be empty.
  package var reason: String
  /// The version that it replaces; nil for a first one.
  package var replaces: VersionName?
  /// What it changes of the schedule that was valid before.
  package var difference: ScheduleDifference?
  /// The rules that it breaks.
  package var broken: [RuleID]

  package init(
    reason: String = "", replaces: VersionName? = nil, difference: ScheduleDifference? = nil,
    broken: [RuleID] = []
  ) {
    self.reason = reason
    self.replaces = replaces
    self.difference = difference
    self.broken = broken
  }
}
