import Campaign
import Scheduler
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
      var campaign = maker.make()
      if seed % 2 == 0 { makeRoundabout(&campaign, seed: seed) }
      let obstacles = Obstacles.impossibleMeetings(campaign)
      var inquiry = Inquiry(Problem(campaign))
      while inquiry.isOpen { inquiry.ask() }
      if obstacles.isEmpty && inquiry.conflict == nil { continue }
      let enumeration = Enumeration(campaign)
      #expect(enumeration.best == nil, "seed \(seed): \(obstacles), \(inquiry.conflict as Any)")
      guard let conflict = inquiry.conflict else { continue }
      #expect(conflict.isMinimal, "seed \(seed)")
      try expectMinimal(conflict, campaign)
    }
  }

  /// Makes some drives so long that the way over another place is shorter.
  private func makeRoundabout(_ campaign: inout Campaign, seed: UInt64) {
    var random = RandomSource(seed: seed)
    for from in campaign.places.indices {
      for to in campaign.places.indices where from != to && random.below(3) == 0 {
        campaign.travel.minutes[from][to] += random.below(500)
      }
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
