/// Cuts, and which of them a state of the visits runs into: what a board keeps of the steps of a work
/// plan between its days.
struct StepCuts {
  let watch: StepWatch
  private var cuts: [StepCut] = []
  /// [unit * dates + d]
  private var out: [Int]
  /// By outing of all cuts, in their order: how often somebody is out on its dates.
  private var sums: [Int] = []
  /// By cut: the first of its outings in `sums`.
  private var firstSum: [Int] = []
  /// [unit * dates + d]: the places in `sums` that count the date.
  private var sumsOf: [[Int]]
  /// Points of lateness without any visits.
  private let leastLateness: Int

  /// Breaches that count at most, so that no energy overflows.
  private static let mostBreaches = 64

  init(_ watch: StepWatch, leastLateness: Int) {
    self.watch = watch
    self.leastLateness = leastLateness
    out = Array(repeating: 0, count: watch.units.count * watch.dateCount)
    sumsOf = out.map { _ in [] }
  }

  /// Takes a cut that holds whatever the visits are.
  mutating func learn(_ cut: StepCut) {
    cuts.append(cut)
    firstSum.append(sums.count)
    for outing in cut.outings {
      var sum = 0
      for day in outing.days {
        sumsOf[outing.unit * watch.dateCount + day].append(sums.count)
        sum += out[outing.unit * watch.dateCount + day]
      }
      sums.append(sum)
    }
  }

  /// Somebody goes out on the date (1), or stays (-1).
  mutating func count(person: Int, day: Int, by change: Int) {
    guard let unit = watch.unit(missing: person, on: day) else { return }
    let cell = unit * watch.dateCount + day
    out[cell] += change
    for place in sumsOf[cell] { sums[place] += change }
  }

  // MARK: What a state runs into

  /// How far beyond cuts the state is that leave no dates to the steps, and what lateness is certain.
  func breaches(_ day: (_ meeting: Int) -> Int) -> (blocks: Int, lateness: Int) {
    var blocks = 0
    var lateness = leastLateness
    for (index, cut) in cuts.enumerated() {
      let excess = excess(index)
      if excess == 0 { continue }
      if let points = cut.lateness, points <= lateness { continue }
      if !holds(cut.timings, day) { continue }
      if let points = cut.lateness { lateness = points } else { blocks += excess }
    }
    return (min(blocks, StepCuts.mostBreaches), lateness)
  }

  /// By how much the least exceeded outing of a cut is exceeded, at least 1 where all hold; 0 where one
  /// does not.
  private func excess(_ index: Int) -> Int {
    var least = Int.max
    for (place, outing) in cuts[index].outings.enumerated() {
      let sum = sums[firstSum[index] + place]
      if sum < outing.count { return 0 }
      least = min(least, sum - outing.count + 1)
    }
    return least == Int.max ? 1 : least
  }

  private func holds(_ timings: [StepCut.Timing], _ day: (Int) -> Int) -> Bool {
    timings.allSatisfy { timing in
      let group = watch.groups[timing.group]
      let found = watch.day(of: group, day)
      return found >= 0 && (group.precedesSteps ? found >= timing.day : found <= timing.day)
    }
  }

  /// By unit: how many may be out on the date so that the state does not run into any cut that speaks
  /// of it; nil where it runs into none.
  func room(on date: Int, _ day: (_ meeting: Int) -> Int) -> [Int]? {
    var room = Array(repeating: Int.max, count: watch.units.count)
    var isPressed = false
    for (index, cut) in cuts.enumerated()
    where cut.outings.contains(where: { $0.days.contains(date) }) && excess(index) > 0
      && holds(cut.timings, day)
    {
      if let points = cut.lateness, points <= leastLateness { continue }
      isPressed = true
      for (place, outing) in cut.outings.enumerated() where outing.days.contains(date) {
        let others =
          sums[firstSum[index] + place] - out[outing.unit * watch.dateCount + date]
        room[outing.unit] = min(room[outing.unit], max(0, outing.count - 1 - others))
      }
    }
    return isPressed ? room : nil
  }

  /// What the steps feel of the state.
  func view(_ day: (_ meeting: Int) -> Int) -> StepView {
    StepView(out: out, days: watch.groups.map { watch.day(of: $0, day) })
  }
}
