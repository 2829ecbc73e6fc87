internal import Campaign

/// How large the amounts of a problem can become, so that totals are known to fit before they are
/// formed.
package struct Magnitudes: Sendable {
  /// Amounts and totals above this are refused: in thousandths, and summed a few times, they still
  /// fit 64 bits.
  static let limit = 100_000_000_000_000

  /// By level of the objective: no schedule's total is larger.
  package let levelTotals: [Int]
  /// By level: no meeting added to a schedule adds more.
  package let oneMeeting: [Int]
  /// No schedule costs more, in đồng.
  let greatestCost: Int

  /// - Returns: nil where a total could exceed the limit.
  package init?(_ problem: Problem) {
    guard let amounts = Magnitudes.amounts(problem) else { return nil }
    var totals: [Int] = []
    var single: [Int] = []
    for level in problem.campaign.objective.levels {
      var total = 0
      var one = 0
      for weighted in level {
        let bound = amounts(weighted.term)
        guard let all = Magnitudes.product(weighted.weight, bound.total),
          let each = Magnitudes.product(weighted.weight, bound.oneMeeting),
          total + all <= Magnitudes.limit
        else { return nil }
        total += all
        one += each
      }
      totals.append(total)
      single.append(one)
    }
    levelTotals = totals
    oneMeeting = single
    greatestCost = amounts(.cost).total
  }

  /// What a state weighs in annealing, all levels in one number, is no more than this; hundreds of such
  /// numbers fit 64 bits.
  static let energyLimit = 10_000_000_000_000_000

  /// The product, nil beyond the limit. Both are at least 0.
  static func product(_ a: Int, _ b: Int, limit: Int = Magnitudes.limit) -> Int? {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow || value > limit ? nil : value
  }

  /// The most that the changes of all meetings can count, and those of one.
  private static func disruption(
    _ problem: Problem, seats: Int
  ) -> (total: Int, oneMeeting: Int)? {
    guard let published = problem.published else { return (0, 0) }
    func most(_ points: [Int], _ meeting: Int, of count: Int) -> Int {
      points[meeting * count..<(meeting + 1) * count].max() ?? 0
    }
    var (total, one) = (0, 0)
    for m in 0..<problem.meetingCount {
      var points = published.leftOut[m]
      for stop in problem.stopsOfMeeting[m] {
        points = max(points, most(published.moved, stop, of: problem.slotCount))
      }
      let guest = most(published.guest, m, of: problem.guestCount)
      let guests = problem.invitations[m].reduce(0) { $0 + problem.largestList($1) }
      guard let people = product(seats, most(published.newPerson, m, of: problem.personCount)),
        let vehicles = product(
          max(1, problem.mostVehicles), most(published.newVehicle, m, of: problem.vehicleCount)),
        let invited = product(guests, guest)
      else { return nil }
      points += people + vehicles + invited + published.nobodyInvited[m]
      total += points
      one = max(one, points)
      guard total <= limit else { return nil }
    }
    return (total, one)
  }

  private static func amounts(
    _ problem: Problem
  ) -> ((Term) -> (total: Int, oneMeeting: Int))? {
    let seats = problem.seatsOfRole.reduce(0, +)
    // At least one, so that amounts are known to fit even where nothing can be held.
    let tours = max(1, min(problem.meetingCount, problem.dateCount * problem.delegationCount))
    let farthest = problem.metres.max() ?? 0
    let metres =
      farthest * (problem.startCount + 1)
      + (problem.stopMetres.max() ?? 0) * problem.startCount
    var vehicleDong = 0
    for v in 0..<problem.vehicleCount {
      guard let drive = product(problem.dongPerKilometre[v], metres),
        drive <= limit - problem.dongPerVehicleDay[v] - 1000
      else { return nil }
      vehicleDong = max(vehicleDong, problem.vehicleDong(v, metres: metres))
    }
    let costs = problem.campaign.costs
    let people =
      seats
      * (max(costs.allowanceDong.max() ?? 0, costs.shortTrip?.allowanceDong.max() ?? 0)
        + max(0, zip(problem.nightAllowance, problem.lodging).map(+).max() ?? 0))
    let hall = costs.halls.map(\.dong).max() ?? 0
    let guests = problem.invitations.map { invitations in
      invitations.reduce(0) { sum, invitation in
        sum + invitation.size * (invitation.candidates.map { problem.guestDong[$0] }.max() ?? 0)
      }
    }
    guard let vehicles = product(max(1, problem.mostVehicles), vehicleDong),
      let allTours = product(tours, vehicles + people)
    else { return nil }
    let points = seats * (problem.representationPoints.max() ?? 0)
    let dislikes = (0..<problem.meetingCount).map { m in
      (0..<problem.slotCount).reduce(0) {
        max($0, problem.dislikePoints[m * problem.slotCount + $1])
      }
    }
    let days = problem.dateCount
    let optional = zip(problem.priority, problem.isRequired).map { $1 ? 0 : $0 }
    guard let disruption = Magnitudes.disruption(problem, seats: seats) else { return nil }
    return { term in
      switch term {
      case .unscheduled: (optional.reduce(0, +), optional.max() ?? 0)
      case .disruption: disruption
      case .representation: (tours * points, points)
      case .preference: (dislikes.reduce(0, +), dislikes.max() ?? 0)
      case .cost:
        (
          allTours + guests.reduce(0, +) + problem.meetingCount * hall,
          vehicles + people + (guests.max() ?? 0) + hall
        )
      case .balance: (problem.personCount * days * days, seats * 2 * days)
      case .compactness: (days, 1)
      // The reader keeps it within 64 bits; a meeting takes people from any of the steps.
      case .lateness: (problem.campaign.mostLateness, problem.campaign.mostLateness)
      // Who goes to one more meeting may be whom all others would have had in reserve.
      case .exposure: (problem.meetingCount * seats, problem.meetingCount * seats)
      }
    }
  }
}
