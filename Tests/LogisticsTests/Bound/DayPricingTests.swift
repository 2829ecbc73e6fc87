import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// The bound against its second computation in the audit, at prices that no ascent has chosen.
@Suite struct DayPricingTests {
  #if DEBUG
    private static let perGroup = 10
  #else
    private static let perGroup = 250
  #endif

  /// A leaf's restriction, and the way to it as the certificate writes it.
  private struct Leaf {
    var restriction: DayPricing.Restriction
    var levels: [Int]
  }

  @Test(arguments: UInt64(0)..<8) func equalsWhatTheAuditComputes(group: UInt64) throws {
    for index in 0..<UInt64(DayPricingTests.perGroup) {
      let seed = group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      var random = RandomSource(seed: seed &+ 0xB0)
      if random.below(8) == 0 { campaign.rules.switchedOff.append(.person) }
      let problem = Problem(campaign)
      for level in [nil] + campaign.objective.levels.indices.map(Optional.some) {
        let higherTotals = (0..<(level ?? 0)).map { _ in random.below(30) }
        let pricing = try #require(
          DayPricing(problem, level: level, higherTotals: higherTotals), "seed \(seed)")
        var leaves: [Leaf] = []
        let tree = tree(
          pricing, DayPricing.Restriction(problem), depth: random.below(3), &leaves, &random)
        let values = leaves.compactMap { value($0, pricing) }
        let proof = Certificate.Proof(
          level: level, bound: Int.min, scale: DayPricing.scale, higherTotals: higherTotals,
          tree: tree)
        let report = CertificateAudit(campaign).report(on: Certificate(proofs: [proof]))
        #expect(report.findings.isEmpty, "seed \(seed), level \(level ?? -1)")
        let expected = values.min().map { CertificateReport.Bound.finite($0) } ?? .unlimited
        #expect(
          report.proofs.map(\.recomputed) == [expected],
          "seed \(seed), level \(level ?? -1), leaves \(values)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<4) func aShortlistHoldsTheCheapestTours(group: UInt64) throws {
    for index in 0..<UInt64(DayPricingTests.perGroup) {
      let seed = group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.make()
      var random = RandomSource(seed: seed &+ 0x11)
      let levelCount = campaign.objective.levels.count
      let pricing = try #require(
        DayPricing(
          Problem(campaign), level: levelCount - 1,
          higherTotals: Array(repeating: 0, count: levelCount - 1)), "seed \(seed)")
      let restriction = DayPricing.Restriction(pricing.problem)
      var shortlist = DayPricing.Shortlist(margin: random.below(100_000))
      let prices = levels(pricing, &random)
      let exact = pricing.evaluate(prices, restriction)
      let values = [
        pricing.evaluate(prices, restriction, noting: &shortlist),
        pricing.evaluate(prices, restriction, on: &shortlist),
      ]
      for value in values {
        #expect(value.bound == exact.bound, "seed \(seed)")
        #expect(value.subgradient == exact.subgradient, "seed \(seed)")
        #expect(value.datesOfMeeting == exact.datesOfMeeting, "seed \(seed)")
      }
      let others = levels(pricing, &random)
      #expect(
        pricing.evaluate(others, restriction, on: &shortlist).bound
          >= pricing.evaluate(others, restriction).bound, "seed \(seed)")
    }
  }

  /// Prices at random, larger or smaller than what the campaign's choices cost.
  private func levels(_ pricing: DayPricing, _ random: inout RandomSource) -> [Int] {
    let size = [1, 3_000, 60_000, 900_000][random.below(4)]
    return (0..<pricing.rows.count).map { row in
      if random.below(3) == 0 { return 0 }
      if row < pricing.rows.meetings { return random.below(4 * size) - size / 2 }
      let isMultiplier = row >= pricing.rows.multipliers && row < pricing.rows.personDays
      if isMultiplier { return random.below(2_000) }
      return pricing.rows.isNonnegative(row) ? random.below(size) : random.below(size) - size / 2
    }
  }

  private func tree(
    _ pricing: DayPricing, _ restriction: DayPricing.Restriction, depth: Int,
    _ leaves: inout [Leaf], _ random: inout RandomSource
  ) -> Certificate.Tree {
    let problem = pricing.problem
    guard depth > 0, problem.dateCount > 0 else {
      let levels = levels(pricing, &random)
      leaves.append(Leaf(restriction: restriction, levels: levels))
      return .leaf(pricing.prices(levels).certificate(problem))
    }
    let meeting = random.below(problem.meetingCount)
    let dates = (0..<problem.dateCount).filter { _ in random.below(2) == 0 }
    var on = restriction
    var off = restriction
    for d in 0..<problem.dateCount {
      let entry = meeting * problem.dateCount + d
      if dates.contains(d) { off.isOpen[entry] = false } else { on.isOpen[entry] = false }
    }
    on.mustHold[meeting] = true
    return .branch(
      meeting: problem.campaign.meetings[meeting].id, dates: dates.map { problem.dates[$0] },
      on: tree(pricing, on, depth: depth - 1, &leaves, &random),
      off: tree(pricing, off, depth: depth - 1, &leaves, &random))
  }

  /// The leaf's bound in whole units; nil where a meeting has to be held that no tour can hold, which
  /// the audit counts as unlimited and the pricing leaves to the ascent.
  private func value(_ leaf: Leaf, _ pricing: DayPricing) -> Int? {
    let problem = pricing.problem
    var levels = leaf.levels
    for m in 0..<problem.meetingCount where !canHold(m, leaf.restriction, pricing) {
      if pricing.level == nil && problem.isRequired[m] {
        // Here it counts as one left out, whatever its price.
        levels[m] = max(levels[m], DayPricing.scale)
      } else if problem.isRequired[m] || leaf.restriction.mustHold[m] {
        return nil
      }
    }
    return DayPricing.wholeBound(pricing.evaluate(levels, leaf.restriction).bound)
  }

  /// Whether some tour of some remaining date holds the meeting: with a price beyond all costs the
  /// cheapest one would.
  private func canHold(
    _ m: Int, _ restriction: DayPricing.Restriction, _ pricing: DayPricing
  ) -> Bool {
    var levels = Array(repeating: 0, count: pricing.rows.count)
    levels[m] = 1_000_000_000_000
    let dates = pricing.problem.dateCount
    let held = pricing.evaluate(levels, restriction).datesOfMeeting
    return held[m * dates..<(m + 1) * dates].contains { $0 > 0 }
  }

  @Test func roundsUpToWholeUnits() {
    #expect([0, 1, 999, 1_000, 1_001].map(DayPricing.wholeBound) == [0, 1, 1, 1, 2])
    #expect([-1, -999, -1_000, -1_001].map(DayPricing.wholeBound) == [0, 0, -1, -1])
  }
}
