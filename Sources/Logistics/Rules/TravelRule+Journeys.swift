internal import Campaign
internal import Scheduler

extension TravelRule {
  /// A delegation that what is frozen leaves on the way goes on the next day, with the same people and
  /// vehicles: one of them who is not available then, or no date to go on, leaves no schedule.
  ///
  /// Leaves out people who are away for a part of that date, drivers, and tours with optional meetings.
  static func continueJourneys(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.mostNights > 0, let published = problem.published,
      let revision = problem.campaign.revision,
      let day = problem.dates.lastIndex(where: revision.isFrozen)
    else { return }
    let setting = Setting(problem, EnergyTable(problem, Weights()))
    for delegation in 0..<problem.delegationCount {
      guard let tour = frozenTour(problem, published, day, delegation), !tour.canReturn(setting)
      else { continue }
      let night = Reason.onTheWay(
        problem.campaign.delegations[delegation].id, problem.dates[day])
      guard problem.hasNight(after: day) else {
        try relaxation.post(.clause([]), because: [night])
        continue
      }
      for person in tour.people where problem.isAwayAllDay(person, day + 1) {
        let away = Reason.away(problem.campaign.people[person].id)
        try relaxation.post(.clause([]), because: [night, away])
      }
      for vehicle in tour.vehicles
      where problem.mostVehicles > 0
        && !problem.isVehicleFree[vehicle * problem.dateCount + day + 1]
      {
        let away = Reason.vehicleAway(
          problem.campaign.vehicles[vehicle].id, problem.dates[day + 1])
        try relaxation.post(.clause([]), because: [night, away])
      }
    }
  }

  private struct FrozenTour {
    /// By beginning, -1 where none.
    var stops: [Int]
    /// Where the tour of the date before ended, if a night can lie between.
    var before: Int?
    var people: [Int]
    var vehicles: [Int]

    /// Whether it can end at the base, from wherever it began.
    func canReturn(_ setting: Setting) -> Bool {
      [nil, before].contains {
        setting.tour(stops: stops, from: 0, ends: .atNights(from: $0, staysOver: false)).isFeasible
      }
    }
  }

  /// What the delegation holds on a frozen date; nil where it is not all fixed.
  private static func frozenTour(
    _ problem: Problem, _ published: PublishedPlan, _ day: Int, _ delegation: Int
  ) -> FrozenTour? {
    let held = meetings(published, problem, day, delegation)
    let isFixed = held.allSatisfy { m in
      let pin = problem.campaign.meetings[m].pin
      return problem.isRequired[m] && pin.date == problem.dates[day] && pin.session != nil
        && pin.place != nil && pin.delegation != nil
    }
    guard let first = held.first, isFixed else { return nil }
    var before: Int?
    if day > 0, problem.hasNight(after: day - 1) {
      before = meetings(published, problem, day - 1, delegation).last
        .flatMap { published.placements[$0] }.map { problem.stopEndPlace[$0.stop] }
    }
    return FrozenTour(
      stops: stops(held, published, problem), before: before,
      people: problem.pinnedPeople.isEmpty ? [] : problem.pinnedPeople[first],
      vehicles: published.rides[first])
  }

  private static func stops(
    _ held: [Int], _ published: PublishedPlan, _ problem: Problem
  ) -> [Int] {
    var stops = Array(repeating: -1, count: problem.startCount)
    for m in held {
      guard let placement = published.placements[m] else { continue }
      stops[placement.slot % problem.startCount] = placement.stop
    }
    return stops
  }

  /// In order of time.
  private static func meetings(
    _ published: PublishedPlan, _ problem: Problem, _ day: Int, _ delegation: Int
  ) -> [Int] {
    let held = published.placements.enumerated().compactMap { m, placement in
      placement.flatMap { placement in
        placement.delegation == delegation && problem.day(placement.slot) == day
          ? (slot: placement.slot, meeting: m) : nil
      }
    }
    return held.sorted { $0.slot < $1.slot }.map(\.meeting)
  }
}
