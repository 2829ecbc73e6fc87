/// A step of the work plan with other dates; nil where a schedule does not date it.
package struct StepDifference: Hashable, Sendable {
  package var step: StepID
  package var old: Schedule.DatedStep?
  package var new: Schedule.DatedStep?

  package init(step: StepID, old: Schedule.DatedStep?, new: Schedule.DatedStep?) {
    self.step = step
    self.old = old
    self.new = new
  }

  /// The steps that differ between two schedules; none where one of them does not speak of steps.
  static func all(from old: Schedule, to new: Schedule) -> [StepDifference] {
    guard let before = old.steps, let after = new.steps else { return [] }
    return Pairing.pairs(before, after, by: \.step).compactMap { pair in
      guard pair.old != pair.new, let step = pair.new?.step ?? pair.old?.step else { return nil }
      return StepDifference(step: step, old: pair.old, new: pair.new)
    }
  }
}
