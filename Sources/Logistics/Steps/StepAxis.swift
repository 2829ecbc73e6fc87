internal import Campaign

/// The working days of a work plan as points of time: day i lasts from point i to point i + 1, and a
/// milestone at point i lies at the end of day i - 1.
///
/// Whatever waits for something else then begins at a point that is no earlier than the other's last
/// one, be it a step or a milestone.
struct StepAxis {
  let dates: [CivilDate]

  /// Working days up to the date, that one included: the point at which the date is over.
  func point(after date: CivilDate) -> Int { count { $0 <= date } }

  /// Working days before the date: the point at which the first working day from it on begins.
  func point(before date: CivilDate) -> Int { count { $0 < date } }

  /// The first point at which a step may begin that must lie on the date or later.
  func earliest(_ date: CivilDate, isMilestone: Bool) -> Int {
    point(before: date) + (isMilestone ? 1 : 0)
  }

  /// The date of a day or milestone that begins at the point.
  func date(at point: Int, isMilestone: Bool) -> CivilDate {
    dates[isMilestone ? point - 1 : point]
  }

  /// The dates of a step that begins at the point.
  func dated(_ step: Step, from start: Int) -> Schedule.DatedStep {
    Schedule.DatedStep(
      step: step.id, start: date(at: start, isMilestone: step.isMilestone),
      finish: step.isMilestone
        ? date(at: start, isMilestone: true)
        : date(at: start + step.days - 1, isMilestone: false))
  }

  /// Dates are in order, so those of which something holds stand first.
  private func count(_ holds: (CivilDate) -> Bool) -> Int {
    dates.firstIndex { !holds($0) } ?? dates.count
  }
}
