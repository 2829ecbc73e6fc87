internal import Campaign

/// Dates of all steps, and the room that they leave to the visits.
struct StepDating {
  let steps: [Schedule.DatedStep]
  let lateness: Int
  /// [unit * dates + d]: how many the steps can do without.
  private let spare: [Int]
  /// By group: the date by which it must be held where steps wait for it, from which on where it waits
  /// for steps. -1 and the number of dates stand for before and after all.
  private let limits: [Int]

  /// Begins each step at the point that `starts` gives it.
  init(
    starts: [Int], lateness: Int, _ situation: StepSituation, _ watch: StepWatch, dates: [CivilDate]
  ) {
    let all = situation.plan.steps
    self.lateness = lateness
    steps = zip(all, starts).map { situation.axis.dated($0, from: $1) }
    let places = dates.map { situation.axis.point(before: $0) }
    spare = watch.units.flatMap { unit in
      let id = situation.campaign.units[unit].id
      let capacity = situation.capacity(of: id)
      return places.map { place in
        let load = all.indices.reduce(0) { sum, step in
          let runs = starts[step] <= place && place < starts[step] + all[step].days
          return all[step].unit == id && runs ? sum + all[step].load : sum
        }
        return place < capacity.count ? (capacity[place] - load) / 100 : 0
      }
    }
    limits = watch.groups.map { group in
      let fits = { (date: CivilDate) in
        group.ties.allSatisfy { tie in
          let step = all[tie.step]
          guard group.precedesSteps else {
            return starts[tie.step] + step.days
              <= situation.latestFinish(before: date, days: tie.days)
          }
          let earliest =
            tie.lag.map { situation.earliestStart(after: date, lag: $0) }
            ?? situation.earliestStart(of: step, after: date, days: tie.days)
          return starts[tie.step] >= earliest
        }
      }
      return group.precedesSteps
        ? (dates.lastIndex(where: fits) ?? -1) : (dates.firstIndex(where: fits) ?? dates.count)
    }
  }

  /// Whether the visits fit beside the steps on these dates.
  func fits(_ view: StepView, _ watch: StepWatch) -> Bool {
    for (cell, out) in view.out.enumerated() where out > 0 && out > spare[cell] { return false }
    for (place, group) in watch.groups.enumerated() {
      let day = view.days[place]
      if day < 0 { continue }
      if group.precedesSteps ? day > limits[place] : day < limits[place] { return false }
    }
    return true
  }
}
