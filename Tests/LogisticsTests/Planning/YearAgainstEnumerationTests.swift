import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// The planner against every schedule there is, on random tiny campaigns in which visits and steps of
/// a work plan compete for people and wait for one another.
@Suite struct YearAgainstEnumerationTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 40
  #endif

  @Test(arguments: UInt64(0)..<16)
  func findsTheBestScheduleAndNeverBoundsAboveIt(group: UInt64) throws {
    for index in 0..<UInt64(YearAgainstEnumerationTests.perGroup) {
      let seed = 0x9EA5 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.makeYear()
      let enumeration = Enumeration(campaign, limit: 4_000)
      if enumeration.isCut { continue }
      let planned = PlannedAgainstEnumeration(
        campaign: campaign, enumeration: enumeration, seed: seed)
      let outcome = try planned.run()
      switch outcome {
      case .planned(.schedule(let solution)): planned.expectBest(solution)
      case .planned(.infeasible), .planned(.nothing), .stepsBlocked:
        #expect(enumeration.best == nil, "seed \(seed): \(outcome)")
      }
    }
  }
}
