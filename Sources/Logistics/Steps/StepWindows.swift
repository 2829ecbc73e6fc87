internal import Campaign

/// Between two dates the steps of a unit need so many of its days whatever their dates are, and what
/// is left over is what visits may take.
///
/// From its bounds every step does at least a part of its work between two points of time. That gives
/// cuts on how often people are out between two dates, each worth many that name who is out when; and
/// on single dates, where steps cannot but run.
///
/// **Source**: the work that must be done in an interval ("energetic reasoning") is after P. Baptiste,
/// C. Le Pape, W. Nuijten, "Constraint-Based Scheduling", 2001, section 3.3.
struct StepWindows {
  /// In order of units.
  private let cuts: [StepCut]
  private let dateCount: Int

  /// What follows where all tasks together come to no more points of lateness than `allowed` (nil: to
  /// any number); to do without gives `lateness`, see `StepCut`.
  ///
  /// Complexity: O(units · steps³).
  init(
    _ situation: StepSituation, _ watch: StepWatch, dates: [CivilDate], allowed: Int?,
    lateness: Int?
  ) {
    dateCount = dates.count
    let bounds = StepBounds(situation, lateness: allowed)
    let places = dates.map { situation.axis.point(before: $0) }
    var cuts: [StepCut] = []
    for (place, unit) in watch.units.enumerated() {
      let id = situation.campaign.units[unit].id
      let tasks = situation.plan.steps.filter { $0.unit == id && !$0.isMilestone }.map { step in
        let points = bounds.points(of: step.id)
        return Work(days: step.days, load: step.load, from: points.earliest, to: points.latest)
      }
      var capacity = [0]
      for hundredths in situation.capacity(of: id) {
        capacity.append((capacity.last ?? 0) + hundredths)
      }
      let ends = Set(tasks.map(\.to)).sorted()
      var windows = Set(tasks.map(\.from)).sorted().flatMap { from in
        ends.filter { from + 1 < $0 }.map { (from, $0) }
      }
      windows += places.map { ($0, $0 + 1) }
      for (from, to) in windows where to < capacity.count {
        guard let first = places.firstIndex(where: { from <= $0 && $0 < to }),
          let last = places.lastIndex(where: { from <= $0 && $0 < to })
        else { continue }
        let needed = tasks.reduce(0) { $0 + $1.least(from: from, to: to) }
        let spare = capacity[to] - capacity[from] - needed
        if needed == 0 || spare < 0 { continue }
        cuts.append(
          StepCut(
            outings: [.init(unit: place, days: first...last, count: spare / 100 + 1)],
            lateness: lateness))
      }
    }
    self.cuts = cuts
  }

  /// For each unit the cut that the visits run into most, where they run into any; and where that is of
  /// a single date, those of its other dates.
  func broken(by view: StepView) -> [StepCut] {
    let units = Set(cuts.flatMap(\.outings).map(\.unit)).sorted()
    return units.flatMap { unit -> [StepCut] in
      let own = cuts.filter { $0.outings[0].unit == unit }
      guard
        let (excess, worst) = own.map({ (excess(of: $0.outings[0], view), $0) })
          .max(by: { $0.0 < $1.0 }), excess > 0
      else { return [] }
      return worst.outings[0].days.count > 1
        ? [worst] : own.filter { $0.outings[0].days.count == 1 }
    }
  }

  /// By how much the visits run into the cut of the outing.
  private func excess(of outing: StepCut.Outing, _ view: StepView) -> Int {
    outing.days.reduce(1 - outing.count) { $0 + view.out[outing.unit * dateCount + $1] }
  }

  /// A step, and the points between which it lies.
  private struct Work {
    var days: Int
    var load: Int
    var from: Int
    var to: Int

    /// What it takes between two points at least.
    func least(from first: Int, to last: Int) -> Int {
      // Pushed to its earliest and to its latest dates.
      let early = min(last, from + days) - max(first, from)
      let late = min(last, to) - max(first, to - days)
      return load * max(0, min(early, late))
    }
  }
}
