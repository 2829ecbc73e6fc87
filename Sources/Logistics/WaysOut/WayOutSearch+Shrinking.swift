internal import Campaign

extension WayOutSearch {
  private static let mostShrinkings = 6

  /// The way with concessions on fewer dates, as far as a few trials find schedules that need no more:
  /// one half of the dates, or the other half, and so on.
  mutating func shrunk(_ way: WayOut) -> WayOut {
    var way = way
    var left = WayOutSearch.mostShrinkings
    var place = 0
    while place < way.concessions.count, left > 0, !trial.isInterrupted() {
      guard case .dates(let dates) = way.concessions[place].extent, dates.count > 1,
        let smaller = narrower(way, place, dates, &left)
      else {
        place += 1
        continue
      }
      // A concession that is no longer needed is gone.
      if smaller.concessions.count < way.concessions.count { place = 0 }
      way = smaller
    }
    return way
  }

  private mutating func narrower(
    _ way: WayOut, _ place: Int, _ dates: [CivilDate], _ left: inout Int
  ) -> WayOut? {
    let half = dates.count / 2
    for part in [dates.prefix(half), dates.suffix(dates.count - half)] {
      guard left > 0, !trial.isInterrupted() else { return nil }
      left -= 1
      trials += 1
      var concessions = way.concessions
      concessions[place].extent = .dates(Array(part))
      guard let changed = concessions.applied(to: campaign),
        case .schedule(let solution) = trial.verdict(on: changed)
      else { continue }
      return WayOut(concessions, solution.schedule, in: campaign)
    }
    return nil
  }
}
