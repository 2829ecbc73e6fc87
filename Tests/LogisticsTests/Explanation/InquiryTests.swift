import Campaign
import Testing

@testable import Logistics

/// The relaxation against every schedule there is.
@Suite struct InquiryTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 6
  #else
    private static let perGroup = 100
  #endif

  @Test(arguments: UInt64(0)..<8)
  func neverSaysInfeasibleWhereThereIsASchedule(group: UInt64) throws {
    for index in 0..<UInt64(InquiryTests.perGroup) {
      let seed = 0xFEA5 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      var inquiry = Inquiry(Problem(campaign))
      while inquiry.isOpen { inquiry.ask() }
      guard let conflict = inquiry.conflict else { continue }
      #expect(conflict.isMinimal, "seed \(seed)")
      try expectMinimal(conflict, campaign)
      let enumeration = Enumeration(campaign)
      #expect(enumeration.best == nil, "seed \(seed): \(conflict.reasons)")
    }
  }

  @Test func findsNearlyAllThatEnumerationRefuses() {
    var (infeasible, missed) = (0, 0)
    for seed in UInt64(0xFEA5)..<0xFEA5 + 60 {
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      let enumeration = Enumeration(campaign)
      if enumeration.isCut || enumeration.best != nil { continue }
      infeasible += 1
      var inquiry = Inquiry(Problem(campaign))
      while inquiry.isOpen { inquiry.ask() }
      if inquiry.conflict == nil { missed += 1 }
    }
    #expect(infeasible > 20)
    #expect(missed * 20 <= infeasible, "\(missed) of \(infeasible)")
  }

  @Test func stopsWhereItIsInterrupted() {
    var inquiry = Inquiry(
      Problem(
        ruleCampaign { $0.precedences = [Precedence(first: "ma", second: "mb", days: 2)] }))
    inquiry.ask(isInterrupted: { true })
    #expect(inquiry.conflict == nil)
    inquiry.ask()
    #expect(inquiry.conflict != nil)
  }
}
