package import Campaign

/// Plans a campaign once more so that somebody is in reserve for more of its meetings, at a price that
/// stays within what the planner allows.
///
/// A point of `exposure` joins the lowest level with the weight W = A / E, where A is what the level may
/// rise by and E are the points of the first schedule. Whatever is better than the first schedule by
/// this count has T' + W · E' ≤ T + W · E, so T' − T ≤ W · (E − E') ≤ A: no limit is needed beside the
/// weight, and no search for the weight. Where that is less than 1, reserves count below all levels.
///
/// The search starts from the first schedule, so it ends with nothing worse.
package struct SturdyPlanner {
  /// The campaign with the objective in which reserves count.
  package let campaign: Campaign
  /// What a point of `exposure` weighs, by itself on a last level where `isLast`.
  package let weight: Int
  package let isLast: Bool
  private let first: Solution

  /// Weights that campaigns may state end here.
  private static let mostWeight = 1_000_000_000

  /// Nil where there is nothing to gain: somebody is in reserve for everybody, or nothing is minimized.
  /// The campaign's own objective must not count `exposure`.
  ///
  /// - Parameters:
  ///   - campaign: the campaign that the first schedule is for.
  ///   - first: the schedule to start from.
  ///   - percent: what the total of the lowest level may rise by.
  package init?(_ campaign: Campaign, from first: Solution, percent: Int) {
    guard let place = Term.allCases.firstIndex(of: .exposure), first.amounts[place] > 0,
      let total = first.totals.last
    else { return nil }
    let allowance = total / 100 * percent + total % 100 * percent / 100
    weight = max(1, min(SturdyPlanner.mostWeight, allowance / first.amounts[place]))
    isLast = allowance < first.amounts[place]
    var campaign = campaign
    let weighted = Objective.Weighted(.exposure, weight)
    if isLast {
      campaign.objective.levels.append([weighted])
    } else {
      campaign.objective.levels[campaign.objective.levels.count - 1].append(weighted)
    }
    self.campaign = campaign
    self.first = first
  }

  /// The best schedule found at this weight; nil where it is the first one.
  ///
  /// - Throws: `PlanningError.amountsTooLarge`.
  package func run(
    _ options: PlanningOptions, seconds: @escaping @Sendable () -> Double,
    isCancelled: @escaping @Sendable () -> Bool, progress: (Progress) -> Void
  ) throws(PlanningError) -> Solution? {
    let planner = try CampaignPlanner(campaign, options, start: first.plan)
    let outcome = planner.run(seconds: seconds, isCancelled: isCancelled, progress: progress)
    guard case .planned(.schedule(let solution)) = outcome,
      solution.totals.lexicographicallyPrecedes(totalsOfFirst)
    else { return nil }
    return solution
  }

  /// What the first schedule comes to in this objective.
  private var totalsOfFirst: [Int] {
    let points = zip(Term.allCases, first.amounts).first { $0.0 == .exposure }?.1 ?? 0
    var totals = first.totals
    if isLast { totals.append(0) }
    totals[totals.count - 1] += weight * points
    return totals
  }
}
