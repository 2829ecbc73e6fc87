import Audit
import Campaign
import Testing

@testable import Logistics

/// A small campaign to change in a test: Monday 17 and Tuesday 18 April 2023, two sessions (08:30 to
/// 11:30 and 14:00 to 17:00), a base and the places `a` and `b` (30 and 40 minutes from the base, 50
/// between them), two hosts with a two-hour meeting each, one delegation. Nobody travels, nothing
/// drives and nothing is minimized until a test says so.
func ruleCampaign(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
  var campaign = Campaign(
    title: "rules", window: april(17)...april(18),
    sessions: [
      Session(id: "morning", name: "morning", start: time(8, 30), end: time(11, 30)),
      Session(id: "afternoon", name: "afternoon", start: time(14), end: time(17)),
    ],
    base: "base",
    places: [
      Place(id: "base", name: "base"), Place(id: "a", name: "a"), Place(id: "b", name: "b"),
    ],
    travel: TravelTable(
      minutes: [[0, 30, 40], [30, 0, 50], [40, 50, 0]],
      metres: [[0, 20_000, 25_000], [20_000, 0, 30_000], [25_000, 30_000, 0]]),
    hosts: [
      Host(id: "ha", name: "ha", places: ["a"]), Host(id: "hb", name: "hb", places: ["b"]),
    ],
    meetings: [
      Meeting(id: "ma", host: "ha", places: ["a"], minutes: 120),
      Meeting(id: "mb", host: "hb", places: ["b"], minutes: 120),
    ],
    delegations: [Delegation(id: "d1", name: "d1")],
    objective: Objective(levels: []))
  change(&campaign)
  return campaign
}

/// A date of April 2023.
func april(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_464 + day - 17) }

func time(_ hour: Int, _ minute: Int = 0) -> ClockTime { ClockTime(minutes: 60 * hour + minute) }

extension SlotPattern {
  static func on(_ day: Int, _ session: SessionID? = nil) -> SlotPattern {
    SlotPattern(dates: april(day)...april(day), sessions: session.map { [$0] } ?? [])
  }
}

extension Campaign {
  /// One level of these terms and weights.
  mutating func minimize(_ terms: (Term, Int)...) {
    objective = Objective(levels: [terms.map { Objective.Weighted($0.0, $0.1) }])
  }

  func without(_ rule: RuleID) -> Campaign {
    var campaign = self
    campaign.rules.switchedOff.append(rule)
    return campaign
  }

  /// What the planner makes of it within a few thousand steps.
  func outcome(seed: UInt64 = 1, steps: Int = 16_000) throws -> Outcome {
    try Planner(
      self, PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: steps)
    ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  /// The planner's schedule, nil where it finds none; held against every schedule there is.
  func best(sourceLocation: SourceLocation = #_sourceLocation) throws -> Solution? {
    let enumeration = Enumeration(self)
    #expect(!enumeration.isCut, sourceLocation: sourceLocation)
    guard case .schedule(let solution) = try outcome() else {
      #expect(enumeration.best == nil, sourceLocation: sourceLocation)
      return nil
    }
    #expect(enumeration.best == solution.totals, sourceLocation: sourceLocation)
    return solution
  }

  /// The rules that the schedule breaks.
  func broken(_ solution: Solution?) -> [RuleID] {
    guard let solution else { return [] }
    return Auditor.audit(self, solution.schedule).rules
      .filter { $0.status == .broken }.map(\.rule)
  }
}

/// With the rule the planner's best schedule is clean and dearer; without it the best schedule
/// breaks this rule and no other.
func expectBites(
  _ rule: RuleID, _ campaign: Campaign, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let kept = try #require(try campaign.best(), sourceLocation: sourceLocation)
  let free = try #require(try campaign.without(rule).best(), sourceLocation: sourceLocation)
  #expect(campaign.broken(kept) == [], sourceLocation: sourceLocation)
  #expect(campaign.broken(free) == [rule], sourceLocation: sourceLocation)
  #expect(
    free.totals.lexicographicallyPrecedes(kept.totals), "\(free.totals), \(kept.totals)",
    sourceLocation: sourceLocation)
}

/// The same for rules that cannot be switched off: `loose` is `campaign` with the fact changed that
/// the rule speaks about.
func expectBites(
  _ rule: RuleID, _ campaign: Campaign, loose: Campaign,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let kept = try #require(try campaign.best(), sourceLocation: sourceLocation)
  let free = try #require(try loose.best(), sourceLocation: sourceLocation)
  #expect(campaign.broken(kept) == [], sourceLocation: sourceLocation)
  #expect(loose.broken(free) == [], sourceLocation: sourceLocation)
  #expect(campaign.broken(free) == [rule], sourceLocation: sourceLocation)
  #expect(
    free.totals.lexicographicallyPrecedes(kept.totals), "\(free.totals), \(kept.totals)",
    sourceLocation: sourceLocation)
}

/// `enough` has a clean schedule, `short` (the same, one short) has none.
func expectBoundary(
  enough: Campaign, short: Campaign, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let solution = try #require(try enough.best(), sourceLocation: sourceLocation)
  #expect(enough.broken(solution) == [], sourceLocation: sourceLocation)
  let none = try short.best()
  #expect(none == nil, sourceLocation: sourceLocation)
}
