import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// Explanations of random tiny campaigns against every schedule there is.
@Suite struct ExplainerAgainstEnumerationTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 2
  #else
    private static let perGroup = 15
  #endif

  @Test(arguments: UInt64(0)..<8)
  func everyExplanationHolds(group: UInt64) throws {
    var impasses: [Impasse] = []
    for index in 0..<UInt64(ExplainerAgainstEnumerationTests.perGroup) {
      impasses += try impasse(seed: 0xE8_F1A1 + group * 10_000 + index).map { [$0] } ?? []
    }
    #if !DEBUG
      let ways = impasses.flatMap(\.ways).count
      #expect(impasses.count > 1 && ways > 1, "\(impasses.count), \(ways)")
    #endif
  }

  /// Named guests alone made lists too long for the vehicles; a role was made smaller, but not for the
  /// meetings with stand-ins.
  @Test(arguments: [UInt64(15_276_212), 15_306_252, 15_296_266])
  func explanationsThatOnceWereWrong(seed: UInt64) throws {
    #expect(try impasse(seed: seed) != nil)
  }

  /// What is said of the campaign of a seed, checked; nil where it has a schedule or nothing is known.
  private func impasse(seed: UInt64) throws -> Impasse? {
    var maker = TinyCampaign(seed: seed)
    let campaign = maker.make()
    let enumeration = Enumeration(campaign)
    switch try campaign.explained(seed: seed) {
    case .schedule(let solution):
      #expect(Auditor.audit(campaign, solution.schedule).isClean, "seed \(seed)")
    case .impasse(let impasse):
      #expect(enumeration.best == nil, "seed \(seed)")
      try expectRight(impasse, campaign, seed)
      return impasse
    case .stepsBlocked, .nothing:
      #expect(enumeration.best == nil || enumeration.isCut, "seed \(seed)")
    }
    return nil
  }

  /// Every set is infeasible alone and feasible without any one member, every way is a way, and no
  /// single concession is lighter than the lightest way.
  private func expectRight(_ impasse: Impasse, _ campaign: Campaign, _ seed: UInt64) throws {
    for (place, conflict) in impasse.conflicts.enumerated() {
      #expect(conflict.isMinimal, "seed \(seed)")
      try expectMinimal(conflict, campaign)
      for other in impasse.conflicts.dropFirst(place + 1) {
        #expect(other.reasons != conflict.reasons, "seed \(seed)")
      }
    }
    #expect(impasse.ways.map(\.weight) == impasse.ways.map(\.weight).sorted(), "seed \(seed)")
    for way in impasse.ways {
      let changed = try #require(way.applied(to: campaign), "seed \(seed)")
      let report = Auditor.audit(changed, way.schedule.ordered(for: changed))
      #expect(
        report.isClean && report.isFullyStated,
        "seed \(seed), \(way.concessions): \(report.findings)")
      let enumeration = Enumeration(changed)
      #expect(enumeration.best != nil || enumeration.isCut, "seed \(seed): \(way.concessions)")
    }
    let lightest = impasse.ways.filter { $0.concessions.count == 1 }.map(\.weight).min()
    for single in singles(campaign) where single.weight < lightest ?? 13 {
      guard let changed = single.applied(to: campaign) else { continue }
      let enumeration = Enumeration(changed)
      #expect(
        enumeration.best == nil,
        "seed \(seed): \(single) is missed, \(impasse.ways.map(\.concessions))")
    }
  }

  /// Every concession that any fact of the campaign suggests, in every amount up to a few. A meeting's
  /// length plays a part in more facts than those that suggest to change it.
  private func singles(_ campaign: Campaign) -> [Concession] {
    guard let relaxation = (try? Relaxation(Problem(campaign))) ?? nil else { return [] }
    return Concession.lifting(relaxation.tags.reasons, in: campaign).flatMap { concession in
      switch concession.kind {
      case .shorterMeeting, .raise: [Concession]()
      case .leaveOut:
        campaign.meetings.filter(\.isRequired).map {
          Concession(.leaveOut, amount: 1, extent: .meetings([$0.id]))
        }
      default:
        (1...(concession.hasAmount ? 3 : 1)).map { Concession(concession.kind, amount: $0) }
      }
    }
  }

  @Test(arguments: UInt64(0)..<20) func oneWorkerAndTwoFindTheSame(seed: UInt64) throws {
    var maker = TinyCampaign(seed: seed &+ 0xE8)
    let campaign = maker.make()
    let found = try [1, 2].map { workers -> [[Concession]] in
      guard case .impasse(let impasse) = try campaign.explained(seed: seed, workers: workers) else {
        return []
      }
      return impasse.ways.map(\.concessions)
    }
    #expect(found[0] == found[1], "seed \(seed)")
  }
}
