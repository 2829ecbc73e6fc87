/// Whether every total stays far within 64 bits, whatever the schedule.
extension CheckContext {
  /// Level totals stay below this, which leaves room for sums of totals.
  private static let mostTotal = 1 << 60

  func checkTotals() {
    let days = campaign.window.upperBound.dayNumber - campaign.window.lowerBound.dayNumber + 1
    let people = campaign.people.count
    let longestLeg = campaign.travel.metres.reduce(0) { max($0, $1.max() ?? 0) }
    let tour = times(2 * campaign.sessions.reduce(0) { $0 + $1.starts.count } + 1, longestLeg)
    var isTooLarge = false
    let costs = campaign.costs
    let allowances =
      costs.allowanceDong + (costs.shortTrip?.allowanceDong ?? []) + costs.nightAllowanceDong
    let aPerson = plus(allowances.max() ?? 0, costs.lodgingDong.max() ?? 0)
    let halls = times(campaign.meetings.count, costs.halls.map(\.dong).max() ?? 0)
    var aDay = times(people, aPerson)
    for vehicle in campaign.vehicles {
      let drive = times(vehicle.dongPerKilometre, tour)
      if drive > CheckContext.mostTotal { isTooLarge = true }
      aDay = plus(aDay, plus(drive / 1000 + 1, vehicle.dongPerDay))
    }
    let dearestGuest = campaign.guests.map(\.dong).max() ?? 0
    let invited = campaign.meetings.reduce(0) { sum, meeting in
      meeting.invitations.reduce(sum) { plus($0, $1.most) }
    }
    let dislikes = Dictionary(
      campaign.hosts.map { ($0.id, $0.dislikes.reduce(0) { plus($0, $1.points) }) },
      uniquingKeysWith: max)
    let bounds: [Term: Int] = [
      .unscheduled: campaign.meetings.reduce(0) { plus($0, $1.priority) },
      .disruption: mostDisruption(invited: invited),
      .representation: times(times(days, people), costs.representationPoints.max() ?? 0),
      .preference: campaign.meetings.reduce(0) {
        $1.hosts.reduce($0) { plus($0, dislikes[$1] ?? 0) }
      },
      .cost: plus(plus(times(days, aDay), times(invited, dearestGuest)), halls),
      .balance: times(people, times(days, days)),
      .compactness: days,
      .lateness: times(
        Limits.windowDays,
        campaign.workPlan?.tasks.reduce(0) { plus($0, $1.latePoints ?? 0) } ?? 0),
      .exposure: times(campaign.meetings.count, people),
    ]
    for level in campaign.objective.levels {
      let total = level.reduce(0) { plus($0, times($1.weight, bounds[$1.term] ?? 0)) }
      if total > CheckContext.mostTotal { isTooLarge = true }
    }
    if isTooLarge { log.add(.totalsTooLarge, at: draft.costsPlace) }
  }

  /// All meetings at another time, by others, with other guests, each near and confirmed.
  private func mostDisruption(invited: Int) -> Int {
    let weights = campaign.disruption
    let teams = times(2 * campaign.people.count, max(weights.leader, weights.member))
    let vehicles = times(campaign.vehicles.count, weights.vehicle)
    let moved = plus(plus(weights.date, weights.session), weights.place)
    let meetings = times(campaign.meetings.count, plus(moved, plus(teams, vehicles)))
    let lists = plus(invited, times(campaign.meetings.count, campaign.guests.count))
    let all = plus(meetings, times(lists, weights.guest))
    return times(all, times(weights.nearTimes, weights.confirmedTimes))
  }

  /// A product of numbers that are not negative, cut to the largest integer.
  private func times(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max : product
  }

  private func plus(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : sum
  }
}
