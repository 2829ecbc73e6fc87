internal import Campaign

/// What the lateness of a work plan's tasks adds to the levels of an objective, beside the visits.
struct LatenessShare {
  /// By level; 0 where lateness does not stand in it.
  private let weights: [Int]

  init(_ objective: Objective) {
    weights = objective.levels.map { level in
      level.first { $0.term == .lateness }?.weight ?? 0
    }
  }

  /// The totals of visits with so many points of lateness.
  func totals(ofVisits totals: [Int], lateness: Int) -> [Int] {
    zip(totals, weights).map { $0 + $1 * lateness }
  }

  /// What of totals belongs to the visits.
  func visits(of totals: [Int], lateness: Int) -> [Int] {
    zip(totals, weights).map { $0 - $1 * lateness }
  }

  /// Bounds of visits and steps together. What was proven of the visits below the level of lateness
  /// holds for schedules that are no worse above, in visits and steps alike: so only where there
  /// cannot be less lateness, of which there are `least` points at least.
  func bounds(ofVisits bounds: [Int], lateness: Int, least: Int) -> [Int] {
    let least = min(least, lateness)
    var mayBeLess = false
    return zip(bounds, weights).map { bound, weight in
      let whole = (mayBeLess ? 0 : bound) + weight * least
      if weight > 0, least < lateness { mayBeLess = true }
      return whole
    }
  }
}
