import Campaign
import Testing

@testable import Logistics

/// The relaxation against every schedule there is.
@Suite struct InquiryTests {
  #if DEBUG
    private static let perGroup = 6
  #else
    private static let perGroup = 200
  #endif

  @Test(arguments: UInt64(0)..<8)
  func neverSaysInfeasibleWhereThereIsASchedule(group: UInt64) throws {
    var (infeasible, found) = (0, 0)
    for index in 0..<UInt64(InquiryTests.perGroup) {
      let seed = 0xFEA51B1E + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      let enumeration = Enumeration(campaign)
      if enumeration.isCut { continue }
      var inquiry = Inquiry(Problem(campaign))
      while inquiry.isOpen { inquiry.ask() }
      if enumeration.best == nil { infeasible += 1 }
      if let conflict = inquiry.conflict {
        found += 1
        #expect(enumeration.best == nil, "seed \(seed): \(conflict.reasons)")
        #expect(conflict.isMinimal, "seed \(seed)")
      } else if enumeration.best == nil {
        print("missed \(seed) \(Obstacles.impossibleMeetings(campaign).count)")
      }
    }
    print("group \(group): \(found) of \(infeasible)")
  }
}
